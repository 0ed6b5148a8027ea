/** Who is who: what the register knows of each firm, and which identifiers are one professional. */
import { type DayNumber, dayOf } from '../../../src/ledger/values/day.js';
import { on, START } from '../calendar.js';
import {
  ALPINA,
  AUBRAC,
  DELCOURT,
  DELCOURT_LOGISTIQUE,
  FERRAND,
  KEROUANTON,
  MAILLARD,
  type Professional,
  VOLTEA,
} from '../cast.js';
import { neighbours } from '../neighbours.js';
import { placeOf } from '../places.js';
import { professionals } from '../register.js';
import { idOf, type SentMessage, tell } from '../sent-message.js';
import { cabinetFor, operator } from '../voices.js';

/** Well known, though they pay nobody here: so the operator vouches for them. */
const VOUCHED_FOR: readonly Professional[] = [ALPINA, AUBRAC, VOLTEA];

export function identity(): SentMessage[] {
  return [...professionals.map(registered), ...tradeNames(), ...takeover()];
}

function registered(professional: Professional): SentMessage {
  const { identifier, name, country, activity, size } = professional;
  const from = foundedOn(professional);
  return tell(operator, 'ProfessionalUpdated', identifier, from, {
    party: { id: identifier, name, country },
    from: dayOf(from),
    country,
    ...placeOf(professional),
    activity,
    sizeClass: size,
    naturalPerson: professional.naturalPerson ?? false,
    publicBody: professional.publicBody ?? false,
    ...(VOUCHED_FOR.includes(professional) && { vouched: true }),
  });
}

/** The day from which the network knows the firm. */
function foundedOn(professional: Professional): DayNumber {
  if (professional === KEROUANTON) return on('2026-09-01');
  if (neighbours.includes(professional)) return on('2025-12-01');
  return professional === DELCOURT_LOGISTIQUE ? on('2026-04-01') : START;
}

/** The cabinet says whom its account codes mean; the first attempt is wrong and taken back. */
function tradeNames(): SentMessage[] {
  const ledger = { ...cabinetFor(MAILLARD), arrival: (day: DayNumber) => day };
  const code = idOf(ledger.calls(VOLTEA.identifier));
  return [
    tell(ledger, 'IdentifierLinked', 'voltea', on('2025-01-13'), {
      party: code,
      to: FERRAND.identifier,
      kind: 'same',
    }),
    tell(ledger, 'IdentifierUnlinked', 'voltea', on('2025-01-15'), {
      party: code,
      to: FERRAND.identifier,
    }),
    tell(ledger, 'IdentifierLinked', 'voltea-2', on('2025-01-15'), {
      party: code,
      to: VOLTEA.identifier,
      kind: 'same',
    }),
    tell(ledger, 'IdentifierLinked', 'taxis', on('2025-02-12'), {
      party: 'local:cabinet-aubrac:411TAXIS-SUD',
      to: 'local:cabinet-aubrac:411TAXIS',
      kind: 'establishment',
    }),
  ];
}

/** The register notes the successor. */
function takeover(): SentMessage[] {
  return [
    tell(operator, 'IdentifierLinked', 'delcourt', on('2026-04-07'), {
      party: DELCOURT.identifier,
      to: DELCOURT_LOGISTIQUE.identifier,
      kind: 'successor',
    }),
  ];
}
