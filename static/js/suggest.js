// input[data-suggest]: offers titles that go on as what is being typed. Without it the form does the same, a page later.
const field = document.querySelector("input[data-suggest]");
const list = field.list;
const WAIT = 150, SHORTEST = 2;
let timer, asked = "";

async function offer() {
  const typed = field.value.trim();
  if (typed === asked || typed.length < SHORTEST) return;
  asked = typed;
  try {
    const answer = await fetch("/search/suggest?q=" + encodeURIComponent(typed));
    if (answer.ok && typed === asked) list.innerHTML = await answer.text();
  } catch { /* no network: the form says so */ }
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(offer, WAIT);
});
