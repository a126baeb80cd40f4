// form[data-arrangement]: rows change places by their buttons, by dragging, and by Alt with the arrows, without asking the server.
const form = document.querySelector("form[data-arrangement]");
const rows = [...form.querySelectorAll("[data-slot]")];
const parts = row => [row.querySelector("[name=slot]"), row.querySelector("[name=until]")];
let dragged = -1;

function swap(one, other) {
  const [a, b] = [rows[one], rows[other]];
  parts(a).forEach((field, i) => {
    const across = parts(b)[i];
    [field.value, across.value] = [across.value, field.value];
  });
  const [title, across] = [a, b].map(row => row.querySelector("[data-slot-title]"));
  const kept = [...title.childNodes];
  title.replaceChildren(...across.childNodes);
  across.replaceChildren(...kept);
}

/** As a card is drawn out of a hand and put in elsewhere: those between make room. */
function move(from, to) {
  const step = Math.sign(to - from);
  for (let i = from; i !== to; i += step) swap(i, i + step);
}

rows.forEach((row, index) => {
  row.querySelector("[data-up]")?.addEventListener("click", event => {
    event.preventDefault();
    swap(index, index - 1);
  });
  row.querySelector("h3").draggable = true;
  row.addEventListener("dragstart", event => {
    dragged = index;
    event.dataTransfer.effectAllowed = "move";
  });
  row.addEventListener("dragover", event => { if (dragged >= 0) event.preventDefault(); });
  row.addEventListener("drop", event => {
    if (dragged < 0) return;
    event.preventDefault();
    move(dragged, index);
  });
  row.addEventListener("dragend", () => { dragged = -1; });
  row.addEventListener("keydown", event => {
    const to = index + ({ ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0);
    if (!event.altKey || to === index || !rows[to]) return;
    event.preventDefault();
    const place = parts(row).indexOf(event.target);
    swap(index, to);
    if (place >= 0) parts(rows[to])[place].focus();
  });
});
