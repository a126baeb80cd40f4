// Markdown as a document of the editor. What the schema has no place for is not guessed at: it throws Unknown, and the text stays a text.
import { isAlso, isVideo, own, video } from "editor/embeds";
import { Unknown } from "editor/ask";
import { md, words } from "editor/inline";
import { schema } from "editor/schema";

const { nodes } = schema;
const MARKER = /^\s*\[!(EDITOR|NOTE|UPDATE|CORRECTION)\]\s*/;

function embed(content) {
  const [first, second] = content;
  const alone = first?.isText && !first.marks.length;
  if (content.length === 1 && alone && video(first.text)) return nodes.video.create({ href: video(first.text) });
  const link = second?.marks.length === 1 && second.isText && second.marks[0];
  if (content.length !== 2 || !alone || link?.type !== schema.marks.link) return null;
  const { href } = link.attrs;
  if (isVideo(first.text) && video(href)) return nodes.video.create({ href: video(href), title: second.text });
  return isAlso(first.text) && own(href) === href ? nodes.also.create({ href, title: second.text }) : null;
}

function paragraph(content, top, tight) {
  const only = content.length === 1 ? content[0] : null;
  if (only?.type === nodes.image && !only.marks.length && !tight) {
    return nodes.picture.create({ src: only.attrs.src, alt: only.attrs.alt, caption: only.attrs.title });
  }
  return top && embed(content) || nodes.paragraph.create(null, content);
}

// As Body does: what follows the sign in the same paragraph stays, and a paragraph that held nothing else goes.
function quotation(content) {
  const text = content[0]?.firstChild;
  const marker = text?.isText && !text.marks.length && MARKER.exec(text.text);
  if (!marker) return nodes.blockquote.create(null, content.length ? content : nodes.paragraph.create());
  const rest = text.text.slice(marker[0].length);
  const first = content[0].copy(content[0].content.replaceChild(0, schema.text(rest || "x")).cut(rest ? 0 : 1));
  const all = first.childCount ? [first, ...content.slice(1)] : content.slice(1);
  return nodes.note.create({ kind: marker[1] }, all.length ? all : nodes.paragraph.create());
}

function heading(open) {
  const level = Number(open.token.tag[1]);
  if (level > 4) throw new Unknown("عنوان من الدرجة " + level);
  return nodes.heading.create({ level: Math.max(2, level) }, open.content);
}

const cell = type => open => type.create(null, nodes.paragraph.create(null, open.content));
const filled = content => content.length ? content : nodes.paragraph.create();
const made = {
  paragraph: (open, stack) => paragraph(open.content, stack.length === 1, open.token.hidden),
  heading,
  blockquote: open => quotation(open.content),
  bullet_list: open => nodes.bullet_list.create({ tight: !open.loose }, open.content),
  ordered_list: open => nodes.ordered_list.create({ tight: !open.loose, order: Number(open.token.attrGet("start") ?? 1) }, open.content),
  list_item: open => nodes.list_item.create(null, filled(open.content)),
  table: open => nodes.table.create(null, open.content),
  thead: open => open.content,
  tbody: open => open.content,
  tr: open => nodes.table_row.create(null, open.content),
  th: cell(nodes.table_header),
  td: cell(nodes.table_cell),
};

const code = token => nodes.code_block.create({ params: token.info ?? "" }, text(token.content.replace(/\n$/, "")));
const text = content => content ? schema.text(content) : null;
const leaf = { inline: words, fence: code, code_block: code, hr: () => nodes.rule.create() };

function close(stack) {
  const open = stack.pop();
  const name = open.token.type.replace(/_open$/, "");
  if (name === "paragraph" && !open.token.hidden && stack.at(-1).token?.type === "list_item_open") stack.at(-2).loose = true;
  if (!made[name]) throw new Unknown(name);
  stack.at(-1).content.push(...[made[name](open, stack)].flat());
}

export function parse(markdown) {
  const stack = [{ content: [] }];
  for (const token of md.parse(markdown, {})) {
    if (token.nesting === 1) stack.push({ token, content: [] });
    else if (token.nesting === -1) close(stack);
    else if (leaf[token.type]) stack.at(-1).content.push(...[leaf[token.type](token)].flat());
    else throw new Unknown(token.content?.split("\n")[0] || token.type);
  }
  const doc = nodes.doc.create(null, filled(stack[0].content));
  doc.check();
  return doc;
}
