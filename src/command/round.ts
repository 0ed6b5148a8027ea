/** What a round of tellings has opened and decided, and what became of each of them. */
import { type CommandResult, entryAddress, type Refused } from '../messages/message.js';
import type { Mention } from './identities.js';
import type { OpenStream, Staged } from './open-stream.js';
import type { Command } from './translate.js';

/** A telling in a round, with those whom it names and the ledger does not know all of. */
export interface Pending {
  readonly command: Command;
  readonly strangers: readonly Mention[];
}

/** A telling that was decided: where its entry is, or will be once it is appended. */
export interface Decided {
  readonly open: OpenStream;
  readonly revision: number;
  readonly repeated: boolean;
}

/** What came of a telling in a round; null where it has to go round again. */
export type RoundOutcome = CommandResult | null;

export class Round {
  /** Decided, and not on its way to the store yet. */
  readonly staged: Staged[] = [];
  private readonly decided: (Decided | Refused)[] = [];

  constructor(
    private readonly considered: readonly Pending[],
    private readonly streams: ReadonlyMap<string, OpenStream>,
  ) {}

  openOf(stream: string): OpenStream {
    const open = this.streams.get(stream);
    if (!open) throw new Error(`${stream} was not opened for this round.`);
    return open;
  }

  /** Decides tellings in the order in which they are considered, none of them twice. */
  decide(upTo: number, decide: (considered: Pending) => Decided | Refused): void {
    for (const each of this.considered.slice(this.decided.length, upTo)) {
      this.decided.push(decide(each));
    }
  }

  /** Streams on which refusals and repeats rest: nothing that was appended bears them out. */
  get restedOn(): ReadonlySet<OpenStream> {
    const streams = new Set<OpenStream>();
    this.decided.forEach((decided, i) => {
      if ('status' in decided) streams.add(this.openAt(i));
      else if (decided.repeated) streams.add(decided.open);
    });
    return streams;
  }

  /** `outdated`: streams that are not as the round saw them. */
  outcomeOf(i: number, outdated: ReadonlySet<OpenStream>): RoundOutcome {
    const decided = this.decidedAt(i);
    if ('status' in decided) return outdated.has(this.openAt(i)) ? null : decided;
    const { open, revision, repeated } = decided;
    const { id, position, repeated: knownToStore } = entryOf(decided);
    // Null where the entry met a conflict and is not in the store.
    if (position === null || (repeated && outdated.has(open))) return null;
    const status = repeated || knownToStore ? 'duplicate' : 'accepted';
    return { status, entry: entryAddress(open.stream, revision), position, id };
  }

  /** As `cameOf`, had the round been appended. */
  dryOutcomeOf(i: number): CommandResult {
    const decided = this.decidedAt(i);
    if ('status' in decided) return decided;
    const { id, position } = entryOf(decided);
    const entry = entryAddress(decided.open.stream, decided.revision);
    if (position === null) return { status: 'accepted', entry, id };
    return { status: 'duplicate', entry, position, id };
  }

  private decidedAt(i: number): Decided | Refused {
    const decided = this.decided[i];
    if (!decided) throw new Error(`Telling ${i} of a round was not decided.`);
    return decided;
  }

  private openAt(i: number): OpenStream {
    const considered = this.considered[i];
    if (!considered) throw new Error(`A round has no telling ${i}.`);
    return this.openOf(considered.command.stream);
  }
}

function entryOf({ open, revision }: Decided): OpenStream['entries'][number] {
  const entry = open.entries[revision];
  if (!entry) throw new Error(`${open.stream} was decided to hold entry ${revision} and does not.`);
  return entry;
}
