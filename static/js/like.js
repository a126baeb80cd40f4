// button[form="like"]: likes a comment, or likes it no longer, without leaving the page.
document.addEventListener("click", async event => {
  const button = event.target.closest("button[form=like]");
  if (!button) return;
  event.preventDefault();
  const on = button.value;
  try {
    const answer = await fetch(button.formAction, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ on }) });
    if (!answer.ok) throw new Error(answer.statusText);
    const { likes } = await answer.json();
    button.querySelector("span").textContent = likes || "";
    button.ariaPressed = on === "1";
    button.value = 1 - on;
  } catch {
    // The form itself will say what is wrong.
    button.form.requestSubmit(button);
  }
});
