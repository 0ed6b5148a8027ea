/** Endpoints of a professional, and what was sent to each. */
import type { WatchOwner } from '../../command/watches/watching-speaker.js';
import type { EndpointCalled, EndpointMade } from '../../ledger/endpoint-events.js';
import { endpointStream } from '../../ledger/kinds/endpoint.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { limitOf, type Page, type PageQuestion, placeIn, writeCursor } from '../page.js';
import type { ReadSide, Stamp } from '../read-side.js';
import { type Timing, whenOf } from '../time/when.js';
import { mayWatch, type Viewer } from '../visibility.js';
import { findWatcher } from './watcher.js';

export interface EndpointsAsked extends PageQuestion, Pick<Timing, 'after'> {
  readonly viewer: Viewer;
  readonly for?: string;
}

export interface ListedEndpoint {
  readonly endpoint: string;
  /** Null where its owner was erased, or the key that opens it is not to be had. */
  readonly url: string | null;
  /** Null: every rule's. */
  readonly rules: readonly string[] | null;
  readonly madeOn: Day;
  readonly endedOn: Day | null;
  /** Why it ended: `asked`, `gone` where it answered 410, `erased` with its owner. */
  readonly endedWhy: string | null;
  /** Messages that wait, and those that were given up. */
  readonly waiting: number;
  readonly dead: number;
}

export interface EndpointsAnswer extends Page<ListedEndpoint>, Stamp {}

type MadeFacts = Omit<EndpointMade['facts'], 'salt'>;

export interface EndpointRow {
  readonly position: Position;
  readonly owner: PartyId;
  readonly facts: string;
  readonly sealed: string | null;
  readonly salt: string;
  readonly former_salt: string | null;
  readonly rotated: number | null;
  readonly ended_on: Day | null;
  readonly ended_why: string | null;
}

const COLUMNS = 'position, owner, facts, sealed, salt, former_salt, rotated, ended_on, ended_why';

/** In the order made, ended ones too. Throws answer_must_be_yours_to_see. */
export async function readEndpoints(
  side: ReadSide,
  asked: EndpointsAsked,
): Promise<EndpointsAnswer> {
  const { knownAt } = await whenOf(side.parts, asked);
  const { parties } = await findWatcher(side, asked);
  const limit = limitOf(asked);
  const rows = side.views.all<EndpointRow>(
    `SELECT ${COLUMNS} FROM endpoint WHERE owner IN (SELECT value FROM json_each(?))
        AND position > ? ORDER BY position LIMIT ?`,
    JSON.stringify(parties),
    ...[Number(placeIn(asked, /^\d{1,15}$/) ?? 0), limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const urls = await urlsOf(side, page);
  return {
    ...side.stamp({ knownAt }),
    items: page.map((row, i) => listed(side, row, urls[i] ?? null)),
    next: last && rows.length > limit ? writeCursor({ knownAt }, last.position) : null,
  };
}

function listed({ views }: ReadSide, row: EndpointRow, url: string | null): ListedEndpoint {
  const { endpoint, rules = null, on } = madeIn(row);
  const count = (state: SendingState): number =>
    views.one<{ n: number }>(
      'SELECT count(*) AS n FROM sending WHERE endpoint = ? AND state = ?',
      ...[endpoint, state],
    )?.n ?? 0;
  const ends = { endedOn: row.ended_on, endedWhy: row.ended_why };
  return {
    ...{ endpoint, url, rules, madeOn: on, ...ends },
    ...{ waiting: count('waiting'), dead: count('dead') },
  };
}

export function madeIn({ facts }: Pick<EndpointRow, 'facts'>): MadeFacts {
  return JSON.parse(facts);
}

/** The addresses of endpoints, in their order: kept sealed, and shown to their owner alone. */
export async function urlsOf(
  { people }: ReadSide,
  rows: readonly EndpointRow[],
): Promise<readonly (string | null)[]> {
  const parts = rows.map((row) => ({
    ...{ party: row.owner, stream: endpointStream(madeIn(row).endpoint) },
    sealed: row.sealed ?? '',
  }));
  const opened = await people.open(parts.filter(({ sealed }) => sealed !== ''));
  const texts = opened.values();
  return parts.map(({ sealed }) => {
    const part = sealed === '' ? null : (texts.next().value ?? null);
    return typeof part === 'string' || part === null ? null : (part.url ?? null);
  });
}

export interface OneEndpointAsked {
  readonly viewer: Viewer;
  /** Its id. */
  readonly endpoint: string;
}

/** An endpoint that is the viewer's own. Throws endpoint_must_exist for those of others, too. */
export function ownEndpoint(side: ReadSide, asked: OneEndpointAsked): EndpointRow & WatchOwner {
  const { viewer, endpoint } = asked;
  const row = side.views.one<EndpointRow>(
    `SELECT ${COLUMNS} FROM endpoint WHERE endpoint = ?`,
    endpoint,
  );
  if (row && mayWatch(side.viewpoint(viewer, side.today.classOf(row.owner)))) {
    return { ...row, party: row.owner, parties: madeIn(row).parties };
  }
  throw new Rejection('endpoint_must_exist');
}

export interface FoundEndpoint extends WatchOwner {
  readonly ended: boolean;
}

/** As `ownEndpoint`, and a delivery of it. Throws endpoint_must_exist where there is none. */
export async function findEndpoint(
  side: ReadSide,
  asked: OneEndpointAsked & { readonly message?: string },
): Promise<FoundEndpoint> {
  await whenOf(side.parts, {});
  const { party, parties, ended_on } = ownEndpoint(side, asked);
  const { endpoint, message } = asked;
  const sql = 'SELECT 1 FROM sending WHERE endpoint = ? AND message = ?';
  if (message !== undefined && side.views.one(sql, endpoint, message) === null) {
    throw new Rejection('endpoint_must_exist');
  }
  return { party, parties, ended: ended_on !== null };
}

export const DELIVERY_STATES = ['waiting', 'taken', 'dead', 'ended'] as const;
export type SendingState = (typeof DELIVERY_STATES)[number];

export interface DeliveriesAsked extends OneEndpointAsked, PageQuestion, Pick<Timing, 'after'> {
  /** Those in this state alone; `dead` lists what was given up. */
  readonly state?: SendingState;
}

export interface ShownCall
  extends Pick<EndpointCalled['facts'], 'attempt' | 'outcome' | 'status' | 'why'> {
  readonly at: string;
}

export interface ShownDelivery {
  /** The id of the message: that of its notice. */
  readonly message: string;
  /** Null for a test. */
  readonly watch: string | null;
  readonly state: SendingState;
  readonly attempts: number;
  /** When it is sent next; null where it is not. */
  readonly due: string | null;
  /** The last first, at most 20. */
  readonly calls: readonly ShownCall[];
}

export interface DeliveriesAnswer extends Page<ShownDelivery>, Stamp {
  readonly endpoint: string;
}

interface SendingRow {
  readonly position: Position;
  readonly message: string;
  readonly watch: string;
  readonly state: SendingState;
  readonly attempts: number;
  readonly due: number;
}

/** What was sent to an endpoint, the last first. Throws endpoint_must_exist. */
export async function readDeliveries(
  side: ReadSide,
  asked: DeliveriesAsked,
): Promise<DeliveriesAnswer> {
  const { knownAt } = await whenOf(side.parts, asked);
  ownEndpoint(side, asked);
  const { endpoint, state = null } = asked;
  const limit = limitOf(asked);
  const before = Number(placeIn(asked, /^\d{1,15}$/) ?? Number.MAX_SAFE_INTEGER);
  const rows = side.views.all<SendingRow>(
    `SELECT position, message, watch, state, attempts, due FROM sending
      WHERE endpoint = ? AND position < ? AND (? IS NULL OR state = ?)
      ORDER BY position DESC LIMIT ?`,
    ...[endpoint, before, state, state, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    endpoint,
    ...side.stamp({ knownAt }),
    items: page.map((row) => shown(side, endpoint, row)),
    next: last && rows.length > limit ? writeCursor({ knownAt }, last.position) : null,
  };
}

type CallRow = Omit<ShownCall, 'at' | 'status' | 'why'> & {
  readonly recorded: number;
  readonly status: number | null;
  readonly why: NonNullable<ShownCall['why']> | null;
};

function shown({ views }: ReadSide, endpoint: string, row: SendingRow): ShownDelivery {
  const { message, watch, state, attempts, due } = row;
  const calls = views.all<CallRow>(
    `SELECT recorded, attempt, outcome, status, why FROM calling
      WHERE endpoint = ? AND message = ? ORDER BY position DESC LIMIT 20`,
    ...[endpoint, message],
  );
  return {
    ...{ message, watch: watch === '' ? null : watch, state, attempts },
    due: state === 'waiting' ? new Date(due).toISOString() : null,
    calls: calls.map(({ recorded, status, why, ...call }) => ({
      at: new Date(recorded).toISOString(),
      ...call,
      ...(status !== null && { status }),
      ...(why !== null && { why }),
    })),
  };
}
