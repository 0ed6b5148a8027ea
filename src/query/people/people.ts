/**
 * Who is behind a party id: identifier and name, opened from their sealed parts. Whether a party
 * was erased is asked of the key store for each answer, so what is remembered never outlives its
 * key.
 */
import { LRUCache } from 'lru-cache';
import type { Resolve } from '../../../projections/classes.js';
import type { KeyStore } from '../../keys/key-store.js';
import { SealBroken, type Texts, unseal } from '../../keys/sealing.js';
import type { PartyId } from '../../ledger/party.js';
import { professionalStream } from '../../ledger/professional.js';
import type { Position } from '../../ledger/stored.js';
import type { Views } from '../../projector/views.js';
import type { Moment } from '../moment.js';
import { type Findable, seesIdentifier, seesPersonal, type Viewer } from '../visibility.js';

/** A party as an answer shows it. */
export interface ShownParty {
  /** Its identifier; its party id where it was erased or may not be shown. */
  readonly id: string;
  readonly name: string | null;
  readonly erased?: true;
  /** A part of what is known of it does not open with its key: it was changed, or moved. */
  readonly unreadable?: true;
  readonly consumer?: true;
}

/** Shows a party id as somebody; every party to be shown has been opened before. */
export type Show = (party: PartyId) => ShownParty;

/** What is known of one party id. */
export interface Person {
  readonly party: PartyId;
  readonly identifier: string | null;
  readonly name: string | null;
  readonly contact: string | null;
  readonly localTo: string | null;
  readonly consumer: boolean;
  readonly erased: boolean;
  readonly unreadable: boolean;
}

/** A sealed part: for whom, and in which stream it was told. */
export interface Sealed {
  readonly party: PartyId;
  readonly stream: string;
  readonly sealed: string;
}

interface ProfessionalRow {
  readonly party: PartyId;
  readonly local_to: string | null;
  readonly consumer: number;
  readonly sealed: string | null;
}

/** What became of a sealed part: its texts, null where its key is gone, or not to be read. */
export type OpenedPart = Texts | null | 'unreadable';

const REMEMBERED = 50_000;

export class People {
  /** Opened texts by what was sealed: a nonce makes each unique. */
  readonly #opened = new LRUCache<string, Texts>({ max: REMEMBERED });
  /** Parts that did not open, so that each is told of once. */
  readonly #broken = new LRUCache<string, true>({ max: REMEMBERED });
  /** Told of each part that does not open with its key; whoever watches the service sets it. */
  onUnreadable: (broken: SealBroken, place: string) => void = () => {};

  constructor(private readonly keys: Pick<KeyStore, 'existing'>) {}

  /** What became of sealed parts, in their order. */
  async open(parts: readonly Sealed[]): Promise<readonly OpenedPart[]> {
    if (parts.length === 0) return [];
    const keys = await this.keys.existing(new Set(parts.map(({ party }) => party)));
    return parts.map((part) => {
      const { party, sealed } = part;
      const key = keys.get(party) ?? null;
      if (key === null) {
        this.#opened.delete(sealed);
        return null;
      }
      return this.#opened.get(sealed) ?? this.#unseal(key, part);
    });
  }

  /** One part that does not open takes no other from whoever reads. */
  #unseal(key: Buffer, { party, stream, sealed }: Sealed): OpenedPart {
    try {
      const texts = unseal(key, party, stream, sealed);
      if (texts) this.#opened.set(sealed, texts);
      return texts;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      this.noteUnreadable(error, `${party} ${stream} ${sealed}`);
      return 'unreadable';
    }
  }

  /** Has a part that does not open told of, once; `place` tells it from others. */
  noteUnreadable(broken: SealBroken, place: string): void {
    if (this.#broken.has(place)) return;
    this.#broken.set(place, true);
    this.onUnreadable(broken, place);
  }

  /** Drops every opened text: called when somebody is erased. */
  forget(): void {
    this.#opened.clear();
  }

  /** What is known, as told up to a position, of each party. A party never met has no texts. */
  async of(
    views: Views,
    parties: Iterable<PartyId>,
    upTo: Position,
  ): Promise<ReadonlyMap<PartyId, Person>> {
    const rows = [...new Set(parties)].map((party) => rowsOf(views, party, upTo));
    const parts = rows.flatMap(({ party, sealed }) =>
      sealed.map((each) => ({ party, stream: professionalStream(party), sealed: each })),
    );
    const texts = (await this.open(parts)).values();
    return new Map(
      rows.map(({ party, row, sealed }) => {
        const own = sealed.map(() => texts.next().value ?? null);
        return [party, personOf(party, row, own)];
      }),
    );
  }

  /**
   * Opens the parties of an answer, with those that lend them a name: a party without one goes by
   * the name of its class.
   */
  async showing(
    viewer: Viewer,
    { views, resolve, classOf }: Moment,
    knownAt: Position,
    parties: Iterable<PartyId>,
  ): Promise<Show> {
    const wanted = new Set(parties);
    if (!seesPersonal(viewer)) return (party) => ({ id: party, name: null });
    const relatives = [...wanted].flatMap((party) => [...classOf(party)]);
    const known = await this.of(views, new Set([...wanted, ...relatives]), knownAt);
    return (party) => shownTo(viewer, party, known, namesakes(party, resolve, classOf));
  }
}

/** Whose name may stand for a party: its own first, then its representative's, then its class's. */
function namesakes(
  party: PartyId,
  resolve: Resolve,
  classOf: (party: PartyId) => readonly PartyId[],
): readonly PartyId[] {
  return [party, resolve(party), ...classOf(party)];
}

function shownTo(
  viewer: Viewer,
  party: PartyId,
  known: ReadonlyMap<PartyId, Person>,
  lenders: readonly PartyId[],
): ShownParty {
  const person = known.get(party);
  if (!person) return { id: party, name: null };
  if (person.erased) return { id: party, name: null, erased: true };
  const unreadable = person.unreadable ? ({ unreadable: true } as const) : {};
  if (person.consumer && viewer.role !== 'operator') {
    return { id: party, name: null, consumer: true };
  }
  const name = nameAmong(lenders, known);
  const { identifier, localTo } = person;
  const id = identifier !== null && seesIdentifier(viewer, localTo) ? identifier : party;
  return { id, name, ...unreadable, ...(person.consumer && { consumer: true }) };
}

/** The first name among parties of one professional. */
export function nameAmong(
  parties: readonly PartyId[],
  known: ReadonlyMap<PartyId, Person>,
): string | null {
  for (const party of parties) {
    const name = known.get(party)?.name;
    if (name) return name;
  }
  return null;
}

/** What decides who may find a professional, from rows of its class; nothing sealed is opened. */
export function findableOf(moment: Moment, party: PartyId, knownAt: Position): Findable | null {
  const rows = moment
    .classOf(party)
    .map((id) => professionalRow(moment.views, id, knownAt))
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

function professionalRow(views: Views, party: PartyId, upTo: Position): ProfessionalRow | null {
  return views.one<ProfessionalRow>(
    `SELECT party, local_to, consumer AND (cleared IS NULL OR cleared > ?) AS consumer, sealed
       FROM professional WHERE party = ? AND position <= ?`,
    ...[upTo, party, upTo],
  );
}

/** The registration and its sealed parts, then those told later, newest first. */
function rowsOf(views: Views, party: PartyId, upTo: Position) {
  const row = professionalRow(views, party, upTo);
  const later = views.all<{ sealed: string }>(
    `SELECT sealed FROM attribute WHERE party = ? AND position <= ? AND sealed IS NOT NULL
      ORDER BY from_day DESC, position DESC`,
    party,
    upTo,
  );
  const sealed = [row?.sealed ?? null, ...later.map((each) => each.sealed)].filter(
    (each) => each !== null,
  );
  return { party, row, sealed };
}

function personOf(
  party: PartyId,
  row: ProfessionalRow | null,
  parts: readonly OpenedPart[],
): Person {
  const unreadable = parts.includes('unreadable');
  const texts = parts.filter((part) => part !== null && part !== 'unreadable');
  const first = (name: string): string | null =>
    texts.find((each) => each[name] !== undefined)?.[name] ?? null;
  const identifier = first('identifier');
  return {
    party,
    identifier,
    name: first('name'),
    contact: first('contact'),
    localTo: row?.local_to ?? null,
    consumer: row?.consumer === 1,
    // A party is registered with its identifier: where that is gone, its key was destroyed.
    erased: row !== null && identifier === null && !unreadable,
    unreadable,
  };
}
