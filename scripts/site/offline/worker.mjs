// @ts-check
// The site’s service worker; the build writes PACKS and BASE before it (worker-globals.d.ts).
//
// A pack is a part of the site in one compressed file, whose name has its hash: the shell, the search index, or one
// report with all its pages. A worker knows the packs of its own version only, so that old pages never meet a new
// index. The shell and the index are kept at once (a very large index when the reader asks for it), a report when it
// is read; a new version takes the place of the old one only when it has all that the old one had.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PREFIX = `duizhao ${BASE} `;
/** @param {string} pack */
const cacheName = (pack) => PREFIX + pack;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  event.respondWith(answer(request, url.pathname, clientId));
});
worker.addEventListener('message', (event) => {
  const { type, report } = event.data ?? {};
  const [port] = event.ports;
  if (type === 'replace') void worker.skipWaiting();
  if (type === 'keep' && port) event.waitUntil(tell(port, [PACKS.reports[report]]));
  if (type === 'keep-index' && port) event.waitUntil(tell(port, [PACKS.index]));
});

async function install() {
  const names = await caches.keys();
  /** @param {string} part */
  const had = (part) => names.some((name) => name.startsWith(`${PREFIX}${part}.`));
  const read = Object.keys(PACKS.reports).filter((report) => had(`report.${report}`));
  const index = !PACKS.indexIsLarge || had('index') ? [PACKS.index] : [];
  const wanted = [PACKS.shell, ...index, ...read.map((report) => PACKS.reports[report])];
  for (const pack of wanted) if (pack) await keep(pack);
}

async function activate() {
  const packs = [PACKS.shell, PACKS.index, ...Object.values(PACKS.reports)];
  const own = new Set(packs.flatMap((pack) => (pack ? [cacheName(pack)] : [])));
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && !own.has(name)) await caches.delete(name);
  await worker.clients.claim();
}

/**
 * Keeps packs and says whether they are there, and the bytes of the index where that is not.
 * @param {MessagePort} port
 * @param {(string | undefined)[]} packs
 */
async function tell(port, packs) {
  let ready = true;
  try {
    for (const pack of packs) if (pack) await keep(pack);
  } catch {
    ready = false; // no room: the site goes on working with the network
  }
  const searchable = await caches.has(cacheName(PACKS.index));
  port.postMessage({ ready, indexBytes: searchable ? 0 : PACKS.bytes[PACKS.index] });
}

/** Packs under way, so that none is fetched twice. @type {Map<string, Promise<void>>} */
const underWay = new Map();

/** @param {string} pack @returns {Promise<void>} */
function keep(pack) {
  const running = underWay.get(pack) ?? fetchPack(pack).finally(() => underWay.delete(pack));
  underWay.set(pack, running);
  return running;
}

/** @param {string} pack @returns {Promise<void>} */
async function fetchPack(pack) {
  const name = cacheName(pack);
  const address = `${BASE}offline/${pack}`;
  // The pack's own address is put in last: a cache that has it is whole.
  if ((await caches.has(name)) && (await (await caches.open(name)).match(address))) return;
  await expectRoom(pack);
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok || !response.body) throw new Error(`Cannot load ${address}: ${response.status}`);
    const stream = response.body.pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const end = bytes.indexOf(10);
    /** @type {[file: string, size: number, type: string][]} */
    const files = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    const cache = await caches.open(name);
    let at = end + 1;
    for (const [file, size, type] of files) {
      const headers = { 'content-type': type, 'content-length': String(size) };
      await cache.put(BASE + file, new Response(bytes.slice(at, at + size), { headers }));
      at += size;
    }
    await cache.put(address, new Response(''));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Where there is no room, nothing is fetched: it would be fetched in vain with every page. @param {string} pack */
async function expectRoom(pack) {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < (PACKS.bytes[pack] ?? 0)) throw new Error(`Cannot keep ${pack}: there is no room`);
}

/** @param {Request} request @param {string} pathname @param {string} clientId @returns {Promise<Response>} */
async function answer(request, pathname, clientId) {
  const kept = (await asksPast(pathname, clientId)) ? undefined : await findKept(pathname);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const page = await findKept(`${BASE}offline/`);
    return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
  }
}

/**
 * A page that came from the network may be newer than what is kept: it gets the index from there as well.
 * @param {string} pathname
 * @param {string} clientId
 */
async function asksPast(pathname, clientId) {
  if (!pathname.startsWith(`${BASE}${PACKS.indexFolder}/`)) return false;
  const client = await worker.clients.get(clientId);
  return client !== undefined && !(await findKept(new URL(client.url).pathname));
}

/** A kept file; queries (`?find=…`) do not matter, and a folder without its slash is sent on. @param {string} pathname */
async function findKept(pathname) {
  try {
    const name = cacheName(packOf(pathname.slice(BASE.length)));
    if (!(await caches.has(name))) return undefined;
    const cache = await caches.open(name);
    const found = await cache.match(pathname);
    if (found || pathname.endsWith('/')) return found;
    return (await cache.match(`${pathname}/`)) ? Response.redirect(`${pathname}/`) : undefined;
  } catch {
    return undefined; // a browser that refuses its storage has the network
  }
}

/** The same division as the build's (packs.ts). @param {string} file below the base path */
function packOf(file) {
  const [first = '', second = ''] = file.split('/');
  const owner = PACKS.faces[file];
  if (owner !== undefined) return PACKS.reports[owner] ?? PACKS.shell;
  if (first === PACKS.indexFolder) return PACKS.index;
  return PACKS.reports[second] && PACKS.editions.includes(first)
    ? PACKS.reports[second]
    : (PACKS.reports[first] ?? PACKS.shell);
}
