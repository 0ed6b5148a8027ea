/**
 * The command side: tellings in, events out. However many come at once, a round is always the same:
 * read each stream once, decide in the order told, seal the personal parts, append at the revision
 * read. Where somebody else appended meanwhile, the tellings concerned go round again.
 *
 * A stream that begins with what is told is taken for new and not read in the first round. Where it
 * is not new, the store answers with a conflict, or knows the very event again.
 *
 * An append is answered by a store that knows the whole stream. What is answered without one, a
 * refusal or a repeat, rests on what was read, or taken for granted; where a read may be older than
 * what was acknowledged, the store is asked whether the stream is as it was seen, and else the
 * telling goes round again. So each answer is the same as with reading.
 *
 * Single tellings that come within one turn of the event loop go their first round together: most
 * of what a round costs is paid once then. Where the store is remote they do not, so that none
 * waits for another's append; there decisions go out in portions, while the next are made.
 */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { KeyStore } from '../keys/key-store.js';
import type { EventType } from '../ledger/events.js';
import type { PartyId } from '../ledger/party.js';
import { professionalStream } from '../ledger/professional.js';
import { REJECTIONS, Rejection } from '../ledger/rejection.js';
import type { CommandResult, Message, Refused } from '../messages/message.js';
import type { EventStore } from '../store/event-store.js';
import { Appending } from './appending.js';
import type { Identities, Mention } from './identities.js';
import { inOneTurn } from './in-one-turn.js';
import { type Acquaintance, acquaintanceOf, introductions } from './introduce.js';
import { OpenStream } from './open-stream.js';
import { type Decided, type Pending, Round, type RoundOutcome } from './round.js';
import { SealingKeys } from './sealing-keys.js';
import type { Access } from './speaker.js';
import { type Command, translate } from './translate.js';

export interface TellOptions {
  /** Decides and appends nothing. */
  readonly dryRun?: boolean;
}

/**
 * Messages of one round: bounds memory, and how long a round keeps others waiting. Of more of them
 * many outlive a collection; with fewer, commits cost more.
 */
export const CHUNK = 500;

/** Tellings decided before what came of them goes out to a store that is remote. */
const PORTION = 100;

/** Conflicts in a row after which a telling is sent back to its teller. */
const ROUNDS = 10;

const ACQUAINTANCES = 200_000;

interface RoundOptions extends TellOptions {
  /** Takes streams for new where a telling nearly always begins one. */
  readonly guess?: boolean;
}

export class Ledger {
  readonly #acquaintances = new LRUCache<PartyId, Acquaintance>({ max: ACQUAINTANCES });
  readonly #together = inOneTurn(
    (commands: readonly Command[]) => this.#round(commands, { guess: true }),
    CHUNK,
  );

  constructor(
    private readonly store: EventStore,
    private readonly keys: KeyStore,
    readonly identities: Identities,
  ) {}

  /** Tells messages under one key; a result for each, in their order. */
  tellEach(
    messages: readonly Message[],
    access: Access,
    options: TellOptions = {},
  ): Promise<readonly CommandResult[]> {
    const commands = messages.map((message) => this.translate(message, access));
    return this.record(commands, options);
  }

  /** What a message tells under a key. It looks at nothing stored, so it may be done ahead. */
  translate(message: Message, access: Access): Command | Refused {
    return orRefused(() => translate(message, access, this.identities));
  }

  /** Records tellings; what was refused on the way is passed on. A result for each, in order. */
  async record(
    commands: readonly (Command | Refused)[],
    options: TellOptions = {},
  ): Promise<readonly CommandResult[]> {
    if (commands.length <= CHUNK) return this.#recordChunk(commands, options);
    const results: CommandResult[] = [];
    for (let start = 0; start < commands.length; start += CHUNK) {
      const chunk = commands.slice(start, start + CHUNK);
      for (const result of await this.#recordChunk(chunk, options)) results.push(result);
    }
    return results;
  }

  async #recordChunk(
    commands: readonly (Command | Refused)[],
    options: TellOptions,
  ): Promise<readonly CommandResult[]> {
    const results: CommandResult[] = [];
    let waiting: { readonly index: number; readonly command: Command }[] = [];
    for (const [index, command] of commands.entries()) {
      if ('status' in command) results[index] = command;
      else waiting.push({ index, command });
    }
    for (let round = 1; waiting.length > 0; round++) {
      const going = waiting.map(({ command }) => command);
      const came = await (round === 1 ? this.#first(going, options) : this.#round(going, options));
      waiting = waiting.filter(({ index }, i) => {
        const result = came[i];
        if (result) results[index] = result;
        return !result;
      });
      if (round === ROUNDS) break;
      if (waiting.length > 0) await sleep(Math.random() * 2 ** round);
    }
    for (const { index } of waiting) results[index] = BUSY;
    return results;
  }

  async #first(
    commands: readonly Command[],
    options: TellOptions,
  ): Promise<readonly RoundOutcome[]> {
    const [only, ...others] = commands;
    if (options.dryRun) return this.#round(commands, options);
    if (this.store.remote || !only || others.length > 0) {
      return this.#round(commands, { guess: true });
    }
    return [await this.#together(only)];
  }

  /** One round of tellings, in order. */
  async #round(
    commands: readonly Command[],
    { dryRun = false, guess = false }: RoundOptions,
  ): Promise<readonly RoundOutcome[]> {
    const keys = new SealingKeys(this.keys);
    const considered = commands.map((command) => {
      return { command: command, strangers: this.#strangersIn(command) };
    });
    const [streams] = await Promise.all([
      this.#open(considered, guess),
      this.store.remote && !dryRun && keys.foresee(commands),
    ]);
    const round = new Round(considered, streams);
    if (dryRun) {
      this.#decideUpTo(considered.length, round);
      return considered.map((_, i) => round.dryOutcomeOf(i));
    }
    await this.#decideAndAppend(considered.length, round, keys);
    const outdated = await this.#outdated(round);
    return considered.map(({ strangers }, i) => {
      const came = round.outcomeOf(i, outdated);
      if (came && came.status !== 'rejected') this.#remember(strangers, round);
      return came;
    });
  }

  /** Reads every stream that the tellings write to, and those of parties not known yet. */
  async #open(
    considered: readonly Pending[],
    guess: boolean,
  ): Promise<ReadonlyMap<string, OpenStream>> {
    const streams = new Map<string, OpenStream>();
    const names = new Set<string>();
    for (const { command, strangers } of considered) {
      const { stream, event } = command;
      const isFirst = !names.has(stream) && !streams.has(stream);
      if (isFirst && guess && BEGINNINGS.has(event.type)) {
        streams.set(stream, new OpenStream(stream, 'guessed'));
      } else if (isFirst) names.add(stream);
      for (const { party } of strangers) names.add(professionalStream(party));
    }
    if (names.size === 0) return streams;
    const stored = await this.store.readEach([...names]);
    for (const [i, name] of [...names].entries()) {
      streams.set(name, new OpenStream(name, stored[i] ?? []));
    }
    return streams;
  }

  async #decideAndAppend(count: number, round: Round, keys: SealingKeys): Promise<void> {
    const portion = this.store.remote ? PORTION : count;
    const appending = new Appending(this.store, keys);
    try {
      for (let end = portion; end < count + portion; end += portion) {
        this.#decideUpTo(end, round);
        await appending.send(round.staged.splice(0));
        if (end < count) await nextTurn();
      }
    } finally {
      await appending.over();
    }
  }

  /**
   * The streams on which refusals and repeats rest, and that are not as the round saw them: an
   * entry that counted was kept out by a conflict, or there may be more than was read.
   */
  async #outdated(round: Round): Promise<ReadonlySet<OpenStream>> {
    const outdated = new Set<OpenStream>();
    await Promise.all(
      [...round.restedOn].map(async (open) => {
        const isSo = !open.conflicted && (await this.#isAsSeen(open));
        if (!isSo) outdated.add(open);
      }),
    );
    return outdated;
  }

  async #isAsSeen(open: OpenStream): Promise<boolean> {
    return this.store.isAt ? this.store.isAt(open.stream, open.expected) : open.known;
  }

  #decideUpTo(end: number, round: Round): void {
    round.decide(end, (considered) => orRefused(() => this.#decide(considered, round)));
  }

  #decide({ command, strangers }: Pending, round: Round): Decided {
    const open = round.openOf(command.stream);
    // A link is decided by what is known of its party, so that party is met before and not after.
    const isOwn = ({ party }: Mention): boolean => professionalStream(party) === open.stream;
    if (strangers.length > 0) this.#introduce(strangers.filter(isOwn), round);
    const decision = open.decide(command);
    if (strangers.length > 0) {
      const others = strangers.filter((mention) => !isOwn(mention));
      this.#introduce(others, round);
    }
    if (decision.status === 'duplicate') {
      return { open, revision: decision.revision, repeated: true };
    }
    for (const told of decision.told) round.staged.push(open.stage(told, command));
    return { open, revision: open.entries.length - 1, repeated: false };
  }

  #introduce(mentions: readonly Mention[], round: Round): void {
    for (const mention of mentions) {
      for (const command of introductions(mention, this.#acquaintances.get(mention.party))) {
        const open = round.openOf(command.stream);
        // The first to describe a party is heard; what others say of it then comes as their own
        // telling.
        const decision = orRefused(() => open.decide(command));
        if (decision.status !== 'new') continue;
        for (const told of decision.told) round.staged.push(open.stage(told, command));
      }
    }
  }

  /** The mentions of whom the ledger does not know all that they say; nearly always none. */
  #strangersIn({ mentions }: Command): readonly Mention[] {
    return mentions.every((mention) => this.#knows(mention))
      ? NOBODY
      : mentions.filter((mention) => !this.#knows(mention));
  }

  #knows(mention: Mention): boolean {
    const known = this.#acquaintances.get(mention.party);
    return known === 'described' || (known === 'met' && acquaintanceOf(mention) === 'met');
  }

  /** Notes whom the ledger knows now, unless a conflict kept an introduction out. */
  #remember(strangers: readonly Mention[], round: Round): void {
    for (const mention of strangers) {
      if (this.#knows(mention) || round.openOf(professionalStream(mention.party)).conflicted) {
        continue;
      }
      this.#acquaintances.set(mention.party, acquaintanceOf(mention));
    }
  }
}

const NOBODY: readonly Mention[] = [];

/** With these a stream begins, unless it is told anew or somebody else was quicker. */
const BEGINNINGS: ReadonlySet<EventType> = new Set<EventType>([
  'InvoiceIssued',
  'CreditNoteIssued',
  'PaymentReceived',
  'DeliveryPromised',
]);

const BUSY: Refused = {
  status: 'rejected',
  code: 'stream_must_be_quiet',
  pointer: '',
  detail: REJECTIONS.stream_must_be_quiet,
};

/**
 * The result, or what the rule that it breaks makes of it. Other errors are nobody's telling: they
 * pass.
 */
export function orRefused<Result>(run: () => Result): Result | Refused {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { code, pointer, detail } = error;
    return { status: 'rejected', code, pointer, detail };
  }
}
