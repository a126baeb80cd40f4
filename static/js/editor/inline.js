// The words of a paragraph: from Markdown, and from what markdown-it read.
import "markdown-it";
import { Unknown } from "editor/ask";
import { schema } from "editor/schema";

// commonmark-java, which readers' pages are made with, leaves addresses as they are; so does this.
export const md = globalThis.markdownit("commonmark", { html: true }).enable("table");
md.normalizeLink = md.normalizeLinkText = address => address;
md.validateLink = () => true;

const TAGS = { sub: "sub", sup: "sup", strong: "strong", b: "strong", em: "em" };
const plain = token => (token.children ?? []).map(child => child.children ? plain(child) : child.content).join("");

class Line {
  nodes = [];
  marks = [];

  open(type, attrs) {
    this.marks = [...this.marks, type.create(attrs)];
  }

  close(type) {
    const last = this.marks.findLastIndex(mark => mark.type === type);
    if (last < 0) throw new Unknown("وسم لم يُفتح");
    this.marks = this.marks.filter((mark, i) => i !== last);
  }

  set(more = []) {
    return [...this.marks, ...more].reduce((set, mark) => mark.addToSet(set), []);
  }

  text(text, more) {
    if (text) this.nodes.push(schema.text(text, this.set(more)));
  }

  node(type, attrs) {
    this.nodes.push(type.create(attrs, null, this.set()));
  }

  tag(html) {
    if (/^<br\s*\/?>$/i.test(html)) return this.node(schema.nodes.hard_break);
    const [, end, name] = /^<(\/?)([a-z]+)>$/i.exec(html) ?? [];
    const type = schema.marks[TAGS[name?.toLowerCase()]];
    if (!type) throw new Unknown(html);
    return end ? this.close(type) : this.open(type);
  }
}

const { link, strong, em, code } = schema.marks;
const read = {
  text: (line, token) => line.text(token.content),
  text_special: (line, token) => line.text(token.content),
  code_inline: (line, token) => line.text(token.content, [code.create()]),
  softbreak: line => line.text(" "),
  hardbreak: line => line.node(schema.nodes.hard_break),
  html_inline: (line, token) => line.tag(token.content),
  link_open: (line, token) => line.open(link, { href: token.attrGet("href") }),
  link_close: line => line.close(link),
  strong_open: line => line.open(strong),
  strong_close: line => line.close(strong),
  em_open: line => line.open(em),
  em_close: line => line.close(em),
  image: (line, token) => line.node(schema.nodes.image, { src: token.attrGet("src"), alt: plain(token), title: token.attrGet("title") ?? "" }),
};

// The nodes of an inline token; neighbours with the same marks are one.
export function words(token) {
  const line = new Line();
  for (const child of token.children) {
    if (!read[child.type]) throw new Unknown(child.type);
    read[child.type](line, child);
  }
  if (line.marks.length) throw new Unknown("وسم لم يُغلق");
  return joined(line.nodes);
}

export function joined(nodes) {
  const whole = [];
  for (const node of nodes) {
    const before = whole.at(-1);
    if (before?.isText && node.isText && before.sameMarkup(node)) whole[whole.length - 1] = before.withText(before.text + node.text);
    else whole.push(node);
  }
  return whole;
}

export const parseInline = text => words(md.parseInline(text, {})[0]);
