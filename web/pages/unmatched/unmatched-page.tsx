import type { VNode } from 'preact';
import type { UnmatchedAnswer, UnmatchedInvoice } from '../../../src/query/promises/unmatched.js';
import { entryPath, promisePath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';
import { Say } from '../../parts/say.js';
import { PaymentLeft } from './payment-left.js';
import { PartyLink } from '../../parts/party-link.js';
import { amountIn } from './amount.js';

/** What the visitor did before this page. */
export type Done =
  | { readonly isBack: true }
  | { readonly isBack: false; readonly entry: string; readonly party: string };

interface UnmatchedPageProps {
  readonly answer: UnmatchedAnswer;
  /** Whether the key may tell anything. */
  readonly mayTell: boolean;
  /** Makes a form that is sent twice one message. */
  readonly mark: string;
  readonly done: Done | null;
  readonly refused: FormRefusal | null;
}

export function UnmatchedPage(props: UnmatchedPageProps): VNode {
  const { answer, mayTell, mark, done, refused } = props;
  const words = useWords();
  const link = useLink();
  const { items, invoices, next, stale } = answer;
  return (
    <Layout title={words.say('unmatched.title')} part="unmatched">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('unmatched.title')}</h1>
          <p class="verdict">{words.say('unmatched.lede')}</p>
          <Refusal refused={refused} />
          {done && <WhatWasDone done={done} />}
          {stale && <p class="note gap">{words.say('frame.stale')}</p>}
        </div>
      </header>
      <section>
        <div class="wrap">
          <div class="part">
            <h2>{words.say('unmatched.payments')}</h2>
            {items.length === 0 && <p class="lede">{words.say('unmatched.noPayments')}</p>}
            <ul class="ruled">
              {items.map((payment) => (
                <PaymentLeft key={payment.stream} payment={payment} {...{ mayTell, mark }} />
              ))}
            </ul>
            {next !== null && (
              <p class="acts">
                <a href={link('/unmatched', { after: next })}>{words.say('frame.next')}</a>
              </p>
            )}
          </div>
        </div>
      </section>
      <section>
        <div class="wrap">
          <Invoices invoices={invoices} />
        </div>
      </section>
    </Layout>
  );
}

function WhatWasDone({ done }: { readonly done: Done }): VNode {
  const words = useWords();
  const link = useLink();
  if (done.isBack) {
    return (
      <p class="note gap" role="status">
        {words.say('unmatched.takenBack')}
      </p>
    );
  }
  return (
    <form class="note gap" method="post" action={link('/unmatched/take-back')}>
      <FormToken />
      <input type="hidden" name="entry" value={done.entry} />
      <input type="hidden" name="for" value={done.party} />
      <p role="status">{words.say('unmatched.told')}</p>
      <p class="acts">
        <a href={link(entryPath(done.entry))}>{words.say('unmatched.toEntry')}</a>
        <button class="plain" type="submit">
          {words.say('unmatched.takeBack')}
        </button>
      </p>
    </form>
  );
}

function Invoices({ invoices }: Pick<UnmatchedAnswer, 'invoices'>): VNode {
  const words = useWords();
  return (
    <div class="part">
      <h2>{words.say('unmatched.invoices')}</h2>
      {invoices.length === 0 ? (
        <p class="lede">{words.say('unmatched.noInvoices')}</p>
      ) : (
        <p class="lede">{words.say('unmatched.invoicesNote')}</p>
      )}
      <ul class="ruled">
        {invoices.map((invoice) => (
          <UnclearInvoice key={`${invoice.promise} ${invoice.by.teller}`} invoice={invoice} />
        ))}
      </ul>
    </div>
  );
}

function UnclearInvoice({ invoice }: { readonly invoice: UnmatchedInvoice }): VNode {
  const words = useWords();
  const link = useLink();
  const { promise, number, issuedOn, seller, buyer, payable, suggestions } = invoice;
  const ends = { seller: <PartyLink party={seller} />, buyer: <PartyLink party={buyer} /> };
  const amount = amountIn(payable, words);
  return (
    <li>
      <p>
        <a href={link(promisePath(promise))}>{words.say('unmatched.invoice', { number })}</a>,{' '}
        <Say text="unmatched.ofTo" values={ends} />
      </p>
      <p class="small quiet">
        {words.say('unmatched.issued', { day: words.figures.day(issuedOn) })},{' '}
        {words.say('unmatched.payable', { amount })}
      </p>
      <p>{words.say('unmatched.couldBe')}</p>
      <ul class="small">
        {suggestions.map((each) => (
          <li key={`${each.number} ${each.issuedOn}`}>
            {words.say('unmatched.invoice', { number: each.number })},{' '}
            {words.say('unmatched.issued', { day: words.figures.day(each.issuedOn) })},{' '}
            {words.say('unmatched.payable', { amount: amountIn(each.payable, words) })}
          </li>
        ))}
      </ul>
    </li>
  );
}
