// #piece-body: the text as readers will see it, over the textarea that holds its Markdown and is what is sent. Loaded by the page of a
// piece alone; whoever prefers Markdown has the textarea, and so has a text that the editor cannot show.
import { tell } from "editor/ask";
import { surface } from "editor/surface";
import { toolbar } from "editor/toolbar";

const area = document.querySelector("#piece-body");
const field = area.closest(".field");
const frame = document.querySelector("[data-editor]");
const bar = frame.querySelector("[role=toolbar]");
const switcher = frame.querySelector("[data-switch]");
const PAUSE = 200;

let written = null, waiting = 0, tools = null;
const { view, acts, show, find, text } = surface(area, {
  away: () => tools.focus(),
  changed(anew) {
    tools?.show(view.state);
    if (!anew) return;
    clearTimeout(waiting);
    waiting = setTimeout(write, PAUSE);
  },
});

function write() {
  clearTimeout(waiting);
  if (!waiting) return;
  waiting = 0;
  written = area.value = text();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function rich(on) {
  frame.classList.toggle("plain", !on);
  field.classList.toggle("behind", on);
  switcher.setAttribute("aria-pressed", !on);
  area.removeAttribute("aria-hidden");
  if (on) area.setAttribute("aria-hidden", "true");
  area.tabIndex = on ? -1 : 0;
}

// Shows what stands in the textarea, if it can.
function refresh(anew = false) {
  clearTimeout(waiting);
  waiting = 0;
  try {
    show(area.value, anew);
    written = area.value;
    tools?.show(view.state);
    tell("");
    return true;
  } catch (unknown) {
    tell(`في النص ما لا يعرضه المحرر: «${String(unknown.message).slice(0, 60)}». حرره هنا كما هو، ولن يضيع منه شيء.`);
    return false;
  }
}

const choice = {
  get: () => { try { return localStorage.getItem("editor"); } catch { return null; } },
  set: value => { try { localStorage.setItem("editor", value); } catch { /* refused */ } },
};

frame.querySelector("[data-surface]").append(view.dom);
frame.hidden = false;
bar.setAttribute("aria-controls", view.dom.id);
tools = toolbar(bar, view, acts);
rich(choice.get() !== "plain" && refresh(true));

switcher.addEventListener("click", () => {
  const plain = !frame.classList.contains("plain");
  write();
  if (plain) rich(false);
  else rich(refresh());
  choice.set(plain ? "plain" : "rich");
  tools.show(view.state);
  (frame.classList.contains("plain") ? area : view).focus();
});
// Put back by piece.js, or typed by something that does not know of the editor.
for (const event of ["filled", "input"]) area.addEventListener(event, () => {
  if (area.value !== written && !frame.classList.contains("plain")) rich(refresh());
});
// Where a page that was refused leads to.
document.addEventListener("click", event => {
  if (event.target.closest("a[href='#piece-body']") && !frame.classList.contains("plain")) setTimeout(() => view.focus());
});
if (document.activeElement === area && !frame.classList.contains("plain")) view.focus();
document.addEventListener("submit", write, true);
document.addEventListener("write", write);
area.addEventListener("look", event => {
  if (!frame.classList.contains("plain") && find(event.detail.found, event.detail.nth)) event.preventDefault();
});
addEventListener("pagehide", write);
