// What Word, Google Docs and web pages put into the clipboard, made plain before the schema reads it.
const BOLD = /font-weight\s*:\s*(bold|[6-9]00)/i;
const LIGHT = /font-weight\s*:\s*(normal|[1-4]00)/i;
const LEVEL = /mso-list\s*:[^;]*level(\d)/i;
const JUNK = "style, script, meta, link, title, xml, o\\:p, svg, button, form, input, iframe, noscript, [hidden], [aria-hidden=true]";

// The policy of the page forbids styles in the text: they are read under another name and go no further.
const unstyled = html => html.replace(/<style[\s\S]*?<\/style\s*>/gi, "").replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, " data-style="));
const style = element => element.dataset?.style ?? "";

function become(element, name) {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

// Bold by style becomes bold; Google's <b style="font-weight:normal"> around everything does not.
function embolden(body) {
  for (const element of body.querySelectorAll("b, strong")) if (LIGHT.test(style(element))) element.replaceWith(...element.childNodes);
  for (const element of body.querySelectorAll("span[data-style]")) if (BOLD.test(style(element)) && !element.closest("h1, h2, h3, h4, h5, h6, th")) become(element, "b");
  for (const element of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)")) element.replaceWith(...element.childNodes);
}

// Word writes a list as paragraphs with a sign and blanks before the words.
function signOf(paragraph) {
  const signs = [...paragraph.querySelectorAll("span")].filter(span => /mso-list\s*:\s*Ignore/i.test(style(span)));
  const sign = signs.map(span => span.textContent).join("").trim();
  signs.forEach(span => span.remove());
  return sign;
}

function listen(body) {
  let stack = [];
  for (const paragraph of [...body.querySelectorAll("p")]) {
    const level = Number(LEVEL.exec(style(paragraph))?.[1] ?? (/MsoListParagraph/.test(paragraph.className) ? 1 : 0));
    if (!level) continue;
    const numbered = /^\(?[\d٠-٩]+[.)-]|^\(?[a-zأ-ي][.)-]/i.test(signOf(paragraph));
    const follows = stack.length && paragraph.previousElementSibling === stack[0].list;
    if (!follows) stack = [];
    stack = stack.filter(each => each.level < level || each.level === level && each.numbered === numbered);
    if (stack.at(-1)?.level !== level) {
      const list = body.ownerDocument.createElement(numbered ? "ol" : "ul");
      const item = stack.at(-1)?.list.lastElementChild;
      if (item) item.append(list);
      else paragraph.before(list);
      stack.push({ level, numbered, list });
    }
    const item = body.ownerDocument.createElement("li");
    item.append(become(paragraph, "p"));
    stack.at(-1).list.append(item);
  }
}

// A table may have no merged cells: each stands alone, and what it spans is empty.
function unspan(body) {
  for (const cell of body.querySelectorAll("td, th")) {
    for (let i = 1; i < Math.min(20, cell.colSpan); i++) cell.after(body.ownerDocument.createElement(cell.localName));
    cell.removeAttribute("colspan");
    cell.removeAttribute("rowspan");
  }
  for (const row of body.querySelectorAll("table tr:first-child")) {
    if (row === row.closest("table").querySelector("tr")) for (const cell of [...row.children]) if (cell.localName === "td") become(cell, "th");
  }
}

// Invisible signs, and blanks that break no line, are what a program needed, not what was written.
function sweep(body) {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = clean(texts.currentNode.data);
}
export const clean = text => text.replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, "").replace(/\u00a0/g, " ");

export function tidy(html) {
  const body = new DOMParser().parseFromString(unstyled(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "")), "text/html").body;
  if (body.querySelector("[data-pm-slice]")) return html;
  body.querySelectorAll(JUNK).forEach(element => element.remove());
  listen(body);
  embolden(body);
  unspan(body);
  sweep(body);
  body.querySelectorAll("*").forEach(element => ["class", "dir", "data-style", "align", "lang"].forEach(name => element.removeAttribute(name)));
  body.querySelectorAll("p").forEach(paragraph => { if (!paragraph.textContent.trim() && !paragraph.querySelector("img")) paragraph.remove(); });
  return body.innerHTML;
}
