/**
 * The IBAN of a French account as older formats write it: bank, branch and account number. Its two
 * keys follow from these (RIB key: CFONB; IBAN check digits: ISO 7064 MOD 97-10), so that an OFX
 * and a statement that names the IBAN are of one account.
 */
import { isValidIBAN } from 'ibantools';

/** Null where the parts are not those of a French account. */
export function frenchIban(bank: string, branch: string, account: string): string | null {
  if (!/^\d{5}$/.test(bank) || !/^\d{5}$/.test(branch) || !/^[0-9A-Z]{11}$/.test(account))
    return null;
  const digits = [...account].map(ribDigit).join('');
  const rest = (89 * Number(bank) + 15 * Number(branch) + 3 * Number(digits)) % 97;
  const own = `${bank}${branch}${account}${String(97 - rest).padStart(2, '0')}`;
  const iban = `FR${String(98 - mod97(`${own}FR00`)).padStart(2, '0')}${own}`;
  return isValidIBAN(iban) ? iban : null;
}

/** Letters count as 1 to 9, and from S on as 2 to 9. */
function ribDigit(sign: string): string {
  const letter = sign.charCodeAt(0) - 65;
  if (letter < 0) return sign;
  return String(letter < 18 ? (letter % 9) + 1 : letter - 16);
}

function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
