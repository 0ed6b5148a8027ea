/** Watches and endpoints as the API and the pages make, read and end them. */
import { Injectable } from '@nestjs/common';
import { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import {
  askEndpoint,
  endEndpoint,
  makeEndpoint,
  mustBeReachable,
  type NewEndpoint,
  rotateSecret,
} from '../../command/watches/endpoints.js';
import { endWatch, makeWatch, type NewWatch } from '../../command/watches/watches.js';
import { accepted } from '../../command/command-result.js';
import { must, Rejection } from '../../ledger/rejection.js';
import type { Digest, WatchRule } from '../../ledger/watch-events.js';
import { MOST_WATCHED } from '../../ledger/kinds/watch.js';
import { idsInCsv } from '../../query/watches/csv-list.js';
import { findEndpoint } from '../../query/watches/endpoints.js';
import { ownWatch } from '../../query/watches/notices.js';
import { findWatched, findWatcher, type WrittenId } from '../../query/watches/watcher.js';
import { checkedNames, checkedRules } from '../../query/watches/checked-rules.js';
import { ReadSide } from '../../query/read-side.js';
import { whenOf } from '../../query/time/when.js';
import { HttpSettings } from '../server/settings.js';

/** What a watch is asked for, as people write it. */
export interface WatchOrder {
  readonly for?: string;
  readonly professionals?: readonly string[];
  /** A list as CSV: the first cell of each line. */
  readonly csv?: string;
  readonly rules: readonly WatchRule[];
  readonly digest?: Digest;
}

export interface EndpointOrder {
  readonly for?: string;
  readonly url: string;
  readonly rules?: readonly string[];
}

@Injectable()
export class WatchRoom {
  constructor(
    private readonly side: ReadSide,
    private readonly ledger: Ledger,
    private readonly settings: HttpSettings,
  ) {}

  /** Throws as findWatcher and findWatched, and watch_must_have_rules. */
  async make(viewer: Access, order: WatchOrder): Promise<NewWatch> {
    const owner = await findWatcher(this.side, asked(viewer, order));
    const rules = checkedRules(order.rules);
    const ids = idsIn(order);
    const over = ids[MOST_WATCHED];
    if (over) throw new Rejection('watch_must_fit_the_limits', over.at);
    const watched = await findWatched(this.side, { viewer, owner, ids });
    const { digest } = order;
    const wish = { rules, watched, ...(digest && { digest }) };
    return makeWatch(this.ledger, owner, wish, viewer, this.settings.today());
  }

  /** Throws watch_must_exist, and watch_is_already_ended. */
  async end(viewer: Access, watch: string): Promise<void> {
    await whenOf(this.side.parts, {});
    const { owner: party, parties } = ownWatch(this.side, { viewer, watch });
    await endWatch(this.ledger, watch, { party, parties }, viewer, this.settings.today());
  }

  /** Throws as findWatcher, and endpoint_must_be_reachable. */
  async makeEndpoint(viewer: Access, order: EndpointOrder): Promise<NewEndpoint> {
    const owner = await findWatcher(this.side, asked(viewer, order));
    const { url, rules } = order;
    mustBeReachable(url, this.settings.privateEndpoints);
    const wish = { url, ...(rules && { rules: checkedNames(rules) }) };
    const ids = this.side.parts.partyIds;
    return makeEndpoint(this.ledger, ids, owner, wish, viewer, this.settings.today());
  }

  /** Throws endpoint_must_exist, and endpoint_is_already_ended. */
  async rotate(viewer: Access, endpoint: string): Promise<NewEndpoint> {
    const owner = await findEndpoint(this.side, { viewer, endpoint });
    const ids = this.side.parts.partyIds;
    return rotateSecret(this.ledger, ids, endpoint, owner, viewer, this.settings.today());
  }

  /** Has a test sent, or a message once more. Throws as `rotate`. */
  async send(viewer: Access, endpoint: string, message: string | null): Promise<SendAsked> {
    const of = { viewer, endpoint, ...(message !== null && { message }) };
    const owner = await findEndpoint(this.side, of);
    must(!owner.ended, 'endpoint_is_already_ended', '/endpoint');
    const what = { endpoint, message };
    const told = await askEndpoint(this.ledger, what, owner, viewer, this.settings.today());
    return { message: told.message, position: told.position ?? 0 };
  }

  /** Throws as `rotate`. */
  async endEndpoint(viewer: Access, endpoint: string): Promise<void> {
    const owner = await findEndpoint(this.side, { viewer, endpoint });
    const today = this.settings.today();
    accepted(await endEndpoint(this.ledger, endpoint, owner, today, viewer));
  }
}

/** Whom an order names, each with where it does: a line of its CSV, by its number. */
function idsIn({ professionals = [], csv = '' }: WatchOrder): readonly WrittenId[] {
  return [
    ...professionals.map((id, i) => ({ id, at: `/professionals/${i}` })),
    ...idsInCsv(csv).map(({ id, line }) => ({ id, at: `/csv/${line}` })),
  ];
}

export interface SendAsked {
  readonly message: string;
  readonly position: number;
}

function asked(viewer: Access, { for: whose }: Pick<WatchOrder, 'for'>) {
  return { viewer, ...(whose !== undefined && { for: whose }) };
}
