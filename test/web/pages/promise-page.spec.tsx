import { PromisePage } from '../../../web/pages/promise/promise-page.js';
import { pageIn, readOn } from './frames.js';
import { ANSWER, entry, PROMISE } from './promise-answers.js';

const COUNTED = {
  withPartner: false,
  least: 0,
  contribution: {
    ...{ promise: PROMISE.promise, counterparty: PROMISE.promisee, points: -2.041 },
    ...{ parts: [], entries: [] },
  },
};
const page = (language: 'en' | 'fr', answer = ANSWER): string =>
  pageIn(language, <PromisePage answer={answer} counted={COUNTED} />);

describe('the page of a promise', () => {
  it('says who promised whom what, and how it was kept', () => {
    const read = readOn(page('en'));
    expect(read).toContain('To pay €22,000.00');
    expect(read).toContain('Kept in 2 parts, 47 and 90 days late.');
    expect(read).toContain('Not all tell the same about new due days.');
    expect(read).toContain('−2.0 points');
    expect(read).toContain('Atelier Brunel & Filles says it invoiced €22,000.00');
  });

  it('says the same in French', () => {
    const read = readOn(page('fr'));
    expect(read).toContain('À payer 22 000,00 €');
    expect(read).toContain('Tenu en 2 fois, avec 47 et 90 jours de retard.');
    expect(read).toContain('−2,0 points');
    expect(page('fr')).toContain('<html lang="fr">');
  });

  it('takes names for text', () => {
    expect(page('en')).not.toContain('<b>Tessier');
    expect(readOn(page('en'))).toContain('Maçonnerie <b>Tessier</b>');
  });

  it('leads from each fact to its entry, under the base path', () => {
    for (const { entry: address } of ANSWER.entries) {
      expect(page('en')).toContain(`href="/kept/entries/${encodeURIComponent(address)}"`);
    }
  });

  it('keeps the moment that it is of in its links', () => {
    const html = pageIn('en', <PromisePage answer={ANSWER} counted={null} />, {
      moment: { asOf: '2026-03-31' },
    });
    expect(html).toContain('?asOf=2026-03-31');
  });

  it('shows the first and the last of 300 facts, and all of them in the table', () => {
    const entries = Array.from({ length: 300 }, (_, i) => entry(2000 + i));
    const html = page('en', { ...ANSWER, entries });
    expect(html.split('class="pin-number"').length - 1).toBe(24);
    expect(readOn(html)).toContain('276 more are in the table below.');
    for (const { entry: address } of entries) expect(html).toContain(encodeURIComponent(address));
  });

  it('adds up 150 parts to the whole, and names the first of them', () => {
    const kept = PROMISE.portions.filter(({ late }) => late === 90);
    const amount = { amount: '146.67', currency: 'EUR' };
    const portions = Array.from({ length: 150 }, () => kept)
      .flat()
      .map((one) => ({ ...one, share: 0.7, amount }));
    const read = readOn(page('en', { ...ANSWER, promises: [{ ...PROMISE, portions }] }));
    expect(read).toMatch(/Stands\s*100%/);
    expect(read).toMatch(/97%\s*in 146 more parts/);
  });

  it('leads to each promise where a number was used again', () => {
    const again = { ...PROMISE, promise: `${PROMISE.promise}~2` };
    const html = page('en', { ...ANSWER, promises: [PROMISE, again] });
    expect(readOn(html)).toContain('2 promises under this number');
    expect(html).toContain(`/kept/promises/${encodeURIComponent(again.promise)}`);
  });

  it('says why it counts for no score', () => {
    const promise = { ...PROMISE, counts: { status: 'no', why: ['not_due'] } } as const;
    const html = pageIn(
      'en',
      <PromisePage answer={{ ...ANSWER, promises: [promise] }} counted={null} />,
    );
    expect(readOn(html)).toContain('It counts for no score: it is not due yet.');
  });
});
