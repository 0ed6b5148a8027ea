import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readShapes } from '../../scripts/docs/event-shapes.js';
import { referencePages, rejectionsPage } from '../../scripts/docs/reference.js';
import { EVENT_TYPES } from '../../src/ledger/event-types.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = await referencePages(ROOT);

describe('the reference pages', () => {
  it.each([...PAGES])('%s is as the code says (else run npm run docs)', (path, text) => {
    const file = join(ROOT, path);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'not there').toBe(text);
  });

  it('given the ledger, know each stored event once', () => {
    const { events } = readShapes(join(ROOT, 'src/ledger/events.ts'));
    expect(events.map(({ name }) => name).sort()).toEqual(Object.keys(EVENT_TYPES).sort());
  });

  it('given an event of several shapes, list the facts of all of them', () => {
    const { events, types } = readShapes(join(ROOT, 'src/ledger/events.ts'));
    const issued = events.find(({ name }) => name === 'InvoiceIssued');
    expect(issued?.stream).toBe('invoice-<seller party>/<number>');
    const facts = issued?.facts.map(({ name }) => name);
    expect(facts).toEqual(expect.arrayContaining(['seller', 'number', 'buyer', 'payable']));
    expect(issued?.facts.find(({ name }) => name === 'payable')?.comment).toMatch(/the promise/);
    expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(['Instalment', 'Day']));
  });

  it('given a rule with a bar in it, keep it in its cell', () => {
    expect(rejectionsPage({ code: 'a | b' })).toContain('| 1 | `code` | a \\| b |');
  });
});
