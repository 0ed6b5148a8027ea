/** What the views hold of who a party is: who finds it, and what it is called, follows from it. */
import { LRUCache } from 'lru-cache';
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { DESCRIBER_LEVEL } from '../../projector/describer.js';
import { TODAY } from '../../projector/rows/joined-addresses.js';
import type { Views } from '../../projector/views/views.js';
import type { Moment } from '../time/moment.js';
import { presentOf } from '../time/present.js';
import type { Findable } from '../visibility.js';

interface ProfessionalRow {
  readonly party: PartyId;
  readonly local_to: string | null;
  readonly consumer: number;
  readonly sealed: string | null;
}

/** A sealed part that is told of a party. */
export interface DescriptionRow {
  readonly sealed: string;
  readonly from_day: Day;
  readonly position: Position;
  readonly told_for: PartyId | null;
  readonly level: number;
  readonly voice: string;
  readonly holder: string;
  readonly vouched: number;
}

/** A party as registered and described. */
export interface PartyRows {
  readonly party: PartyId;
  readonly registered: ProfessionalRow | null;
  readonly rows: readonly DescriptionRow[];
  /** Whether what is told for a party is told for the professional itself. */
  readonly isItself: (party: PartyId) => boolean;
}

/** What decides who may find a professional, from rows of its class; nothing sealed is opened. */
export function findableOf(moment: Moment, party: PartyId, knownAt: Position): Findable | null {
  const rows = moment
    .classOf(party)
    .map((id) => {
      const known = heldOf(moment, id, knownAt);
      return known ? known.registered : professionalRow(moment.views, id, knownAt);
    })
    .filter((row) => row !== null);
  if (rows.length === 0) return null;
  const representative = moment.resolve(party);
  // A private person linked to a business acts as that business: who stands for the class decides.
  const decides = rows.find((row) => row.party === representative) ?? rows[0];
  const localTo = rows.map((row) => row.local_to).filter((teller) => teller !== null);
  return {
    consumer: decides?.consumer === 1,
    official: localTo.length < rows.length,
    localTo,
  };
}

/** The registration, then what was told of the party later, whose word counts most first. */
export function rowsOf(moment: Moment, party: PartyId, upTo: Position): PartyRows {
  const { registered, told } = heldOf(moment, party, upTo) ?? toldUpTo(moment, party, upTo);
  const itself = moment.resolve(party);
  return {
    ...{ party, registered },
    rows: registered?.sealed ? [registration(registered.sealed), ...told] : told,
    isItself: (spokenFor) => moment.who.speaksFor(spokenFor, itself),
  };
}

interface ToldOfParty {
  readonly registered: ProfessionalRow | null;
  readonly told: readonly DescriptionRow[];
}

interface HeldRows extends ToldOfParty {
  /** When the party had changed last. */
  readonly at: Position;
}

/** Rows that are held for each file of views, sealed as they are: some 20 MB. */
const HELD = 50_000;

const held = new WeakMap<Views, LRUCache<PartyId, HeldRows>>();

/**
 * From the last change of a party on its rows are as they are today, and held until the next one.
 * Null for what was known before it.
 */
function heldOf(moment: Moment, party: PartyId, upTo: Position): ToldOfParty | null {
  const { views, knownAt } = moment;
  const at = presentOf(views).changedAt(party);
  if (knownAt !== TODAY || upTo < at) return null;
  let parties = held.get(views);
  if (!parties) {
    parties = new LRUCache({ maxSize: HELD, sizeCalculation: ({ told }) => 1 + told.length });
    held.set(views, parties);
  }
  const known = parties.get(party);
  if (known?.at === at) return known;
  const rows = { at, ...toldUpTo(moment, party, upTo) };
  parties.set(party, rows);
  return rows;
}

function toldUpTo(moment: Moment, party: PartyId, upTo: Position): ToldOfParty {
  return {
    registered: professionalRow(moment.views, party, upTo),
    told: descriptions(moment, party, upTo),
  };
}

function professionalRow(views: Views, party: PartyId, upTo: Position): ProfessionalRow | null {
  return views.one<ProfessionalRow>(
    `SELECT party, local_to, consumer AND (cleared IS NULL OR cleared > ?) AS consumer, sealed
       FROM professional WHERE party = ? AND position <= ?`,
    ...[upTo, party, upTo],
  );
}

/**
 * Descriptions looked at of one party: its own and a register's newest, then those of the tellers
 * who count most. More would change a name only where more than so many tellers are alike.
 */
const MOST_DESCRIPTIONS = 64;

function descriptions(
  { views, classOf }: Moment,
  party: PartyId,
  upTo: Position,
): readonly DescriptionRow[] {
  const members = classOf(party);
  const isMember = `told_for IN (${members.map(() => '?').join(', ')})`;
  return views.all<DescriptionRow>(
    `SELECT sealed, from_day, position, told_for, level, voice, holder, vouched,
        coalesce(${isMember}, 0) AS own, coalesce(${isMember}, 0) OR level >= ? AS ranked
      FROM attribute WHERE party = ? AND position <= ? AND sealed IS NOT NULL
      ORDER BY own DESC, level DESC, iif(ranked, from_day, '') DESC,
        iif(ranked, position, 0) DESC, voice, position LIMIT ?`,
    ...[...members, ...members, DESCRIBER_LEVEL.register],
    ...[party, upTo, MOST_DESCRIPTIONS],
  );
}

/** Long ago names came with it; today it holds the identifier. */
function registration(sealed: string): DescriptionRow {
  const told = { told_for: null, level: DESCRIBER_LEVEL.unknown, voice: '', holder: '' };
  return { sealed, from_day: '', position: 0, vouched: 0, ...told };
}

/** Ids under which professionals are registered, in their order, after one; at most so many. */
export function partiesAfter(
  views: Pick<Views, 'all'>,
  last: PartyId,
  knownAt: Position,
  most: number,
): readonly PartyId[] {
  return views
    .all<{ party: PartyId }>(
      'SELECT party FROM professional WHERE party > ? AND position <= ? ORDER BY party LIMIT ?',
      ...[last, knownAt, most],
    )
    .map((row) => row.party);
}

/** Under how many ids professionals are registered. */
export function countParties(views: Pick<Views, 'all'>): number {
  return views.all<{ count: number }>('SELECT count(*) AS count FROM professional')[0]?.count ?? 0;
}
