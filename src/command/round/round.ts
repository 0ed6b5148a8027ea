/**
 * A round: commands in, an answer for each out. However many there are, it is always the same: open
 * each stream once, decide in the order given, append at the revision read, answer. Where somebody
 * else appended meanwhile, the commands concerned have to go round again.
 *
 * A stream that begins with what is told is taken for new and not read in the first round. Where it
 * is not new, the store answers with a conflict, or knows the very event again. On a store that is
 * remote a stream that an earlier round knew is taken as that one left it, in the same way.
 *
 * An append is answered by a store that knows the whole stream. What is answered without one, a
 * refusal or a repeat, rests on what was read, or taken for granted; where a read may be older than
 * what was acknowledged, the store is asked whether the stream is as it was seen, and else the
 * command goes round again. So each answer is the same as with reading.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { KeyStore } from '../../keys/key-store.js';
import type { EventType } from '../../ledger/events.js';
import { professionalStream } from '../../ledger/kinds/professional.js';
import { UpgradeNeeded } from '../../ledger/upcast.js';
import {
  type CommandResult,
  entryAddress,
  type Refused,
  type UncountedNotice,
} from '../../messages/message.js';
import { type EventStore, StoreUnavailable } from '../../store/event-store.js';
import { EventDamaged } from '../../store/leaf.js';
import { orRefused } from '../command-result.js';
import type { Mention } from '../identities.js';
import { mayNotCount } from '../notices/looks.js';
import { type Doubted, noticesOf } from '../notices/notices.js';
import type { Command } from '../translate.js';
import type { Acquaintances } from './acquaintances.js';
import { Appending } from './appending.js';
import { type Decided, OpenStream, type Staged } from './open-stream.js';
import { SealingKeys } from './sealing-keys.js';
import type { StreamMemory } from './stream-memory.js';

/** What a round works on. */
export interface RoundParts {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly acquaintances: Acquaintances;
  /** Where reading a stream is a journey. */
  readonly memory: StreamMemory | null;
}

export interface RoundOptions {
  /** Decides and appends nothing. */
  readonly dryRun?: boolean;
  /** Takes streams for new where a command nearly always begins one. */
  readonly guess?: boolean;
  /** Takes streams as an earlier round left them. */
  readonly recall?: boolean;
}

/** What came of a command in a round; null where it has to go round again. */
export type RoundOutcome = CommandResult | null;

/** Commands decided before what came of them goes out to a store that is remote. */
const PORTION = 100;

/** A command in a round, with those whom it names and the ledger does not know all of. */
interface Pending {
  readonly command: Command;
  readonly strangers: readonly Mention[];
}

export class Round {
  private readonly pending: readonly Pending[];
  private readonly streams = new Map<string, OpenStream>();
  private readonly keys: SealingKeys;
  /** What was decided of the first of the pending, in their order. */
  private readonly decided: (Decided | Refused)[] = [];
  /** Decided, and not on its way to the store yet. */
  private readonly staged: Staged[] = [];

  constructor(
    commands: readonly Command[],
    private readonly parts: RoundParts,
    private readonly options: RoundOptions,
  ) {
    const { acquaintances, keys } = parts;
    this.keys = new SealingKeys(keys);
    this.pending = commands.map((command) => {
      return { command, strangers: acquaintances.strangersIn(command) };
    });
  }

  /** Runs the round; an outcome for each command, in their order. */
  async run(): Promise<readonly RoundOutcome[]> {
    const { dryRun = false } = this.options;
    const { remote } = this.parts.store;
    await Promise.all([this.open(), remote && !dryRun && this.keys.foresee(this.pending)]);
    if (dryRun) {
      this.decideUpTo(this.pending.length);
      return this.decided.map(dryOutcomeOf);
    }
    await this.decideAndAppend();
    const outdated = await this.outdated();
    const outcomes = this.pending.map((each, i) => this.outcomeOf(each, i, outdated));
    const noticed = await this.noticed(outcomes);
    this.leave(outdated);
    return noticed;
  }

  /** Only streams that commands write to: no other round has one of these meanwhile. */
  private leave(outdated: ReadonlySet<OpenStream>): void {
    const { memory } = this.parts;
    if (!memory) return;
    for (const { command } of this.pending) {
      const open = this.openOf(command.stream);
      if (!outdated.has(open)) memory.keep(open);
    }
  }

  /** The outcomes, with a notice beside what is accepted and surely does not count. */
  private async noticed(outcomes: readonly RoundOutcome[]): Promise<readonly RoundOutcome[]> {
    const told = new Map<RoundOutcome, Doubted>();
    for (const [i, outcome] of outcomes.entries()) {
      const decided = this.decidedAt(i);
      const { command } = this.pendingAt(i);
      if (!outcome || isRefused(decided) || !mayNotCount(command, decided.open)) continue;
      const { open, entry } = decided;
      told.set(outcome, { command, stream: open.stream, revision: entry.revision });
    }
    if (told.size === 0) return outcomes;
    const notices = await this.noticesOf([...told.values()]);
    return outcomes.map((outcome) => {
      const one = told.get(outcome);
      const notice = one && notices.get(one);
      return outcome && notice ? { ...outcome, notice } : outcome;
    });
  }

  /** What is told is durable: where more cannot be read now, it is answered without. */
  private async noticesOf(
    told: readonly Doubted[],
  ): Promise<ReadonlyMap<Doubted, UncountedNotice>> {
    try {
      return await noticesOf(this.parts.store, told);
    } catch (error) {
      if (UNREADABLE.some((kind) => error instanceof kind)) return new Map();
      throw error;
    }
  }

  /** Opens every stream that the commands write to, and those of parties not known yet. */
  private async open(): Promise<void> {
    const names = new Set<string>();
    for (const { command, strangers } of this.pending) {
      const { stream, event } = command;
      const isFirst = !names.has(stream) && !this.streams.has(stream);
      const recalled = isFirst && this.options.recall ? this.parts.memory?.take(stream) : undefined;
      if (recalled) {
        this.streams.set(stream, recalled);
      } else if (isFirst && this.options.guess && BEGINNINGS.has(event.type)) {
        this.streams.set(stream, new OpenStream(stream, 'guessed'));
      } else if (isFirst) names.add(stream);
      for (const { party } of strangers) {
        const own = professionalStream(party);
        if (!this.streams.has(own)) names.add(own);
      }
    }
    if (names.size === 0) return;
    const stored = await this.parts.store.readEach([...names]);
    for (const [i, name] of [...names].entries()) {
      this.streams.set(name, new OpenStream(name, stored[i] ?? []));
    }
  }

  /** On a store that is remote, what is decided goes out in portions while the next are decided. */
  private async decideAndAppend(): Promise<void> {
    const { store } = this.parts;
    const count = this.pending.length;
    const portion = store.remote ? PORTION : count;
    const appending = new Appending(store, this.keys);
    try {
      for (let end = portion; end < count + portion; end += portion) {
        this.decideUpTo(end);
        await appending.send(this.staged.splice(0));
        if (end < count) await nextTurn();
      }
    } finally {
      await appending.over();
    }
  }

  /** Decides in the order given, none twice. */
  private decideUpTo(end: number): void {
    for (const each of this.pending.slice(this.decided.length, end)) {
      this.decided.push(orRefused(() => this.decide(each)));
    }
  }

  private decide({ command, strangers }: Pending): Decided {
    const open = this.openOf(command.stream);
    // A link is decided by what is known of its party, so that party is met before and not after.
    const isOwn = ({ party }: Mention): boolean => professionalStream(party) === open.stream;
    if (strangers.length > 0) this.introduce(strangers.filter(isOwn), command);
    const decided = open.decide(command);
    if (strangers.length > 0) {
      this.introduce(
        strangers.filter((mention) => !isOwn(mention)),
        command,
      );
    }
    for (const each of decided.staged) this.staged.push(each);
    return decided;
  }

  private introduce(mentions: readonly Mention[], by: Command): void {
    for (const mention of mentions) {
      for (const command of this.parts.acquaintances.introductions(mention, by)) {
        // What was told before of it, in this way, stands: it is told anew by a message of its own.
        const decided = orRefused(() => this.openOf(command.stream).decide(command));
        if ('staged' in decided) this.staged.push(...decided.staged);
      }
    }
  }

  /**
   * The streams on which refusals and repeats rest, and that are not as the round saw them: an
   * entry that counted was kept out by a conflict, or there may be more than was read.
   */
  private async outdated(): Promise<ReadonlySet<OpenStream>> {
    const outdated = new Set<OpenStream>();
    await Promise.all(
      [...this.restedOn()].map(async (open) => {
        const isSo = !open.conflicted && (await this.isAsSeen(open));
        if (!isSo) outdated.add(open);
      }),
    );
    return outdated;
  }

  /** Streams on which refusals and repeats rest: nothing that was appended bears them out. */
  private restedOn(): ReadonlySet<OpenStream> {
    const streams = new Set<OpenStream>();
    for (const [i, { command }] of this.pending.entries()) {
      const decided = this.decidedAt(i);
      if (isRefused(decided)) streams.add(this.openOf(command.stream));
      else if (decided.repeated) streams.add(decided.open);
    }
    return streams;
  }

  private async isAsSeen(open: OpenStream): Promise<boolean> {
    const { store } = this.parts;
    return store.isAt ? store.isAt(open.stream, open.expected) : open.known;
  }

  private outcomeOf(
    { command, strangers }: Pending,
    i: number,
    outdated: ReadonlySet<OpenStream>,
  ): RoundOutcome {
    const decided = this.decidedAt(i);
    if (isRefused(decided)) return outdated.has(this.openOf(command.stream)) ? null : decided;
    const { open, entry, repeated } = decided;
    const { id, position, revision } = entry;
    // Null where the entry met a conflict and is not in the store.
    if (position === null || (repeated && outdated.has(open))) return null;
    this.remember(strangers, command);
    const status = repeated || entry.repeated ? 'duplicate' : 'accepted';
    return { status, entry: entryAddress(open.stream, revision), position, id };
  }

  /** Notes whom the ledger knows now, unless a conflict kept an introduction out. */
  private remember(strangers: readonly Mention[], by: Command): void {
    for (const mention of strangers) {
      const { conflicted } = this.openOf(professionalStream(mention.party));
      if (!conflicted) this.parts.acquaintances.remember(mention, by);
    }
  }

  private openOf(stream: string): OpenStream {
    const open = this.streams.get(stream);
    if (!open) throw new Error(`${stream} was not opened for this round.`);
    return open;
  }

  private pendingAt(i: number): Pending {
    const pending = this.pending[i];
    if (!pending) throw new Error(`There is no command ${i} in this round.`);
    return pending;
  }

  private decidedAt(i: number): Decided | Refused {
    const decided = this.decided[i];
    if (!decided) throw new Error(`Command ${i} of a round was not decided.`);
    return decided;
  }
}

/** The store is away; an event in it is damaged, or newer than this process. */
const UNREADABLE = [StoreUnavailable, EventDamaged, UpgradeNeeded];

/** With these a stream begins, unless it is told anew or somebody else was quicker. */
const BEGINNINGS: ReadonlySet<EventType> = new Set<EventType>([
  'InvoiceIssued',
  'CreditNoteIssued',
  'PaymentReceived',
  'DeliveryPromised',
  'IdempotencyKeyUsed',
]);

function isRefused(decided: Decided | Refused): decided is Refused {
  return 'status' in decided;
}

/** As `outcomeOf`, had the round been appended. */
function dryOutcomeOf(decided: Decided | Refused): CommandResult {
  if (isRefused(decided)) return decided;
  const { open, entry } = decided;
  const { id, position } = entry;
  const address = entryAddress(open.stream, entry.revision);
  if (position === null) return { status: 'accepted', entry: address, id };
  return { status: 'duplicate', entry: address, position, id };
}
