// The whole build is kept when the page is first opened, one cache per build; what is kept is answered from there.
// VERSION and FILES are filled in by offline.plugin.ts.
const prefix = `tuiyan ${self.registration.scope} `;
const name = prefix + VERSION;

async function keep() {
  const cache = await caches.open(name);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((other) => other.startsWith(prefix) && other !== name);
  await Promise.all(older.map((other) => caches.delete(other)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(name);
  const kept =
    request.mode === 'navigate'
      ? await cache.match('./')
      : await cache.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('message', (event) => {
  if (event.data === 'skip') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope))
    event.respondWith(answer(event.request));
});
