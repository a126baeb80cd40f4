// The words of a paragraph as Markdown.
import { Fragment } from "prosemirror-model";
import { joined, parseInline } from "editor/inline";

const TAGS = { strong: "**", em: "*" };

export const escaped = text => text
  .replace(/[\\`*[\]]/g, "\\$&")
  .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
  .replace(/<(?=[a-z/!?])/gi, "\\<")
  .replace(/&(?=[#a-z])/gi, "\\&");

// What would begin a block at the start of a line is no more than a sign.
export const safe = text => text
  .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[-=]+\s*$|[-:|][-:|\s]*$|~{3,})/gm, "\\$1")
  .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");

export const target = href => /^[^\s()<>\\]+$/.test(href) ? href : "<" + href.replace(/[<>\\]/g, "\\$&") + ">";
export const image = (src, alt, caption) => `![${escaped(alt)}](${target(src)}${caption ? ` "${caption.replace(/["\\]/g, "\\$&")}"` : ""})`;

function ticked(text) {
  const fence = "`".repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length)));
  const pad = /^`|`$|^ .* $/.test(text) ? " " : "";
  return fence + pad + text + pad + fence;
}

// Blanks at the ends of a paragraph and around its line ends are nothing to Markdown, and signs of emphasis may not stand beside one.
function pieces(node) {
  let all = [];
  node.forEach((child, at, i) => {
    const emphasis = child.marks.filter(mark => TAGS[mark.type.name]);
    const [, before, text, after] = child.isText && emphasis.length ? /^(\s*)(.*?)(\s*)$/s.exec(child.text) : [null, "", null, ""];
    const shared = beside => child.marks.filter(mark => !TAGS[mark.type.name] || beside && mark.isInSet(beside.marks));
    if (text === null) return all.push(child);
    if (before) all.push(child.mark(shared(node.maybeChild(i - 1))).withText(before));
    if (text) all.push(child.withText(text));
    if (after) all.push(child.mark(shared(node.maybeChild(i + 1))).withText(after));
  });
  const edge = i => i < 0 || i >= all.length || all[i].type.name === "hard_break";
  for (let i = 0; i < all.length; i++) {
    if (!all[i].isText) continue;
    let text = all[i].text.replace(/[\n\u00a0]/g, " ");
    if (edge(i - 1)) text = text.trimStart();
    if (edge(i + 1)) text = text.trimEnd();
    all[i] = text ? all[i].withText(text) : null;
    if (!text) { all = all.filter(Boolean); i -= 2; if (i < -1) i = -1; }
  }
  while (all.at(-1)?.type.name === "hard_break") all.pop();
  return joined(all);
}

const open = (mark, html) => mark.type.name === "link" ? "[" : html || !TAGS[mark.type.name] ? `<${mark.type.name}>` : TAGS[mark.type.name];
const shut = (mark, html) => mark.type.name === "link" ? `](${target(mark.attrs.href)})` : html || !TAGS[mark.type.name] ? `</${mark.type.name}>` : TAGS[mark.type.name];

// How many of the nodes from here on bear a mark: what lasts longer is opened first.
const lasting = (nodes, i, mark) => nodes.slice(i).findIndex(node => !mark.isInSet(node.marks)) >>> 0;

function written(nodes, html) {
  let out = "", stack = [];
  nodes.forEach((node, i) => {
    const marks = node.marks.filter(mark => mark.type.name !== "code");
    const kept = stack.findIndex(mark => !mark.isInSet(marks)) >>> 0;
    out += stack.splice(kept).reverse().map(mark => shut(mark, html)).join("");
    const more = marks.filter(mark => !mark.isInSet(stack)).sort((a, b) => lasting(nodes, i, b) - lasting(nodes, i, a));
    out += more.map(mark => open(mark, html)).join("");
    stack.push(...more);
    out += word(node, nodes[i + 1]);
  });
  return out + stack.reverse().map(mark => shut(mark, html)).join("");
}

function word(node, next) {
  if (node.type.name === "hard_break") return "\\\n";
  if (node.type.name === "image") return image(node.attrs.src, node.attrs.alt, node.attrs.title);
  if (node.marks.some(mark => mark.type.name === "code")) return ticked(node.text);
  return next ? escaped(node.text).replace(/!$/, "\\!") : escaped(node.text);
}

// Whether Markdown takes «**» for emphasis depends on what stands around it, and in Arabic it often does not: then it is written as HTML.
export function line(node) {
  const nodes = pieces(node);
  const short = written(nodes, false);
  const emphasised = nodes.some(each => each.marks.some(mark => TAGS[mark.type.name]));
  if (!emphasised) return short;
  return same(short, nodes) ? short : written(nodes, true);
}

function same(markdown, nodes) {
  try { return Fragment.from(parseInline(markdown)).eq(Fragment.from(nodes)); } catch { return false; }
}
