/** What a statement is made of: the answers that the API gives to the same viewer. */
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { FiguresAnswer } from '../../../src/query/promises/figures.js';
import type { HistoryAnswer } from '../../../src/query/score/history.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { Refused } from '../../server/asking.js';

export interface StatementAnswers {
  readonly professional: ProfessionalAnswer;
  readonly score: ScoreAnswer;
  readonly history: HistoryAnswer | Refused;
  readonly figures: FiguresAnswer | Refused;
}
