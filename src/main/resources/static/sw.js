// What a phone keeps of the portal: styles and scripts, the same for everybody, and one page that says that there is no
// connection. Never a page with somebody's data: whoever logs out, or loses the phone, leaves nothing to read here.
//
// Styles and scripts are known by the version in their address, which follows from their content (Shell.java): what is kept
// is never out of date, and a new release is a new address.
const VERSION = new URL(location).searchParams.get('v');
const CACHE = `ciclo-${VERSION}`;
const OFFLINE = new URL('sin-conexion', location).href;
const LOGO = new URL('img/ciclo.svg', location).href;

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  // asked for as by nobody: what is kept must not depend on who is signed in
  const page = await fetched(OFFLINE);
  const parts = (await page.clone().text()).matchAll(/(?:href|src)="([^"]+[?]v=[^"]+)"/g);
  await cache.put(OFFLINE, page);
  await Promise.all([LOGO, ...[...parts].map(([, address]) => new URL(address, OFFLINE).href)]
    .map(async address => cache.put(address, await fetched(address))));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  const old = (await caches.keys()).filter(name => name.startsWith('ciclo-') && name !== CACHE);
  await Promise.all(old.map(name => caches.delete(name)));
  await clients.claim();
})()));

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(OFFLINE)));
  else if (isPartOfThePages(request)) event.respondWith(kept(request.url));
  else if (request.url === LOGO) event.respondWith(fetch(request).catch(() => caches.match(LOGO)));
});

function isPartOfThePages({ url, destination }) {
  const address = new URL(url);
  return address.origin === location.origin && address.searchParams.get('v') === VERSION
    && (destination === 'style' || destination === 'script');
}

async function kept(address) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(address);
  if (known) return known;
  const answer = await fetched(address);
  await cache.put(address, answer.clone());
  return answer;
}

async function fetched(address) {
  const answer = await fetch(address, { credentials: 'omit', cache: 'no-cache' });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.url}: ${answer.status}`);
  return answer;
}
