// How a note, a picture, a video and a link to another article look and are filled in where they stand.
import { KINDS, place } from "editor/embeds";

const element = (name, props, ...content) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...content);
  return made;
};

// A block with fields of its own: what is typed there is an attribute of the node.
class Card {
  constructor(node, view, getPos, face, fields) {
    Object.assign(this, { node, view, getPos, face });
    this.dom = element("figure", { className: "card-block " + node.type.name, contentEditable: "false" });
    this.shown = element("div", { className: "card-face" });
    this.inputs = Object.entries(fields).map(([name, label]) => this.field(name, label));
    this.dom.append(this.shown, ...this.inputs.map(input => input.parentNode), this.away());
    this.draw();
  }

  field(name, label) {
    const input = element("input", { type: "text", autocomplete: "off", dir: "auto", placeholder: label });
    input.dataset.attr = name;
    input.setAttribute("aria-label", label);
    input.addEventListener("input", () => this.view.dispatch(this.view.state.tr.setNodeAttribute(this.getPos(), name, input.value)));
    return element("label", {}, input).firstChild;
  }

  away() {
    const button = element("button", { type: "button", className: "button plain", textContent: "احذف" });
    button.addEventListener("click", () => {
      this.view.dispatch(this.view.state.tr.delete(this.getPos(), this.getPos() + this.node.nodeSize));
      this.view.focus();
    });
    return button;
  }

  draw() {
    this.face(this.shown, this.node.attrs);
    for (const input of this.inputs) if (input.value !== this.node.attrs[input.dataset.attr]) input.value = this.node.attrs[input.dataset.attr];
  }

  update(node) {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  stopEvent(event) {
    return event.target.matches?.("input, button, select") ?? false;
  }

  ignoreMutation() {
    return true;
  }
}

function note(node, view, getPos) {
  const select = element("select", { contentEditable: "false" }, ...Object.entries(KINDS).map(([value, kind]) => element("option", { value, textContent: kind.label })));
  select.setAttribute("aria-label", "نوع الملاحظة");
  const contentDOM = element("div");
  const dom = element("div", { className: "note" }, select, contentDOM);
  const draw = () => { select.value = node.attrs.kind; dom.dataset.type = KINDS[node.attrs.kind].type; };
  select.addEventListener("change", () => view.dispatch(view.state.tr.setNodeAttribute(getPos(), "kind", select.value)));
  draw();
  return {
    dom, contentDOM,
    update: other => { if (other.type !== node.type) return false; node = other; draw(); return true; },
    stopEvent: event => event.target === select,
    ignoreMutation: change => !contentDOM.contains(change.target),
  };
}

const address = href => element("bdi", { textContent: href, dir: "ltr" });

// In letters, where it can be.
function readable(href) {
  try { return decodeURI(href); } catch { return href; }
}

// `sources`: where the pictures lie that a text names.
export function cards(sources) {
  const picture = (face, { src }) => {
    const found = sources.get(src);
    if (face.dataset.src === (found ?? src)) return;
    face.dataset.src = found ?? src;
    face.replaceChildren(found ? element("img", { src: found, alt: "" }) : element("p", { textContent: `الصورة «${src}»` }));
  };
  const video = (face, attrs) => face.replaceChildren(element("b", { textContent: "فيديو على " + place(attrs.href) }), " ", address(attrs.href));
  const also = (face, attrs) => face.replaceChildren(element("b", { textContent: "اقرأ أيضا" }), " ", address(readable(attrs.href)));
  return {
    note,
    picture: (node, view, getPos) => new Card(node, view, getPos, picture, { alt: "صِف الصورة لمن لا يراها", caption: "ما تحتها وصاحبها" }),
    video: (node, view, getPos) => new Card(node, view, getPos, video, { title: "عنوان الفيديو" }),
    also: (node, view, getPos) => new Card(node, view, getPos, also, { title: "عنوان المقال" }),
  };
}
