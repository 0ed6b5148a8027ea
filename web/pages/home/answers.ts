/** What the first page shows, by what there is to do for whoever opens it. */
import type { ProfessionalAnswer, SearchAnswer } from '../../../src/query/people/professionals.js';
import type { PromisesAnswer } from '../../../src/query/promises/promises.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { ScoresAnswer } from '../../../src/query/score/scored.js';
import type { ServiceAnswer } from '../../../src/query/service.js';
import type { ContestsAnswer } from '../../../src/query/trail/contests.js';
import type { Seen } from './seen.js';

/** What was told of a professional since its last visit. */
export interface News {
  readonly since: Seen;
  /** New entries, counted up to a page; null where they are not its own to see. */
  readonly entries: { readonly count: number; readonly more: boolean } | null;
  readonly before: ScoreAnswer['overall'];
}

/** A professional for whom the visitor speaks. */
export interface OwnAnswers {
  readonly professional: ProfessionalAnswer;
  readonly score: ScoreAnswer;
  /** Null on the first visit. */
  readonly news: News | null;
  readonly overdue: PromisesAnswer;
  /** Due within the next days. */
  readonly due: PromisesAnswer;
}

export interface OwnHome {
  readonly kind: 'own';
  readonly own: readonly OwnAnswers[];
  readonly contests: ContestsAnswer;
  readonly people: SearchAnswer;
}

export interface TableHome {
  readonly kind: 'table';
  readonly scores: ScoresAnswer;
  readonly people: SearchAnswer;
}

export interface ServiceHome extends Omit<TableHome, 'kind'> {
  readonly kind: 'service';
  readonly service: ServiceAnswer;
  readonly contests: ContestsAnswer;
}

export type HomeAnswers = OwnHome | TableHome | ServiceHome;
