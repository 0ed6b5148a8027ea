/** Replayed scores as answers of the same shape as the live ones, with names and identifiers. */
import type { Model } from '../../projections/score/model.js';
import { loadLedgerKey } from '../keys/ledger-key.js';
import { partyIds } from '../keys/party-id.js';
import { openSqliteKeyStore } from '../keys/sqlite-key-store.js';
import type { Position } from '../ledger/stored.js';
import { dayOf } from '../ledger/values/day.js';
import { type PartyId, readIdentifier } from '../ledger/values/party.js';
import { modelStamp } from '../models/model-hash.js';
import { ViewWriter } from '../projector/views/view-writer.js';
import { Views } from '../projector/views/views.js';
import { People, type Show } from '../query/people/people.js';
import type { ScoreAnswer } from '../query/score/score.js';
import { shownCard } from '../query/score/score-card.js';
import { Moment } from '../query/time/moment.js';
import type { Replay } from '../replay/replay.js';
import type { History } from '../store/sqlite/history.js';
import { CliError } from './exit-codes.js';
import { FOLDER_VIEWER } from './folder/folder.js';

/** The party of an identifier as people write it, or of a party id. */
export function partyOf(dir: string, written: string): PartyId {
  if (/^[0-9a-f]{32}$/.test(written)) return written;
  const identifier = readIdentifier(written);
  if (identifier) return partyIds(loadLedgerKey(dir)).of(identifier.text);
  throw new CliError(`${written} is no identifier: write <scheme>:<value>.`, 'usage');
}

interface Asked {
  readonly knownAt: Position;
  readonly partner: PartyId | null;
  readonly model: Model;
}

/** What `GET /v1/professionals/{id}/score` answers an operator, for every professional. */
export async function answersOf(
  dir: string,
  history: History,
  { scores, introductions }: Replay,
  { knownAt, partner, model }: Asked,
): Promise<readonly ScoreAnswer[]> {
  const parties = scores.map(({ party }) => party);
  const all = partner === null ? parties : [...parties, partner];
  const { show, resolve } = await introduced(dir, history, introductions, all);
  const stamp = modelStamp(model);
  return scores.map(({ party, card }) => ({
    professional: show(party),
    ...(partner !== null && { with: show(resolve(partner)) }),
    ...stamp,
    scope: card.scope,
    asOf: dayOf(card.asOf),
    ...(card.standing && { standing: card.standing }),
    knownAt,
    ...shownCard(card, { indicative: true, backing: null, consumer: false }),
  }));
}

const STRIDE = 1000;

/** Names are opened by the code that answers reads, from views of the introductions alone. */
async function introduced(
  dir: string,
  history: History,
  introductions: readonly Position[],
  parties: readonly PartyId[],
): Promise<{ show: Show; resolve: Moment['resolve'] }> {
  const views = new Views(':memory:');
  const keys = openSqliteKeyStore(dir, loadLedgerKey(dir));
  try {
    const writer = new ViewWriter(views);
    for (let from = 0; from < introductions.length; from += STRIDE) {
      const events = history.at(introductions.slice(from, from + STRIDE));
      // No view keeps the ids of events.
      views.transaction(() => writer.apply(events.map((event) => ({ ...event, id: '' }))));
    }
    const moment = new Moment(views);
    const people = new People(keys);
    const upTo = Number.MAX_SAFE_INTEGER;
    const { resolve } = moment;
    const classes = parties.map(resolve);
    return { show: await people.showing(FOLDER_VIEWER, moment, upTo, classes), resolve };
  } finally {
    views.close();
    await keys.close();
  }
}
