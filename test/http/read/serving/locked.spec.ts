/** Another process that holds a file of the ledger keeps nobody from the rest of it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { bookFile } from '../../../../src/matching/book.js';
import { viewsFile } from '../../../../src/projector/views/views.js';
import { openFile } from '../../../../src/store/sqlite/driver.js';
import { call, invoiceDocument } from '../../service.js';
import { BUYER, deal, professional, type Reading, SELLER, startReading } from '../reading.js';

let reading: Reading;

beforeEach(async () => {
  reading = await startReading();
  await reading.tell(...deal({ number: 'A-1', paidOn: '2026-02-01' }));
});
afterEach(async () => {
  await reading.close();
});

/** Holds a file for writing, as another process would; returns how it is let go. */
function hold(file: string): () => void {
  const db = openFile(file, { timeout: 0 });
  db.exec('BEGIN IMMEDIATE');
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
}

/** Health and what is known already, asked while a call is under way, which it stays. */
async function othersAreAnswered(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    expect((await reading.get('/health/live', null)).status).toBe(200);
    expect((await reading.get(professional(SELLER, 'score'))).status).toBe(200);
    expect((await reading.get(professional(BUYER, 'trail'))).status).toBe(200);
    await nextTurn();
  }
}

const NEW = '0002:383474814';

it('given views that are held, then what is told is taken, others are read, and it is seen after', async () => {
  const release = hold(viewsFile(reading.folder.dir));
  const body = invoiceDocument({ number: 'L-1' });
  const token = reading.tokens.operator;
  const told = await call(reading, '/v1/invoices', { token, body });
  expect(told.status).toBe(201);
  await othersAreAnswered();
  expect((await reading.get('/health/ready', null)).status).toBe(200);
  const seen = reading.get(`${professional(SELLER, 'trail')}?after=${told.body.position}`);
  await othersAreAnswered();
  release();
  const { status, body: page } = await seen;
  expect(status).toBe(200);
  expect(JSON.stringify(page)).toContain(String(told.body.entry));
});

it('given keys that are held, then whoever is known is read, and a new party is told of after', async () => {
  const { dir } = reading.folder;
  // On a cluster keys are in none of its files, and what waits is the book of matching.
  const keys = join(dir, 'keys.db');
  const release = hold(existsSync(keys) ? keys : bookFile(dir));
  const token = reading.tokens.operator;
  const body = invoiceDocument({ number: 'L-2', buyer: { id: NEW, name: 'Somebody new' } });
  const asked = call(reading, '/v1/invoices', { token, body });
  await othersAreAnswered();
  release();
  const told = await asked;
  expect(told.status).toBe(201);
  const path = `${professional(NEW, 'trail')}?after=${told.body.position}`;
  const { body: page } = await reading.get(path);
  expect(JSON.stringify(page)).toContain('Somebody new');
  expect((await call(reading, '/v1/invoices', { token, body })).status).toBe(200);
});
