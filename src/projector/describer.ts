/** Who tells what is known of a professional, as far as it decides whose word counts. */
import { isVouchedFor } from '../../projections/promise/telling/independence.js';
import { LEDGER_TELLER } from '../ledger/own-tellers.js';
import { holderNamed, type Teller, voiceOf } from '../ledger/stored.js';

/**
 * How much a teller's word on a professional counts, the higher the more: of nobody known, as in
 * former times; by the plain API; by a platform, a webhook, a bank or a whole ledger; by a key
 * whose holder itself makes sure who its clients are; as a register. (A professional's own word on
 * itself counts more than all: whose word that is links say, so it is seen when read.)
 */
export const DESCRIBER_LEVEL = {
  ...{ unknown: 0, plain: 1, documented: 2, vetted: 3, register: 4 },
} as const;

export interface Describer {
  readonly level: number;
  readonly voice: string;
  /** Who holds the key; whoever tells by several says it once. */
  readonly holder: string;
  readonly vouched: boolean;
}

/** `localTo`: the teller whose code it is that is described; null for an official identifier. */
export function describerOf(by: Teller, localTo: string | null): Describer {
  const { teller, owner = holderNamed(teller) } = by;
  const level = DESCRIBER_LEVEL[levelOf(by, localTo)];
  return { level, voice: voiceOf(by), holder: owner, vouched: isVouchedFor(by) };
}

function levelOf(
  { teller, party, source, vetting }: Teller,
  localTo: string | null,
): keyof typeof DESCRIBER_LEVEL {
  if (teller === LEDGER_TELLER) return 'unknown';
  // A key that speaks for several may describe the codes of its teller for none of them.
  if (party === null && teller !== localTo) return 'register';
  if (vetting === 'vetted') return 'vetted';
  return source === 'api' ? 'plain' : 'documented';
}
