/** Replayed scores as answers of the same shape as the live ones, with names and identifiers. */
import type { Model } from '../../projections/score/model.js';
import type { KeyStore } from '../keys/key-store.js';
import type { PartyIds } from '../keys/party-id.js';
import { EVENT_TYPES } from '../ledger/event-types.js';
import type { Position } from '../ledger/stored.js';
import { typeOf } from '../ledger/upcast.js';
import { dayOf } from '../ledger/values/day.js';
import { type PartyId, readIdentifier } from '../ledger/values/party.js';
import { modelStamp } from '../models/model-hash.js';
import { ViewWriter } from '../projector/views/view-writer.js';
import { Views, viewsFile } from '../projector/views/views.js';
import { People, type Show } from '../query/people/people.js';
import {
  type Restriction,
  restrictedIn,
  restrictionsNow,
} from '../query/restrictions/restriction.js';
import type { ScoreAnswer } from '../query/score/score.js';
import { shownCard } from '../query/score/score-card.js';
import { Moment } from '../query/time/moment.js';
import type { Replayed } from '../replay/asking.js';
import type { History } from '../store/sqlite/history.js';
import { CliError } from './exit-codes.js';
import { FOLDER_VIEWER } from './folder/folder.js';

/** The party of an identifier as people write it, or of a party id. */
export function partyOf(partyIds: PartyIds, written: string): PartyId {
  if (/^[0-9a-f]{32}$/.test(written)) return written;
  const identifier = readIdentifier(written);
  if (identifier) return partyIds.of(identifier.text);
  throw new CliError(`${written} is no identifier: write <scheme>:<value>.`, 'usage');
}

interface Asked {
  readonly knownAt: Position;
  readonly partner: PartyId | null;
  readonly model: Model;
}

/** Who professionals are: names are opened by the code that answers reads. */
export interface Introduced {
  readonly show: Show;
  readonly resolve: Moment['resolve'];
  /** The restriction of the score of each that is in force now, whatever was asked about. */
  restrictionOf(party: PartyId): Restriction | null;
  readonly restrictsAny: boolean;
}

export type Introduce = (parties: readonly PartyId[]) => Promise<Introduced>;

/** What `GET /v1/professionals/{id}/score` answers an operator, for every professional. */
export async function answersOf(
  scores: readonly Replayed[],
  introduce: Introduce,
  { knownAt, partner, model }: Asked,
): Promise<readonly ScoreAnswer[]> {
  const parties = scores.map(({ party }) => party);
  const introduced = await introduce(partner === null ? parties : [...parties, partner]);
  const { show, resolve, restrictionOf } = introduced;
  const stamp = modelStamp(model);
  return scores.map(({ party, card }) => ({
    professional: show(party),
    ...(partner !== null && { with: show(resolve(partner)) }),
    ...stamp,
    scope: card.scope,
    asOf: dayOf(card.asOf),
    ...(card.standing && { standing: card.standing }),
    knownAt,
    ...restrictedIn(restrictionOf(party), 'operator'),
    ...shownCard(card, {
      ...{ indicative: true, backing: null, consumer: false },
      restricted: restrictionOf(party) !== null,
    }),
  }));
}

const STRIDE = 1000;

/** Of a replay from the events: from views of the introductions alone. */
export function introducedByEvents(
  keys: KeyStore,
  history: History,
  introductions: readonly Position[],
  knownAt: Position,
): Introduce {
  return async (parties) => {
    const views = new Views(':memory:');
    try {
      const writer = new ViewWriter(views);
      const told = [...introductions, ...toldSince(history, knownAt)];
      for (let from = 0; from < told.length; from += STRIDE) {
        const events = history.at(told.slice(from, from + STRIDE));
        // No view keeps the ids of events.
        views.transaction(() => writer.apply(events.map((event) => ({ ...event, id: '' }))));
      }
      return await introducedIn(keys, views, knownAt, parties);
    } finally {
      views.close();
    }
  };
}

/** What was told of professionals after a position: who is who now, and what is restricted now. */
function toldSince(history: History, knownAt: Position): readonly Position[] {
  const head = history.head();
  const told: Position[] = [];
  for (let after = knownAt; ; ) {
    const seen = history.glimpses(after, head, STRIDE, isOfProfessional);
    told.push(...seen.map(([position]) => position));
    const last = seen.at(-1);
    if (!last || seen.length < STRIDE) return told;
    after = last[0];
  }
}

function isOfProfessional(stored: string): boolean {
  const type = typeOf(stored);
  return type !== null && EVENT_TYPES[type].kind === 'professional';
}

/** Of a replay from the tape: from the views that it belongs to. */
export function introducedByViews(keys: KeyStore, dir: string, knownAt: Position): Introduce {
  return async (parties) => {
    const views = new Views(viewsFile(dir), { readOnly: true });
    try {
      return await introducedIn(keys, views, knownAt, parties);
    } finally {
      views.close();
    }
  };
}

async function introducedIn(
  keys: KeyStore,
  views: Views,
  knownAt: Position,
  parties: readonly PartyId[],
): Promise<Introduced> {
  const moment = new Moment(views, knownAt);
  const people = new People(keys);
  const { resolve } = moment;
  const classes = parties.map(resolve);
  const today = new Moment(views);
  const restrictions = restrictionsNow(views, today);
  return {
    ...{ show: await people.showing(FOLDER_VIEWER, moment, knownAt, classes), resolve },
    restrictionOf: (party) => restrictions.get(today.resolve(party)) ?? null,
    restrictsAny: restrictions.size > 0,
  };
}
