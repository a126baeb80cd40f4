// Pictures: chosen from the library, or brought as files, which go there first.
import { ask } from "editor/ask";
import { Selection, TextSelection } from "prosemirror-state";
import { schema } from "editor/schema";
import { uploads } from "editor/uploads";

const LIBRARY = "/newsroom/pictures";
const sought = words => `${LIBRARY}/choices?q=${encodeURIComponent(words)}`;

// Where the pictures lie that this page knows.
export function known() {
  const sources = new Map();
  for (const line of document.querySelectorAll("[data-picture-name]")) sources.set(line.dataset.pictureName, line.dataset.src);
  for (const choice of document.querySelectorAll("[name=picture]")) {
    const image = choice.parentNode.querySelector("img");
    if (image) sources.set(choice.value, image.getAttribute("src"));
  }
  return sources;
}

const attrs = ({ picture, alt, caption, credit }) => ({ src: picture, alt: alt ?? "", caption: [caption, credit].filter(Boolean).join(" — ") });

// Where the cursor is, or behind what is chosen: words, or the list, the quotation, the table or the picture that it is in or on.
export function insert(view, node) {
  const { tr, selection: { $to } } = view.state;
  const at = $to.depth > 1 ? $to.after(1) : $to.pos;
  if ($to.depth === 1) tr.setSelection(TextSelection.create(tr.doc, at)).replaceSelectionWith(node);
  else tr.insert(at, node).setSelection(Selection.near(tr.doc.resolve(at + node.nodeSize)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

export function pictures(sources) {
  const place = (view, data) => {
    sources.set(data.picture, data.src);
    insert(view, schema.nodes.picture.create(attrs(data)));
  };

  async function look(choices, address) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) choices.innerHTML = await answer.text();
  }

  async function choose(view) {
    const dialog = document.querySelector("[data-dialog=picture]");
    const choices = dialog.querySelector("[data-choices]");
    const field = dialog.querySelector("[name=q]");
    look(choices, sought(field.value));
    const searched = () => { clearTimeout(choices.wait); choices.wait = setTimeout(look, 250, choices, sought(field.value)); };
    const chosen = event => {
      const button = event.target.closest("[data-picture]"), more = event.target.closest("[data-more]");
      if (more) { event.preventDefault(); look(choices, more.href); }
      if (button) { dialog.close(""); place(view, button.dataset); }
    };
    const files = event => { dialog.close(""); upload(view, [...event.target.files]); };
    const entered = event => { if (event.key === "Enter") { event.preventDefault(); searched(); } };
    const file = dialog.querySelector("[type=file]");
    field.addEventListener("input", searched);
    field.addEventListener("keydown", entered);
    choices.addEventListener("click", chosen);
    file.addEventListener("change", files);
    await ask("picture");
    file.value = "";
    field.removeEventListener("input", searched);
    field.removeEventListener("keydown", entered);
    choices.removeEventListener("click", chosen);
    file.removeEventListener("change", files);
  }

  const { upload, paste, drop } = uploads(LIBRARY, place);
  return { choose, paste, drop };
}
