/** A way to answer one kind of question, and who asks it. */
import type { ReadSide, When } from './read-side.js';

/** On whose account a read goes. */
export interface Asker {
  /** The key: what its reads take of the time of all is counted. */
  readonly key: string;
  /** Aborts once nobody waits for the answer any more; null where the answer is for several. */
  readonly gone: AbortSignal | null;
}

/**
 * Knows nothing of Nest nor of processes: the command line asks it, too. The same code answers
 * wherever it runs, so that what may be seen is decided in one place.
 */
export interface ViewReader<Question, Answer> {
  /** By which a process knows it. */
  readonly name: string;
  /**
   * Waits until the views have seen what the question names; null where it names nothing. It is
   * waited for before a process is given the question, and throws what the reader would.
   */
  readonly reach: ((side: ReadSide, question: Question) => Promise<When>) | null;
  /** Whether it is so little that nobody who waits for the same process would notice. */
  readonly isLittle?: (side: ReadSide, question: Question, when: When) => boolean;
  /** `when`: the moment of `reach`, where that was waited for here; else it waits itself. */
  readonly read: (side: ReadSide, question: Question, when?: When) => Promise<Answer>;
}

/** Answers questions, wherever that is done. */
export abstract class Readers {
  /** Throws what the reader throws, and ReadTurnedAway where too much is asked. */
  abstract answer<Question, Answer>(
    reader: ViewReader<Question, Answer>,
    question: Question,
    asker: Asker,
  ): Promise<Answer>;

  /** Drops every text of persons that was opened elsewhere than on the read side itself. */
  abstract forget(): Promise<void>;
}

/** Answers in the process that asks. */
export class ReadersHere extends Readers {
  constructor(private readonly side: ReadSide) {
    super();
  }

  answer<Question, Answer>(
    { read }: ViewReader<Question, Answer>,
    question: Question,
  ): Promise<Answer> {
    return read(this.side, question);
  }

  async forget(): Promise<void> {}
}
