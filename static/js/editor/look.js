// What shows in the text without being of it: which way a paragraph runs, and what to do with an empty page.
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

const ENOUGH_ARABIC = 0.3;
const known = new WeakMap();

// As text/Direction decides for readers: by all letters, not by the first.
function isLatin(node) {
  if (!known.has(node)) {
    const letters = node.textContent.match(/\p{L}/gu) ?? [];
    const arabic = letters.filter(letter => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter)).length;
    known.set(node, arabic < ENOUGH_ARABIC * letters.length);
  }
  return known.get(node);
}

function drawn(state, placeholder) {
  const { doc } = state;
  const first = doc.firstChild;
  if (doc.childCount === 1 && first.isTextblock && first.type.name === "paragraph" && !first.childCount) {
    return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: "nothing-yet", "data-placeholder": placeholder })]);
  }
  const turned = [];
  doc.descendants((node, at) => {
    if (node.isTextblock && isLatin(node)) turned.push(Decoration.node(at, at + node.nodeSize, { dir: "ltr" }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, turned);
}

export const look = placeholder => new Plugin({
  state: {
    init: (config, state) => drawn(state, placeholder),
    apply: (tr, old, before, state) => tr.docChanged ? drawn(state, placeholder) : old,
  },
  props: { decorations(state) { return this.getState(state); } },
});
