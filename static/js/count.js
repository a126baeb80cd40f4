// textarea[data-count="4000"]: says how many letters (code points) are left, once few are.
for (const area of document.querySelectorAll("textarea[data-count]")) {
  const limit = Number(area.dataset.count);
  const count = document.createElement("p");
  count.className = "count";
  count.setAttribute("role", "status");
  area.after(count);
  const show = () => {
    const left = limit - [...area.value].length;
    count.textContent = left > 200 ? "" : left >= 0 ? `المتبقي: ${left}` : `تجاوزت الحد بـ ${-left}`;
    count.classList.toggle("over", left < 0);
  };
  area.addEventListener("input", show);
  show();
}
