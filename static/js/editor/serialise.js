// The document of the editor as the Markdown that is stored. What has not changed is not written anew: nodes never change themselves.
import { ALSO, VIDEO } from "editor/embeds";
import { escaped, image, line, safe, target } from "editor/line";

const titled = (label, { href, title }) => title ? `${label}: [${escaped(title)}](${target(href)})` : escaped(href);
const quoted = text => text.split("\n").map(each => each ? "> " + each : ">").join("\n");
const flat = node => line(node).replace(/\\\n/g, " ");
const inCell = node => line(node).replace(/\\\n/g, "<br>").replace(/\|/g, "\\|");

function fenced(node) {
  const fence = "`".repeat(Math.max(3, 1 + Math.max(0, ...(node.textContent.match(/`+/g) ?? []).map(run => run.length))));
  return `${fence}${node.attrs.params}\n${node.textContent && node.textContent + "\n"}${fence}`;
}

function table(node) {
  const rows = [];
  node.forEach(row => rows.push("| " + row.children.map(cell => inCell(cell.firstChild)).join(" | ") + " |"));
  return [rows[0], "|---".repeat(node.firstChild.childCount) + "|", ...rows.slice(1)].join("\n");
}

const isList = node => node.type.name.endsWith("_list");

// Only a list that begins with 1, and with a word, can stand straight under a line of text.
const interrupts = list => list.textContent && (list.attrs.order ?? 1) === 1 && list.firstChild.textContent;
const staysTight = item => item.children.every((child, i) => i === 0 ? child.type.name === "paragraph" || isList(child) : isList(child) && interrupts(child));

function list(node, again) {
  const tight = node.attrs.tight && node.children.every(staysTight);
  const sign = i => node.type.name === "bullet_list" ? again ? "* " : "- " : node.attrs.order + i + (again ? ") " : ". ");
  return node.children.map((item, i) => {
    const text = blocks(item, tight ? "\n" : "\n\n");
    return (sign(i) + text.replace(/\n(?=[^\n])/g, "\n" + " ".repeat(sign(i).length))).trimEnd();
  }).join(tight ? "\n" : "\n\n");
}

const made = {
  paragraph: node => safe(line(node)),
  heading: node => ("#".repeat(node.attrs.level) + " " + flat(node).replace(/(#+)$/, "\\$1")).trimEnd(),
  blockquote: node => quoted(blocks(node)),
  note: node => quoted(`[!${node.attrs.kind}]\n${blocks(node)}`.trimEnd()),
  bullet_list: list,
  ordered_list: list,
  code_block: fenced,
  rule: () => "---",
  picture: ({ attrs }) => image(attrs.src, attrs.alt, attrs.caption),
  video: ({ attrs }) => titled(VIDEO, attrs),
  also: ({ attrs }) => titled(ALSO, attrs),
  table,
};

const known = new WeakMap();

function block(node, again) {
  if (again) return made[node.type.name](node, true);
  if (!known.has(node)) known.set(node, made[node.type.name](node, false));
  return known.get(node);
}

function blocks(parent, gap = "\n\n") {
  const texts = [];
  let before = null, again = false;
  parent.forEach(node => {
    again = isList(node) && before?.type === node.type && !again;
    const text = block(node, again);
    if (!text || !node.isAtom && !isList(node) && node.type.name !== "code_block" && node.type.name !== "note" && !node.textContent && !hasLeaf(node)) return;
    texts.push(text);
    before = node;
  });
  return texts.join(gap);
}

function hasLeaf(node) {
  let found = false;
  node.descendants(each => { found ||= each.isLeaf && !each.isText && each.type.name !== "hard_break"; });
  return found;
}

export const serialise = doc => blocks(doc);
