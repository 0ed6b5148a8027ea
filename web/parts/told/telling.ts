/** What an entry tells and who tells it, with what sentences of all types are made of. */
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import type { ShownParty } from '../../../src/query/people/people.js';
import type { TextKey } from '../../words/catalogue.js';
import { en } from '../../words/en.js';
import type { Words } from '../../words/words.js';
import { ToldFacts } from './facts.js';
import { isolated, nameIn } from './names.js';

/** What a sentence is made of. */
export type ToldEntry = Pick<ShownEntry, 'type' | 'facts' | 'by'>;

/** Items named in a row; of more, the number is said. */
const MOST_NAMED = 3;

export class Telling {
  readonly facts: ToldFacts;

  /** `currency`: ISO 4217, of the promise, for facts that name none themselves. */
  constructor(
    readonly entry: ToldEntry,
    readonly words: Words,
    readonly currency: string | null,
  ) {
    this.facts = new ToldFacts(entry.facts);
  }

  /** For whom it is told; where for nobody, the name of the key. */
  get who(): string {
    const { party, teller } = this.entry.by;
    return party ? nameIn(this.words, party) : isolated(teller);
  }

  /** Whether it is told for this one. */
  isTeller(party: ShownParty | null): boolean {
    return party !== null && party.id === this.entry.by.party?.id;
  }

  name(member: string): string {
    return nameIn(this.words, this.facts.party(member));
  }

  /** A number or a reference. */
  label(member = 'number'): string {
    const text = this.facts.text(member);
    return text === null ? this.words.say('told.noNumber') : isolated(text);
  }

  day(...members: readonly string[]): string {
    const { facts, words } = this;
    const day = members.map((member) => facts.day(member)).find((found) => found !== null);
    return day ? words.figures.day(day) : words.say('told.noDay');
  }

  /** `, €20.00`; empty where it is not told, or not in which currency. */
  amount(member = 'amount'): string {
    const money = this.facts.money(member, this.currency);
    return money ? this.words.say('told.amount', { amount: this.words.figures.money(money) }) : '';
  }

  /** `: quality`; empty where no reason is told. */
  because(member: string): string {
    const told = this.facts.text(member);
    return told === null ? '' : this.words.say('told.because', { why: codeIn(this.words, told) });
  }

  /** The numbers of invoices, as far as this reader sees them. */
  numbers(): string {
    const { facts, words } = this;
    const all = facts.items('allocations').flatMap((item) => item.text('number') ?? []);
    const named = all.slice(0, MOST_NAMED).map(isolated);
    const more = all.length - named.length;
    return words.figures.list(more > 0 ? [...named, words.say('told.more', { n: more })] : named);
  }

  /** `, for F1 and F2`; empty where nothing is allocated. */
  forNumbers(): string {
    const numbers = this.numbers();
    return numbers === '' ? '' : this.words.say('told.forNumbers', { numbers });
  }

  /** The sentence of a deed: `done` goes on after who did it. Null: who tells it did it. */
  did(actor: ShownParty | null, done: string): string {
    const { words, who } = this;
    const isOwn = actor === null || this.isTeller(actor);
    if (!isOwn) return this.tells(words.say('told.did', { actor: nameIn(words, actor), done }));
    return words.say(this.isBank ? 'told.bankShows' : 'told.says', { who, done });
  }

  /** The sentence of what is done here, which needs nobody's word for it. */
  acted(done: string): string {
    return this.words.say('told.acted', { who: this.who, done });
  }

  /** The sentence of what is so, whoever did it. */
  tells(clause: string): string {
    return this.words.say(this.isBank ? 'told.bankTells' : 'told.tells', {
      who: this.who,
      clause,
    });
  }

  private get isBank(): boolean {
    return this.entry.by.side === 'bank';
  }
}

/** A code of facts in words; one that no catalogue holds as it was told. */
export function codeIn(words: Words, told: string): string {
  const key = `code.${told}`;
  return isText(key) ? words.say(key) : isolated(told.replaceAll('_', ' '));
}

function isText(key: string): key is Extract<TextKey, `code.${string}`> {
  return key.slice('code.'.length) in en.code;
}
