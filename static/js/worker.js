// The service worker. On the line, pages come from there; without it, from what was kept: the articles read last, those saved, and the frame.
// Kept is only what is the same for everybody. FRAME, a list of paths, comes from the server.
const LAST_ARTICLES = 20;
const LAST_PICTURES = 60;

async function open() {
  const frame = await caches.open("frame");
  await frame.addAll(FRAME.map(path => new Request(path, { credentials: "omit" })));
  await self.skipWaiting();
}

async function clear() {
  const frame = await caches.open("frame");
  for (const request of await frame.keys()) {
    if (!FRAME.includes(new URL(request.url).pathname)) await frame.delete(request);
  }
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

// The newest last; the oldest goes.
async function keep(name, address, answer, most) {
  const cache = await caches.open(name);
  await cache.delete(address, { ignoreVary: true });
  await cache.put(address, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, -most).map(request => cache.delete(request, { ignoreVary: true })));
}

function kept(address) {
  return caches.match(address, { ignoreVary: true });
}

function isForEverybody(answer) {
  return answer.ok && !/private|no-store/.test(answer.headers.get("Cache-Control") ?? "");
}

async function page(event) {
  const { origin, pathname } = new URL(event.request.url);
  try {
    const answer = await event.preloadResponse ?? await fetch(event.request);
    if (/^\/a\/[0-9]+\/[^/]+$/.test(pathname) && !answer.redirected && isForEverybody(answer)) {
      event.waitUntil(keep("articles", origin + pathname, answer.clone(), LAST_ARTICLES));
    }
    return answer;
  } catch {
    return await kept(origin + pathname) ?? kept("/offline");
  }
}

async function picture(event) {
  const known = await kept(event.request);
  if (known) return known;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep("pictures", event.request.url, answer.clone(), LAST_PICTURES));
  return answer;
}

async function file(request) {
  return await kept(request) ?? fetch(request);
}

self.addEventListener("install", event => event.waitUntil(open()));
self.addEventListener("activate", event => event.waitUntil(clear()));
self.addEventListener("fetch", event => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(event));
  else if (pathname.startsWith("/media/")) event.respondWith(picture(event));
  else if (pathname.startsWith("/static/")) event.respondWith(file(event.request));
});
