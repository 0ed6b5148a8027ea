/** A payment of which something is left, and what it may be for. */
import type { VNode } from 'preact';
import type { Suggestion, UnmatchedPayment } from '../../../src/query/promises/unmatched.js';
import { promisePath, useLink, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { Say } from '../../parts/say.js';
import type { TextKey } from '../../words/catalogue.js';
import { fieldsOf, shareFor } from './allocation.js';
import { PartyLink } from '../../parts/party-link.js';
import { amountIn } from './amount.js';

const WHY = {
  nothing_quoted_is_known: 'unmatched.nothingQuoted',
  several_fit: 'unmatched.severalFit',
  more_than_is_open: 'unmatched.moreThanOpen',
  allocated_in_part: 'unmatched.inPart',
  contested: 'unmatched.contested',
} as const satisfies Readonly<Record<UnmatchedPayment['why'], TextKey>>;

type Reason = Extract<TextKey, `unmatched.by${string}`>;

/** What speaks for a suggestion, by its rule. */
const REASONS: ReadonlyMap<string, Reason> = new Map([
  ['end_to_end_id', 'unmatched.byEndToEndId'],
  ['document_number', 'unmatched.byDocumentNumber'],
  ['creditor_reference', 'unmatched.byCreditorReference'],
  ['number_in_text', 'unmatched.byNumberInText'],
  ['amount', 'unmatched.byAmount'],
] as const);

interface PaymentLeftProps {
  readonly payment: UnmatchedPayment;
  readonly mayTell: boolean;
  readonly mark: string;
}

export function PaymentLeft({ payment, mayTell, mark }: PaymentLeftProps): VNode {
  const words = useWords();
  const { teller, payment: name, payer, payee, on, amount, rest, why, suggestions } = payment;
  const to = <PartyLink party={payee} />;
  const isWhole = amount?.amount === rest?.amount;
  const sums = { rest: amountIn(rest, words), amount: amountIn(amount, words) };
  return (
    <li class="left">
      <p class="big">
        <b>{amountIn(amount, words)}</b>{' '}
        {payer ? (
          <Say text="unmatched.paid" values={{ payer: <PartyLink party={payer} />, payee: to }} />
        ) : (
          <Say text="unmatched.paidByUnknown" values={{ payee: to }} />
        )}
      </p>
      <p class="small quiet">
        {words.say('unmatched.toldBy', { teller, payment: name, day: words.figures.day(on) })}
      </p>
      <p>
        {isWhole ? words.say('unmatched.allLeft') : words.say('unmatched.left', sums)}{' '}
        {words.say(WHY[why])}
      </p>
      {!isWhole && mayTell && suggestions.length > 0 && (
        <p class="small quiet">{words.say('unmatched.partIsAllocated')}</p>
      )}
      <h3>
        {words.say(suggestions.length > 0 ? 'unmatched.suggestions' : 'unmatched.noSuggestion')}
      </h3>
      <ul class="may">
        {suggestions.map((suggestion, i) => (
          <Suggested
            key={`${suggestion.promise} ${suggestion.issuedOn ?? ''}`}
            {...{ payment, mayTell, suggestion }}
            mark={`${mark} ${payment.stream} ${i}`}
          />
        ))}
      </ul>
    </li>
  );
}

function Suggested({
  payment,
  mayTell,
  mark,
  suggestion,
}: PaymentLeftProps & { readonly suggestion: Suggestion }): VNode {
  const words = useWords();
  const link = useLink();
  const { promise, number, issuedOn, seller, buyer, open, by } = suggestion;
  const ends = { seller: <PartyLink party={seller} />, buyer: <PartyLink party={buyer} /> };
  const reason = REASONS.get(by);
  const share = mayTell ? shareFor(payment, suggestion) : null;
  return (
    <li>
      <div>
        <a href={link(promisePath(promise))}>{words.say('unmatched.invoice', { number })}</a>
        {issuedOn !== undefined && (
          <> {words.say('unmatched.issued', { day: words.figures.day(issuedOn) })}</>
        )}
        , <Say text="unmatched.ofTo" values={ends} />
        <p class="small quiet">
          {words.say('unmatched.open', { open: amountIn(open, words) })}
          {reason !== undefined && <>; {words.say(reason)}</>}
        </p>
      </div>
      {share && (
        <form method="post" action={link('/unmatched')}>
          <FormToken />
          {Object.entries(fieldsOf(payment, suggestion, share, mark)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button class="plain" type="submit">
            {words.say('unmatched.allocateSome', { amount: amountIn(share, words) })}
          </button>
        </form>
      )}
    </li>
  );
}
