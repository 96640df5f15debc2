import { isEdition } from '../../vocabulary/edition.ts';

/** What an address that was pasted names, on whatever host and below whatever base path it stands. */
export interface PastedAddress {
  /** Id of the report; undefined where the address is a version alone. */
  readonly report?: string;
  /** As `resolveAddress` takes it: `p4`, `p4.s2`, `tasks`, `?v=1a8fe31d`; empty for the report as a whole. */
  readonly address: string;
}

/**
 * Reads an address of a site as people copy it; undefined where it is something else. What names a paragraph names it
 * whatever version it carries; a version alone names the text that has it.
 *   https://a.example/sub/river/p4/?v=1a8fe31d#s2   →   river, p4.s2
 *   https://a.example/en/river/tasks/#p4.s2         →   river, p4.s2
 *   ?v=1a8fe31d                                     →   ?v=1a8fe31d
 */
export function readPasted(typed: string): PastedAddress | undefined {
  const text = typed.trim();
  const version = VERSION.exec(text)?.[1];
  if (version !== undefined) return { address: versionAddress(version) };
  const [, path, query = '', fragment = ''] = LINK.exec(text) ?? [];
  if (path === undefined) return undefined;
  const segments = path.split('/').map(decode);
  const names = segments.filter((segment) => segment !== '' && segment !== 'index.html');
  const hash = decode(fragment.replace(/:~:.*$/su, ''));
  const edition = names.findLastIndex((name) => isEdition(name));
  const last = names.at(-1) ?? '';
  if (edition === -1 && /^p[1-9]\d*$/u.test(last) && names.length > 1)
    return { report: names.at(-2) ?? '', address: /^s\d+$/u.test(hash) ? `${last}.${hash}` : last };
  const [report, page = ''] = edition === -1 ? [last] : names.slice(edition + 1);
  if (report === undefined || report === '') return undefined;
  const cited = new URLSearchParams(query).get('v') ?? '';
  const named = hash === '' ? page : hash;
  return { report, address: named === '' && /^[0-9a-f]{8,}$/iu.test(cited) ? versionAddress(cited) : named };
}

/** `?v=…` as links carry it, or a whole hash. */
const VERSION = /^(?:\??v=(?=[0-9a-f]{8})|(?=[0-9a-f]{64}$))([0-9a-f]{8,64})$/iu;
/**
 *   https://a.example/sub/river/p4/?v=1a8fe31d#s2
 *                    ^^^^^^^^^^^^^^
 */
const LINK = /^https?:\/\/[^/?#\s]+(\/[^?#]*)(?:\?([^#]*))?(?:#(.*))?$/isu;

function versionAddress(version: string): string {
  return `?v=${version.toLowerCase()}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
