// The desk by keyboard: j and k walk along [data-card], every other key clicks [data-key] in the card, or else on the page.
const cards = [...document.querySelectorAll("[data-card]")];
const current = () => cards.indexOf(document.activeElement?.closest("[data-card]"));

function walk(step) {
  const next = Math.min(cards.length - 1, Math.max(0, current() + step));
  cards[next]?.focus();
  cards[next]?.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const card = cards[current()];
  const target = card?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]:not([data-card] *)`);
  target?.click();
  if (key === "r") card?.querySelector(".refusal[open] [name=reason]")?.focus();
  if (key === "?") target?.scrollIntoView({ block: "nearest" });
}

// What the key says in Latin letters, whatever the layout: with an Arabic one, the letter on the same key.
function latin({ key, code }) {
  if (key === "؟") return "?";
  return /^[\x21-\x7e]$/.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
}

document.addEventListener("keydown", event => {
  const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = latin(event);
  if (key === "j") walk(1);
  else if (key === "k") walk(-1);
  else if (key === "x") cards[current()]?.querySelector(".card-pick input")?.click();
  else if (["a", "r", "u", "o", "?"].includes(key)) press(key);
  else return;
  event.preventDefault();
});
