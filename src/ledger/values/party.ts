/**
 * Parties. Outside, a party is an identifier: `<ISO 6523 scheme>:<value>`, `local:<teller>:<code>`.
 * Inside, only its party id is used: a keyed hash of that text, made by the shell (see keys/).
 * This file knows how identifiers are written, checked and folded to one form.
 */

/** A party inside the ledger: 32 lower-case hex digits, a keyed hash of its identifier. */
export type PartyId = string;

export interface Identifier {
  /** ISO 6523 scheme (`0002` SIREN, `0088` GLN, `0199` LEI, `9957` French VAT ...) or `local`. */
  readonly scheme: string;
  /** The one form that is hashed: schemes folded, spaces out, letters upper-case. */
  readonly text: string;
  /** The establishment told, where a SIRET was folded to its SIREN. */
  readonly establishment?: string;
}

const SPACES = /[\s.]/g;

/** Luhn's check digit, which SIREN and SIRET carry. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** La Poste (356000000) numbers its establishments by the plain sum of digits, a multiple of 5. */
function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value)) return false;
  if (!value.startsWith('356000000')) return luhn(value);
  return [...value].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0 || luhn(value);
}

/** GS1 check digit (GLN and other GS1 keys): weights 3 and 1 from the right. */
function isGln(value: string): boolean {
  if (!/^\d{13}$/.test(value)) return false;
  const sum = [...value].reduce(
    (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}

/** LEI check digits (ISO 17442, ISO 7064 MOD 97-10). */
function isLei(value: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(value)) return false;
  let rest = 0;
  for (const character of value) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

/** A French VAT number is FR, a two-character key and the SIREN; a numeric key is checked. */
function sirenOfFrenchVat(value: string): string | null {
  const parts = /^FR([0-9A-Z]{2})(\d{9})$/.exec(value);
  if (!parts?.[1] || !parts[2] || !luhn(parts[2])) return null;
  const key = parts[1];
  if (/^\d\d$/.test(key) && Number(key) !== (12 + 3 * (Number(parts[2]) % 97)) % 97) return null;
  return parts[2];
}

/**
 * Reads an identifier as people write it and folds it: SIRET (`0009:`) and French VAT (`9957:`)
 * to their SIREN. Nine or fourteen bare digits are taken as SIREN or SIRET.
 * Returns null where it is no identifier or its check digits are wrong.
 */
export function readIdentifier(written: string): Identifier | null {
  const trimmed = written.trim();
  if (trimmed.length > 140) return null;
  const bare = trimmed.replace(SPACES, '');
  if (/^\d{9}$/.test(bare)) return readIdentifier(`0002:${bare}`);
  if (/^\d{14}$/.test(bare)) return readIdentifier(`0009:${bare}`);
  if (trimmed.startsWith('local:')) return readLocal(trimmed);
  const split = /^(\d{4}):(.+)$/.exec(trimmed);
  if (!split?.[1] || !split[2]) return null;
  return readOfficial(split[1], split[2].replace(SPACES, '').toUpperCase());
}

function readLocal(text: string): Identifier | null {
  return /^local:[a-z0-9][a-z0-9._-]{0,39}:[^\s:\p{Cc}][^\p{Cc}]{0,79}$/u.test(text)
    ? { scheme: 'local', text }
    : null;
}

function readOfficial(scheme: string, value: string): Identifier | null {
  switch (scheme) {
    case '0002':
      if (value.length === 14) return readOfficial('0009', value);
      return /^\d{9}$/.test(value) && luhn(value) ? { scheme, text: `0002:${value}` } : null;
    case '0009': {
      if (!isSiret(value)) return null;
      const siren = value.slice(0, 9);
      return { scheme: '0002', text: `0002:${siren}`, establishment: value };
    }
    case '9957': {
      const siren = sirenOfFrenchVat(value);
      return siren ? { scheme: '0002', text: `0002:${siren}` } : null;
    }
    case '0088':
      return isGln(value) ? { scheme, text: `${scheme}:${value}` } : null;
    case '0199':
      return isLei(value) ? { scheme, text: `${scheme}:${value}` } : null;
    default:
      return /^[0-9A-Z][0-9A-Z+/_-]{1,49}$/.test(value)
        ? { scheme, text: `${scheme}:${value}` }
        : null;
  }
}

/** The teller of a `local:` identifier's code. Null for official identifiers. */
export function localTeller(identifier: Identifier): string | null {
  return identifier.scheme === 'local' ? (identifier.text.split(':')[1] ?? null) : null;
}

/** A document number as it names a stream: its own text, trimmed and upper-cased. */
export function documentNumber(written: string): string {
  return written.trim().toUpperCase();
}

/**
 * What joins and shards numbers told differently, letters and digits: `inv 7/01` is `INV701`. What
 * Unicode writes in several ways (in full width, with its accent apart) is one letter (NFKC).
 */
export function normalNumber(number: string): string {
  const letters = ASCII.test(number)
    ? number.toUpperCase()
    : number.normalize('NFKC').toUpperCase().normalize('NFKC');
  const normal = letters.replace(/[^\p{L}\p{N}]/gu, '');
  // A number of punctuation alone still has to be one: it stays as it is.
  return normal === '' ? number : normal;
}

/** Nearly every number, and it is in normal form C and KC as it is. */
const ASCII = /^[\x20-\x7e]*$/;
