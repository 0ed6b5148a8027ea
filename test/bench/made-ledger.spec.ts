/** The ledger that measures at scale are taken on is one that every command reads. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { history } from '../../bench/history.js';
import { makeLedger } from '../../bench/make/ledger.js';
import { openTape } from '../../src/tape/open-tape.js';
import { temporaryFolder } from '../temporary-folder.js';

describe('a ledger made to measure', () => {
  const dir = join(temporaryFolder(), 'ledger');
  const said: string[] = [];

  beforeAll(() => makeLedger(300, dir, (line) => said.push(line)), 60_000);

  it('has all of its messages, in its views and on its tape', () => {
    const { tape, views, close } = openTape(dir);
    const messages = [...history(300)];
    expect(messages.length).toBeGreaterThanOrEqual(300);
    // A professional who is met is an event, too.
    expect(views.checkpoint).toBeGreaterThan(messages.length);
    expect(tape.upTo).toBe(views.checkpoint);
    const invoices = messages.filter(({ type }) => type === 'InvoiceIssued').length;
    const deliveries = messages.filter(({ type }) => type === 'DeliveryPromised').length;
    const promises = views.one<{ n: number }>('SELECT count(*) AS n FROM promise');
    expect(promises?.n).toBe(invoices + deliveries);
    close();
  });

  it('is private, as kept doctor asks', () => {
    expect(statSync(dir).mode & 0o077).toBe(0);
  });

  it('says how long each part took, and is made in a new folder alone', async () => {
    expect(said).toEqual([
      expect.stringMatching(/^all told after \d+ s, at most \d+ MB$/),
      expect.stringMatching(/^views and tape built after \d+ s, at most \d+ MB$/),
    ]);
    await expect(makeLedger(300, dir, () => {})).rejects.toThrow('is there already');
  });
});
