/** A part of a message (MIME): one file of a web archive. */
export interface Part {
  readonly type: string;
  readonly charset: string | undefined;
  /** Where it was on the web, and what others call it. */
  readonly location: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Messages within messages deeper than this are nobody's archive. */
const DEEPEST = 6;
const MOST_PARTS = 5000;

/** The parts of a message, those of messages in it too; their bytes are decoded. */
export function readParts(bytes: Uint8Array): readonly Part[] {
  const parts: Part[] = [];
  collect(Buffer.from(bytes).toString('latin1'), '', 0, parts);
  return parts;
}

function collect(message: string, base: string, depth: number, parts: Part[]): void {
  if (depth > DEEPEST || parts.length >= MOST_PARTS) return;
  const end = /\r?\n\r?\n/u.exec(message);
  if (!end) return;
  const headers = readHeaders(message.slice(0, end.index));
  const body = message.slice(end.index + end[0].length);
  const content = headers.get('content-type') ?? 'text/plain';
  const type = (/^[^;\s]+/u.exec(content)?.[0] ?? '').toLowerCase();
  const location = headers.get('content-location') ?? headers.get('snapshot-content-location') ?? base;
  const boundary = parameter(content, 'boundary');
  if (type.startsWith('multipart/') && boundary !== undefined) {
    for (const part of splitParts(body, boundary)) collect(part, location, depth + 1, parts);
    return;
  }
  parts.push({
    type,
    charset: knownCharset(parameter(content, 'charset')),
    location,
    id: (headers.get('content-id') ?? '').replaceAll(/[<>]/gu, ''),
    bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? ''),
  });
}

function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name = '', value = ''] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name !== '' && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

/** A parameter of a header, with quotation marks or without: `boundary="…"`. */
function parameter(header: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header) ?? [];
  return quoted ?? bare;
}

function knownCharset(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function splitParts(body: string, boundary: string): string[] {
  const parts = `\n${body}`.split(`\n--${boundary}`).slice(1);
  return parts
    .filter((part) => !part.startsWith('--'))
    .map((part) => part.replace(/^[ \t]*\r?\n/u, '').replace(/\r$/u, ''));
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (/^base64$/iu.test(encoding)) return Buffer.from(body.replaceAll(/[^A-Za-z0-9+/=]/gu, ''), 'base64');
  if (!/^quoted-printable$/iu.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replaceAll(/[ \t]*=[ \t]*\r?\n/gu, '')
    .replaceAll(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
