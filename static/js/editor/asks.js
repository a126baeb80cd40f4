// What asks first, or builds more than a node: links, videos, other articles, tables.
import { Selection } from "prosemirror-state";
import { askOver } from "editor/ask";
import { own, video } from "editor/embeds";
import { insert } from "editor/pictures";
import { schema } from "editor/schema";

const { nodes, marks } = schema;

// The whole link around the cursor.
export function linkAround({ doc, selection: { $from, from, to, empty } }) {
  const mark = marks.link.isInSet($from.marks()) ?? marks.link.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark || !empty) return { mark, from, to };
  let start = from, end = to;
  while (start > $from.start() && doc.rangeHasMark(start - 1, start, mark)) start--;
  while (end < $from.end() && doc.rangeHasMark(end, end + 1, mark)) end++;
  return { mark, from: start, to: end };
}

const address = typed => own(typed) ?? (/^(https?:\/\/|mailto:|#)/.test(typed) ? typed : /^[^\s/]+@[^\s/]+$/.test(typed) ? "mailto:" + typed : "https://" + typed);

export async function link(view) {
  const { mark, from, to } = linkAround(view.state);
  const said = await askOver(view, "link", { href: mark?.attrs.href ?? "" });
  if (!said) return;
  const tr = view.state.tr.removeMark(from, to, marks.link);
  const href = said.button === "remove" ? "" : said.href.trim();
  const made = href && marks.link.create({ href: address(href) });
  if (made && from === to) tr.replaceSelectionWith(schema.text(href, [made]), false);
  else if (made) tr.addMark(from, to, made);
  view.dispatch(tr.removeStoredMark(marks.link));
}

export async function addVideo(view) {
  const said = await askOver(view, "video");
  if (said && video(said.href)) insert(view, nodes.video.create({ href: video(said.href), title: said.title.trim() }));
}

// The title is what stands above the article now; what is not out yet has to be named by hand.
export async function addAlso(view) {
  const said = await askOver(view, "also");
  const href = said && own(said.href);
  if (!href) return;
  const page = said.title.trim() ? null : await fetch(href).then(answer => answer.ok ? answer.text() : "").catch(() => "");
  const title = said.title.trim() || new DOMParser().parseFromString(page, "text/html").querySelector(".article-headline")?.textContent || "";
  insert(view, nodes.also.create({ href, title: title.trim() || "مقال" }));
}

export function addTable(view) {
  const row = type => nodes.table_row.create(null, [1, 2, 3].map(() => type.createAndFill()));
  const tr = view.state.tr.replaceSelectionWith(nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]));
  let at = 0;
  tr.doc.nodesBetween(Math.max(0, view.state.selection.from - 1), tr.doc.content.size, (node, place) => {
    if (node.type === nodes.table) at ||= place + 1;
    return !at;
  });
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at))).scrollIntoView());
  view.focus();
}
