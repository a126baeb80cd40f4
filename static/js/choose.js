// [data-choose]: a picture is chosen from the library in a dialog; its own words stand where there were none, or those of the one before,
// which are data-alt, data-caption and data-credit.
const box = document.querySelector("[data-chosen]");
const opener = box.querySelector("[data-choose]");
const fields = ["alt", "caption", "credit"];
const field = name => box.querySelector(`[name=${name}]`);
let before = { ...box.dataset }, dialog, result, asked = 0;

function make() {
  dialog = document.createElement("dialog");
  dialog.className = "chooser";
  dialog.setAttribute("aria-labelledby", "chooser-title");
  dialog.innerHTML = `<div class="chooser-head"><h2 id="chooser-title">اختر صورة</h2>
<form class="desk-search" role="search"><label class="unseen" for="chooser-q">ابحث في كلمات الصور</label><input id="chooser-q" name="q" dir="auto" placeholder="في وصفها أو صاحبها" autofocus><button class="button plain">ابحث</button></form>
<button class="button plain" type="button" data-close>أغلق</button></div><div data-choices aria-live="polite"></div>
<p class="field-hint"><a href="/newsroom/pictures" target="_blank">أضف صورة جديدة إلى المكتبة</a></p>`;
  result = dialog.querySelector("[data-choices]");
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.querySelector("form").addEventListener("submit", event => { event.preventDefault(); search(); });
  result.addEventListener("click", event => {
    const picture = event.target.closest("[data-picture]"), more = event.target.closest("[data-more]");
    if (picture) choose(picture);
    if (more) { event.preventDefault(); more.parentNode.remove(); show(more.getAttribute("href"), true); }
  });
  // In the body: a form within the form of the piece is none.
  document.body.append(dialog);
}

async function show(address, further) {
  const turn = ++asked;
  const answer = await fetch(address).catch(() => null);
  if (turn !== asked) return;
  const html = answer && answer.ok && !answer.redirected ? await answer.text() : "<p>تعذر فتح المكتبة. أعد المحاولة.</p>";
  if (further) result.insertAdjacentHTML("beforeend", html);
  else result.innerHTML = html;
}

const search = () => show("/newsroom/pictures/choices?q=" + encodeURIComponent(dialog.querySelector("#chooser-q").value));

function choose({ dataset, firstElementChild: shown }) {
  field("picture").value = dataset.picture;
  if (field("no_picture")) field("no_picture").checked = false;
  for (const name of fields) {
    const input = field("picture_" + name);
    if (!input.value || input.value === before[name]) input.value = dataset[name];
  }
  before = { ...dataset };
  const image = box.querySelector("img") || new Image();
  for (const name of ["width", "height", "srcset"]) image.removeAttribute(name);
  image.src = dataset.src;
  image.alt = shown.alt;
  box.querySelector("[name=picture]").after(image);
  dialog.close();
  opener.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

opener.addEventListener("click", event => {
  event.preventDefault();
  if (!dialog) make();
  dialog.showModal();
  search();
});
