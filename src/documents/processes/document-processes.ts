/**
 * Documents read beside the process that answers requests, so that none, however it is made, takes
 * that one's time or memory. Whose turn it is goes by key: none has all places, where there are
 * several.
 */
import { Turns } from '../../processes/turns.js';
import type { CheckedPart } from '../checked-part.js';
import { DocumentReaders, type DocumentToRead, DocumentTurnedAway } from '../document-readers.js';
import {
  AGAIN_S,
  type DocumentAllowance,
  DocumentSeat,
  type DocumentSeatOptions,
} from './document-seat.js';

export interface DocumentBounds extends DocumentAllowance {
  /** Longest wait for its turn, in ms. */
  readonly wait: number;
  /** Documents that wait for their turn: of each key, and in all. */
  readonly waiting: { readonly each: number; readonly all: number };
}

interface Job {
  readonly key: string;
  begin(place: Place): void;
  refuse(why: Error): void;
}

interface Place {
  readonly seat: DocumentSeat;
  leave(): void;
}

export class DocumentProcesses extends DocumentReaders {
  private readonly seats: readonly DocumentSeat[];
  private readonly turns: Turns<Job>;
  private isClosed = false;

  /** `count`: how many processes, 1 or more; each begins with its first document. */
  constructor(
    count: number,
    private readonly bounds: DocumentBounds,
    options: Omit<DocumentSeatOptions, keyof DocumentAllowance>,
  ) {
    super();
    const { longest, perMegabyte, stall } = bounds;
    const seat = { ...options, longest, perMegabyte, stall };
    this.seats = Array.from({ length: count }, () => new DocumentSeat(seat));
    this.turns = new Turns(count);
  }

  async *read(document: DocumentToRead, key: string): AsyncGenerator<CheckedPart> {
    const { seat, leave } = await this.place(key);
    try {
      yield* seat.read(document, leave);
    } finally {
      leave();
    }
  }

  async checkPartyMap(file: Uint8Array, key: string): Promise<void> {
    const { seat, leave } = await this.place(key);
    try {
      await seat.checkPartyMap(file);
    } finally {
      leave();
    }
  }

  /** Turns away whoever waits, and ends the processes. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.turns.clear()) job.refuse(new DocumentTurnedAway('of_all', AGAIN_S));
    await Promise.all(this.seats.map((seat) => seat.end()));
  }

  private place(key: string): Promise<Place> {
    const { wait, waiting } = this.bounds;
    const away = (why: DocumentTurnedAway['why']) => new DocumentTurnedAway(why, AGAIN_S);
    if (this.turns.lengthOf(key) >= waiting.each) throw away('of_its_key');
    if (this.turns.length >= waiting.all || this.isClosed) throw away('of_all');
    return new Promise<Place>((resolve, reject) => {
      const late = setTimeout(() => {
        if (this.turns.remove(job)) reject(away('of_all'));
      }, wait);
      const job: Job = {
        key,
        begin(place) {
          clearTimeout(late);
          resolve(place);
        },
        refuse(why) {
          clearTimeout(late);
          reject(why);
        },
      };
      this.turns.add(job);
      this.fill();
    });
  }

  private fill(): void {
    for (const seat of this.seats) {
      if (seat.isTaken) continue;
      const job = this.turns.next();
      if (!job) return;
      seat.isTaken = true;
      job.begin({ seat, leave: once(() => this.over(seat, job)) });
    }
  }

  private over(seat: DocumentSeat, job: Job): void {
    seat.isTaken = false;
    this.turns.over(job);
    if (!this.isClosed) this.fill();
  }
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
