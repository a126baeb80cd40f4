// [data-copy="https://…"]: a button that copies its address and says so.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const label = button.querySelector("span");
  const before = label.textContent;
  label.setAttribute("role", "status");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      label.textContent = "نُسخ الرابط";
    } catch {
      label.textContent = "تعذر النسخ";
    }
    setTimeout(() => { label.textContent = before; }, 2500);
  });
}
