// a[data-reply], which says whom it answers in a <bdi>: opens the comment form under that comment instead of on a page of its own.
// The form is the one marked [data-reply-form]; what was typed in it stays as it moves.
const form = document.querySelector("[data-reply-form]");

if (form) {
  const home = document.createComment("form");
  form.before(home);
  const parent = form.elements.parent;
  const parentAtHome = parent.value;
  const title = form.querySelector(".form-title span");
  const titleAtHome = title.textContent;
  const cancel = form.querySelector("[data-reply-cancel]");
  let opener = null;

  function open(link) {
    opener = link;
    parent.value = new URL(link.href).searchParams.get("parent");
    title.textContent = `ردًّا على \u2068${link.querySelector("bdi").textContent}\u2069`;
    cancel.hidden = false;
    link.closest(".comment").after(form);
    form.elements.body.focus();
  }

  function close() {
    parent.value = parentAtHome;
    title.textContent = titleAtHome;
    cancel.hidden = true;
    home.after(form);
    opener?.focus();
    opener = null;
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-reply]");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
  // The way to the form at the foot is a way out of a reply.
  document.addEventListener("click", event => {
    if (opener && event.target.closest(`a[href="#${form.id}"]`)) close();
  });
  cancel.addEventListener("click", close);
  form.addEventListener("keydown", event => {
    if (event.key === "Escape" && opener && !event.isComposing) close();
  });
}
