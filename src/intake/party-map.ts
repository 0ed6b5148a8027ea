/**
 * The party map: who stands behind the codes that a ledger or a bank uses, and on which terms
 * they trade. A CSV of `code,identifier,terms`; books know their parties by code alone.
 */
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** What the mapping says of one code. */
export interface MappedParty {
  /** As people write it: `0002:552100554`, `552100554`, `9957:FR...`. */
  readonly identifier?: string;
  /** For example `30`, `45 end of month`, `end of month 45`: see readTerms. */
  readonly terms?: string;
}

/** Codes by their own text, trimmed; IBANs without spaces. */
export type PartyMap = ReadonlyMap<string, MappedParty>;

/** A code as the mapping and the documents are compared by. */
export function codeOf(written: string): string {
  const code = written.trim();
  const iban = electronicFormatIBAN(code);
  return iban !== null && isValidIBAN(iban) ? iban : code;
}
