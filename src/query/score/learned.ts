/**
 * What is known of a professional between two moments, as one cause after the other is switched.
 * A cause of which nothing was told in between is left out, since each of the others folds the
 * promises of the professional once more.
 */
import type { Knowledge, KnowledgeCause, Learned } from '../../../projections/score/change/path.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import { Moment } from '../time/moment.js';
import type { ScoreQuestion, Scores } from './scores.js';
import { subjectOf } from './scores.js';

type Asked = Pick<ScoreQuestion, 'party' | 'with'>;

/** What is known at a moment, with the standing of counterparties as known at another. */
export function knowledgeAt(
  scores: Scores,
  moment: Moment,
  asked: Asked,
  standing = moment,
): Knowledge {
  const promises = [...moment.stepsOf(asked.party, asked.with)];
  return { promises, whoAt: whoAt(scores, moment, asked, standing) };
}

function whoAt(scores: Scores, moment: Moment, asked: Asked, standing: Moment): Knowledge['whoAt'] {
  const standingOf = scores.standingOf(standing, asked);
  return (asOf) => ({ ...subjectOf(moment, { ...asked, asOf }), standingOf });
}

/** The causes between two moments, in order; the last leads to `known`, what is known then. */
export function learnedBetween(
  scores: Scores,
  was: Moment,
  is: Moment,
  asked: Asked,
  known: Knowledge,
): readonly Learned[] {
  if (was.knownAt === is.knownAt) return [];
  const { views } = is;
  const told = toldBetween(views, was.knownAt, is.knownAt, is.classOf(asked.party));
  const at = was.knownAt;
  const links = is.upTo.links;
  const relinked = told.links ? new Moment(views, at, { links }) : was;
  const later = told.coverage ? new Moment(views, is.knownAt, { coverage: at }) : is;
  const knowing = (moment: Moment) => () => knowledgeAt(scores, moment, asked, relinked);
  const learned: Learned[] = [];
  const learn = (cause: KnowledgeCause, knowledge: () => Knowledge): void => {
    learned.push({ cause, knowledge });
  };
  if (told.links) learn('links', knowing(relinked));
  if (told.contests) {
    learn('contests', knowing(new Moment(views, at, { links, contests: is.knownAt })));
  }
  learn('known_later', knowing(later));
  if (told.coverage) learn('coverage', knowing(is));
  if (scores.standingOf(relinked, asked) !== null || scores.standingOf(is, asked) !== null) {
    learn('standing', () => known);
  }
  // What the last cause leads to is known already.
  return learned.map((one, i) =>
    i < learned.length - 1 ? one : { ...one, knowledge: () => known },
  );
}

interface Told {
  readonly links: boolean;
  readonly contests: boolean;
  readonly coverage: boolean;
}

/** Of what something was told after one position, up to and with another. */
function toldBetween(
  views: Views,
  after: Position,
  upTo: Position,
  parties: readonly PartyId[],
): Told {
  const is = (sql: string, ...values: readonly unknown[]): boolean =>
    views.one(`${sql} LIMIT 1`, ...values) !== null;
  return {
    links: is('SELECT 1 FROM link WHERE position > ? AND position <= ?', after, upTo),
    contests: is(
      `SELECT 1 FROM contest JOIN trail USING (position)
        WHERE upheld = 1 AND position > ? AND position <= ?
          AND party IN (SELECT id FROM party WHERE party IN (SELECT value FROM json_each(?)))`,
      ...[after, upTo, JSON.stringify(parties)],
    ),
    coverage: is(
      `SELECT 1 FROM coverage
        WHERE (position > ? AND position <= ?) OR (gone_at > ? AND gone_at <= ?)`,
      ...[after, upTo, after, upTo],
    ),
  };
}
