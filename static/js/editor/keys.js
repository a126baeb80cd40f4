// The keys, and what a sign at the start of a line makes of it.
import { baseKeymap, chainCommands, exitCode, setBlockType } from "prosemirror-commands";
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { goToNextCell, isInTable } from "prosemirror-tables";
import { TextSelection } from "prosemirror-state";
import { video } from "editor/embeds";
import { schema } from "editor/schema";

const { nodes, marks } = schema;

// An address of a video, alone in its paragraph, is the video once the line ends.
function embed(state, go) {
  const { $from, empty } = state.selection;
  const href = empty && $from.depth === 1 && $from.parent.type === nodes.paragraph && video($from.parent.textContent);
  if (!href) return false;
  const tr = state.tr.replaceWith($from.before(), $from.after(), [nodes.video.create({ href }), nodes.paragraph.create()]);
  go?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + 2))).scrollIntoView());
  return true;
}

// Enter in a cell goes to the one below, and out of the last.
function below(state, go, view) {
  if (!isInTable(state)) return false;
  const { $from } = state.selection;
  let depth = $from.depth;
  while ($from.node(depth).type !== nodes.table) depth--;
  const table = $from.node(depth), row = $from.index(depth), column = $from.index(depth + 1);
  if (row + 1 === table.childCount) return exit(state, go, $from.after(depth));
  let at = $from.start(depth);
  for (let i = 0; i <= row; i++) at += table.child(i).nodeSize;
  for (let i = 0; i < column; i++) at += table.child(row + 1).child(i).nodeSize;
  go?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 2))).scrollIntoView());
  return true;
}

function exit(state, go, after) {
  const tr = state.doc.nodeAt(after) ? state.tr : state.tr.insert(after, nodes.paragraph.create());
  go?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
}

const newline = chainCommands(exitCode, (state, go) => {
  go?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
});

// `say` runs one of the commands by name.
export function keys(say) {
  return keymap({
    "Mod-z": say("undo"), "Mod-y": say("redo"), "Shift-Mod-z": say("redo"),
    "Mod-b": say("strong"), "Mod-i": say("em"), "Mod-k": say("link"),
    "Ctrl-Alt-2": say("h2"), "Ctrl-Alt-3": say("h3"), "Ctrl-Alt-0": setBlockType(nodes.paragraph),
    "Ctrl-Shift-7": say("numbers"), "Ctrl-Shift-8": say("bullets"), "Ctrl-Shift-9": say("quote"), "Ctrl-Shift-0": say("note"),
    "Ctrl-Alt-p": say("picture"), "Ctrl-Alt-t": say("table"), "Ctrl-Alt-v": say("video"), "Ctrl-Alt-a": say("also"),
    Enter: chainCommands(embed, below, splitListItem(nodes.list_item)),
    "Shift-Enter": newline, "Mod-Enter": newline,
    Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
    "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Backspace: undoInputRule,
  });
}

export const base = keymap(baseKeymap);

function emphasis(pattern, type) {
  return new InputRule(pattern, (state, [whole, words], start, end) => {
    if (!words.trim()) return null;
    // The last star is not in the text yet. What stands between them, links and breaks too, stays as it is.
    return state.tr.delete(end - 1, end).delete(start, start + 2).addMark(start, end - 3, type.create()).removeStoredMark(type);
  });
}

export const rules = inputRules({ rules: [
  textblockTypeInputRule(/^(#{2,3})\s$/, nodes.heading, found => ({ level: found[1].length })),
  wrappingInputRule(/^[-*]\s$/, nodes.bullet_list),
  wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, found => ({ order: Number(found[1]) }), (found, node) => node.childCount + node.attrs.order === Number(found[1])),
  wrappingInputRule(/^>\s$/, nodes.blockquote),
  emphasis(/\*\*([^*]+)\*\*$/, marks.strong),
  new InputRule(/^---$/, (state, found, start, end) => {
    const $start = state.doc.resolve(start);
    const alone = $start.depth === 1 && $start.parent.type === nodes.paragraph && end === $start.end();
    return alone ? state.tr.replaceWith($start.before(), $start.after(), [nodes.rule.create(), nodes.paragraph.create()]) : null;
  }),
] });
