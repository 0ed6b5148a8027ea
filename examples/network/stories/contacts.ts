/**
 * Studio Kerouanton knows people before it deals with them; one of them says that it does not know
 * it. Three firms let themselves be shown between two others.
 */
import { type Day, dayOf } from '../../../src/ledger/values/day.js';
import { on } from '../calendar.js';
import {
  BRUNEL,
  FERRAND,
  KEROUANTON,
  MULLER,
  type Professional,
  TESSIER,
  VASSEUR,
} from '../cast.js';
import { type SentMessage, tell, type Voice } from '../sent-message.js';
import { brunel, ferrand, kerouanton, muller, vasseur } from '../voices.js';

const SHOWN: readonly (readonly [Professional, Voice])[] = [
  [BRUNEL, brunel],
  [FERRAND, ferrand],
  [MULLER, muller],
];

export function contacts(): SentMessage[] {
  return [
    claim(kerouanton, KEROUANTON, TESSIER, '2026-09-14'),
    claim(kerouanton, KEROUANTON, FERRAND, '2026-10-05'),
    tell(ferrand, 'ContactRefused', KEROUANTON.name, on('2026-10-07'), {
      ...{ from: KEROUANTON.identifier, to: FERRAND.identifier, on: dayOf(on('2026-10-07')) },
    }),
    claim(vasseur, VASSEUR, KEROUANTON, '2026-10-12'),
    ...SHOWN.map(([{ identifier }, voice]) =>
      tell(voice, 'VisibilityChosen', identifier, on('2026-09-01'), {
        ...{ party: identifier, as: 'link' },
      }),
    ),
  ];
}

function claim(voice: Voice, from: Professional, to: Professional, day: Day): SentMessage {
  const data = { from: from.identifier, to: to.identifier, on: day };
  return tell(voice, 'ContactClaimed', to.identifier, on(day), data);
}
