// [data-focus]: the point that crops keep, chosen on the picture itself by a click or the arrow keys; [data-crop] shows what is cut away.
const stage = document.querySelector("[data-focus]");
if (stage) {
  const image = stage.querySelector("img");
  const form = document.querySelector("#picture");
  const x = form.elements.focus_x, y = form.elements.focus_y;
  const crops = [...document.querySelectorAll("[data-crop]")];
  const mark = Object.assign(document.createElement("button"), { type: "button", className: "focus-mark" });
  mark.setAttribute("aria-label", "مركز الصورة: حرّكه بالأسهم");
  stage.append(mark);
  document.querySelector("[data-focus-hint]").hidden = false;
  const within = number => Math.min(100, Math.max(0, Math.round(number) || 0));
  const whole = image.getAttribute("width") / image.getAttribute("height");

  // What the server will cut: the same shape, as near to the point as the edges allow.
  function preview(crop) {
    const [across, down] = crop.dataset.crop.split("/");
    const ratio = across / down;
    const wide = Math.min(1, ratio / whole), high = Math.min(1, whole / ratio);
    const start = (part, at) => Math.min(1 - part, Math.max(0, at / 100 - part / 2));
    const place = (part, at) => part === 1 ? 50 : start(part, at) / (1 - part) * 100;
    crop.style.aspectRatio = ratio;
    crop.style.objectPosition = `${place(wide, x.value)}% ${place(high, y.value)}%`;
    if (crop.src !== image.currentSrc) crop.src = image.currentSrc;
  }

  function show(moved) {
    mark.style.left = within(x.value) + "%";
    mark.style.top = within(y.value) + "%";
    if (moved) crops.forEach(preview);
  }

  function put(left, top) {
    x.value = within(left);
    y.value = within(top);
    show(true);
  }

  stage.addEventListener("click", event => {
    if (event.target === mark) return;
    const box = image.getBoundingClientRect();
    put((event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100);
    mark.focus();
  });
  mark.addEventListener("keydown", event => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    put(Number(x.value) + step[0] * far, Number(y.value) + step[1] * far);
  });
  for (const field of [x, y]) field.addEventListener("input", () => show(true));
  show(false);
}
