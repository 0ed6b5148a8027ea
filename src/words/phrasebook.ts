/** Finds the sentence of which an English text is a filling. */
import { piecesOf } from './sentence.js';

/** The sentence that was found, and what fills its gaps. */
export interface FoundSentence<Sentence extends string> {
  readonly sentence: Sentence;
  readonly values: Readonly<Record<string, string>>;
}

interface Pattern<Sentence extends string> {
  readonly sentence: Sentence;
  readonly form: RegExp;
  readonly gaps: readonly string[];
  /** Characters that are not in gaps: of several sentences the most precise is meant. */
  readonly weight: number;
}

export class Phrasebook<Sentence extends string> {
  readonly #whole = new Map<string, Sentence>();
  readonly #patterns: readonly Pattern<Sentence>[];

  constructor(catalogue: Readonly<Record<Sentence, string>>) {
    const patterns: Pattern<Sentence>[] = [];
    for (const sentence in catalogue) {
      const pattern = patternOf(sentence);
      if (pattern.gaps.length === 0) this.#whole.set(sentence, sentence);
      else patterns.push(pattern);
    }
    this.#patterns = patterns.sort((a, b) => b.weight - a.weight);
  }

  find(text: string): FoundSentence<Sentence> | null {
    const whole = this.#whole.get(text);
    if (whole !== undefined) return { sentence: whole, values: {} };
    for (const { sentence, form, gaps } of this.#patterns) {
      const found = form.exec(text);
      if (!found) continue;
      const values = gaps.map((gap, i): [string, string] => [gap, found[i + 1] ?? '']);
      return { sentence, values: Object.fromEntries(values) };
    }
    return null;
  }
}

function patternOf<Sentence extends string>(sentence: Sentence): Pattern<Sentence> {
  const gaps: string[] = [];
  let weight = 0;
  const forms = piecesOf(sentence).map((piece) => {
    if ('text' in piece) {
      weight += piece.text.length;
      return escaped(piece.text);
    }
    if (piece.words) return `(?:${piece.words.map(escaped).join('|')})`;
    gaps.push(piece.gap);
    return '([\\s\\S]*?)';
  });
  return { sentence, form: new RegExp(`^${forms.join('')}$`), gaps, weight };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
