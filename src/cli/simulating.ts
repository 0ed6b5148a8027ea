/**
 * `kept simulate`: attacks on a copy. The ledger is copied as a backup is, into a temporary folder;
 * each way of an attack plays on a copy of that, and all of it is removed in the end.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { triangle1 } from '../../projections/models/triangle-1.js';
import type { Scorecard } from '../../projections/score/scorecard.js';
import type { Ledger } from '../command/ledger.js';
import type { Access } from '../command/speaker.js';
import { existingLedgerKey } from '../keys/ledger-key.js';
import { type Day, type DayNumber, toDayNumber } from '../ledger/values/day.js';
import { type PartyId, readIdentifier } from '../ledger/values/party.js';
import { compareText } from '../ledger/values/text-order.js';
import type { Parts } from '../open-ledger.js';
import { TODAY } from '../projector/rows/joined-addresses.js';
import type { LiveViews } from '../projector/views/live-views.js';
import type { Views } from '../projector/views/views.js';
import type { Show } from '../query/people/people.js';
import { type ScoreQuestion, Scores } from '../query/score/scores.js';
import { type AttackName, type Cast, type Scheme, schemesOf } from '../simulate/attacks.js';
import type { HeldKey, Telling } from '../simulate/dealings.js';
import { figuresOf, isHeld, moveOf, type SimulatedRun } from '../simulate/report.js';
import { CliError } from './exit-codes.js';
import { backUp } from './folder/backing-up.js';
import { FOLDER_VIEWER, readSide, withLedger, withLiveViews } from './folder/folder.js';
import { makeScratch } from './folder/scratch.js';
import { startBar } from './terminal.js';

export interface SimulationAsked {
  readonly attacks: readonly AttackName[];
  /** How many partners each attack has, smallest first. */
  readonly partners: readonly number[];
  readonly asOf: Day;
  /** Identifiers; picked by their scores where they are not said. */
  readonly attacker?: string;
  readonly victim?: string;
}

export interface Player {
  readonly id: string;
  readonly name: string | null;
}

export interface Simulation {
  readonly asOf: Day;
  readonly standing: 'seeded' | 'unseeded';
  /** Professionals with a payment score, among whom percentiles are. */
  readonly professionals: number;
  readonly attacker: Player;
  readonly victim: Player;
  /** The counterparty that can be bought. */
  readonly bought: Player;
  readonly runs: readonly SimulatedRun[];
  /** Whether every bar is held. */
  readonly held: boolean;
}

/**
 * Plays attacks on a copy of a ledger on SQLite, which may be served meanwhile. Throws CliError
 * where nobody has a score to attack.
 */
export async function simulate(dir: string, asked: SimulationAsked): Promise<Simulation> {
  const env = { KEPT_LEDGER_KEY: existingLedgerKey(dir).toString('hex') };
  const scratch = makeScratch();
  try {
    const whole = join(scratch.dir, 'whole');
    await backUp(dir, whole, new Date());
    return await playAll(new Copies(scratch.dir, whole, env), asked);
  } finally {
    scratch.remove();
  }
}

async function playAll(copies: Copies, asked: SimulationAsked): Promise<Simulation> {
  const asOf = toDayNumber(asked.asOf);
  const { cast, ...known } = await copies.first((copy) => castOf(copy, asked, asOf));
  const schemes = asked.attacks.flatMap(schemesOf);
  const bar = startBar({ label: 'Playing', total: schemes.length });
  const runs: SimulatedRun[] = [];
  for (const scheme of schemes) {
    runs.push(...(await copies.next((copy) => play(copy, scheme, cast, asked.partners))));
    bar.update(runs.length / asked.partners.length);
  }
  bar.stop();
  return { asOf: asked.asOf, ...known, runs, held: runs.every(({ held }) => held !== false) };
}

/** A ledger that is open to write, with its views. */
interface Copy {
  readonly ledger: Ledger;
  readonly parts: Parts;
  readonly live: LiveViews;
}

/** Copies of one ledger, a fresh one for each way of an attack. */
class Copies {
  constructor(
    private readonly scratch: string,
    private readonly whole: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** The copy that the others are made from, with views that are up to date afterwards. */
  first<Result>(run: (copy: Copy) => Promise<Result>): Promise<Result> {
    return this.open(this.whole, run);
  }

  async next<Result>(run: (copy: Copy) => Promise<Result>): Promise<Result> {
    const dir = join(this.scratch, 'play');
    cpSync(this.whole, dir, { recursive: true });
    try {
      return await this.open(dir, run);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }

  private open<Result>(dir: string, run: (copy: Copy) => Promise<Result>): Promise<Result> {
    const opened = (ledger: Ledger, parts: Parts): Promise<Result> =>
      withLiveViews(dir, parts, (live) => run({ ledger, parts, live }));
    return withLedger(dir, '', opened, { env: this.env });
  }
}

/** Tells the attack, more and more of it, and reads the scores after each number of partners. */
async function play(
  copy: Copy,
  scheme: Scheme,
  cast: Cast,
  sizes: readonly number[],
): Promise<readonly SimulatedRun[]> {
  const party = (written: string): PartyId => partyOf(copy.parts, written);
  const [first, last] = scheme.attackers?.(cast) ?? [cast.attacker, cast.attacker];
  await tell(copy, scheme.before(cast));
  const cards = cardsOf(copy.live.current, cast.asOf, []);
  const before = figuresOf(party(first), cards);
  const victimBefore = figuresOf(party(cast.victim), cards);
  const judged = new Set([...cards.keys(), party(last)]);
  const runs: SimulatedRun[] = [];
  let told = 0;
  for (const partners of sizes) {
    for (; told < partners; told++) await tell(copy, scheme.partner(cast, told));
    await caughtUp(copy);
    const after = cardsOf(copy.live.current, cast.asOf, judged);
    const attacker = moveOf(before, figuresOf(party(last), after));
    const victim = moveOf(victimBefore, figuresOf(party(cast.victim), after));
    const held = scheme.barred ? isHeld(attacker, victim) : null;
    const { attack, kind } = scheme;
    runs.push({ attack, kind, partners, attacker, victim, held });
  }
  return runs;
}

async function tell(copy: Copy, tellings: readonly Telling[]): Promise<void> {
  for (const { by, messages } of tellings) {
    const results = await copy.ledger.tellEach(messages, accessOf(copy.parts, by));
    for (const result of results) {
      if (result.status !== 'rejected') continue;
      throw new CliError(`The ledger refused an invented message: ${result.code} ${result.detail}`);
    }
  }
  if (tellings.length > 0) await caughtUp(copy);
}

async function caughtUp({ parts, live }: Copy): Promise<void> {
  await live.projector.waitFor(await parts.store.head(), CATCH_UP_MS);
}

const CATCH_UP_MS = 600_000;

function accessOf(parts: Parts, key: HeldKey): Access {
  return {
    ...{ keyId: '000000000000', role: 'emitter', anyParty: false },
    ...{ teller: key.teller, source: key.source, owner: key.owner, vetting: key.vetting },
    parties: new Set([partyOf(parts, key.party)]),
  };
}

/** Throws CliError where it is no identifier. */
function partyOf({ partyIds }: Parts, written: string): PartyId {
  const identifier = readIdentifier(written);
  if (identifier) return partyIds.of(identifier.text);
  throw new CliError(`${written} is no identifier: write <scheme>:<value>.`, 'usage');
}

/** The cards of these professionals; where none are named, of all who promised anything. */
function cardsOf(
  views: Views,
  asOf: DayNumber,
  named: Iterable<PartyId>,
): ReadonlyMap<PartyId, Scorecard> {
  // New ones, since those that are held may be of a standing of a moment ago.
  const scores = new Scores();
  const { resolve } = scores.momentOf(views, TODAY);
  const parties = new Set([...named].map(resolve));
  if (parties.size === 0) {
    for (const party of promisors(views)) parties.add(resolve(party));
  }
  const cards = new Map<PartyId, Scorecard>();
  for (const party of parties) cards.set(party, scores.card(views, cardAsked(party, asOf)));
  return cards;
}

function cardAsked(party: PartyId, asOf: DayNumber): ScoreQuestion {
  return { party, with: null, model: triangle1, asOf, knownAt: TODAY };
}

function promisors(views: Views): readonly PartyId[] {
  const found = views.all<{ party: PartyId }>(
    'SELECT party FROM party WHERE id IN (SELECT promisor FROM promise) ORDER BY party',
  );
  return found.map(({ party }) => party);
}

type Known = Omit<Simulation, 'asOf' | 'runs' | 'held'>;

/** Who plays: those named, else the worst payer against the best, and whoever has most standing. */
async function castOf(
  { parts, live }: Copy,
  asked: SimulationAsked,
  asOf: DayNumber,
): Promise<Known & { readonly cast: Cast }> {
  const views = live.current;
  const scores = new Scores();
  const moment = scores.momentOf(views, TODAY);
  const standings = scores.standingsOf(moment);
  const cards = cardsOf(views, asOf, []);
  const show = await readSide(parts, live).people.showing(FOLDER_VIEWER, moment, TODAY, [
    ...cards.keys(),
  ]);
  const payers = [...cards.keys()]
    .flatMap((party) => {
      const { payment, percentile } = figuresOf(party, cards);
      const { id, name } = show(party);
      const standing = standings?.of(party) ?? 0;
      return payment === null || percentile === null || !isOfficial(id)
        ? []
        : [{ id, name, payment, standing }];
    })
    .sort((a, b) => a.payment - b.payment || compareText(a.id, b.id));
  const attacker = named(asked.attacker, parts, show) ?? payers.at(0);
  const victim = named(asked.victim, parts, show) ?? payers.at(-1);
  const bought = payers
    .filter(({ id }) => id !== attacker?.id && id !== victim?.id)
    .sort((a, b) => b.standing - a.standing || compareText(a.id, b.id))
    .at(0);
  if (!attacker || !victim || !bought || attacker.id === victim.id) {
    throw new CliError(
      `A simulation needs three professionals with a payment score as of ${asked.asOf}: a bad ` +
        'payer, a good one, and another. Import more, or ask as of another day with --as-of.',
    );
  }
  const players = {
    attacker: playerOf(attacker),
    victim: playerOf(victim),
    bought: playerOf(bought),
  };
  return {
    standing: standings ? 'seeded' : 'unseeded',
    professionals: payers.length,
    ...players,
    cast: { attacker: attacker.id, victim: victim.id, bought: bought.id, asOf },
  };
}

/** One by which others may call it: no teller's own code, and no id of somebody erased. */
function isOfficial(id: string): boolean {
  return readIdentifier(id) !== null && !id.startsWith('local:');
}

function named(written: string | undefined, parts: Parts, show: Show): Player | null {
  if (written === undefined) return null;
  const { name } = show(partyOf(parts, written));
  return { id: written, name };
}

function playerOf({ id, name }: Player): Player {
  return { id, name };
}
