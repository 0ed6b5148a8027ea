/** Files and folders that only their owner may open, whatever the umask says. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** Makes the folder, and those above it that are missing. One that is there stays as it is. */
export function makePrivateFolder(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: PRIVATE_FOLDER });
}

/**
 * Makes an empty file where there is none. Where it cannot be made, whoever opens it says why. One
 * that is there is not touched: closing a handle on a database drops this process's locks on it.
 */
export function makePrivateFile(path: string): void {
  if (existsSync(path)) return;
  try {
    closeSync(openSync(path, 'wx', PRIVATE_FILE));
  } catch {
    // Also where another process made it in the moment between.
  }
}

/** Writes a small file whole or not at all, durably. */
export function writePrivateFile(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  const file = openSync(beside, 'w', PRIVATE_FILE);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  syncFolder(dirname(path));
}

/** Makes what was renamed into a folder durable. Where folders cannot be opened nothing is done. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/**
 * What in a folder, itself included, others than its owner may open. `deep` looks into its folders,
 * too. Windows has no such rights; access lists guard the files there.
 */
export function openToOthers(dir: string, { deep }: { readonly deep: boolean }): readonly string[] {
  if (process.platform === 'win32' || !existsSync(dir)) return [];
  const names = readdirSync(dir, { recursive: deep, encoding: 'utf8' });
  const paths = [dir, ...names.map((name) => join(dir, name))];
  return paths.filter((path) => ((statSync(path, ONLY_THERE)?.mode ?? 0) & 0o077) !== 0);
}

/** Takes the rights of others away. */
export function closeToOthers(paths: readonly string[]): void {
  for (const path of paths) {
    const found = statSync(path, ONLY_THERE);
    if (found) chmodSync(path, found.isDirectory() ? PRIVATE_FOLDER : PRIVATE_FILE);
  }
}

/** A server may take a file away meanwhile. */
const ONLY_THERE = { throwIfNoEntry: false } as const;
