// [data-live]: while a live coverage goes on and somebody looks, asks now and then whether there is more, and offers it. Nothing moves by itself.
const EVERY = 30_000;
const note = document.querySelector("[data-live]");
const button = document.querySelector(".live-offer button");
let clock = setInterval(ask, EVERY);
let known = sayings(document);
let tag, fresh;

function updates(page) {
  return [...page.querySelectorAll(".update")];
}

// What an update says, by its id.
function sayings(page) {
  return new Map(updates(page).map(update => [update.id, [...update.querySelectorAll("h2, .prose")].map(part => part.textContent).join("\n")]));
}

// Those that have come, or have been corrected.
function unseen() {
  const now = sayings(fresh);
  return updates(fresh).filter(update => known.get(update.id) !== now.get(update.id));
}

function offer(page) {
  fresh = page;
  const changed = unseen();
  const old = changed.some(update => known.has(update.id)), gone = [...known.keys()].some(id => !page.getElementById(id));
  button.textContent = changed.length ? `تحديثات ${old ? "جديدة أو مصححة" : "جديدة"} (${changed.length})` : "صُححت هذه التغطية";
  button.hidden = !changed.length && !gone;
  if (!page.querySelector("[data-live]")) end();
}

function end() {
  clock = clearInterval(clock);
  document.querySelector("[data-coverage]").replaceWith(fresh.querySelector("[data-coverage]"));
  note.remove();
}

function show() {
  unseen().forEach(update => update.classList.add("new"));
  document.querySelector(".updates").replaceWith(fresh.querySelector(".updates"));
  known = sayings(document);
  button.hidden = true;
  const newest = document.querySelector(".update.new") ?? document.querySelector(".update");
  if (!newest) return;
  newest.tabIndex = -1;
  newest.focus();
}

async function ask() {
  if (!clock || document.visibilityState !== "visible") return;
  try {
    const answer = await fetch(location.pathname, tag ? { headers: { "If-None-Match": tag }, cache: "no-store" } : { cache: "no-cache" });
    if (!answer.ok) return;
    tag = answer.headers.get("ETag");
    offer(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch { /* off the line: asked again later */ }
}

note.textContent = "التغطية مستمرة. نخبرك هنا كلما جاء جديد.";
button.addEventListener("click", show);
document.addEventListener("visibilitychange", ask);
addEventListener("online", ask);
