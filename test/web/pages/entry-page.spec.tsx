import type { EntryAnswer } from '../../../src/query/trail/entry.js';
import { EntryPage } from '../../../web/pages/entry/entry-page.js';
import type { EntryAnswers } from '../../../web/pages/entry/answers.js';
import { pageIn, readOn } from './frames.js';
import { BRUNEL, entry, PROMISE, TESSIER } from './promise-answers.js';

const CONTEST = entry(1300, {
  ...({ type: 'EntryContested', day: '2026-11-03' } as const),
  by: { teller: 'page', party: TESSIER, side: 'promisor', source: 'api', message: 'c' },
  ...{ recordedAt: '2026-11-03T10:00:00.000Z', facts: { by: TESSIER, on: '2026-11-03' } },
  texts: { reason: 'It was <i>never</i> ordered.' },
});
const ANSWER: EntryAnswer = {
  ...entry(1156, { status: 'contested', texts: { note: 'As agreed by phone' } }),
  ...{ knownAt: 1600, said: [CONTEST], promises: [PROMISE.promise], notCounted: [] },
  ...{ previous: null, next: CONTEST.entry },
};
const SHOWN: EntryAnswers = {
  ...{ answer: ANSWER, currency: 'EUR', offers: [], formId: 'form-1', refused: null },
  ...{ original: 'told_without', proves: true },
};
const page = (language: 'en' | 'fr', more: Partial<EntryAnswers> = {}): string =>
  pageIn(language, <EntryPage {...SHOWN} {...more} />);

describe('the page of an entry', () => {
  it('says the fact in words, who told it, by which way, and when', () => {
    const read = readOn(page('en'));
    expect(read).toContain('Atelier Brunel & Filles says it invoiced €22,000.00');
    expect(read).toContain('brunel, for Atelier Brunel & Filles');
    expect(read).toContain('an accounting system');
    expect(read).toContain('14 Oct 2025, 08:00 UTC');
    expect(read).toContain('As agreed by phone');
    expect(read).toContain('is contested; until that is decided it stands');
  });

  it('says the same in French', () => {
    const read = readOn(page('fr'));
    expect(read).toContain('dit avoir facturé 22 000,00 €');
    expect(read).toContain('est contestée ; d’ici la décision elle reste valable');
  });

  it('shows the thread of its contest, with the days left', () => {
    const read = readOn(page('en'));
    expect(read).toContain('Nobody has answered the contest yet.');
    expect(read).toContain('10 days are left to decide it, until 3 December 2026.');
    expect(page('en')).toContain('It was &lt;i>never');
  });

  it('has a form for what the ledger would take, with the token of the visitor', () => {
    const offers = [{ act: 'answer', speakers: [BRUNEL, TESSIER] }] as const;
    const html = page('en', { offers });
    expect(html).toContain(`action="/kept/entries/${encodeURIComponent(ANSWER.entry)}/answer"`);
    expect(html).toContain('name="token" value="the-token"');
    expect(html).toContain('name="id" value="form-1"');
    expect(html).toContain(`<option value="${BRUNEL.id}">`);
    expect(html).not.toContain('/contest"');
  });

  it('keeps what was typed in a refused form, and says why', () => {
    const html = page('en', {
      offers: [{ act: 'contest', speakers: [] }],
      refused: { act: 'contest', typed: { reason: '</textarea>so' }, why: 'It is too long.' },
    });
    expect(html).toContain('<details open');
    expect(readOn(html)).toContain('It is too long.');
    expect(html).toContain('&lt;/textarea>so');
  });

  it('leads to its promise and to the next of its stream', () => {
    expect(page('en')).toContain(`/kept/promises/${encodeURIComponent(PROMISE.promise)}`);
    expect(page('en')).toContain('rel="next"');
    expect(page('en')).not.toContain('rel="prev"');
  });

  it('leads to the original where it may be had, and says why not else', () => {
    expect(page('en', { original: 'there' })).toContain('/original"');
    const why = 'This answer is for those whom it concerns.';
    expect(readOn(page('en', { original: { why } }))).toContain(why);
  });
});
