// @ts-check
// The site’s service worker; the build writes PACKS and BASE before it (worker-globals.d.ts).
//
// A pack is a part of the site in one compressed file, whose name has its hash: the shell, the search index, or one
// report with all its pages. A worker keeps packs of its own version only, so that old pages never meet a new index.
// The shell is kept at once, a report when it is read, the index when it is asked for; a new version takes the place of
// the old one only when it has all that the old one had. What the worker itself is told does not grow with the library:
// it asks for `offline/<report>.json` when a report is to be kept, and keeps that in a cache of its version.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const PREFIX = `duizhao ${BASE} `;
/** @param {string} pack */
const cacheName = (pack) => PREFIX + pack;
/** What is known of the reports that are kept. */
const KNOWN = `${PREFIX}known.${PACKS.version}`;
/** @param {string} report */
const knownAddress = (report) => `${BASE}offline/${report}.json`;

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
  if (type === 'keep' && port) event.waitUntil(tell(port, () => keepReport(report)));
  if (type === 'keep-index' && port) event.waitUntil(tell(port, () => keep(PACKS.index)));
});

async function install() {
  const parts = (await caches.keys()).flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : []));
  await keep(PACKS.shell);
  if (parts.some((part) => part.startsWith('index.'))) await keep(PACKS.index);
  const reports = parts.flatMap((part) => /^report\.(.+)\.[^.]+\.pack$/.exec(part)?.[1] ?? []);
  for (const report of new Set(reports))
    if ((await keepReport(report)) === 'otherwise')
      throw new Error(`Cannot keep ${report}: the site has another version`);
}

async function activate() {
  const own = new Set([KNOWN, cacheName(PACKS.shell.pack), cacheName(PACKS.index.pack)]);
  const known = await caches.open(KNOWN);
  for (const { url } of await known.keys()) {
    const { pack } = await (await known.match(url))?.json();
    own.add(cacheName(pack));
  }
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && !own.has(name)) await caches.delete(name);
  await worker.clients.claim();
}

/**
 * Keeps something and says what became of it, and what the index takes of the line where it is not kept.
 * @param {MessagePort} port
 * @param {() => Promise<'kept' | 'absent' | 'otherwise' | void>} task
 */
async function tell(port, task) {
  /** @type {'kept' | 'absent' | 'otherwise' | 'failed'} */
  let state;
  try {
    state = (await task()) ?? 'kept';
  } catch {
    state = 'failed'; // no room: the site goes on working with the network
  }
  const searchable = await caches.has(cacheName(PACKS.index.pack));
  port.postMessage({ state, indexBytes: searchable ? 0 : PACKS.index.fetched });
}

/**
 * Keeps a report of this version. Nothing is kept of one that the site has no more (`absent`), nor where the site has
 * another version by now, whose own worker is on its way (`otherwise`).
 * @param {string} report @returns {Promise<'kept' | 'absent' | 'otherwise'>}
 */
async function keepReport(report) {
  const response = await fetch(knownAddress(report), { cache: 'no-store' });
  if (response.status === 404) return 'absent';
  /** @type {import('./known-packs.ts').ReportPack} */
  const known = await response.clone().json();
  if (known.version !== PACKS.version) return 'otherwise';
  await keep(known);
  await (await caches.open(KNOWN)).put(knownAddress(report), response);
  return 'kept';
}

/** Packs under way, so that none is fetched twice. @type {Map<string, Promise<void>>} */
const underWay = new Map();

/** @param {import('./known-packs.ts').KnownPack} known @returns {Promise<void>} */
function keep(known) {
  const running = underWay.get(known.pack) ?? fetchPack(known).finally(() => underWay.delete(known.pack));
  underWay.set(known.pack, running);
  return running;
}

/** @param {import('./known-packs.ts').KnownPack} known @returns {Promise<void>} */
async function fetchPack({ pack, kept }) {
  const name = cacheName(pack);
  const address = `${BASE}offline/${pack}`;
  // The pack's own address is put in last: a cache that has it is whole.
  if ((await caches.has(name)) && (await (await caches.open(name)).match(address))) return;
  await expectRoom(pack, kept);
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

/**
 * Where there is no room, nothing is fetched: it would be fetched in vain with every page.
 * @param {string} pack
 * @param {number} bytes
 */
async function expectRoom(pack, bytes) {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < bytes) throw new Error(`Cannot keep ${pack}: there is no room`);
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
    // What has its hash in its name is the same in every pack: a face can be in those of several reports.
    if (pathname.startsWith(`${BASE}_astro/`)) return await caches.match(pathname);
    const name = cacheName(await packOf(pathname.slice(BASE.length)));
    if (!(await caches.has(name))) return undefined;
    const cache = await caches.open(name);
    const found = await cache.match(pathname);
    if (found || pathname.endsWith('/')) return found;
    return (await cache.match(`${pathname}/`)) ? Response.redirect(`${pathname}/`) : undefined;
  } catch {
    return undefined; // a browser that refuses its storage has the network
  }
}

/** The same division as the build's: the pack of the report that a file belongs to. @param {string} file below the base path */
async function packOf(file) {
  const [first = '', second = ''] = file.split('/');
  if (first === PACKS.indexFolder) return PACKS.index.pack;
  const report = PACKS.editions.includes(first) ? second : first;
  const known = await (await caches.open(KNOWN)).match(knownAddress(report));
  if (!known) return PACKS.shell.pack;
  /** @type {import('./known-packs.ts').ReportPack} */
  const { pack } = await known.json();
  return pack;
}
