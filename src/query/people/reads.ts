/** Who read what of a professional: for the professional, and operators. */
import type { KeptRead, ReadBy, ReadOf } from '../../audit/reads/kept-read.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { limitOf, type Page, type PageQuestion, wrongCursor } from '../page.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { timeOf } from '../time/now.js';
import { whenOf } from '../time/when.js';
import { seesReads, type Viewer } from '../visibility.js';
import type { ShownParty } from './people.js';

export interface ReadsAsked extends PageQuestion {
  readonly viewer: Viewer;
  readonly id: string;
}

/** Who read, as the professional may know. */
export interface ShownReader {
  /** The name under which the key was granted; null where a share link was opened. */
  readonly teller: string | null;
  readonly role: ReadBy['role'];
  /** On whose behalf; null where that is not known, or not to be disclosed. */
  readonly party: ShownParty | null;
  /** The share link that was opened. */
  readonly share?: string;
}

export interface ShownRead {
  /** When, RFC 3339 in UTC. */
  readonly at: string;
  readonly of: ReadOf;
  readonly asOf: Day | null;
  readonly knownAt: number;
  readonly by: ShownReader;
  /** Why, as whoever read said. */
  readonly purpose: string | null;
}

export interface ReadsAnswer extends Page<ShownRead>, Stamp {
  readonly professional: ShownParty;
}

/**
 * Throws professional_must_be_known, and answer_must_be_yours_to_see for all but the professional
 * and operators.
 */
export async function readReads(side: ReadSide, asked: ReadsAsked): Promise<ReadsAnswer> {
  const when = await whenOf(side.parts, {});
  const { viewer } = asked;
  const { party, moment, viewpoint } = side.find(viewer, asked.id, when);
  if (!seesReads(viewpoint)) {
    const detail = 'Who read of a professional is for the professional and operators.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail, 'id');
  }
  side.noteRead(viewer, 'reads', [party], when);
  const limit = limitOf(asked);
  const from = placeOf(asked) ?? { at: timeOf(side.parts), without: 0 };
  const log = await side.parts.reads?.flushed();
  const parties = side.today.classOf(party);
  const found = log?.of({ parties, from, limit: limit + 1 }) ?? [];
  const page = found.slice(0, limit);
  const readers = readersOf(side, viewer, page, when);
  const show = await side.people.showing(viewer, moment, when.knownAt, [party, ...readers]);
  return {
    professional: show(party),
    ...side.stamp(when),
    items: page.map((read) => shownRead(read, (by) => (readers.has(by) ? show(by) : null))),
    next: found.length > limit ? cursorAfter(page, from) : null,
  };
}

/** Those on whose behalf was read, as far as the viewer may know that they are here. */
function readersOf(
  side: ReadSide,
  viewer: Viewer,
  reads: readonly KeptRead[],
  when: When,
): ReadonlySet<PartyId> {
  const all = new Set(reads.flatMap(({ by }) => by.party ?? []));
  return new Set([...all].filter((party) => mayKnow(side, viewer, party, when)));
}

function mayKnow(side: ReadSide, viewer: Viewer, party: PartyId, when: When): boolean {
  try {
    side.find(viewer, party, when);
    return true;
  } catch (error) {
    if (error instanceof ReadRefused) return false;
    throw error;
  }
}

function shownRead(
  { at, of, asOf, knownAt, by, purpose }: KeptRead,
  show: (party: PartyId) => ShownParty | null,
): ShownRead {
  const share = /^share (.+)$/.exec(by.key)?.[1];
  return {
    at: new Date(at).toISOString(),
    ...{ of, asOf, knownAt },
    by: {
      teller: by.teller === '' ? null : by.teller,
      role: by.role,
      party: by.party === null ? null : show(by.party),
      ...(by.role === 'link' && share !== undefined && { share }),
    },
    purpose,
  };
}

/**
 * Where a page begins. By time, and not by place in the log of all: how many others were read of
 * meanwhile is nobody's.
 */
interface PlaceInTime {
  readonly at: number;
  /** Of those at that time, how many came before. */
  readonly without: number;
}

function placeOf({ cursor }: PageQuestion): PlaceInTime | null {
  if (cursor === undefined) return null;
  const [, at, without] = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (at === undefined || without === undefined) throw wrongCursor();
  return { at: Number(at), without: Number(without) };
}

function cursorAfter(page: readonly KeptRead[], from: PlaceInTime): string {
  const at = page.at(-1)?.at ?? from.at;
  const same = page.filter((read) => read.at === at).length;
  return `${at}.${at === from.at ? from.without + same : same}`;
}
