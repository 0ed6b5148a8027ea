/**
 * The entries behind a score, for the professional concerned: where each stands, and what the
 * ledger says beside them, so that the score follows from the receipt alone. Nothing that is sealed
 * is needed for that, so no key is handed out; of an entry that concerns others as well there is
 * only the professional's own part, as its trail shows it.
 */
import { SHIPPED } from '../../../projections/models/shipped.js';
import type { Model } from '../../../projections/score/model.js';
import { modelFile } from '../../../projections/score/model-file.js';
import type { Fact } from '../../../projections/fact.js';
import { foldPromises } from '../../../projections/promise/promise.js';
import { type WhoIsWho, whoIsWho } from '../../../projections/who-is-who.js';
import type { Position, Revision } from '../../ledger/stored.js';
import { dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { modelHash } from '../../models/model-hash.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide, When } from '../read-side.js';
import { isHidden } from '../restrictions/restriction.js';
import { countriesAt } from '../score/countries.js';
import type { FoldedTogether, Moment } from '../time/moment.js';
import { type Timing, whenOf } from '../time/when.js';
import { ownPart } from '../trail/own-part.js';
import { partiesIn } from '../trail/shown-facts.js';
import { isConcerned, seesTrail, type Viewer } from '../visibility.js';
import { type EvidenceContext, type EvidenceSubject, NotedLookups } from './context.js';
import { factInPart, ownPartText } from './own-part-text.js';
import { isAnswered, reckon } from './reckon.js';

export interface EvidenceAsked extends Timing {
  readonly viewer: Viewer;
  readonly id: string;
  readonly with?: string;
  readonly model?: string;
  /** The score answer, JSON. */
  readonly answer: string;
}

/** Where an entry behind a score stands. */
export interface EvidencePlace {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  /** What of it may be seen, as `ownPartText` has it; null where all of it may. */
  readonly part: string | null;
}

export interface ScoreEvidence {
  /** What the ledger says beside the entries: `EvidenceContext` as JSON. */
  readonly context: string;
  /** By position, each once. */
  readonly entries: readonly EvidencePlace[];
}

/** Entries that one receipt carries at most. */
export const MOST_EVIDENCE = 5000;

/**
 * Throws answer_must_be_yours_to_see for all but the professional and operators, and
 * parameter_must_be_valid where the score rests on more entries than a receipt carries.
 */
export async function readEvidence(side: ReadSide, asked: EvidenceAsked): Promise<ScoreEvidence> {
  const when = await whenOf(side.parts, asked);
  const { viewer } = asked;
  const found = side.find(viewer, asked.id, when);
  const { viewpoint, consumer, restriction } = found;
  const isRestricted = isHidden(restriction, viewer, viewpoint);
  if (!seesTrail(viewpoint) || isRestricted) throw new ReadRefused('answer_must_be_yours_to_see');
  const moment = side.scores.momentOf(side.views, when.knownAt);
  const party = moment.resolve(found.party);
  const partner = asked.with === undefined ? null : side.find(viewer, asked.with, when, 'with');
  const subject: EvidenceSubject = {
    ...{ party, with: partner && moment.resolve(partner.party), consumer },
    sees: viewpoint === 'operator' ? 'operator' : 'self',
  };
  const model = side.model(asked.model, when);
  // A key may speak for several professionals, and a receipt is of one.
  const own = { ...viewer, parties: new Set(moment.classOf(party)) };
  const eyes: Eyes = { viewer: own, who: side.today.who };
  const seen = consumer ? NOTHING : seenOf(groupsBehind(moment, subject), eyes);
  side.noteDealings(viewer, 'trail', found.party, concernedIn(seen), when);
  return evidenceOf(side, { subject, seen, moment, model, when }, asked.answer);
}

/** Whom the entries concern: a third who reads them reads of each of these. */
function concernedIn({ groups }: Seen): ReadonlySet<PartyId> {
  const facts = groups.flatMap((group) => group.facts);
  return new Set(
    facts.flatMap(({ parties, by }) => (by.party === null ? parties : [...parties, by.party])),
  );
}

interface Eyes {
  readonly viewer: Viewer;
  readonly who: WhoIsWho;
}

interface Gathered {
  readonly subject: EvidenceSubject;
  readonly seen: Seen;
  readonly moment: Moment;
  readonly model: Model;
  readonly when: When;
}

function evidenceOf(
  side: ReadSide,
  { subject, seen, moment, model, when }: Gathered,
  answer: string,
): ScoreEvidence {
  const { groups, places, leftOut } = seen;
  const entries = [...places.values()].sort((a, b) => a.position - b.position);
  const at = new Map(entries.map(({ position }, i) => [position, i]));
  const { links, who } = linksBehind(moment, subject, groups);
  const lookups = new NotedLookups({
    who,
    coverage: moment.coverage,
    countryOf: countriesAt(moment, when.asOf),
    standingOf: side.scores.standingOf(moment, subject),
  });
  const reckoned = reckon(subject, groups, lookups, model, dayOf(when.asOf));
  const context: EvidenceContext = {
    ...subject,
    ...{ leftOut, complete: isAnswered(reckoned, JSON.parse(answer)), links },
    ...lookups.said(),
    promises: groups.map(({ addresses, facts }) => [
      addresses,
      facts.map(({ position }) => at.get(position) ?? -1),
    ]),
    ...(isShipped(model) ? {} : { model: modelFile(model) }),
  };
  return { context: JSON.stringify(context), entries };
}

function isShipped(model: Model): boolean {
  return SHIPPED.some((shipped) => modelHash(shipped) === modelHash(model));
}

/** The facts of the promises that say something of the subject, with the counterparty if any. */
function* groupsBehind(moment: Moment, subject: EvidenceSubject): Generator<FoldedTogether> {
  const { who, coverage, resolve } = moment;
  const isOwn = (party: PartyId): boolean => resolve(party) === subject.party;
  const isWith = (party: PartyId): boolean =>
    subject.with === null || resolve(party) === subject.with;
  for (const group of moment.groupsOf(subject.party)) {
    const promises = foldPromises(group.addresses, group.facts, who, coverage);
    const says = promises.some(({ promisor, promisee, steps }) => {
      if (isOwn(promisor)) return isWith(promisee);
      return isOwn(promisee) && isWith(promisor) && steps.some(({ of }) => of === 'promisee');
    });
    if (says) yield group;
  }
}

interface Seen {
  readonly groups: readonly FoldedTogether[];
  readonly places: ReadonlyMap<Position, EvidencePlace>;
  readonly leftOut: number;
}

const NOTHING: Seen = { groups: [], places: new Map(), leftOut: 0 };

/** The facts as they may be seen. Throws parameter_must_be_valid where they are too many. */
function seenOf(groups: Iterable<FoldedTogether>, eyes: Eyes): Seen {
  const places = new Map<Position, EvidencePlace>();
  const seen: FoldedTogether[] = [];
  const leftOut = new Set<Position>();
  for (const { addresses, facts } of groups) {
    const shown = facts.flatMap((fact) => {
      const place = placeOf(fact, eyes);
      if (!place) {
        leftOut.add(fact.position);
        return [];
      }
      places.set(fact.position, place);
      const part = place.part === null ? fact : factInPart(place.part, place.position);
      return part ? [part] : [];
    });
    if (places.size > MOST_EVIDENCE) throw tooMuch();
    seen.push({ addresses, facts: shown });
  }
  return { groups: seen, places, leftOut: leftOut.size };
}

function placeOf(fact: Fact, { viewer, who }: Eyes): EvidencePlace | null {
  const { stream, revision, position, by, parties } = fact;
  const concerned = by.party === null ? parties : [...parties, by.party];
  if (!isConcerned(viewer, concerned, who)) return null;
  const own = ownPart(fact, viewer, who);
  const whole = own.facts === fact.event.facts && own.parties === parties;
  return { stream, revision, position, part: whole ? null : ownPartText(fact, own, viewer, who) };
}

/** The live links on the way from every party id in the facts, and who is who by these alone. */
function linksBehind(
  moment: Moment,
  subject: EvidenceSubject,
  groups: readonly FoldedTogether[],
): { readonly links: EvidenceContext['links']; readonly who: WhoIsWho } {
  const all = new Map<PartyId, PartyId>();
  const entitling = new Map<PartyId, PartyId>();
  const follow = (from: PartyId): void => {
    const to = moment.links.get(from);
    if (to === undefined || all.has(from)) return;
    all.set(from, to);
    if (moment.entitling.get(from) === to) entitling.set(from, to);
    follow(to);
  };
  const parties = groups.flatMap(({ facts }) => facts.flatMap(partiesOfFact));
  for (const party of [...moment.classOf(subject.party), ...parties]) follow(party);
  const links = [...all].map(
    ([from, to]): EvidenceContext['links'][number] => [...[from, to, entitling.has(from)]] as const,
  );
  return { links, who: whoIsWho(all, entitling) };
}

function partiesOfFact({ event, by, parties }: Fact): readonly PartyId[] {
  const told = [event.after?.by?.party, by.party, by.owner, event.after?.by?.owner];
  return [
    ...[...parties, ...partiesIn(event.facts), ...partiesIn(event.after)],
    ...told.flatMap((party) => (typeof party === 'string' ? [party] : [])),
  ];
}

function tooMuch(): ReadRefused {
  return wrongParameter(
    'evidence',
    `The score rests on more than the ${MOST_EVIDENCE} entries that a receipt carries: leave ` +
      '`evidence` out, or ask for the score with one counterparty (`with`) or as known earlier.',
  );
}
