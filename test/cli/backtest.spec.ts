import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, startIn, startOn } from './kept.js';

const HEADER =
  'countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate';

/** `1/31/2013`, so many days after the beginning of 2013. */
function dated(days: number): string {
  const date = new Date(Date.UTC(2013, 0, 1 + days));
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

/** Ten payers, each late as often as its number says. */
const ROWS = Array.from({ length: 200 }, (_, i) => {
  const [payer, late] = [i % 10, (i * 7) % 11 < i % 10 ? 5 : 0];
  const days = [dated(i), dated(i + 30), `${100 + i}.5`, 'No', dated(i + 30 + late)];
  return ['391', `payer-${payer}`, dated(0), `${1000 + i}`, ...days, 'Paper', 30, late].join(',');
});

describe('kept backtest', () => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    const file = fileOf([HEADER, ...ROWS]);
    const { code } = await ended(startIn(folder, ['import', '--map', 'ibm-ar', file]));
    expect(code).toBe(0);
  });

  it('prints drift, discrimination, calibration and decision, in that order', async () => {
    const { code, out, err } = await ended(startIn(folder, ['backtest', '--resamples', '20']));
    expect(code).toBe(0);
    expect(out).toContain('200 invoices of 10 payers to 1 creditor');
    const parts = [...out.matchAll(/^\d\. (\w+):/gm)].map(([, name]) => name);
    expect(parts).toEqual(['Drift', 'Discrimination', 'Calibration', 'Decision']);
    expect(out).toMatch(/^late-ratio +0\.\d{4} /m);
    expect(out).not.toMatch(/LOOKS AHEAD|TOO GOOD/);
    expect(err).toContain('it is known by business days');
  });

  it('says it in French, and as JSON, beside another model', async () => {
    const asked = ['backtest', '--resamples', '20', '--against', 'beta', '--target', 'graced'];
    const { out } = await ended(startOn(folder, { KEPT_LANG: 'fr' }, asked));
    const said = out.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(said).toContain('2. Discrimination : ce qui advint se distingue-t-il du reste');
    expect(said).toContain('5. Écarts : qui beta voit-il autrement');
    const json = await ended(startIn(folder, [...asked, '--json']));
    expect(JSON.parse(json.out)).toMatchObject({
      asked: { model: 'triangle-1', against: 'beta', target: 'graced', knownBy: 'business' },
      data: { invoices: 200, test: { settled: 80 } },
    });
  });

  it('writes one HTML file with its pictures, that needs nothing else', async () => {
    const asked = ['backtest', '--resamples', '20', '--against', 'beta', '--html', 'report.html'];
    const { code, err } = await ended(startOn(folder, { KEPT_LANG: 'fr' }, asked));
    expect([code, err]).toEqual([0, expect.stringContaining('Écrit dans report.html')]);
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html><html lang="fr">/);
    expect(html).not.toMatch(/<script|<link|src=|url\(|style="/);
    const pictures = html.match(/<svg class="chart"/g) ?? [];
    expect(pictures).toHaveLength(4);
    for (const what of ['title', 'desc']) {
      expect(html.match(new RegExp(`<${what} id="backtest-`, 'g'))).toHaveLength(4);
    }
    expect(html.match(/<details>/g)).toHaveLength(4);
    expect(html).toMatch(/<ul class="key">.*Annoncé par triangle-1.*Annoncé par beta.*<\/ul>/);
  });

  it('says where a report cannot be written', async () => {
    const asked = ['backtest', '--resamples', '20', '--html', 'nowhere/report.html'];
    const { code, err } = await ended(startIn(folder, asked));
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
  });

  it.each([
    [['--known', 'recorded'], 'recorded long after it happened'],
    [['--split', '0.05'], 'a part from 0.1 to 0.9'],
    [['--split', '.9', '--known-at', '100'], 'There are too few invoices'],
    [['--against', 'triangle-1'], 'The two models have one name'],
    [['--model', 'nobody'], 'A model is a file'],
    [['--target', 'late30'], 'came alike'],
  ])('refuses %j and says why', async (options, why) => {
    const { code, err } = await ended(startIn(folder, ['backtest', ...options]));
    expect(code).not.toBe(0);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(why);
  });

  it('judges a model that was brought, and where none is named the one in force', async () => {
    const at = (...args: readonly string[]) => ended(startIn(folder, args));
    const beta = JSON.parse((await at('models', 'show', 'beta')).out);
    const file = fileOf([JSON.stringify({ ...beta, name: 'mine' })], 'mine.json');
    expect((await at('models', 'add', file)).code).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect((await at('models', 'default', 'mine', '--from', today)).code).toBe(0);
    const asked = ['backtest', '--resamples', '20', '--json'];
    for (const named of [[], ['--model', 'mine']]) {
      const { out } = await at(...asked, ...named);
      expect(JSON.parse(out)).toMatchObject({ asked: { model: 'mine', main: 'mine' } });
    }
    const { err } = await at(...asked, '--model', 'nobody');
    expect(err).toContain('or one of: triangle-1, paydex, beta, ');
  });
});
