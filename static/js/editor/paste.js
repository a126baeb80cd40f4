// Pasting. A line is a paragraph, as in every message and every wire story. Text that is plainly our own Markdown becomes what it
// says, since it was copied out of an article; anything else stays as it is, and with Shift everything does.
import { Fragment, Slice } from "prosemirror-model";
import { CellSelection, isInTable } from "prosemirror-tables";
import { video } from "editor/embeds";
import { parse } from "editor/parse";
import { schema } from "editor/schema";
import { clean, tidy } from "editor/word";

const { nodes, marks } = schema;
const OURS = /^(#{2,4} \S|> \S|> \[!|!\[[^\]]*\]\(|[-*] \S.*\n[-*] \S|\d+[.)] \S.*\n\d+[.)] \S|\|.*\|\n\|[-:| ]+\|)/m;

const open = (fragment, from, to) => new Slice(fragment, from, to);
const joins = node => node?.type === nodes.paragraph ? 1 : 0;

function read(text) {
  try { return parse(text).content; } catch { return null; }
}

function lines(text) {
  const all = text.split(/\s*\n\s*/).filter(line => line.trim());
  return Fragment.from(all.map(line => video(line) ? nodes.video.create({ href: video(line) }) : nodes.paragraph.create(null, schema.text(line.trim()))));
}

function fromText(raw, $context, plain) {
  const text = clean(raw.replace(/\r\n?/g, "\n"));
  if ($context.parent.type.spec.code) return open(Fragment.from(schema.text(text)), 0, 0);
  const content = !plain && OURS.test(text) && read(text) || lines(text);
  return open(content, joins(content.firstChild), joins(content.lastChild));
}

// An address pasted over words is their link.
function overWords(view, event) {
  const text = event.clipboardData?.getData("text/plain").trim() ?? "";
  const { empty, from, to, $from, $to } = view.state.selection;
  if (empty || !$from.sameParent($to) || !/^https?:\/\/\S+$/.test(text)) return false;
  view.dispatch(view.state.tr.addMark(from, to, marks.link.create({ href: text })));
  return true;
}

const isTable = slice => slice.content.content.some(node => node.type.spec.tableRole);

// A cell holds one paragraph: of what has more, the lines.
function intoCell(view, slice) {
  const { state } = view;
  if (!isInTable(state) || state.selection instanceof CellSelection || isTable(slice)) return false;
  const lines = [];
  slice.content.descendants(node => {
    if (node.type === nodes.video) lines.push([schema.text(node.attrs.href)]);
    else if (node.inlineContent) lines.push(node.content.content);
    return !node.inlineContent;
  });
  const all = lines.flatMap((line, i) => i ? [nodes.hard_break.create(), ...line] : line);
  view.dispatch(state.tr.replaceSelection(open(Fragment.from(all), 0, 0)).scrollIntoView());
  return true;
}

export const pasting = pictures => ({
  handlePaste: (view, event, slice) => pictures.paste(view, event) || overWords(view, event) || intoCell(view, slice),
  handleDrop: (view, event) => pictures.drop(view, event),
  transformPastedHTML: tidy,
  clipboardTextParser: fromText,
});
