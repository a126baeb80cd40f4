// [data-theme-switch]: a button that goes round system, light and dark, and remembers.
const order = ["system", "light", "dark"];
const icon = { system: "auto", light: "sun", dark: "moon" };
const says = { system: "المظهر: حسب الجهاز", light: "المظهر: فاتح", dark: "المظهر: داكن" };
const buttons = document.querySelectorAll("[data-theme-switch]");

function chosen() {
  return document.documentElement.dataset.theme ?? "system";
}

function show() {
  for (const button of buttons) {
    const use = button.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + icon[chosen()]));
    button.querySelector("span").textContent = says[chosen()];
    button.title = says[chosen()];
    button.hidden = false;
  }
}

function choose(theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try { localStorage.setItem("theme", theme); } catch { /* storage refused: the choice lasts for this page */ }
  show();
}

for (const button of buttons) {
  button.addEventListener("click", () => choose(order[(order.indexOf(chosen()) + 1) % order.length]));
}
show();
