import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Written } from '../../src/intake/received.ts';
import { findOnPath } from '../setup/apt.mjs';

/** Milliseconds that LibreOffice has for a document. */
const LONGEST = 120_000;
const PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/**
 * Lets LibreOffice write a document of an old kind as .docx: with a profile of its own in which programs in documents do
 * not run, and without a way to the network.
 * @returns undefined where it is not installed
 */
export async function writeAsDocx(bytes: Uint8Array, ending: string): Promise<Written | undefined> {
  const program = findOffice();
  if (program === undefined) return undefined;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'duizhao-office-'));
  try {
    const profile = path.join(folder, 'profile');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const file = path.join(folder, `received.${ending}`);
    await writeFile(file, bytes);
    const problem = await run(program, [
      '--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to', 'docx', '--outdir', folder, file,
    ]); // prettier-ignore
    const made = path.join(folder, 'received.docx');
    if (existsSync(made)) return { bytes: await readFile(made) };
    return { problem: problem ?? 'it wrote no document' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findOffice(): string | undefined {
  return findOnPath(['soffice', 'libreoffice'], process.env) ?? PLACES.find((place) => existsSync(place));
}

/** Documents run nothing, and load nothing from elsewhere. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Nothing listens there: what would go to the network ends at once. */
const NOWHERE = 'http://127.0.0.1:9';

function run(program: string, flags: readonly string[]): Promise<string | undefined> {
  const { PATH, HOME, SystemRoot, TEMP, TMP } = process.env;
  const known = Object.entries({ PATH, HOME, SystemRoot, TEMP, TMP }).filter(([, value]) => value !== undefined);
  const env = { ...Object.fromEntries(known), http_proxy: NOWHERE, https_proxy: NOWHERE, no_proxy: '' };
  return new Promise((resolve) => {
    execFile(program, [...flags], { env, timeout: LONGEST, killSignal: 'SIGKILL', windowsHide: true }, (error) => {
      if (!error) resolve(undefined);
      else resolve(error.killed === true ? `it took longer than ${LONGEST / 1000} seconds` : 'it ended with an error');
    });
  });
}
