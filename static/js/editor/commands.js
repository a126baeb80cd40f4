// What the buttons and the keys do: run it, say whether it is on here, and whether it can be.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { addAlso, addTable, addVideo, link, linkAround } from "editor/asks";
import { schema } from "editor/schema";

const { nodes, marks } = schema;

// The depth of the nearest block of this type around the selection; 0: none.
function around({ selection: { $from } }, type) {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return depth;
  return 0;
}

const heading = level => {
  const on = state => state.selection.$from.parent.hasMarkup(nodes.heading, { level });
  return { on, run: (state, go) => setBlockType(on(state) ? nodes.paragraph : nodes.heading, on(state) ? null : { level })(state, go) };
};

const marked = type => ({
  on: ({ selection: { from, to, empty, $from }, storedMarks, doc }) => Boolean(empty ? type.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, type)),
  run: toggleMark(type),
});

function list(type) {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  const run = (state, go) => {
    const mine = around(state, type), theirs = around(state, other);
    if (mine > theirs) return liftListItem(nodes.list_item)(state, go);
    if (!theirs) return wrapInList(type)(state, go);
    const at = state.selection.$from.before(theirs);
    go?.(state.tr.setNodeMarkup(at, type, { tight: state.doc.nodeAt(at).attrs.tight }));
    return true;
  };
  return { run, on: state => around(state, type) > around(state, other) };
}

const wrapper = type => ({ on: state => around(state, type) > 0, run: (state, go) => around(state, type) ? lift(state, go) : wrapIn(type)(state, go) });

const inTable = run => ({ run, needs: isInTable });

export const commands = pictures => ({
  undo: { run: undo }, redo: { run: redo },
  h2: heading(2), h3: heading(3),
  strong: marked(marks.strong), em: marked(marks.em), link: { ask: link, on: state => Boolean(linkAround(state).mark) },
  bullets: list(nodes.bullet_list), numbers: list(nodes.ordered_list), quote: wrapper(nodes.blockquote), note: wrapper(nodes.note),
  picture: { ask: pictures.choose }, video: { ask: addVideo }, also: { ask: addAlso },
  table: { ask: addTable, off: isInTable },
  row: inTable(addRowAfter), column: inTable(addColumnAfter), "no-row": inTable(deleteRow), "no-column": inTable(deleteColumn), "no-table": inTable(deleteTable),
});
