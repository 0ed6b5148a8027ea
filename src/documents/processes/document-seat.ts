/** A place for one process that reads documents: begun when it is needed, and again where gone. */
import { Rejection } from '../../ledger/rejection.js';
import { AskedProcess, ProcessLost } from '../../processes/asked-process.js';
import type { CheckedPart } from '../checked-part.js';
import { type DocumentToRead, DocumentTurnedAway } from '../document-readers.js';
import type { DocumentCall, FromDocumentReader, ToDocumentReader } from './crossing.js';

/** What reading one document may take. */
export interface DocumentAllowance {
  /** Milliseconds of any document, and more for each million bytes of it. */
  readonly longest: number;
  readonly perMegabyte: number;
  /** Longest that whoever hears of its parts may take for some hundred of them, in ms. */
  readonly stall: number;
}

export interface DocumentSeatOptions extends DocumentAllowance {
  /** The built file that the process runs. */
  readonly code: URL;
  readonly partySecret: Uint8Array;
  /** Hears why a process is gone that nobody ended. */
  readonly onLost: (why: Error) => void;
}

/** Seconds after which whoever was turned away may come again. */
export const AGAIN_S = 5;

/** Of the heap so many MiB, so that no document takes the memory of all. */
const HEAP_MIB = 512;

/** What collects garbage takes no other processor from whoever answers meanwhile. */
const FLAGS = [`--max-old-space-size=${HEAP_MIB}`, '--single-threaded-gc'];

type Process = AskedProcess<ToDocumentReader, FromDocumentReader>;

/** How much time a document has left, in ms, of how much. */
interface Clock {
  left: number;
  readonly whole: number;
}

export class DocumentSeat {
  private process: Process | null = null;
  isTaken = false;

  constructor(private readonly options: DocumentSeatOptions) {}

  /**
   * Reads a document. Throws a Rejection where it cannot be read, or takes more time or memory than
   * it may, and DocumentTurnedAway where no process begins. `leave` is called where nobody takes
   * its parts any more: the seat is free then.
   */
  async *read(document: DocumentToRead, leave: () => void): AsyncGenerator<CheckedPart> {
    const { format, bytes, size, teller, owner, partyMap, mapping } = document;
    const clock = this.clockFor(size + (partyMap?.byteLength ?? 0));
    const pieces = bytes[Symbol.asyncIterator]();
    const process = await this.begin();
    let isOver = false;
    try {
      const task = {
        ...{ format: format.name, teller },
        ...(owner !== undefined && { owner }),
        ...(partyMap && { partyMap }),
        ...(mapping !== undefined && { mapping }),
      };
      let said = await this.ask(process, { what: 'read', task }, clock);
      while (said.what === 'call') {
        if (said.call.of === 'parts') yield* this.given(process, said.call, leave);
        const told = await replyTo(said.call, pieces);
        said = await this.ask(process, { what: 'told', told }, clock);
      }
      isOver = true;
      mustBeOver(said);
    } finally {
      await pieces.return?.();
      if (!isOver) await this.kill(process);
    }
  }

  /** Throws a Rejection where the file is no party map. */
  async checkPartyMap(partyMap: Uint8Array): Promise<void> {
    const clock = this.clockFor(partyMap.byteLength);
    mustBeOver(await this.ask(await this.begin(), { what: 'check', partyMap }, clock));
  }

  /** Resolves once the process has ended, whatever it was doing. */
  async end(): Promise<void> {
    if (this.process) await this.kill(this.process);
  }

  /** The parts; whoever leaves them lying for long gives up the rest. */
  private *given(
    process: Process,
    { parts }: Extract<DocumentCall, { readonly of: 'parts' }>,
    leave: () => void,
  ): IterableIterator<CheckedPart> {
    let isLeft = false;
    const timer = setTimeout(() => {
      isLeft = true;
      void this.kill(process).then(leave);
    }, this.options.stall);
    try {
      yield* parts;
    } finally {
      clearTimeout(timer);
    }
    if (isLeft) throw stalled(this.options.stall);
  }

  private async begin(): Promise<Process> {
    const { code, partySecret, onLost } = this.options;
    if (this.process) return this.process;
    const process: Process = new AskedProcess(code, FLAGS, 'reads documents', (why) => {
      if (this.process === process) this.process = null;
      onLost(why);
    });
    this.process = process;
    try {
      await process.ask({ what: 'begin', partySecret });
    } catch (error) {
      // A machine that lends no process, file or memory now says nothing of the document.
      if (error instanceof ProcessLost) throw new DocumentTurnedAway('of_all', AGAIN_S);
      throw error;
    }
    return process;
  }

  private async ask(
    process: Process,
    question: ToDocumentReader,
    clock: Clock,
  ): Promise<FromDocumentReader> {
    const begun = performance.now();
    let isLate = false;
    const timer = setTimeout(
      () => {
        isLate = true;
        void this.kill(process);
      },
      Math.max(0, clock.left),
    );
    try {
      return await process.ask(question);
    } catch (error) {
      if (isLate) throw tooLong(clock.whole);
      // The engine ends a process that needs more memory than it may have; so may the system.
      if (error instanceof ProcessLost && error.signal !== null) throw tooLarge();
      throw error;
    } finally {
      clearTimeout(timer);
      clock.left -= performance.now() - begun;
    }
  }

  private clockFor(size: number): Clock {
    const { longest, perMegabyte } = this.options;
    const whole = Math.round(longest + (perMegabyte * size) / 1_000_000);
    return { left: whole, whole };
  }

  private async kill(process: Process): Promise<void> {
    if (this.process === process) this.process = null;
    await process.kill();
  }
}

async function replyTo(call: DocumentCall, pieces: AsyncIterator<Uint8Array>) {
  if (call.of === 'parts') return { of: 'parts' } as const;
  const { done = false, value } = await pieces.next();
  return { of: 'piece', bytes: done ? null : value } as const;
}

function mustBeOver(said: FromDocumentReader): void {
  switch (said.what) {
    case 'over':
      return;
    case 'refused': {
      const { code, pointer, detail } = said.problem;
      throw new Rejection(code, pointer, detail);
    }
    case 'fault':
      throw Object.assign(new Error(said.message), { stack: said.stack });
    case 'ready':
    case 'call':
      throw new Error('A process that reads documents said something else.');
    default:
      said satisfies never;
  }
}

function tooLong(ms: number): Rejection {
  const seconds = Math.round(ms / 1000);
  return unfit(`It takes longer to read than the ${seconds} s that a document of its size may.`);
}

function tooLarge(): Rejection {
  return unfit(`It takes more memory to read than the ${HEAP_MIB} MiB that a document may.`);
}

function stalled(ms: number): Rejection {
  return unfit(`What was read of it was not taken for ${Math.round(ms / 1000)} s.`);
}

function unfit(why: string): Rejection {
  const detail = `${why} What came before is kept; send the rest in smaller documents.`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}
