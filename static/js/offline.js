// [data-kept]: lists the articles that the browser has kept, the last read first.
const place = document.querySelector("[data-kept]");

async function articles() {
  const found = new Map();
  for (const name of ["articles", "saved"]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found.set(request.url, await title(await cache.match(request, { ignoreVary: true })));
  }
  return [...found].reverse();
}

async function title(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("h1")?.textContent ?? "";
}

function line([address, words]) {
  const item = document.createElement("li");
  item.className = "story line";
  const link = document.createElement("a");
  link.href = address;
  link.textContent = words;
  const headline = document.createElement("h3");
  headline.className = "story-headline";
  headline.append(link);
  item.append(headline);
  return item;
}

if ("caches" in window) {
  const lines = (await articles()).map(line);
  place.querySelector("ul").append(...lines);
  place.hidden = lines.length === 0;
}
