// [data-size-switch]: a button that goes round three sizes of letters, and remembers.
const says = ["الخط: عادي", "الخط: كبير", "الخط: أكبر"];
const root = document.documentElement;

function chosen() {
  return Number(root.dataset.size ?? 0);
}

for (const button of document.querySelectorAll("[data-size-switch]")) {
  const show = () => {
    button.querySelector("span").textContent = says[chosen()];
  };
  button.addEventListener("click", () => {
    const next = (chosen() + 1) % says.length;
    if (next === 0) delete root.dataset.size;
    else root.dataset.size = next;
    try { localStorage.setItem("size", next); } catch { /* storage refused: the choice lasts for this page */ }
    show();
  });
  button.hidden = false;
  show();
}
