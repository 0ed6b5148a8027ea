/**
 * The lines of a body as they come in, in portions: as many as have arrived, up to a chunk. While a
 * portion is worked on, the next is read; when enough waits, the sender is made to wait, so
 * memory stays bounded however much is sent.
 */
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Bytes of one line of messages. */
export const MAX_LINE = 64 * 1024;

export interface BodyLine {
  /** From 1, as editors count. */
  readonly number: number;
  /** Null for a line longer than the limit; its bytes are dropped. */
  readonly bytes: Buffer | null;
}

export interface LineLimits {
  /** Bytes of one line. */
  readonly length: number;
  /** Lines of one portion. */
  readonly portion: number;
}

/** Bytes that may wait before the sender has to. */
const WAITING_BYTES = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Portions of lines; empty lines are counted and left out. Ends early where the sender breaks off.
 */
export async function* linesOf(
  stream: Readable,
  limits: LineLimits,
): AsyncGenerator<readonly BodyLine[]> {
  const reader = new LineReader(stream, limits);
  try {
    for (;;) {
      const portion = await reader.portion();
      if (portion.length === 0) return;
      yield portion;
    }
  } finally {
    reader.leave();
  }
}

class LineReader {
  private lines: BodyLine[] = [];
  private bytes = 0;
  private count = 0;
  /** The beginning of a line whose end has not come yet. */
  private tail: Buffer[] = [];
  private tailLength = 0;
  private ended = false;
  private wake: () => void = () => {};

  constructor(
    private readonly stream: Readable,
    private readonly limits: LineLimits,
  ) {
    stream.on('data', this.take);
    stream.on('end', () => {
      if (this.tailLength > 0) this.endLine(Buffer.alloc(0));
      this.stop();
    });
    // A broken connection: whole lines count, the half one was never sent.
    stream.on('error', () => this.stop());
    stream.on('close', () => this.stop());
  }

  /** What has come, once something has; empty at the end. */
  async portion(): Promise<readonly BodyLine[]> {
    while (this.lines.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    // A fast sender fills a portion; a slow one is answered at once.
    let before = 0;
    while (this.lines.length > before && this.lines.length < this.limits.portion && !this.ended) {
      before = this.lines.length;
      await nextTurn();
    }
    const portion = this.lines.splice(0, this.limits.portion);
    for (const { bytes } of portion) this.bytes -= bytes?.length ?? 0;
    if (!this.isFull()) this.stream.resume();
    return portion;
  }

  /** Takes nothing more: what else comes is for the stream's owner to throw away. */
  leave(): void {
    this.stream.off('data', this.take);
  }

  private readonly take = (data: Buffer): void => {
    let start = 0;
    for (;;) {
      const end = data.indexOf(NEWLINE, start);
      if (end < 0) break;
      this.endLine(data.subarray(start, end));
      start = end + 1;
    }
    this.keepTail(data.subarray(start));
    if (this.isFull()) this.stream.pause();
    this.wake();
  };

  private endLine(rest: Buffer): void {
    this.count++;
    const length = this.tailLength + rest.length;
    const isLong = length > this.limits.length;
    const bytes = this.tail.length === 0 ? rest : Buffer.concat([...this.tail, rest]);
    this.tail = [];
    this.tailLength = 0;
    if (!isLong && isBlank(bytes)) return;
    this.lines.push({ number: this.count, bytes: isLong ? null : bytes });
    if (!isLong) this.bytes += length;
  }

  private keepTail(rest: Buffer): void {
    if (rest.length === 0) return;
    this.tailLength += rest.length;
    if (this.tailLength > this.limits.length) this.tail = [];
    else this.tail.push(rest);
  }

  private isFull(): boolean {
    return this.lines.length >= 2 * this.limits.portion || this.bytes > WAITING_BYTES;
  }

  private stop(): void {
    this.ended = true;
    this.wake();
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}
