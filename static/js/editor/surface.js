// The surface of the editor: the view of ProseMirror with all that is plugged into it.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { closeHistory, history } from "prosemirror-history";
import { EditorState, Selection, TextSelection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { cards } from "editor/cards";
import { commands } from "editor/commands";
import { base, keys, rules } from "editor/keys";
import { look } from "editor/look";
import { parse } from "editor/parse";
import { pasting } from "editor/paste";
import { known, pictures } from "editor/pictures";
import { serialise } from "editor/serialise";

// The toolbar above and the buttons below stay on the screen.
const AROUND = { top: 80, bottom: 110, left: 0, right: 0 };

const described = area => ["editor-keys", area.getAttribute("aria-describedby")].filter(Boolean).join(" ");

// `changed`: after each step, with whether the text is another one; `away`: to the toolbar.
export function surface(area, { changed, away }) {
  const sources = known();
  const pics = pictures(sources);
  const acts = commands(pics);
  const say = name => (state, go) => acts[name].ask ? (go && acts[name].ask(view), true) : acts[name].run(state, go, view);
  const plugins = [look("اكتب النص هنا…"), rules, keys(say), base, history(), dropCursor({ color: false, class: "drop-cursor" }), gapCursor(), tableEditing()];

  const view = new EditorView(null, {
    state: EditorState.create({ doc: parse(""), plugins }),
    nodeViews: cards(sources),
    attributes: {
      class: "prose", id: "piece-text", role: "textbox", dir: "rtl", lang: "ar",
      "aria-multiline": "true", "aria-labelledby": "piece-body-label", "aria-describedby": described(area),
    },
    scrollThreshold: AROUND,
    scrollMargin: AROUND,
    ...pasting(pics),
    handleKeyDown: (editor, event) => event.altKey && event.key === "F10" && (away(), true),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      changed(tr.docChanged && !tr.getMeta("quiet"));
    },
  });

  // The n-th place at which the words stand, chosen and brought into view.
  function find(words, nth) {
    let left = nth;
    view.state.doc.descendants((node, at) => {
      if (!node.isTextblock || left < 0) return left >= 0;
      const text = node.textBetween(0, node.content.size, null, "\ufffc");
      for (let i = text.indexOf(words); i >= 0 && left >= 0; i = text.indexOf(words, i + 1)) {
        if (left-- > 0) continue;
        const tr = view.state.tr;
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1 + i, at + 1 + i + words.length)).scrollIntoView());
        view.focus();
      }
      return false;
    });
    return left < 0;
  }

  // What the text says, when writing it down again would make the same of it; otherwise it stays a text. Unless it is all anew,
  // only what differs is put in, so that it can be undone.
  function show(markdown, anew) {
    const doc = parse(markdown);
    if (!parse(serialise(doc)).eq(doc)) throw new Error("لا يُكتب كما قُرئ");
    if (anew) return view.updateState(EditorState.create({ doc, plugins, selection: Selection.atStart(doc) }));
    const old = view.state.doc.content, start = old.findDiffStart(doc.content);
    if (start === null) return;
    const { a, b } = old.findDiffEnd(doc.content);
    const overlap = Math.max(0, start - Math.min(a, b));
    view.dispatch(closeHistory(view.state.tr).replace(start, a + overlap, doc.slice(start, b + overlap)).setMeta("quiet", true));
  }
  return { view, acts, show, find, text: () => serialise(view.state.doc) };
}
