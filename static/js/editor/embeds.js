// The addresses and signs that newsroom/Body and newsroom/Embed know.
export const KINDS = {
  EDITOR: { type: "editorial", label: "ملاحظة هيئة التحرير" },
  NOTE: { type: "info", label: "تنويه" },
  UPDATE: { type: "update", label: "تحديث" },
  CORRECTION: { type: "correction", label: "تصويب" },
};
export const kindOf = type => Object.keys(KINDS).find(kind => KINDS[kind].type === type) ?? "NOTE";

const PLACES = [
  ["يوتيوب", "https://www.youtube.com/watch?v=", /^https?:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#\s]*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([A-Za-z0-9_-]{6,20})(?:[/?&#]\S*)?$/],
  ["فيميو", "https://vimeo.com/", /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?([0-9]{4,12})(?:[/?&#]\S*)?$/],
  ["ديلي موشن", "https://www.dailymotion.com/video/", /^https?:\/\/(?:(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/|dai\.ly\/)([A-Za-z0-9]{4,20})(?:[/?&#]\S*)?$/],
];

// The address of a video as it is kept, or nothing.
export function video(address) {
  for (const [, kept, copied] of PLACES) {
    const found = copied.exec(address.trim());
    if (found) return kept + found[1];
  }
}
export const place = href => PLACES.find(([, kept]) => href.startsWith(kept))?.[0] ?? "";

// The address of an article of ours, from its number or from the address bar, or nothing.
export function own(typed) {
  const text = typed.trim().replace(location.origin, "");
  if (/^[1-9]\d{0,17}$/.test(text)) return "/a/" + text;
  const found = /^(\/a\/[1-9]\d{0,17})(\/[^\s?#]*)?/.exec(text);
  return found && (isWhole(found[0]) ? found[0] : found[1]);
}

// One that was cut off in the middle of a letter is none.
function isWhole(address) {
  try { return Boolean(decodeURI(address)); } catch { return false; }
}

export const VIDEO = "فيديو", ALSO = "اقرأ أيضا";
export const isVideo = text => /^فيديو\s*:?$/.test(text.trim());
export const isAlso = text => /^اقرأ أيض[اًّ]{1,2}\s*:?$/.test(text.trim());
