/** How a file writes its amounts: with which decimal sign, decided once from all of them. */
import { broken } from '../format.js';
import { plainAmount } from './csv-mapping.js';

/** The decimal sign, and how it is known. */
export interface DecimalDecided {
  readonly decimal: '.' | ',';
  readonly why: string;
}

/** An amount in plain digits and signs, without its currency; the sign comes first. */
function bare(written: string): string {
  const text = written
    .slice(0, LONGEST)
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
    .replace(/^(?:[A-Z]{3}|[€$£])\s*/, '')
    .replace(/\s*(?:[A-Z]{3}|[€$£])$/, '')
    .replace(/^\+\s*/, '');
  // German banks write S for debit and H for credit; others a minus behind, or parentheses.
  if (/^\(.*\)$/.test(text)) return `-${text.slice(1, -1).trim()}`;
  if (/\d\s*(-|S)$/.test(text)) return `-${text.replace(/\s*(-|S)$/, '')}`;
  return text.replace(/\s*[H+]$/, '').replace(/^-\s+/, '-');
}

/** Characters of an amount. */
const LONGEST = 60;

/** Whether a text is written as an amount is, with either sign. */
export function looksLikeAmount(written: string): boolean {
  const text = bare(written);
  return plainAmount(text, '.') !== null || plainAmount(text, ',') !== null;
}

/** An amount as a file writes it, in plain decimal text; null where it is none. */
export function amountIn(written: string, decimal: '.' | ','): string | null {
  return plainAmount(bare(written), decimal);
}

/** What the amounts of a file say of their decimal sign. */
export class DecimalEvidence {
  readonly #count = { '.': 0, ',': 0 };
  #open = false;

  take(written: string): void {
    const text = bare(written);
    const signs = [...text.matchAll(/[.,]/g)];
    const last = signs.at(-1);
    if (!last) return;
    const sign = last[0] === ',' ? ',' : '.';
    const other = sign === ',' ? '.' : ',';
    const digits = text.length - last.index - 1;
    const grouped = digits === 3 && /^-?[1-9]\d{0,2}\D/.test(text);
    if (new Set(signs.map(([one]) => one)).size > 1) this.#count[sign] += 1;
    else if (signs.length > 1) this.#count[other] += 1;
    else if (grouped) this.#open = true;
    else this.#count[sign] += 1;
  }

  /** What most say; an amount that says otherwise cannot be read then. Throws where none does. */
  decide(): DecimalDecided {
    const { '.': points, ',': commas } = this.#count;
    if (points !== commas) {
      const [decimal, of] = commas > points ? ([',', commas] as const) : (['.', points] as const);
      return { decimal, why: `by ${of} of its amounts` };
    }
    if (points === 0 && !this.#open) return { decimal: '.', why: 'no amount has decimals' };
    throw broken(
      'Whether a comma or a point begins the decimals of its amounts cannot be told. Say it in a ' +
        'mapping: "decimal": ",".',
    );
  }
}
