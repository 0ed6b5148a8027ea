/** The lists of professionals and of promises, as pages of a real service. */
import { BUYER, deal, FIRMS, type Reading, SELLER, startReading } from '../../http/read/reading.js';

const LONG = `${'Établissements '.repeat(13)}Fin`;
const ARABIC = 'شركة النور للتجارة';
const [LONG_FIRM = '', ARABIC_FIRM = ''] = FIRMS;
const path = (id: string, rest = ''): string => `/professionals/${encodeURIComponent(id)}${rest}`;

describe('lists as pages', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-20' }),
      ...deal({ number: 'F2' }),
      ...deal({ number: 'L1', buyer: { id: LONG_FIRM, name: LONG }, paidOn: '2026-02-01' }),
      ...deal({ number: 'A1', buyer: { id: ARABIC_FIRM, name: ARABIC }, paidOn: '2026-02-09' }),
      ...deal({ number: 'C1', buyer: { id: 'local:books:C', name: 'Jeanne', consumer: true } }),
    );
  });
  afterAll(() => reading.close());

  const page = async (at: string, who: keyof Reading['tokens'] = 'operator') => {
    const { status, text, headers } = await reading.get(at, who);
    return { status, text, headers };
  };

  describe('of professionals', () => {
    it('show an operator everybody with evidence, by links that hold identifiers', async () => {
      const { status, text } = await page('/professionals?asOf=2026-06-30');
      expect(status).toBe(200);
      for (const id of [BUYER, LONG_FIRM, ARABIC_FIRM]) {
        expect(text).toContain(`href="${path(id)}?asOf=2026-06-30"`);
      }
      expect(text).toContain(`<bdi>${ARABIC}</bdi>`);
      expect(text).not.toContain('Jeanne');
    });

    it('are sorted by links, and say so', async () => {
      const { text } = await page('/professionals?asOf=2026-06-30&sort=payment&order=asc');
      expect(text).toContain('aria-sort="ascending"');
      expect(text).toContain('?asOf=2026-06-30&amp;sort=payment&amp;order=desc"');
      expect(text).toContain(
        '/v1/scores?asOf=2026-06-30&amp;sort=payment&amp;order=asc&amp;format=csv',
      );
    });

    it('show others names and no score, and no table of scores to sort', async () => {
      const { status, text } = await page('/professionals?sort=payment', 'other');
      expect(status).toBe(200);
      expect(text).toContain(`href="${path(SELLER)}"`);
      expect(text).not.toContain('aria-sort');
      expect(text).not.toContain('Jeanne');
    });

    it('lead straight to the only one who is found', async () => {
      const response = await fetch(`${reading.url}/professionals?search=${LONG_FIRM}&lang=fr`, {
        headers: { authorization: `Bearer ${reading.tokens.other}` },
        redirect: 'manual',
      });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(path(LONG_FIRM));
    });

    it('say kindly that nobody is found', async () => {
      const { status, text } = await page('/professionals?search=nobody+at+all&lang=fr', 'other');
      expect(status).toBe(200);
      expect(text).toContain('Personne ici');
    });

    it('refuse what is no order', async () => {
      expect((await page('/professionals?sort=luck')).status).toBe(400);
    });
  });

  describe('of promises', () => {
    it('lead to each promise, and mark the overdue ones by notches and words', async () => {
      const { status, text } = await page(path(SELLER, '/promises?state=overdue'), 'seller');
      expect(status).toBe(200);
      expect(text).toMatch(/href="\/promises\/invoice-[^"]*F2"/);
      expect(text).not.toMatch(/href="\/promises\/invoice-[^"]*F1"/);
      expect(text).toMatch(/class="f4"/);
      expect(text).toMatch(/overdue for [\d,]+ days/);
    });

    it('take a form whose fields nobody filled in', async () => {
      const empty = '/promises?role=&state=&dueFrom=&dueTo=&with=&order=asc&lang=en';
      expect((await page(path(SELLER, empty), 'seller')).status).toBe(200);
    });

    it('keep the filter of one partner while pages are turned', async () => {
      const { text } = await page(path(SELLER, `/promises?with=${ARABIC_FIRM}`), 'seller');
      expect(text).toContain('A1');
      expect(text).not.toContain('F2');
      expect(text).toContain(`value="${ARABIC_FIRM}"`);
    });

    it('show others what is between them, and say so', async () => {
      const { text } = await page(path(SELLER, '/promises'), 'buyer');
      expect(text).toContain('F2');
      expect(text).not.toContain('A1');
      expect(text).toContain('between you and it');
      expect((await page(path(SELLER, '/promises'), 'other')).text).not.toContain('F2');
    });

    it('tell analysts no number', async () => {
      const { text } = await page(path(SELLER, '/promises'), 'analyst');
      expect(text).not.toContain('F2');
      expect(text).toContain('>Invoice<');
    });

    it('are of the moment of the address', async () => {
      const { text } = await page(path(SELLER, '/promises?asOf=2020-01-01'), 'seller');
      expect(text).toContain('There is no such promise.');
    });
  });

  it('have no list of whom nobody has told', async () => {
    expect((await page(path(FIRMS[3] ?? '', '/promises'), 'buyer')).status).toBe(404);
  });

  it('show an operator all by name where no evidence weighs any more', async () => {
    expect((await page('/professionals')).text).toContain(`href="${path(SELLER)}"`);
  });
});
