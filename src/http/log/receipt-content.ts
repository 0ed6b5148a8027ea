/** What a receipt binds to an answer: that of a score, or what a share link shows of one. */
import { FOLD_VERSION } from '../../../projections/version.js';
import type { CoveredLeaves } from '../../audit/log/served-log.js';
import type { EvidenceDigest, ReceiptContent } from '../../audit/tree/receipt-file.js';
import type { ScoreAnswer } from '../../query/score/score.js';

export function contentOf(
  answer: Pick<ScoreAnswer, 'model' | 'modelHash' | 'asOf' | 'knownAt'>,
  { leaves, checkpoint }: CoveredLeaves,
  evidence: EvidenceDigest | null,
): ReceiptContent {
  const { model, modelHash, asOf, knownAt } = answer;
  return {
    ...{ model, modelHash, asOf, knownAt, fold: FOLD_VERSION },
    ...{ answer: JSON.stringify(answer), leaves, checkpoint, evidence },
  };
}
