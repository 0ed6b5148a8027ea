/**
 * A file that is there whole or not at all: written under another name beside it, private to its
 * owner, and renamed once all of it is on the disk.
 */
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Sink } from '../../export/formats/format.js';
import { PRIVATE_FILE, syncFolder } from '../../store/private-files.js';
import { CliError } from '../exit-codes.js';
import { removedAtEnd } from './scratch.js';

/** What was written. */
export interface WrittenFile {
  readonly bytes: number;
  /** SHA-256 of all bytes, in hex. */
  readonly sha256: string;
}

/** Throws CliError where a file is there that may not be replaced. */
export function mustBeFree(path: string, force: boolean): void {
  if (force || !existsSync(path)) return;
  throw new CliError(`${path} is there already. Name another file, or replace it with --force.`);
}

/** Writes a file with what `write` hands over. Where that fails, or is stopped, nothing is left. */
export async function writeWhole<Result>(
  path: string,
  force: boolean,
  write: (sink: Sink) => Promise<Result>,
): Promise<WrittenFile & { readonly result: Result }> {
  mustBeFree(path, force);
  const beside = `${path}.${process.pid}.unfinished`;
  const file = await open(beside, 'wx', PRIVATE_FILE).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(`${path} cannot be written: ${why}. Name another place with --out.`);
  });
  const drop = removedAtEnd(() => rmSync(beside, { force: true }));
  try {
    const sink = new FileSink(file);
    const result = await write(sink);
    await file.sync();
    await file.close();
    // What came to be there meanwhile is not ours to replace either.
    mustBeFree(path, force);
    await rename(beside, path);
    syncFolder(dirname(path));
    return { bytes: sink.bytes, sha256: sink.sha256(), result };
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  } finally {
    drop();
  }
}

class FileSink implements Sink {
  bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly file: FileHandle) {}

  async write(bytes: Uint8Array): Promise<void> {
    this.hash.update(bytes);
    for (let from = 0; from < bytes.length; ) {
      from += (await this.file.write(bytes, from)).bytesWritten;
    }
    this.bytes += bytes.length;
  }

  sha256(): string {
    return this.hash.digest('hex');
  }
}
