// form[data-upload]: pictures are sent one after the other, chosen, dragged to the page or pasted into it; what was refused says why.
const form = document.querySelector("form[data-upload]");
const input = form.querySelector("[type=file]");
const list = form.querySelector("[data-upload-list]");
form.querySelector("[data-upload-drop]").hidden = false;
input.multiple = true;
const LARGEST = 25 * 1024 * 1024;
let waiting = [], busy = false, taken = [], refused = 0;

function line(file) {
  const item = document.createElement("li");
  const name = Object.assign(document.createElement("bdi"), { textContent: file.name });
  const state = Object.assign(document.createElement("span"), { textContent: "تنتظر" });
  item.append(name, " ", state);
  list.append(item);
  return text => { state.textContent = text; };
}

async function send({ file, say }) {
  const body = new FormData();
  body.append("picture", file, file.name);
  body.append("credit", form.elements.credit.value);
  if (file.size > LARGEST) { refused++; say("أكبر من 25 ميغابايت. صغّرها ثم أرسلها."); return; }
  say("تُرسل…");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    const told = await answer.json().catch(() => ({ error: answer.status === 403 ? "انتهت جلستك. سجل الدخول من جديد." : "تعذر إرسالها. أعد المحاولة." }));
    if (!answer.ok) throw new Error(told.error);
    taken.push(told.id);
    say("أُضيفت");
  } catch (error) {
    refused++;
    say(error instanceof TypeError ? "لا اتصال بالموقع. أعد المحاولة." : error.message);
  }
}

async function work() {
  if (busy) return;
  busy = true;
  while (waiting.length) await send(waiting.shift());
  busy = false;
  if (refused || !taken.length) { refused = 0; return; }
  const piece = new URLSearchParams(location.search).get("piece");
  location.assign(taken.length === 1 && !piece ? "/newsroom/pictures/" + taken[0] : "/newsroom/pictures?list=mine" + (piece ? "&piece=" + encodeURIComponent(piece) : ""));
}

function take(files) {
  const pictures = [...files].filter(file => file.type.startsWith("image/"));
  waiting.push(...pictures.map(file => ({ file, say: line(file) })));
  if (pictures.length) work();
}

form.addEventListener("submit", event => {
  event.preventDefault();
  waiting.push(...[...input.files].map(file => ({ file, say: line(file) })));
  input.value = "";
  work();
});
const dragged = event => event.dataTransfer && event.dataTransfer.types.includes("Files");
addEventListener("dragover", event => {
  if (!dragged(event)) return;
  event.preventDefault();
  form.classList.add("over");
});
addEventListener("dragleave", event => { if (!event.relatedTarget) form.classList.remove("over"); });
addEventListener("drop", event => {
  if (!dragged(event)) return;
  event.preventDefault();
  form.classList.remove("over");
  take(event.dataTransfer.files);
});
addEventListener("paste", event => {
  if (event.clipboardData && event.clipboardData.files.length) take(event.clipboardData.files);
});
