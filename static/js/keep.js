// Lets the browser keep what is read for when there is no line; once the page is there, so as not to be in its way.
if ("serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => { /* refused: everything works on the line */ }));
}
