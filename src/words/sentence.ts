/**
 * Sentences with gaps. `{name}` stands for a value, `{n|promise|promises}` for the word that goes
 * with the number n: the first where the language counts it as one, else the second.
 */

/** The names of the gaps of a sentence. */
export type Gaps<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? NameOf<Gap> | Gaps<Rest>
  : never;

type NameOf<Gap extends string> = Gap extends `${infer Name}|${string}` ? Name : Gap;

/** What fills the gaps of a sentence; nothing where it has none. */
export type GapValues<Text extends string> = [Gaps<Text>] extends [never]
  ? []
  : [Readonly<Record<Gaps<Text>, string | number>>];

const GAP = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** A gap of a sentence, or the text between two. */
export type Piece =
  | { readonly text: string }
  | { readonly gap: string; readonly words: readonly [string, string] | null };

export function piecesOf(sentence: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: whole, 1: gap = '', 2: one, 3: other } of sentence.matchAll(GAP)) {
    pieces.push({ text: sentence.slice(from, index) });
    const words = one === undefined || other === undefined ? null : ([one, other] as const);
    pieces.push({ gap, words });
    from = index + whole.length;
  }
  return [...pieces, { text: sentence.slice(from) }];
}
