// [data-saved]: lists what was put aside. Its buttons are those of save.js, which comes after: what is taken off can be put back.
const list = document.querySelector("[data-saved]");

function saved() {
  try { return JSON.parse(localStorage.getItem("saved")) ?? []; } catch { return []; }
}

function line({ path, title }) {
  const item = list.querySelector("template").content.cloneNode(true);
  const link = item.querySelector("a");
  link.href = path;
  link.textContent = title;
  const button = item.querySelector("button");
  button.dataset.save = path;
  button.dataset.title = title;
  button.querySelector(".unseen").textContent = title;
  return item;
}

// Only addresses of ours, whatever else may stand there.
const lines = saved().filter(one => /^\/a\/[0-9]+\//.test(one.path)).map(line);
list.append(...lines);
document.querySelector("[data-none]").hidden = lines.length > 0;
