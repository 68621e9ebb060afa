// What a phone keeps of the portal: styles, scripts and pictures, the same for everybody, and one page that says that there is
// no connection. Never a page with somebody's data: whoever logs out, or loses the phone, leaves nothing to read here.
const VERSION = new URL(location).searchParams.get('v');
const CACHE = `ciclo-${VERSION}`;
const OFFLINE = new URL('sin-conexion', location).href;
const SHELL = ['webjars/picocss__pico/css/pico.min.css', 'css/ciclo.css', 'css/phone.css', 'webjars/htmx.org/dist/htmx.min.js',
  'js/ciclo.js', 'js/install.js', 'js/shrink.js', 'js/photos.js', 'js/draft.js', 'js/sending.js']
  .map(path => new URL(`${path}?v=${VERSION}`, location).href).concat(new URL('img/ciclo.svg', location).href);

addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  // asked for as by nobody: what is kept must not depend on who is signed in
  await Promise.all([...SHELL, OFFLINE].map(async address =>
    cache.put(address, await known(fetch(address, { credentials: 'omit', cache: 'no-cache' })))));
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
  else if (SHELL.includes(request.url)) event.respondWith(caches.match(request.url).then(kept => kept ?? fetch(request)));
});

async function known(answering) {
  const answer = await answering;
  if (!answer.ok || answer.redirected) throw new Error(`${answer.url}: ${answer.status}`);
  return answer;
}
