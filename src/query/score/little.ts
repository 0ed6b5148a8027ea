/**
 * Which scores are so little work that they are answered where requests are: most of those that are
 * asked for, and each bounded by what is counted here, at no more than the bound's own cost.
 */
import type { PartyId } from '../../ledger/party.js';
import type { Views } from '../../projector/views.js';
import type { ReadSide, When } from '../read-side.js';
import type { Viewer } from '../visibility.js';
import type { ScoreAsked } from './score.js';

/** Promises that a score is made of, and the characters of their steps as the views keep them. */
const MOST_PROMISES = 200;
const MOST_CHARACTERS = 200_000;
/** Promises that mention a viewer whose own part has to be found, and parties of its key. */
const MOST_MENTIONS = 1000;
const MOST_PARTIES = 20;
/** Facts of coverage, all of which are read again once one is told. */
const MOST_COVERAGE = 10_000;
/** What promises say of standing, from all of which it is worked out anew: some 50 ms. */
const MOST_VOUCHING = 30_000;

/** Whether a score is of few promises, as they are today, and asked without its explanation. */
export function isLittleScore(side: ReadSide, asked: ScoreAsked, when: When): boolean {
  if (asked.explain !== undefined) return false;
  const about = [asked.id, ...(asked.with === undefined ? [] : [asked.with])].map((id) =>
    side.party(id),
  );
  // As known at another time it is folded from its facts.
  if (about.some((party) => side.lastChange(party) > when.knownAt)) return false;
  const parties = about.flatMap((party) => [...side.today.classOf(party)]);
  const { views } = side;
  return (
    parties.length <= MOST_PARTIES &&
    isFewForAll(views) &&
    isFewOf(asked.viewer, side) &&
    hasFewPromises(views, parties, 'promisor') &&
    hasFewPromises(views, parties, 'promisee')
  );
}

/** Of each file of views, whether what every score rests on was few at a change of coverage. */
const coverage = new WeakMap<Views, { readonly stamp: string | null; readonly isFew: boolean }>();

function isFewForAll(views: Views): boolean {
  const vouching = views.one<{ last: number | null }>('SELECT max(id) AS last FROM vouching');
  if ((vouching?.last ?? 0) > MOST_VOUCHING) return false;
  const stamp = views.meta('coverage');
  const known = coverage.get(views);
  if (known?.stamp === stamp) return known.isFew;
  const few = isFew(views, 'SELECT 1 FROM coverage', MOST_COVERAGE);
  coverage.set(views, { stamp, isFew: few });
  return few;
}

const NUMBERS = 'SELECT id FROM party WHERE party IN (SELECT value FROM json_each(?))';

function hasFewPromises(
  views: Views,
  parties: readonly PartyId[],
  own: 'promisor' | 'promisee',
): boolean {
  const found = views.one<{ promises: number; characters: number }>(
    `SELECT count(*) AS promises, total(length(steps)) AS characters
       FROM (SELECT steps FROM promise WHERE ${own} IN (${NUMBERS}) LIMIT ?)`,
    ...[JSON.stringify(parties), MOST_PROMISES + 1],
  );
  const { promises = 0, characters = 0 } = found ?? {};
  return promises <= MOST_PROMISES && characters <= MOST_CHARACTERS;
}

/** Whether the own part of the viewer is soon found; whoever sees everything needs none. */
function isFewOf({ role, parties }: Viewer, side: ReadSide): boolean {
  if (role === 'operator' || role === 'analyst') return true;
  if (parties.size > MOST_PARTIES) return false;
  const own = JSON.stringify([...parties].flatMap((party) => [...side.today.classOf(party)]));
  return isFew(side.views, `SELECT 1 FROM mention WHERE party IN (${NUMBERS})`, MOST_MENTIONS, own);
}

/** Whether a query has at most so many rows; it is not followed further than that. */
function isFew(views: Views, sql: string, most: number, ...values: readonly unknown[]): boolean {
  const found = views.one<{ rows: number }>(
    `SELECT count(*) AS rows FROM (${sql} LIMIT ?)`,
    ...[...values, most + 1],
  );
  return (found?.rows ?? 0) <= most;
}
