/** Texts that come again and again, kept once: what is read from JSON has a copy of each. */
import type { SteppedReceivable } from '../../projections/prediction/receivable-of.js';
import type { Step } from '../../projections/step.js';

/** For many receivables: their parties, currencies and voices are kept once from then on. */
export function sharing(): (receivable: SteppedReceivable) => SteppedReceivable {
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const stepOf = (step: Step): Step => ({
    ...step,
    voice: shared(step.voice),
    currency: shared(step.currency),
  });
  return (receivable) => ({
    ...receivable,
    payer: shared(receivable.payer),
    creditor: shared(receivable.creditor),
    currency: shared(receivable.currency),
    steps: receivable.steps.map(stepOf),
  });
}
