import type { VNode } from 'preact';
import { useWords } from '../../frame/frame.js';

/** Why a form was not taken. */
export interface FormRefusal {
  /** Which member broke the rule, as a JSON pointer; empty for the whole. */
  readonly pointer: string;
  /** In English, as the API says it. */
  readonly detail: string;
}

/** Stands above a form that is shown again, in the language of the page. */
export function Refusal({ refused }: { readonly refused: FormRefusal | null }): VNode | null {
  const words = useWords();
  if (!refused) return null;
  return (
    <p class="note" role="alert">
      {words.told.of(refused.detail)}
    </p>
  );
}
