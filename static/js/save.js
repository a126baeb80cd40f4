// [data-save="/a/1/…"]: a button that puts the article aside for later, in this browser, to be read without a line too; and takes it back.
const STORE = "saved";

function saved() {
  try { return JSON.parse(localStorage.getItem(STORE)) ?? []; } catch { return []; }
}

async function keep(path, on) {
  if (!("caches" in window)) return;
  const cache = await caches.open(STORE);
  // As a guest: what is kept is the same for everybody.
  if (on) {
    const answer = await fetch(path, { credentials: "omit" });
    if (answer.ok && !answer.redirected && saved().some(one => one.path === path)) await cache.put(path, answer);
  } else await cache.delete(path, { ignoreVary: true });
}

for (const button of document.querySelectorAll("[data-save]")) {
  const path = button.dataset.save;
  const label = button.querySelector("span");
  const show = () => {
    const on = saved().some(one => one.path === path);
    button.setAttribute("aria-pressed", on);
    label.textContent = on ? "محفوظ" : "احفظ";
  };
  button.addEventListener("click", () => {
    const others = saved().filter(one => one.path !== path);
    const on = others.length === saved().length;
    try {
      localStorage.setItem(STORE, JSON.stringify(on ? [{ path, title: button.dataset.title }, ...others] : others));
      keep(path, on).catch(() => { /* no room, or no line: it stays in the list */ });
    } catch { label.textContent = "تعذر الحفظ"; return; }
    show();
  });
  button.hidden = false;
  show();
}
