/** A professional's score as pages show it, made of what the API answers. */
import type { ShownParty } from '../../src/query/people/people.js';
import type { Withheld } from '../../src/query/score/score-card.js';
import type { TrianglePart } from '../../projections/step.js';
import type { RulerScore } from '../charts/score-ruler.js';
import type { TriangleProps, TriangleSide } from '../charts/triangle.js';
import type { Words } from '../words/words.js';

/** A score, or why there is none, as a score or a share link tells it. */
export type ScoreSeen =
  | { readonly status: 'ok'; readonly score: RulerScore }
  | { readonly status: 'insufficient' }
  | Withheld;

export type SidesSeen = Readonly<Record<TrianglePart, ScoreSeen>>;

/** What the picture of the triangle is made of. */
export interface TriangleSeen {
  readonly professional: ShownParty;
  readonly overall: ScoreSeen;
  readonly sides: SidesSeen;
}

export const SIDES_SHOWN = ['payment', 'deadline', 'relation'] as const;

/** The name of a professional, or what stands in its place. */
export function nameOf(
  party: { readonly id: string; readonly name?: string | null; readonly erased?: true },
  words: Words,
): string {
  if (party.name) return party.name;
  return party.erased ? words.say('professional.erased') : party.id;
}

export function scoreOf(side: ScoreSeen): RulerScore | null {
  return side.status === 'ok' ? side.score : null;
}

export function sideName(part: TrianglePart, words: Words): string {
  return words.say(`professional.${part}`);
}

export function triangleOf(
  { overall, sides, professional }: TriangleSeen,
  words: Words,
  id: string,
): TriangleProps {
  const { figures } = words;
  const drawn = (part: TrianglePart): TriangleSide => ({
    label: sideName(part, words),
    score: scoreOf(sides[part]),
    figure: sideFigure(sides[part], words),
  });
  const name = nameOf(professional, words);
  const shown = overall.status === 'ok' ? overall.score : null;
  return {
    id,
    title: words.say('professional.triangleTitle', { name }),
    description: words.say('professional.triangleDesc', {
      sides: SIDES_SHOWN.map((part) => sideTold(part, sides[part], words)).join('; '),
      overall: shown
        ? words.say('professional.triangleOverall', told(shown, words))
        : words.say('professional.triangleNoOverall'),
    }),
    sides: [drawn('payment'), drawn('deadline'), drawn('relation')],
    overall: shown && { figure: figures.score(shown.value), interval: figures.interval(shown) },
    missing:
      overall.status === 'withheld'
        ? [words.say('professional.notShown')]
        : [words.say('professional.noScore'), words.say('professional.yet')],
  };
}

/** `71.8`, or that there is none. */
export function sideFigure(side: ScoreSeen, words: Words): string {
  if (side.status === 'ok') return words.figures.score(side.score.value);
  return words.say(side.status === 'withheld' ? 'professional.notShown' : 'professional.notYet');
}

function sideTold(part: TrianglePart, side: ScoreSeen, words: Words): string {
  const name = sideName(part, words);
  return side.status === 'ok'
    ? words.say('professional.triangleSide', { side: name, ...told(side.score, words) })
    : words.say('professional.triangleNoSide', { side: name });
}

function told({ value, low, high }: RulerScore, { figures }: Words) {
  return { score: figures.score(value), low: figures.score(low), high: figures.score(high) };
}

/** Why a figure is kept back, in the language of the page. */
export function reasonOf({ reason }: Withheld, words: Words): string {
  return words.told.of(reason);
}
