/**
 * How a professional of the viewer's own is connected to another: the best chains of proven
 * relations. The search goes over the sums that standing rests on; whether an edge is a proven
 * relation as of the day is asked of the rules of relations, from the promises of the two.
 */
import { WHOLE } from '../../../projections/step.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { findableOf } from '../people/party-rows.js';
import type { Show, ShownParty } from '../people/people.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { Found, ReadSide, Stamp, When } from '../read-side.js';
import { type ShownStanding, standingOf } from '../recommendations/standing-word.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import type { Moment } from '../time/moment.js';
import type { Timing } from '../time/when.js';
import { whenOfFigures } from '../time/when-of-figures.js';
import { isThird, type Viewer } from '../visibility.js';
import { maturityOf } from './grown.js';
import { visibilityOf } from './shown-links.js';
import { type ToldChain, toldChains } from './told-chains.js';

export interface PathsAsked extends Timing {
  readonly viewer: Viewer;
  /** To whom, as people write it. */
  readonly id: string;
  /** From whom: one of the viewer's own; where it has one, that. */
  readonly from?: string;
}

export interface ShownChain extends Omit<ToldChain, 'through'> {
  /** Null: a professional that is only counted. */
  readonly through: readonly (ShownParty | null)[];
}

export interface PathsAnswer extends Stamp, MaybeRestricted {
  readonly from: ShownParty;
  readonly to: ShownParty;
  readonly asOf: Day;
  /** Of the one asked about; null where its score is restricted. */
  readonly standing: ShownStanding | null;
  /** The strongest first. There may be others, which are not told. */
  readonly chains: readonly ShownChain[];
  /** There where the search ended before all was looked at. */
  readonly cut?: true;
}

/** Chains that are looked for: enough for some that look alike to be told together. */
const MOST_CHAINS = 12;

/** Promises one way between two that are read, at most. */
const MOST_PROMISES = 2000;

/** Throws answer_must_be_yours_to_see where `from` is not the viewer's own. */
export async function readPaths(side: ReadSide, asked: PathsAsked): Promise<PathsAnswer> {
  const { viewer, id } = asked;
  const when = await whenOfFigures(side, asked);
  const to = side.find(viewer, id, when);
  const from = side.find(viewer, fromOf(side, asked), when, 'from');
  mustBeOwn(side, viewer, from);
  const hides = (party: PartyId): boolean =>
    viewer.role !== 'operator' && side.hides(viewer, party);
  const moment = side.scores.momentOf(side.views, when.knownAt);
  const isHidden = hides(to.party) || hides(from.party);
  const { chains, cut } = isHidden
    ? { chains: [], cut: false }
    : side.scores.graphOf(moment).chains({
        ...{ from: from.party, to: to.party, most: MOST_CHAINS },
        allows: (party) =>
          !hides(party) && findableOf(moment, party, when.knownAt)?.consumer === false,
        check: (one, other) => worthOf(moment, one, other, when),
      });
  const told = toldChains(chains, sightOf(side, viewer));
  noteAll(side, viewer, [from, to], told, when);
  const parties = [from.party, to.party, ...told.flatMap(({ through }) => through.filter(isNamed))];
  const show = await side.people.showing(viewer, moment, when.knownAt, parties);
  return {
    from: show(from.party),
    to: show(to.party),
    asOf: dayOf(when.asOf),
    ...side.stamp(when),
    ...restrictedIn(to.restriction, to.viewpoint),
    standing: isHidden ? null : standingOf(side, moment, to.party),
    chains: told.map((chain) => ({ ...chain, through: throughIn(chain, show) })),
    ...(cut && { cut }),
  };
}

/** The one for which a key speaks, where that is one. */
function fromOf(side: ReadSide, { viewer, from }: PathsAsked): string {
  if (from !== undefined) return from;
  const own = new Set([...viewer.parties].map(side.today.resolve));
  const [only] = own;
  if (only !== undefined && own.size === 1 && !isThird(viewer)) return only;
  throw wrongParameter(
    'from',
    'Say from which professional: your key speaks for none, or several.',
  );
}

function mustBeOwn(side: ReadSide, viewer: Viewer, { party }: Found): void {
  if (isThird(viewer) || side.isViewers(viewer, party)) return;
  const detail = 'Ask how a professional of your own is connected: `from` has to be one.';
  throw new ReadRefused('answer_must_be_yours_to_see', detail, 'from');
}

/** What was kept for sure between two, where that is a proven relation as of the day; else 0. */
function worthOf(moment: Moment, one: PartyId, other: PartyId, { asOf }: When): number {
  const [own, others] = [moment.classOf(one), moment.classOf(other)];
  const between = { between: [one, other], contactOn: null };
  const promised = [...moment.promisesBetween(own, others, MOST_PROMISES)];
  const received = [...moment.promisesBetween(others, own, MOST_PROMISES)];
  const { state, kept } = maturityOf(moment, { ...between, promised, received }, asOf);
  return state === 'proven' ? kept.sure * WHOLE : 0;
}

function sightOf(side: ReadSide, viewer: Viewer) {
  const isOwn = (party: PartyId): boolean => side.isViewers(viewer, party);
  return {
    seesAll: isThird(viewer),
    shows: (party: PartyId) =>
      isOwn(party) || visibilityOf(side.views, side.today, party) === 'link',
    isOwn,
  };
}

/** Whoever is named was read of; and operators and analysts read of all. */
function noteAll(
  side: ReadSide,
  viewer: Viewer,
  ends: readonly Found[],
  told: readonly ToldChain[],
  when: When,
): void {
  const named = told.flatMap(({ through }) => through.filter(isNamed));
  side.noteRead(viewer, 'paths', [...ends.map(({ party }) => party), ...named], when);
}

function isNamed(party: PartyId | null): party is PartyId {
  return party !== null;
}

function throughIn({ through }: ToldChain, show: Show): readonly (ShownParty | null)[] {
  return through.map((party) => (party === null ? null : show(party)));
}
