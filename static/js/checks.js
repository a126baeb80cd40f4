// [data-checks]: each finding leads to its place and is put right with one click, in the text as it stands now; the list follows.
const form = document.querySelector("form[data-piece]");
const board = form.querySelector("[data-checks]");
const again = form.querySelector("[data-check=again]");
form.querySelector("[data-check=fix]")?.remove();

const raw = element => element ? element.textContent.replaceAll("␣", " ") : "";
const element = (name, props) => Object.assign(document.createElement(name), props);

// Where it stands now: something may have been written before it meanwhile.
function place(line) {
  const field = form.elements.namedItem(line.dataset.field);
  const start = Number(line.dataset.start), length = line.dataset.end - start;
  const { found } = line;
  const all = [];
  for (let at = field.value.indexOf(found); at >= 0; at = field.value.indexOf(found, at + 1)) all.push(at);
  const at = all.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
  return at === undefined ? null : { field, at, end: at + length, nth: field.value.slice(0, at).split(found).length - 1, found };
}

function show(line) {
  const there = place(line);
  if (!there) return check();
  const { field, at, end } = there;
  const open = new CustomEvent("look", { detail: there, cancelable: true });
  if (!field.dispatchEvent(open)) return;
  field.focus();
  field.setSelectionRange(at, end);
  field.scrollIntoView({ block: "center" });
}

async function fix(line) {
  const there = place(line);
  if (there) {
    const { field, at, end } = there;
    field.value = field.value.slice(0, at) + line.dataset.suggestion + field.value.slice(end);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const next = [...board.querySelectorAll("li")].indexOf(line);
  await check();
  (board.querySelectorAll("[data-fix]")[next] ?? board.querySelector("li:last-child [data-fix]") ?? again).focus();
}

async function check() {
  document.dispatchEvent(new Event("write"));
  const body = new URLSearchParams(new FormData(form));
  body.set("part", "1");
  const answer = await fetch(again.getAttribute("formaction"), { method: "POST", body }).catch(() => null);
  if (!answer?.ok) return;
  board.innerHTML = await answer.text();
  dress();
}

function dress() {
  for (const line of board.querySelectorAll("li")) {
    const words = line.querySelector(".check-text");
    const del = line.querySelector("del");
    line.found = raw(del);
    line.querySelector("label").remove();
    const go = element("button", { type: "button", className: "check-go" });
    go.append(...words.childNodes);
    words.append(go);
    go.addEventListener("click", () => show(line));
    const button = element("button", { type: "button", className: "button plain", textContent: line.dataset.suggestion ? "أصلح" : "احذف" });
    button.dataset.fix = "";
    button.setAttribute("aria-label", `${button.textContent}: ${line.querySelector(".check-why").textContent}`);
    button.addEventListener("click", () => fix(line));
    line.append(button);
  }
}

again.addEventListener("click", event => { event.preventDefault(); check(); });
dress();
