// [data-since="12"]: marks the comments of article 12 that came since this browser was last here.
// Kept here is the time of the newest one seen; the server learns nothing of it.
const list = document.querySelector("[data-since]");

if (list) {
  const key = "seen:" + list.dataset.since;
  let seen = 0;
  try { seen = Number(localStorage.getItem(key)); } catch { /* storage refused: nothing is new */ }
  let newest = Math.max(seen, 1);
  for (const time of list.querySelectorAll(".comment-time time")) {
    const at = Date.parse(time.dateTime);
    newest = Math.max(newest, at);
    const mine = time.closest(".comment").querySelector("[href$='/removal']");
    if (!seen || at <= seen || mine) continue;
    const mark = document.createElement("span");
    mark.className = "badge new";
    mark.textContent = "جديد";
    time.parentNode.after(mark);
  }
  try { localStorage.setItem(key, newest); } catch { /* storage refused or full */ }
}
