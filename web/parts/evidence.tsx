/** How well supported a fact is: a ring, always beside its words. */
import type { VNode } from 'preact';
import type { Source } from '../../src/ledger/events.js';
import { EvidenceRing, type RingFilling } from '../charts/evidence-ring.js';
import { useWords } from '../frame/frame.js';
import type { en } from '../words/en.js';

export type EvidenceGrade = keyof typeof en.grade;

const FILLINGS: Readonly<Record<EvidenceGrade, RingFilling>> = {
  declared: 'empty',
  documented: 'half',
  corroborated: 'half',
  banked: 'full',
};

/** How well one entry is supported by itself: the way in says it. */
export function gradeOfSource(source: Source): EvidenceGrade {
  if (source === 'bank') return 'banked';
  return source === 'api' ? 'declared' : 'documented';
}

export function EvidenceMark({ grade }: { readonly grade: EvidenceGrade }): VNode {
  return <EvidenceRing filling={FILLINGS[grade]} />;
}

/** The ring and its words, in a line of text. */
export function Evidence({ grade }: { readonly grade: EvidenceGrade }): VNode {
  const words = useWords();
  return (
    <span class="evidence">
      <EvidenceMark grade={grade} /> {words.say(`grade.${grade}`)}
    </span>
  );
}
