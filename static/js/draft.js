// [data-draft="12"]: keeps the typed comment on article 12 and the name in this browser until it is sent.
// A page that says [data-comment-posted="12"] forgets the comment; the name stays for the next one.
const keep = {
  get(key) { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } },
  set(key, value) { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* storage refused or full */ } },
};

for (const posted of document.querySelectorAll("[data-comment-posted]")) keep.set("draft:" + posted.dataset.commentPosted, "");

for (const form of document.querySelectorAll("form[data-draft]")) {
  const { name, body } = { name: form.elements.namedItem("name"), body: form.elements.namedItem("body") };
  const key = "draft:" + form.dataset.draft;
  // What the server sent back wins over what was kept.
  if (!body.value && keep.get(key)) {
    body.value = keep.get(key);
    body.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (name && !name.value) name.value = keep.get("name");
  body.addEventListener("input", () => keep.set(key, body.value));
  name?.addEventListener("change", () => keep.set("name", name.value.trim()));
}
