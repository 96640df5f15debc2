import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CONTENT_TYPES } from '../../scripts/site/content-types.ts';

/** A host of static files as people have them: text is compressed, and a newer version takes the place of the one before. */
export interface StaticHost {
  /** Address of the site that it shows. */
  readonly url: string;
  /** Paths below the site's address that were asked for, in order. */
  readonly asked: string[];
  readonly show: (folder: string) => void;
  /** Keeps what is asked for at such paths waiting until the promise is kept; without one, refuses it. Undefined: no more. */
  readonly hinder: (paths: RegExp | undefined, until?: Promise<void>) => void;
  readonly stop: () => Promise<void>;
}

const TEXT = /\.(?:html|css|js|json|svg|xml|txt|webmanifest)$/u;

export async function openStaticHost(folder: string, base = '/'): Promise<StaticHost> {
  let shown = folder;
  let hindered: { readonly paths: RegExp; readonly until: Promise<void> | undefined } | undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : '../outside';
    asked.push(inside);
    const file = path.join(shown, inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
    const hindrance = hindered?.paths.test(inside) ? hindered : undefined;
    if (hindrance && !hindrance.until) {
      request.socket.destroy();
      return;
    }
    Promise.resolve(hindrance?.until)
      .then(() => readFile(file))
      .then(
        (content) => {
          const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
          const compressed = TEXT.test(file);
          response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...(compressed ? { 'content-encoding': 'gzip' } : {}) }); // prettier-ignore
          response.end(compressed ? gzipSync(content) : content);
        },
        () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('Cannot serve the site: no address');
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return {
    url: `http://localhost:${address.port}${base}`,
    asked,
    show: (next) => (shown = next),
    hinder: (paths, until) => (hindered = paths && { paths, until }),
    stop,
  };
}
