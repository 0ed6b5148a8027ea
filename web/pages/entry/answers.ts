/** What the page of an entry is made of. */
import type { EntryAnswer } from '../../../src/query/trail/entry.js';
import type { Act, Typed } from './acts.js';
import type { Offer } from './offers.js';

/** Whether the document behind an entry may be had; why not, in English, as the API says it. */
export type OriginalFound = 'told_without' | 'there' | { readonly why: string };

/** A form that was refused, with what was typed. */
export interface RefusedForm {
  readonly act: Act;
  readonly typed: Typed;
  /** In English, as the API says it. */
  readonly why: string;
}

export interface EntryAnswers {
  readonly answer: EntryAnswer;
  /** ISO 4217, of the promise that it is a fact of. */
  readonly currency: string | null;
  readonly original: OriginalFound;
  /** Whether a log is kept, so that the entry has a proof. */
  readonly proves: boolean;
  readonly offers: readonly Offer[];
  /** A new one for each page, so that a form sent twice says it once. */
  readonly formId: string;
  readonly refused: RefusedForm | null;
}
