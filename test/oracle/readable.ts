/** A history and a difference as people read them: on which day, who says what. */

import { occurredOn } from '../../projections/occurred-on.js';
import type { Entry } from '../ledger/histories.js';
import type { Difference } from './compare.js';

/** The members of facts that go without saying here. */
const PLAIN: Readonly<Record<string, unknown>> = {
  ...{ currency: 'EUR', prepaid: '0', typeCode: '380', purpose: 'supply', kind: 'ordinary' },
  ...{ instrument: 'credit_transfer', reason: 'price', seller: 'seller', buyer: 'buyer' },
  ...{ payee: 'seller', payer: 'buyer', toSeller: 'seller' },
};

/** One line for each entry: its day, its teller, what it says, and where it stands. */
export function readableHistory(entries: readonly Entry[]): string {
  const lines = entries.map(({ event, by, stream, revision }) => {
    const day = occurredOn(event) ?? '          ';
    const who = `${by.teller} (${by.side})`;
    return `${day}  ${who}: ${event.type} ${said(event.facts)}  ${stream}@${revision}`;
  });
  return named(lines.join('\n'));
}

function said(facts: object): string {
  const text = JSON.stringify(facts, (name, value: unknown) =>
    typeof value === 'string' && named(value) === PLAIN[name] ? undefined : value,
  );
  return text.replaceAll('"', '').replaceAll(',', ', ');
}

export function readableDifference({ promise, day, fold, oracle }: Difference): string {
  const lines = (texts: readonly string[]) => texts.map((text) => `    ${text}`).join('\n');
  return named(
    `${promise} at the end of ${day}\n  the fold:\n${lines(fold)}\n  the oracle:\n${lines(oracle)}`,
  );
}

/** Party ids as the names of those who play here. */
function named(text: string): string {
  return text
    .replaceAll('a'.repeat(32), 'seller')
    .replaceAll('b'.repeat(32), 'buyer')
    .replaceAll('c'.repeat(32), 'stranger');
}
