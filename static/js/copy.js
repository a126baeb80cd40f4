// [data-copy="https://…"]: a button that copies its address and says so.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const label = button.querySelector("span");
  const before = label.textContent;
  const said = document.createElement("span");
  said.className = "unseen";
  said.setAttribute("role", "status");
  button.after(said);
  button.hidden = false;
  const say = text => {
    label.textContent = text || before;
    said.textContent = text;
  };
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      say(button.dataset.copied || "نُسخ الرابط");
    } catch {
      say("تعذر النسخ");
    }
    setTimeout(say, 2500, "");
  });
}
