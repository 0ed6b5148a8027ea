/** What the page of a professional shows: the answers that the API gives to the same viewer. */
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { FiguresAnswer } from '../../../src/query/promises/figures.js';
import type { PromisesAnswer } from '../../../src/query/promises/promises.js';
import type { RelationsAnswer } from '../../../src/query/promises/relations.js';
import type { HistoryAnswer } from '../../../src/query/score/history.js';
import type { RaiseAnswer } from '../../../src/query/score/raise.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { TrailAnswer } from '../../../src/query/trail/trail.js';
import type { Refused } from '../../server/asking.js';

/** Null for a part that stands at an address of its own (see apart.tsx). */
export interface ProfessionalAnswers {
  readonly professional: ProfessionalAnswer;
  /** With the explanation of one side, where there is one to explain. */
  readonly score: ScoreAnswer;
  readonly history: HistoryAnswer | Refused | null;
  readonly figures: FiguresAnswer | Refused;
  /** Promises to pay that it made, those due last first. */
  readonly promises: PromisesAnswer | Refused | null;
  readonly relations: RelationsAnswer | Refused | null;
  readonly trail: TrailAnswer | Refused;
  readonly raise: RaiseAnswer | Refused | null;
  /** How many recommendations the viewer sees. */
  readonly recommended: number;
}
