// What a text can consist of: what newsroom/Body makes of Markdown, and nothing else.
import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import { KINDS, kindOf } from "editor/embeds";

const key = address => /\/media\/([^/]+)\//.exec(address ?? "")?.[1];
const data = (name, attrs) => ({ class: name, "data-node": JSON.stringify(attrs) });
const read = dom => JSON.parse(dom.dataset.node);

// A block that is one thing: copied within the editor by what it knows, from elsewhere by what it looks like.
const card = (name, attrs) => ({
  group: "block", atom: true, draggable: true,
  attrs: Object.fromEntries(attrs.map(attr => [attr, { default: "" }])),
  toDOM: node => ["figure", data(name, node.attrs)],
  parseDOM: [{ tag: `figure.${name}[data-node]`, getAttrs: read }],
});

function illustration(figure) {
  const image = figure.querySelector("img");
  const src = key(image?.getAttribute("src"));
  return src ? { src, alt: image.alt, caption: figure.querySelector("figcaption")?.textContent ?? "" } : false;
}

const picture = card("picture", ["src", "alt", "caption"]);
picture.parseDOM.push({ tag: "figure", getAttrs: illustration });

const nodes = {
  doc: { content: "block+" },
  paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    group: "block", content: "inline*", defining: true, attrs: { level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: "h" + level, attrs: { level: Math.min(4, Math.max(2, level)) } })),
    toDOM: node => ["h" + node.attrs.level, 0],
  },
  note: {
    group: "block", content: "block+", defining: true, attrs: { kind: { default: "EDITOR" } },
    parseDOM: [{ tag: "div.note", getAttrs: dom => ({ kind: kindOf(dom.dataset.type) }), contentElement: dom => { dom.querySelector(".note-label")?.remove(); return dom; } }],
    toDOM: node => ["div", { class: "note", "data-type": KINDS[node.attrs.kind].type }, 0],
  },
  blockquote: { group: "block", content: "block+", defining: true, parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
  bullet_list: {
    group: "block", content: "list_item+", attrs: { tight: { default: true } },
    parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0],
  },
  ordered_list: {
    group: "block", content: "list_item+", attrs: { tight: { default: true }, order: { default: 1 } },
    parseDOM: [{ tag: "ol", getAttrs: dom => ({ order: Math.max(0, dom.start) }) }],
    toDOM: node => ["ol", node.attrs.order === 1 ? {} : { start: node.attrs.order }, 0],
  },
  list_item: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  code_block: {
    group: "block", content: "text*", marks: "", code: true, defining: true, attrs: { params: { default: "" } },
    parseDOM: [{ tag: "pre", preserveWhitespace: "full" }], toDOM: () => ["pre", ["code", 0]],
  },
  rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  picture,
  video: card("video", ["href", "title"]),
  also: card("also", ["href", "title"]),
  ...tableNodes({ tableGroup: "block", cellContent: "paragraph", cellAttributes: {} }),
  text: { group: "inline" },
  image: {
    group: "inline", inline: true, attrs: { src: {}, alt: { default: "" }, title: { default: "" } },
    parseDOM: [
      { tag: "img[data-node]", getAttrs: read },
      { tag: "img", getAttrs: dom => key(dom.getAttribute("src")) ? { src: key(dom.getAttribute("src")), alt: dom.alt } : false },
    ],
    toDOM: node => ["img", { ...data("inline", node.attrs), alt: node.attrs.alt || node.attrs.src }],
  },
  hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
};

const safe = href => /^(https?:|mailto:|[/#])/i.test(href);
const mark = tags => ({ parseDOM: tags.map(tag => ({ tag })), toDOM: () => [tags[0], 0] });
const marks = {
  link: {
    inclusive: false, attrs: { href: {} },
    parseDOM: [{ tag: "a[href]", getAttrs: dom => safe(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false }],
    toDOM: node => ["a", safe(node.attrs.href) ? { href: node.attrs.href, title: node.attrs.href } : {}, 0],
  },
  strong: mark(["strong", "b"]),
  em: mark(["em", "i"]),
  sub: mark(["sub"]),
  sup: mark(["sup"]),
  code: mark(["code"]),
};

export const schema = new Schema({ nodes, marks });
