/** Where the receipt of a score is, for whoever may read the score. */
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import { addressOf } from '../../frame/frame.js';

/** `isWhole`: whether the reader may say what was known; others read editions. */
export function receiptPath(
  { professional, asOf, knownAt, model }: ScoreAnswer,
  isWhole: boolean,
): string {
  const moment = { asOf, ...(isWhole && { knownAt }), model };
  return addressOf(`/v1/professionals/${pathPart(professional.id)}/receipt`, moment);
}

/** Percent-encoded, but for the colon, which people read; and safe between single quotes. */
export function pathPart(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':').replaceAll("'", '%27');
}
