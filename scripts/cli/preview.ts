import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { readBuiltSite } from '../site/built-site.ts';
import { CONTENT_TYPES } from '../site/content-types.ts';
import { CACHING, isHashed, SECURITY_HEADERS } from '../site/headers.ts';
import { say } from '../reporter.ts';
import { type Arguments, folderOf, portFlag } from '../usage.ts';

/** `duizhao preview`: serves a built site under the base path that it was built for. */
export async function preview(given: Arguments): Promise<number> {
  const out = folderOf(given, 'out');
  const port = portFlag(given);
  const built = await readBuiltSite(out);
  if (!built) {
    say(`There is no built site in ${out}; run “duizhao build” first.`);
    return 1;
  }
  const { base } = built;
  const server = createServer((request, response) => {
    void serve(out, base, request.url ?? '/', request.method ?? 'GET', response);
  });
  return new Promise((resolve) => {
    server.on('error', (error) => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE';
      say(inUse ? `Port ${port} is in use; name another with --port N.` : `Cannot serve: ${error.message}`);
      resolve(1);
    });
    server.listen(port, 'localhost', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      process.stdout.write(`http://localhost:${actual}${base}\n`);
      say('Press Ctrl-C to stop.');
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.closeAllConnections();
        server.close(() => resolve(0));
      });
    }
  });
}

async function serve(out: string, base: string, url: string, method: string, response: ServerResponse): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Method not allowed');
  let pathname: string;
  let search: string;
  try {
    const address = new URL(`http://localhost${url.startsWith('/') ? url : '/'}`);
    pathname = decodeURIComponent(address.pathname);
    search = address.search;
  } catch {
    return end(response, 400, 'Bad address');
  }
  if (!pathname.startsWith(base)) {
    if (`${pathname}/` === base || pathname === '/') return redirect(response, `${base}${search}`);
    return end(response, 404, 'Not found');
  }
  const file = path.join(out, pathname.slice(base.length));
  if (file !== out && !file.startsWith(out + path.sep)) return end(response, 404, 'Not found');
  if (await isFolderWithoutSlash(file, pathname)) {
    const below = path.relative(out, file).split(path.sep).map(encodeURIComponent).join('/');
    return redirect(response, `${base}${below}/${search}`); // never `//host`
  }
  const found = await findFile(file, pathname);
  const sent = found ?? path.join(out, '404.html');
  response.writeHead(found === undefined ? 404 : 200, {
    'content-type': CONTENT_TYPES[path.extname(sent)] ?? 'application/octet-stream',
    'cache-control': isHashed(path.relative(out, sent).split(path.sep).join('/')) ? CACHING.hashed : CACHING.other,
    ...SECURITY_HEADERS,
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(sent)
      .on('error', () => response.destroy())
      .pipe(response);
}

async function isFolderWithoutSlash(file: string, pathname: string): Promise<boolean> {
  return !pathname.endsWith('/') && (await stat(file).catch(() => undefined))?.isDirectory() === true;
}

/** The file behind an address, if there is one. */
async function findFile(file: string, pathname: string): Promise<string | undefined> {
  const wanted = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
  return (await stat(wanted).catch(() => undefined))?.isFile() === true ? wanted : undefined;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end();
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
