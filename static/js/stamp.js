// form[data-draft]: says when somebody began to write, by a stamp that only the site can make; a text that was kept has none.
for (const form of document.querySelectorAll("form[data-draft]")) {
  form.addEventListener("beforeinput", async () => {
    if (form.elements.namedItem("body").value) return;
    const answer = await fetch("/comments/stamp").catch(() => null);
    if (!answer?.ok) return;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "stamp", value: await answer.text() }));
  }, { once: true });
}
