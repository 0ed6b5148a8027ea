/**
 * Parts of the page that are reckoned from every promise: of a professional with very many they
 * are not asked with the page, and stand each at an address of its own.
 */
import type { VNode } from 'preact';
import type { FiguresAnswer } from '../../../src/query/promises/figures.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { SIDES_SHOWN } from '../../parts/score.js';
import { isRefused } from '../../server/asking.js';
import type { Words } from '../../words/words.js';
import type { ProfessionalAnswers } from './answers.js';

export const APART_PARTS = ['why', 'history', 'payments', 'relations', 'raise'] as const;
export type ApartPart = (typeof APART_PARTS)[number];

/** Promises, as the score and the figures tell of them, of which all is still asked at once. */
export const MOST_TOGETHER = 2000;

/** Whether the parts of this page stand apart: those who are answered alike see the same page. */
export function hasMany({
  score,
  figures,
}: Pick<ProfessionalAnswers, 'score' | 'figures'>): boolean {
  const scored = SIDES_SHOWN.map((name) => {
    const side = score.sides[name];
    return side.status === 'withheld' ? 0 : side.promises;
  });
  const directions = isRefused(figures) ? [] : [figures.promised, figures.received];
  const paidOrOpen = directions.reduce((sum, direction) => sum + promisesIn(direction), 0);
  return Math.max(paidOrOpen, ...scored) > MOST_TOGETHER;
}

function promisesIn(direction: FiguresAnswer['promised']): number {
  if (direction.status === 'withheld') return 0;
  const open = direction.open.flatMap(({ ages }) => ages.map(({ promises }) => promises));
  const paid = direction.months.flatMap(({ levels, undated }) => [...levels, undated]);
  return [...open, ...paid].reduce((sum, count) => sum + count, 0);
}

/** What the address asks to be shown of such a page. */
export interface AskedPart {
  readonly part: string | undefined;
  readonly explain: string | undefined;
  readonly partnersAfter: string | undefined;
}

/** The part that the address asks for, or leads to by what it asks of it; null for none. */
export function partAsked({ part, explain, partnersAfter }: AskedPart): ApartPart | null {
  if (explain !== undefined) return 'why';
  if (partnersAfter !== undefined) return 'relations';
  return APART_PARTS.find((each) => each === part) ?? null;
}

interface StandsApartProps {
  readonly part: ApartPart;
  readonly id: string;
}

export function StandsApart({ part, id }: StandsApartProps): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <div class="part" {...(part !== 'why' && { id: part })}>
      <h2>{titleOf(part, words)}</h2>
      <p class="lede">{words.say('professional.apart')}</p>
      <p class="acts">
        <a href={`${link(professionalPath(id), { part })}#${part}`}>
          {words.say('professional.apartShow')}
        </a>
      </p>
    </div>
  );
}

function titleOf(part: ApartPart, words: Words): string {
  switch (part) {
    case 'why':
      return words.say('professional.whyLink');
    case 'history':
      return words.say('professional.history');
    case 'payments':
      return words.say('professional.payments');
    case 'relations':
      return words.say('professional.relations');
    case 'raise':
      return words.say('professional.raise');
    default:
      return part satisfies never;
  }
}
