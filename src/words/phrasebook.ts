/** Finds the sentence of which an English text is a filling. */
import { piecesOf } from './sentence.js';

/** The sentence that was found, and what fills its gaps. */
export interface FoundSentence<Sentence extends string> {
  readonly sentence: Sentence;
  readonly values: Readonly<Record<string, string>>;
}

/** A sentence with one choice of the words that go with its numbers. */
interface Form<Sentence extends string> {
  readonly sentence: Sentence;
  readonly gaps: readonly string[];
  /** What stands between the gaps: before the first, after each. */
  readonly between: readonly string[];
}

/** The sentences of a catalogue as they are looked for. */
interface Index<Sentence extends string> {
  readonly whole: ReadonlyMap<string, Sentence>;
  /** The most precise first. */
  readonly forms: readonly Form<Sentence>[];
}

export class Phrasebook<Sentence extends string> {
  #index: Index<Sentence> | null = null;

  /** What is `composed` by whoever knows the language has gaps for anything: none is found. */
  constructor(
    private readonly catalogue: Readonly<Record<Sentence, string>>,
    private readonly composed: Readonly<Record<string, string>> = {},
  ) {}

  /** The most precise one. Work grows with the length of the text, whatever it holds. */
  find(text: string): FoundSentence<Sentence> | null {
    // Most processes look for none.
    this.#index ??= indexOf(this.catalogue, this.composed);
    const whole = this.#index.whole.get(text);
    if (whole !== undefined) return { sentence: whole, values: {} };
    for (const { sentence, gaps, between } of this.#index.forms) {
      const fillings = fillingsOf(between, text);
      if (!fillings) continue;
      const values = gaps.map((gap, i): [string, string] => [gap, fillings[i] ?? '']);
      return { sentence, values: Object.fromEntries(values) };
    }
    return null;
  }
}

function indexOf<Sentence extends string>(
  catalogue: Readonly<Record<Sentence, string>>,
  composed: Readonly<Record<string, string>>,
): Index<Sentence> {
  const whole = new Map<string, Sentence>();
  const forms: Form<Sentence>[] = [];
  for (const sentence in catalogue) {
    const [first, ...others] = formsOf(sentence);
    if (first?.gaps.length === 0 && others.length === 0) whole.set(sentence, sentence);
    else if (first && !Object.hasOwn(composed, sentence)) forms.push(first, ...others);
  }
  return { whole, forms: forms.sort((a, b) => weightOf(b) - weightOf(a)) };
}

/** The characters that are not in gaps: of several sentences the most precise is meant. */
function weightOf({ between }: Form<string>): number {
  return between.reduce((sum, text) => sum + text.length, 0);
}

function formsOf<Sentence extends string>(sentence: Sentence): readonly Form<Sentence>[] {
  let forms: { gaps: string[]; between: string[] }[] = [{ gaps: [], between: [''] }];
  for (const piece of piecesOf(sentence)) {
    if ('text' in piece || piece.words) {
      const texts = 'text' in piece ? [piece.text] : [...new Set(piece.words)];
      forms = forms.flatMap(({ gaps, between }) =>
        texts.map((text) => ({
          gaps: [...gaps],
          between: [...between.slice(0, -1), `${between.at(-1)}${text}`],
        })),
      );
    } else {
      for (const form of forms) {
        form.gaps.push(piece.gap);
        form.between.push('');
      }
    }
  }
  return forms.map((form) => ({ sentence, ...form }));
}

/**
 * What stands in the gaps of a text: each as short as can be, up to where the next text first is.
 * Null where it is no filling. Nothing is tried twice: what people wrote fills gaps.
 */
function fillingsOf(between: readonly string[], text: string): readonly string[] | null {
  const [start = '', ...more] = between;
  const last = more.pop();
  if (last === undefined) return start === text ? [] : null;
  if (!text.startsWith(start) || !text.endsWith(last)) return null;
  const end = text.length - last.length;
  const fillings: string[] = [];
  let from = start.length;
  for (const next of more) {
    const at = text.indexOf(next, from);
    if (at < 0) return null;
    fillings.push(text.slice(from, at));
    from = at + next.length;
  }
  return from <= end ? [...fillings, text.slice(from, end)] : null;
}
