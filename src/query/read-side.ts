/**
 * The read side: what every read starts from. It finds the professional asked about, the moment of
 * knowledge that answers, and how the one who asks stands to the professional.
 */
import type { Model } from '../../projections/score/model.js';
import type { ReadBatches } from '../audit/reads/read-batches.js';
import type { KeptRead, ReadOf } from '../audit/reads/kept-read.js';
import type { Originals } from '../documents/originals.js';
import type { KeyStore } from '../keys/key-store.js';
import type { PartyIds } from '../keys/party-id.js';
import type { Position } from '../ledger/stored.js';
import { type DayNumber, dayOf } from '../ledger/values/day.js';
import { type PartyId, readIdentifier } from '../ledger/values/party.js';
import type { Book } from '../matching/book.js';
import type { Projector } from '../projector/projector.js';
import { TODAY } from '../projector/rows/joined-addresses.js';
import type { LiveViews } from '../projector/views/live-views.js';
import type { Views } from '../projector/views/views.js';
import type { EventStore } from '../store/event-store.js';
import { KnownModels } from './models/known-models.js';
import { findableOf } from './people/party-rows.js';
import { People } from './people/people.js';
import { ReadRefused, wrongParameter } from './read-refused.js';
import { isHidden, type Restriction, restrictionsIn } from './restrictions/restriction.js';
import { Scores } from './score/scores.js';
import type { Editions } from './time/editions.js';
import type { Moment } from './time/moment.js';
import { timeOf } from './time/now.js';
import { OncePerState, presentOf } from './time/present.js';
import {
  isThird,
  isViewers,
  mayFind,
  type Viewer,
  type Viewpoint,
  viewpointOf,
} from './visibility.js';

/** As of which day a read answers, and knowing what. */
export interface When {
  readonly asOf: DayNumber;
  /** Everything up to and with this position is known, and nothing after it. */
  readonly knownAt: Position;
  /** There where the moment is that of an edition: of no other do others see figures. */
  readonly edition?: Editions;
}

/** What answers tell of themselves. */
export interface Stamp {
  readonly knownAt: Position;
  /** There, and true, where the answer may lack what the ledger holds. */
  readonly stale?: true;
  /** There where the answer is an edition, its figures in bands: how often one is made. */
  readonly edition?: Editions;
}

/** A professional found for somebody. */
export interface Found {
  readonly party: PartyId;
  readonly moment: Moment;
  readonly viewpoint: Viewpoint;
  /** Has no business identifier: it is never scored. */
  readonly consumer: boolean;
  /** In force now, whatever moment is asked about, and whoever asks. */
  readonly restriction: Restriction | null;
}

/** Told of every read of somebody by somebody else. */
export type OnRead = (read: KeptRead) => void;

/** What the read side is made of. */
export interface ReadParts {
  readonly live: Pick<LiveViews, 'current' | 'stale'> & {
    readonly projector: Pick<Projector, 'waitFor' | 'effects'>;
  };
  readonly store: Pick<EventStore, 'readStream' | 'head'>;
  readonly keys: Pick<KeyStore, 'existing'>;
  readonly partyIds: PartyIds;
  /** Scoring models beside those that ship with Kept. */
  readonly models?: readonly Model[];
  /** What matching knows, where it is kept here. */
  readonly matching?: Book;
  /** Documents kept with what was told by them, where they are. */
  readonly originals?: Originals;
  readonly onRead?: OnRead;
  /** What is kept of who read, where it is. */
  readonly reads?: Pick<ReadBatches, 'flushed' | 'forget'>;
  /** Says the time, which decides what is today and what is past; the system's clock if absent. */
  readonly now?: () => Date;
  /** How often others see a professional anew; `daily` where it is not said. */
  readonly editions?: Editions;
  /** Longest wait for the views to see a position, in milliseconds; 5,000 where it is not said. */
  readonly patience?: number;
}

export class ReadSide {
  readonly scores = new Scores();
  readonly people: People;
  readonly models: KnownModels;
  private readonly partners = new OncePerState<readonly PartyId[]>();

  constructor(readonly parts: ReadParts) {
    this.people = new People(parts.keys);
    this.models = new KnownModels(parts.models);
  }

  get views(): Views {
    return this.parts.live.current;
  }

  stamp({ knownAt, edition }: Pick<When, 'knownAt' | 'edition'>): Stamp {
    const stale = this.parts.live.stale;
    return { knownAt, ...(stale && { stale }), ...(edition && { edition }) };
  }

  /**
   * The model of a name; where none is named, the one in force as of the day and by what was known
   * then. Throws parameter_must_be_valid for a name of none.
   */
  model(
    name: string | undefined,
    when: Pick<When, 'asOf' | 'knownAt'>,
    parameter = 'model',
  ): Model {
    if (name !== undefined) return this.models.named(this.views, name, parameter);
    return this.models.inForce(this.views, when);
  }

  /** The party of an identifier as people write it, or of a party id. */
  party(written: string, parameter = 'id'): PartyId {
    if (/^[0-9a-f]{32}$/.test(written)) return written;
    const identifier = readIdentifier(written);
    if (identifier) return this.parts.partyIds.of(identifier.text);
    throw wrongParameter(
      parameter,
      'A professional is `<scheme>:<value>` with right check digits, nine or fourteen digits, ' +
        '`local:<teller>:<code>`, or a party id.',
    );
  }

  /** Who is who today: rights follow from it, whatever moment is asked about. */
  get today(): Moment {
    return this.scores.momentOf(this.views, TODAY);
  }

  /**
   * The moment that answers about a professional. Where nothing of the professional has changed
   * since the position asked about, today's moment answers the same.
   */
  momentFor({ knownAt }: When, party: PartyId): Moment {
    return this.lastChange(party) <= knownAt
      ? this.today
      : this.scores.momentOf(this.views, knownAt);
  }

  /** Position of the last change of a professional, or of anything that all scores hang on. */
  lastChange(party: PartyId): Position {
    const present = presentOf(this.views);
    const own = this.today.classOf(party).map((id) => present.changedAt(id));
    return Math.max(...own, present.sharedChange);
  }

  /** The restriction of a professional's score that is in force now. */
  restrictionOf(party: PartyId): Restriction | null {
    return restrictionsIn(this.views, this.today).get(this.today.resolve(party)) ?? null;
  }

  /** Whether the score of anybody at all is hidden from a viewer who reads of all. */
  hidesAny(viewer: Viewer): boolean {
    return viewer.forClaim !== true && restrictionsIn(this.views, this.today).size > 0;
  }

  /** Whether the score of a professional, and what it is made of, is hidden from a viewer. */
  hides(viewer: Viewer, party: PartyId): boolean {
    const restriction = this.restrictionOf(party);
    if (restriction === null) return false;
    return isHidden(restriction, viewer, this.viewpoint(viewer, this.today.classOf(party)));
  }

  viewpoint(viewer: Viewer, parties: readonly PartyId[]): Viewpoint {
    return viewpointOf(viewer, parties, this.today.who);
  }

  /** Whether the viewer speaks for a professional under all of its ids. */
  isViewers(viewer: Viewer, professional: PartyId): boolean {
    const { classOf, who } = this.today;
    return classOf(professional).every((party) => isViewers(viewer, party, who));
  }

  /** Every party id for which the viewer speaks. */
  ownIds(viewer: Viewer): readonly PartyId[] {
    const { classOf, who } = this.today;
    const own = [...viewer.parties].flatMap((party) => [...classOf(party)]);
    return [...new Set(own)].filter((party) => isViewers(viewer, party, who));
  }

  /**
   * Has a read of these parties kept, each by its professional of today. Whoever reads of itself is
   * not kept; whatever shows something of somebody calls this.
   */
  noteRead(
    viewer: Viewer,
    of: ReadOf,
    parties: Iterable<PartyId>,
    { asOf, knownAt }: Pick<When, 'knownAt'> & Partial<When>,
  ): void {
    const { onRead } = this.parts;
    if (!onRead) return;
    const { classOf, resolve } = this.today;
    for (const whose of new Set([...parties].map(resolve))) {
      if (this.viewpoint(viewer, classOf(whose)) === 'self') continue;
      onRead({
        ...{ at: timeOf(this.parts), whose, of, knownAt },
        asOf: asOf === undefined ? null : dayOf(asOf),
        by: this.readBy(viewer, whose),
        purpose: viewer.purpose ?? null,
      });
    }
  }

  /**
   * Has a read of what lies between two kept: of the one asked about, and, where a third reads, of
   * whoever deals with it. What a viewer reads of its own dealings is no read of its partners.
   */
  noteDealings(
    viewer: Viewer,
    of: ReadOf,
    party: PartyId | null,
    partners: Iterable<PartyId>,
    when: Pick<When, 'knownAt'> & Partial<When>,
  ): void {
    const asked = party === null ? [] : [party];
    this.noteRead(viewer, of, isThird(viewer) ? [...asked, ...partners] : asked, when);
  }

  private readBy(viewer: Viewer, whose: PartyId): KeptRead['by'] {
    const { keyId: key = '', teller, role } = viewer;
    return { key, teller, role, party: this.behalfOf(viewer, whose) };
  }

  /** Of several for whom a key speaks: the one that deals with whom is read of. */
  private behalfOf(viewer: Viewer, whose: PartyId): PartyId | null {
    if (viewer.parties.size === 0 || viewer.role === 'analyst') return null;
    const { classOf, resolve } = this.today;
    const all = new Set([...viewer.parties].map(resolve));
    const [only = null] = all;
    if (all.size === 1) return only;
    const partners = new Set(this.partnersAmong(viewer, classOf(whose)).map(resolve));
    const [partner = null] = partners;
    return partners.size === 1 ? partner : null;
  }

  /** Finds a professional for a viewer; whoever may not be disclosed is not there. */
  find(viewer: Viewer, written: string, when: When, parameter = 'id'): Found {
    const party = this.party(written, parameter);
    const moment = this.momentFor(when, party);
    const viewpoint = this.viewpoint(viewer, moment.classOf(party));
    const findable = findableOf(moment, party, when.knownAt);
    const deals = (): boolean => this.sharesPromise(viewer, moment.classOf(party));
    if (findable && mayFind(viewer, viewpoint, findable, deals)) {
      const { consumer } = findable;
      const restriction = this.restrictionOf(party);
      return {
        ...{ party: moment.resolve(party), moment, consumer, restriction },
        // Of whom a score is restricted an analyst reads what anybody does.
        viewpoint: restriction && viewpoint === 'analyst' ? 'other' : viewpoint,
      };
    }
    throw new ReadRefused('professional_must_be_known', undefined, parameter);
  }

  /** Whether a promise mentions one of these together with a party that the viewer speaks for. */
  private sharesPromise(viewer: Viewer, parties: readonly PartyId[]): boolean {
    return this.partnersAmong(viewer, parties).length > 0;
  }

  /** The viewer's own party ids that some promise mentions together with one of these. */
  partnersAmong(viewer: Viewer, parties: readonly PartyId[]): readonly PartyId[] {
    const own = JSON.stringify(this.ownIds(viewer));
    const others = JSON.stringify(parties);
    return this.partners.of(this.views, `${own} ${others}`, () => this.partnersIn(own, others));
  }

  /** Both as JSON lists. */
  private partnersIn(own: string, others: string): readonly PartyId[] {
    return this.views
      .all<{ party: PartyId }>(
        `SELECT own.value AS party FROM json_each(?) own
          WHERE EXISTS (SELECT 1 FROM mention mine CROSS JOIN mention theirs
                         ON theirs.address = mine.address
                         AND theirs.party IN (SELECT id FROM party
                           WHERE party IN (SELECT value FROM json_each(?)))
                         WHERE mine.party = (SELECT id FROM party WHERE party = own.value))`,
        ...[own, others],
      )
      .map((row) => row.party);
  }
}
