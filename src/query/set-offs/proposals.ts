/** Proposals to set off as the views have them. */
import type { SetOffProposed } from '../../ledger/set-off-events.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';

export const SET_OFF_STATUSES = ['open', 'agreed', 'refused', 'expired'] as const;
export type SetOffStatus = (typeof SET_OFF_STATUSES)[number];

export interface Proposal {
  readonly setOff: string;
  readonly status: SetOffStatus;
  readonly legs: readonly SetOffProposed['facts'][];
  /** Who said yes. */
  readonly accepted: readonly PartyId[];
}

interface AnswerRow {
  readonly party: PartyId;
  readonly answer: 'accepted' | 'refused' | 'expired';
}

/** A proposal by its id, as of a day; null where there is none, or not all of its legs yet. */
export function proposalOf(views: Pick<Views, 'all'>, setOff: string, today: Day): Proposal | null {
  const legs = views
    .all<{ facts: string }>('SELECT facts FROM set_off_leg WHERE set_off = ? ORDER BY leg', setOff)
    .map(({ facts }): SetOffProposed['facts'] => JSON.parse(facts));
  const [first] = legs;
  if (!first || legs.length < first.of) return null;
  const answers = views.all<AnswerRow>(
    'SELECT party, answer FROM set_off_answer WHERE set_off = ? ORDER BY party',
    setOff,
  );
  const has = (answer: AnswerRow['answer']): boolean =>
    answers.some((each) => each.answer === answer);
  const accepted = answers.flatMap(({ party, answer }) => (answer === 'accepted' ? party : []));
  const isAgreed = accepted.length === first.of;
  const isOver = has('expired') || today > first.until;
  const status = has('refused') ? 'refused' : isAgreed ? 'agreed' : isOver ? 'expired' : 'open';
  return { setOff, status, legs, accepted };
}

/** The ids of all, the newest first. */
export function proposalIds(views: Pick<Views, 'all'>): readonly string[] {
  return views
    .all<{ set_off: string }>(
      'SELECT set_off FROM set_off_leg GROUP BY set_off ORDER BY max(position) DESC',
    )
    .map((row) => row.set_off);
}

/** The ids of those in which one of these is a party, the newest first. */
export function proposalIdsOf(
  views: Pick<Views, 'all'>,
  parties: readonly PartyId[],
): readonly string[] {
  return views
    .all<{ set_off: string }>(
      `SELECT set_off FROM set_off_leg WHERE debtor IN (SELECT value FROM json_each(?))
        GROUP BY set_off ORDER BY max(position) DESC`,
      JSON.stringify(parties),
    )
    .map((row) => row.set_off);
}

/** Those whose last day is over and of which that is not told yet. */
export function proposalsOver(views: Pick<Views, 'all'>, today: Day): readonly Proposal[] {
  return proposalIds(views)
    .map((setOff) => proposalOf(views, setOff, today))
    .filter((proposal) => proposal !== null)
    .filter(({ status, setOff }) => status === 'expired' && !isToldOver(views, setOff));
}

function isToldOver(views: Pick<Views, 'all'>, setOff: string): boolean {
  const sql = "SELECT 1 FROM set_off_answer WHERE set_off = ? AND answer = 'expired'";
  return views.all(sql, setOff).length > 0;
}
