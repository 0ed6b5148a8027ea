import type { TrailAnswer } from '../../../src/query/trail/trail.js';
import { TrailPage } from '../../../web/pages/trail/trail-page.js';
import { pageIn, readOn } from './frames.js';
import { BRUNEL, entry, TESSIER } from './promise-answers.js';

const ANSWER: TrailAnswer = {
  ...{ professional: TESSIER, knownAt: 1600, next: '1600.1156' },
  items: [entry(1392), entry(1156, { status: 'withdrawn' })],
};
const ID = BRUNEL.id;

describe('the page of a trail', () => {
  it('says who told what, by which way and how well it is supported', () => {
    const read = readOn(pageIn('en', <TrailPage id={ID} typed={{}} answer={ANSWER} />));
    expect(read).toContain('Atelier Brunel & Filles says it invoiced €22,000.00');
    expect(read).toContain('told on 14 Oct 2025 by brunel, through an accounting system');
    expect(read).toContain('told by one side');
    expect(read).toContain('entry 1,392');
    expect(read).toContain('taken back');
  });

  it('says the same in French', () => {
    const read = readOn(pageIn('fr', <TrailPage id={ID} typed={{}} answer={ANSWER} />));
    expect(read).toContain('Atelier Brunel & Filles dit avoir facturé 22 000,00 €');
    expect(read).toContain('écriture 1 392');
  });

  it('takes names for text', () => {
    const html = pageIn('en', <TrailPage id={ID} typed={{}} answer={ANSWER} />);
    expect(html).not.toContain('<b>Tessier');
  });

  it('keeps its filters in the links to older entries and to the table as CSV', () => {
    const filters = { kind: 'payment', from: '2026-01-01' };
    const html = pageIn(
      'en',
      <TrailPage id={ID} typed={filters} asked={filters} answer={ANSWER} />,
    );
    const page = `/professionals/${encodeURIComponent(ID)}/trail?kind=payment&amp;from=2026-01-01`;
    expect(html).toContain(`href="/kept${page}&amp;cursor=1600.1156"`);
    expect(html).toContain(`href="/kept/v1${page}&amp;format=csv"`);
  });

  it('follows what is told on the newest page of now alone', () => {
    const live = 'data-live="/kept/v1/professionals/0002%3A000901108/live?after=1600"';
    const page = <TrailPage id={ID} typed={{}} answer={ANSWER} />;
    expect(pageIn('en', page)).toContain(live);
    expect(pageIn('en', page, { moment: { knownAt: '1500' } })).not.toContain('data-live');
    const older = <TrailPage id={ID} typed={{ cursor: '1600.1' }} answer={ANSWER} />;
    expect(pageIn('en', older)).not.toContain('data-live');
  });

  it('keeps what was typed where it is refused, and says why', () => {
    const refused = { professional: TESSIER, why: 'No such day.' };
    const html = pageIn(
      'en',
      <TrailPage id={ID} typed={{ from: 'soon', partner: '"me"' }} refused={refused} />,
    );
    expect(readOn(html)).toContain('No such day.');
    expect(html).toContain('value="&quot;me&quot;"');
  });
});
