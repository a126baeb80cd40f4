// form[data-piece="12"]: keeps what is typed, here every second and on the server every few, says who else is writing, and when the session
// has ended asks for the password in place, so that the text goes through.
const form = document.querySelector("form[data-piece]");
const board = document.querySelector("[data-presences]");
const key = "piece:" + form.dataset.piece;
const EVERY = 5000, ALIVE = 20000;
const typed = () => new URLSearchParams(new FormData(form));
const text = () => JSON.stringify([...typed()].filter(([name]) => name !== "version"));
const opened = text();
let kept = opened, heard = 0, busy = false, sending = false;

const store = {
  get() { try { return localStorage.getItem(key); } catch { return null; } },
  set(value) { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* refused or full */ } },
};

function fill(entries) {
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

const local = document.querySelector(".notice[role=status]") ? null : store.get();
if (local && local !== opened) say("late", "في هذا المتصفح نص لم يُحفظ.", "استرجعه", () => fill(JSON.parse(local)));
else store.set(null);

async function send() {
  const fresh = text();
  const body = fresh === kept ? new URLSearchParams({ version: form.elements.version.value }) : typed();
  const answer = await fetch(form.getAttribute("action") + "/autosave", { method: "POST", body, redirect: "manual" });
  if (answer.status === 403) return false;
  if (answer.ok || answer.status === 409) {
    board.innerHTML = await answer.text();
    kept = fresh;
    heard = Date.now();
  }
  return true;
}

async function beat() {
  if (busy || sending || document.querySelector(".again[open]")) return;
  if (text() === kept && Date.now() - heard < ALIVE) return;
  busy = true;
  try { if (!await send()) again(); } catch { /* no network: the text is in this browser */ }
  busy = false;
}

// Whoever is not signed in any more signs in here, by two steps where theirs are two, and goes on.
function again(then = () => {}) {
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
    const answer = await fetch(second ? "/sign-in/code" : "/sign-in", { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
    if (await send()) { dialog.close(); dialog.remove(); return then(); }
    const coded = new URL(answer.url).pathname === "/sign-in/code";
    fields.forEach((field, i) => { field.hidden = coded !== (i === 2); });
    dialog.querySelector("[role=alert]").textContent = !coded ? "لم يتم الدخول. راجع البريد وكلمة السر." : second ? "الرمز غير صحيح، أو استُعمل من قبل." : "";
    fields[coded ? 2 : 1].querySelector("input").focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

form.addEventListener("submit", async event => {
  if (sending) return;
  event.preventDefault();
  store.set(text());
  const go = () => { sending = true; form.requestSubmit(event.submitter); };
  try { await send() ? go() : again(go); } catch { say("late", "لا اتصال بالموقع. نصك محفوظ في هذا المتصفح، فأعد المحاولة بعد قليل."); }
});
form.addEventListener("input", () => store.set(text()));
setInterval(beat, EVERY);
beat();
