// form[data-piece="12"]: keeps what is typed, here every second and on the server every few, says who else is writing, and when the session
// has ended asks for the password in place, so that the text goes through.
const form = document.querySelector("form[data-piece]");
const board = document.querySelector("[data-presences]");
const key = "piece:" + form.dataset.piece;
const EVERY = 5000, ALIVE = 20000;
const OFF = "لا اتصال بالموقع. نصك محفوظ في هذا المتصفح، فأعد المحاولة بعد قليل.";
const typed = () => new URLSearchParams(new FormData(form));
const text = () => JSON.stringify([...typed()].filter(([name]) => name !== "version"));
const opened = text();
// So long somebody who has pressed a button waits for an answer; a second press meanwhile is the same one.
const PRESSED = 10_000;
let kept = opened, heard = 0, missed = 0, busy = false, sending = false, through = false, ended = null;

const store = {
  get() { try { return localStorage.getItem(key); } catch { return null; } },
  set(value) { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* refused or full */ } },
};

// What is typed, and what it was typed over: a colleague may save before it comes back. `sent`: it has been on its way to be saved.
const remember = sent => store.set(JSON.stringify({ text: text(), version: form.elements.version.value, sent }));

function remembered() {
  try { return JSON.parse(store.get()) ?? {}; } catch { return {}; }
}

function fill({ text, version }) {
  form.elements.version.value = version;
  const entries = JSON.parse(text);
  for (const [name, value] of entries) {
    const field = form.elements.namedItem(name);
    if (!field || name === "then") continue;
    field.value = value;
    if (field instanceof Element) field.dispatchEvent(new Event("filled"));
  }
}

function say(kind, words, act, doing) {
  const line = document.createElement("p");
  line.className = "presence " + kind;
  line.append(words, " ");
  if (act) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button plain", textContent: act });
    button.addEventListener("click", () => { doing(); line.remove(); });
    line.append(button);
  }
  board.before(line);
  return line;
}

const local = remembered();
const arrived = document.querySelector(".notice[role=status]") || local.sent && Number(form.elements.version.value) > Number(local.version);
// The page of a text that was not taken holds it.
if (document.querySelector(".notice.error")) remember(false);
else if (arrived || !local.text || local.text === opened) store.set(null);
else say("late", "في هذا المتصفح نص لم يُحفظ.", "استرجعه", () => fill(local));

// Answers the status: 403 says that nobody is signed in any more.
async function send() {
  const fresh = text();
  const body = fresh === kept ? new URLSearchParams({ version: form.elements.version.value }) : typed();
  const answer = await fetch(form.getAttribute("action") + "/autosave", { method: "POST", body, redirect: "manual" });
  if (answer.ok || answer.status === 409) {
    board.innerHTML = await answer.text();
    kept = fresh;
    heard = Date.now();
    missed = 0;
    resume();
  }
  return answer.status;
}

function resume() {
  ended?.remove();
  ended = null;
}

const isDown = status => status === 429 || status >= 500;

async function beat() {
  if (busy || sending || document.querySelector(".again[open]")) return;
  if (text() === kept && Date.now() - heard < ALIVE) return;
  busy = true;
  const status = await send().catch(() => 503);
  if (status === 403 && !ended) again();
  if (isDown(status) && ++missed === 2) board.innerHTML = `<p class="presence late">لا يصل ما تكتبه إلى الموقع الآن. هو محفوظ في هذا المتصفح، ونعيد المحاولة.</p>`;
  busy = false;
}

// Whoever is not signed in any more signs in here, by two steps where theirs are two, and goes on; or later, if they close it.
function again(then = () => {}) {
  resume();
  const dialog = document.createElement("dialog");
  dialog.className = "again form";
  dialog.setAttribute("aria-labelledby", "again-title");
  dialog.innerHTML = `<h2 id="again-title">انتهت جلستك</h2><p>نصك محفوظ هنا. سجل الدخول من جديد ليذهب كما هو.</p>
<form class="again-form" method="dialog"><div class="field"><label for="again-email">البريد الإلكتروني</label><input id="again-email" name="email" type="email" dir="ltr" autocomplete="username" required></div>
<div class="field"><label for="again-password">كلمة السر</label><input id="again-password" name="password" type="password" dir="ltr" autocomplete="current-password" required></div>
<div class="field" hidden><label for="again-code">الرمز من تطبيق التحقق، أو رمز استرداد</label><input id="again-code" name="code" dir="ltr" autocomplete="one-time-code"></div>
<p class="field-error" role="alert"></p><button class="button" type="submit">سجل الدخول وتابع</button></form>`;
  const fields = [...dialog.querySelectorAll(".field")];
  dialog.querySelector("form").addEventListener("submit", async event => {
    event.preventDefault();
    const second = !fields[2].hidden;
    const error = dialog.querySelector("[role=alert]");
    try {
      const answer = await fetch(second ? "/sign-in/code" : "/sign-in", { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
      const status = isDown(answer.status) ? answer.status : await send();
      if (isDown(status)) {
        error.textContent = status === 429 ? "محاولات كثيرة. انتظر دقائق ثم أعد المحاولة." : "الموقع لا يجيب الآن. أعد المحاولة بعد قليل.";
        return;
      }
      if (status !== 403) {
        dialog.close("signed in");
        return then();
      }
      const coded = new URL(answer.url).pathname === "/sign-in/code";
      fields.forEach((field, i) => { field.hidden = coded !== (i === 2); });
      error.textContent = !coded ? "لم يتم الدخول. راجع البريد وكلمة السر." : second ? "الرمز غير صحيح، أو استُعمل من قبل." : "";
      fields[coded ? 2 : 1].querySelector("input").focus();
    } catch { error.textContent = OFF; }
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "signed in") return;
    sending = false;
    ended = say("late", "انتهت جلستك، وما تكتبه محفوظ في هذا المتصفح وحده.", "سجل الدخول", () => again());
  });
  document.body.append(dialog);
  dialog.showModal();
}

form.addEventListener("submit", async event => {
  if (through) { through = false; return; }
  event.preventDefault();
  if (sending) return;
  sending = true;
  remember(true);
  const go = () => {
    through = true;
    form.requestSubmit(event.submitter);
    setTimeout(() => { through = sending = false; }, PRESSED);
  };
  try { await send() === 403 ? again(go) : go(); } catch { sending = false; say("late", OFF); }
});
form.addEventListener("input", () => remember(false));
setInterval(beat, EVERY);
beat();
