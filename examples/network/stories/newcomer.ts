/** Studio Kerouanton: two months old, so that nothing can be said yet. */
import { on } from '../calendar.js';
import { KEROUANTON, LACHAUME } from '../cast.js';
import { type Bill, billed, made, type Order, opinion, promised, settled } from '../dealings.js';
import type { SentMessage } from '../sent-message.js';
import { bankOf, kerouanton, lachaume } from '../voices.js';

export function newcomer(): SentMessage[] {
  const logo: Order = {
    supplier: KEROUANTON.identifier,
    client: LACHAUME.identifier,
    reference: 'LOGO-1',
    promisedOn: on('2026-09-07'),
    dueOn: on('2026-09-25'),
    value: 90_000,
  };
  const first: Bill = {
    seller: KEROUANTON.identifier,
    buyer: LACHAUME.identifier,
    number: 'SK-2026-001',
    total: 90_000,
    issuedOn: on('2026-09-24'),
    dueOn: on('2026-10-24'),
  };
  const second: Bill = {
    ...first,
    number: 'SK-2026-002',
    total: 45_000,
    issuedOn: on('2026-10-19'),
    dueOn: on('2026-11-18'),
  };
  return [
    ...promised(logo, kerouanton),
    ...made(logo, { handedOverOn: on('2026-09-23'), arrivedOn: on('2026-09-23') }, kerouanton),
    ...billed(first, kerouanton),
    ...settled(first, on('2026-10-09'), [kerouanton, bankOf(LACHAUME)]),
    ...billed(second, kerouanton),
    opinion(
      lachaume,
      LACHAUME.identifier,
      KEROUANTON.identifier,
      logo,
      5,
      on('2026-10-12'),
      'Three ideas, all good, two days early.',
    ),
  ];
}
