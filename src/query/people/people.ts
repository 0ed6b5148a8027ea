/**
 * Who is behind a party id: identifier and name, opened from their sealed parts. Whether a party
 * was erased is asked of the key store for each answer, so what is remembered never outlives its
 * key.
 */
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { KeyStore, SubjectKey } from '../../keys/key-store.js';
import { SealBroken, type Texts, unseal } from '../../keys/sealing.js';
import { professionalStream } from '../../ledger/kinds/professional.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import type { Moment } from '../time/moment.js';
import { seesIdentifier, seesPersonal, type Viewer } from '../visibility.js';
import { nameOf, type ToldName } from './naming.js';
import { type DescriptionRow, type PartyRows, rowsOf } from './party-rows.js';

/** A party as an answer shows it. */
export interface ShownParty {
  /** Its identifier; its party id where it was erased or may not be shown. */
  readonly id: string;
  readonly name: string | null;
  readonly erased?: true;
  /** A part of what is known of it does not open with its key: it was changed, or moved. */
  readonly unreadable?: true;
  /** Its key is not to be had, since the store that holds it does not answer. */
  readonly unopened?: true;
  readonly consumer?: true;
}

/** Shows a party id as somebody; every party to be shown has been opened before. */
export type Show = (party: PartyId) => ShownParty;

/** What is known of one party id. */
export interface Person {
  readonly party: PartyId;
  readonly identifier: string | null;
  /** All that are told, each with who told it: see naming.ts. */
  readonly names: readonly ToldName[];
  readonly contact: string | null;
  readonly localTo: string | null;
  readonly consumer: boolean;
  readonly erased: boolean;
  readonly unreadable: boolean;
  readonly unopened: boolean;
}

/** A sealed part: for whom, and in which stream it was told. */
export interface Sealed {
  readonly party: PartyId;
  readonly stream: string;
  readonly sealed: string;
}

/**
 * What became of a sealed part: its texts, null where its key is gone, or not to be read, or
 * `unopened` where the store of keys does not answer.
 */
export type OpenedPart = Texts | null | 'unreadable' | 'unopened';

/** Counted as size: a cache that is given a number takes the room of all at once. */
const REMEMBERED = atMost(50_000);

export class People {
  /** Opened texts by what was sealed: a nonce makes each unique. */
  readonly #opened = new LRUCache<string, Texts>(REMEMBERED);
  /** Parts that did not open, so that each is told of once. */
  readonly #broken = new LRUCache<string, true>(REMEMBERED);
  /** Told of each part that does not open with its key; whoever watches the service sets it. */
  onUnreadable: (broken: SealBroken, place: string) => void = () => {};

  constructor(private readonly keys: Pick<KeyStore, 'existing'>) {}

  /** What became of sealed parts, in their order. */
  async open(parts: readonly Sealed[]): Promise<readonly OpenedPart[]> {
    if (parts.length === 0) return [];
    const keys = await this.#keysOf(new Set(parts.map(({ party }) => party)));
    if (keys === null) return parts.map(() => 'unopened');
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

  /** Null where the store of keys does not answer: figures need none. */
  async #keysOf(parties: ReadonlySet<PartyId>): Promise<ReadonlyMap<PartyId, SubjectKey> | null> {
    try {
      return await this.keys.existing(parties);
    } catch (error) {
      if (error instanceof StoreUnavailable) return null;
      throw error;
    }
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
    moment: Moment,
    parties: Iterable<PartyId>,
    upTo: Position,
  ): Promise<ReadonlyMap<PartyId, Person>> {
    const all = [...new Set(parties)].map((party) => rowsOf(moment, party, upTo));
    const parts = all.flatMap(({ party, rows }) =>
      rows.map(({ sealed }) => ({ party, stream: professionalStream(party), sealed })),
    );
    const texts = (await this.open(parts)).values();
    return new Map(
      all.map((known) => {
        const opened = known.rows.map((row) => ({ row, part: texts.next().value ?? null }));
        return [known.party, personOf(known, opened)];
      }),
    );
  }

  /**
   * Opens the parties of an answer, with all of their classes: a professional has one name, under
   * whichever of its ids it was told.
   */
  async showing(
    viewer: Viewer,
    moment: Moment,
    knownAt: Position,
    parties: Iterable<PartyId>,
  ): Promise<Show> {
    const wanted = new Set(parties);
    if (!seesPersonal(viewer)) return (party) => ({ id: party, name: null });
    const classes = [...wanted].flatMap((party) => [...moment.classOf(party)]);
    const known = await this.of(moment, new Set([...wanted, ...classes]), knownAt);
    return (party) => shownTo(viewer, party, known, moment.classOf(party));
  }
}

function shownTo(
  viewer: Viewer,
  party: PartyId,
  known: ReadonlyMap<PartyId, Person>,
  members: readonly PartyId[],
): ShownParty {
  const person = known.get(party);
  if (!person) return { id: party, name: null };
  if (person.erased) return { id: party, name: null, erased: true };
  if (person.unopened) return { id: party, name: null, unopened: true };
  const unreadable = person.unreadable ? ({ unreadable: true } as const) : {};
  if (person.consumer && viewer.role !== 'operator') {
    return { id: party, name: null, consumer: true };
  }
  const name = nameOf(members.flatMap((id) => known.get(id)?.names ?? []));
  const { identifier, localTo } = person;
  const id = identifier !== null && seesIdentifier(viewer, localTo) ? identifier : party;
  return { id, name, ...unreadable, ...(person.consumer && { consumer: true }) };
}

interface Opened {
  readonly row: DescriptionRow;
  readonly part: OpenedPart;
}

function personOf({ party, registered, isItself }: PartyRows, opened: readonly Opened[]): Person {
  const unreadable = opened.some(({ part }) => part === 'unreadable');
  const unopened = opened.some(({ part }) => part === 'unopened');
  const told = opened.flatMap(({ row, part }) => {
    return typeof part === 'string' || part === null ? [] : [{ row, texts: part }];
  });
  const first = (name: string): string | null =>
    told.find(({ texts }) => texts[name] !== undefined)?.texts[name] ?? null;
  const identifier = first('identifier');
  return {
    party,
    identifier,
    names: told.flatMap(({ row, texts: { name } }) => {
      return name === undefined ? [] : [toldName(name, row, isItself)];
    }),
    contact: first('contact'),
    localTo: registered?.local_to ?? null,
    consumer: registered?.consumer === 1,
    // A party is registered with its identifier: where that is gone, its key was destroyed.
    erased: registered !== null && identifier === null && !unreadable && !unopened,
    unreadable,
    unopened,
  };
}

function toldName(name: string, row: DescriptionRow, isItself: PartyRows['isItself']): ToldName {
  const { level, voice, holder, vouched, told_for, from_day, position } = row;
  const isOwn = told_for !== null && isItself(told_for);
  return { name, isOwn, from: from_day, position, level, voice, holder, vouched: vouched === 1 };
}
