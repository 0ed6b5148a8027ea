/**
 * The bytes of one document in a file. They are hashed before they are read, since what a document
 * says is kept with the hash of all of it. So a document is read twice and never held in memory.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEGINNING } from '../intake/format.js';
import { Rejection } from '../ledger/rejection.js';

/** Bytes that are read from a file at a time. */
const PIECE = 262_144;

export class DocumentFile {
  /** Hears of bytes as they are read. */
  onRead: (read: number) => void = () => {};

  private constructor(
    /** As whoever sent it calls it; '' where it has no name. */
    readonly name: string,
    private readonly file: FileHandle,
    readonly size: number,
    /** 64 hex digits. */
    readonly sha256: string,
  ) {}

  /** A file on disk. A pipe is copied to one first, since a document is read twice. */
  static async open(path: string, name = path): Promise<DocumentFile> {
    // A pipe is opened once only: who writes to it would meet its end at the first close.
    if (!(await stat(path)).isFile()) return DocumentFile.spool(createReadStream(path), name);
    const file = await open(path, 'r');
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const piece of pieces(file)) {
        hash.update(piece);
        size += piece.byteLength;
      }
      return new DocumentFile(name, file, size, hash.digest('hex'));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * A stream, copied to a temporary file. Nobody else can open the file, and it is gone when it is
   * closed or the process ends. Throws document_must_fit_the_limits beyond `limit` bytes.
   */
  static async spool(
    stream: AsyncIterable<Uint8Array>,
    name: string,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<DocumentFile> {
    const file = await temporaryFile();
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const piece of stream) {
        size += piece.byteLength;
        if (size > limit) throw tooLarge(limit);
        hash.update(piece);
        await file.writeFile(piece);
      }
      return new DocumentFile(name, file, size, hash.digest('hex'));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Its first bytes. */
  async beginning(): Promise<Uint8Array> {
    const { buffer, bytesRead } = await this.file.read(Buffer.alloc(BEGINNING), { position: 0 });
    return buffer.subarray(0, bytesRead);
  }

  /** All of it, from the start. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const piece of pieces(this.file)) {
      read += piece.byteLength;
      this.onRead(read);
      yield piece;
    }
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

function pieces(file: FileHandle): AsyncIterable<Buffer> {
  return file.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE });
}

/** Without a name as soon as it is open, so that a crash leaves nothing behind. */
async function temporaryFile(): Promise<FileHandle> {
  const dir = await mkdtemp(join(tmpdir(), 'kept-'));
  try {
    return await open(join(dir, 'document'), 'wx+', 0o600);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function tooLarge(limit: number): Rejection {
  const detail = `The document is larger than ${limit} bytes, which is the most that is taken.`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}
