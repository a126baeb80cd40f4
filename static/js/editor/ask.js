// The dialogs of the editor, which stand in the page.
export class Unknown extends Error {}

// Opens [data-dialog=name] with these values; answers what was typed, or nothing when it was given up. `value` of the button is in `.button`.
export function ask(name, values = {}) {
  const dialog = document.querySelector(`[data-dialog="${name}"]`);
  const form = dialog.querySelector("form");
  for (const field of form.elements) if (field.name) field.value = values[field.name] ?? "";
  dialog.showModal();
  return new Promise(done => {
    // At once: by itself a dialog says only some time after that it has closed, when whoever writes fast is writing on, or has opened it again.
    const end = (event, said) => { event.preventDefault(); done(said); dialog.close(); };
    form.onsubmit = event => {
      const button = event.submitter.value;
      end(event, button ? { ...Object.fromEntries(new FormData(form)), button } : null);
    };
    // A field for files says the same word, of its own window.
    dialog.oncancel = event => event.target === dialog && end(event, null);
    dialog.onclose = () => dialog.open || done(null);
  });
}

// The same of an editor, which afterwards is where it was: a dialog takes the place in the text along with the focus.
export async function askOver(view, name, values) {
  const place = view.state.selection.getBookmark();
  const said = await ask(name, values);
  view.dispatch(view.state.tr.setSelection(place.resolve(view.state.doc)));
  view.focus();
  return said;
}

// A line above the text, for a moment or until the next one.
export function tell(words, kind = "late") {
  const board = document.querySelector("[data-editor-says]");
  const line = document.createElement("p");
  line.className = "presence " + kind;
  line.textContent = words;
  board.replaceChildren(...words ? [line] : []);
}
