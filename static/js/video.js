// figure.video > a: a video of another site, of which nothing is loaded before a click; without this script the link leads there.
const PLAYERS = [
  [/^https:\/\/www\.youtube\.com\/watch\?v=([A-Za-z0-9_-]+)$/, "https://www.youtube-nocookie.com/embed/", "?autoplay=1"],
  [/^https:\/\/vimeo\.com\/(\d+)$/, "https://player.vimeo.com/video/", "?autoplay=1&dnt=1"],
  [/^https:\/\/www\.dailymotion\.com\/video\/([A-Za-z0-9]+)$/, "https://geo.dailymotion.com/player.html?video=", "&autoplay=1"],
];

function player(link) {
  for (const [address, before, after] of PLAYERS) {
    const found = address.exec(link.href);
    if (found) return Object.assign(document.createElement("iframe"), { src: before + found[1] + after, title: link.querySelector("b").textContent, allow: "autoplay; fullscreen; encrypted-media; picture-in-picture" });
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest("figure.video > a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const frame = player(link);
  if (!frame) return;
  event.preventDefault();
  link.replaceWith(frame);
  frame.focus();
});
