/** `manifest.json` of a backup: of which ledger it is, how far it goes, and what is in it. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Position } from '../../ledger/stored.js';
import { CliError } from '../exit-codes.js';

export interface ManifestFile {
  /** Below the backup's folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: 1;
  /** The id of the ledger. */
  readonly ledger: string;
  /** When it was begun, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Of the last event in it. */
  readonly position: Position;
  readonly events: number;
  readonly files: readonly ManifestFile[];
}

export const MANIFEST = 'manifest.json';

/** Throws CliError where the folder holds no backup, or something in it is not as it was made. */
export async function readManifest(dir: string): Promise<Manifest> {
  const path = join(dir, MANIFEST);
  if (!existsSync(path)) {
    throw new CliError(`${dir} holds no backup: it has no ${MANIFEST}. Name one of kept backup.`);
  }
  const manifest = parsed(path);
  for (const { path: name, bytes, sha256 } of manifest.files) {
    const file = join(dir, name);
    if (!existsSync(file) || statSync(file).size !== bytes || (await hashOf(file)) !== sha256) {
      throw new CliError(
        `${file} is missing or not as ${MANIFEST} says. This backup is damaged: take another.`,
      );
    }
  }
  return manifest;
}

/** That of a folder, as it says; null where it holds no backup that can be read. */
export function manifestIn(dir: string): Manifest | null {
  const path = join(dir, MANIFEST);
  if (!existsSync(path)) return null;
  try {
    return parsed(path);
  } catch (error) {
    if (error instanceof CliError) return null;
    throw error;
  }
}

function parsed(path: string): Manifest {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
    if (manifest.format === 1) return manifest;
  } catch {
    // Said below.
  }
  throw new CliError(`${path} cannot be read by this Kept: it is damaged, or of a newer one.`);
}

/** SHA-256 in hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
