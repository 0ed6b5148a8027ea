/** Documents read in processes of their own: none, however made, keeps the others waiting. */
import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createApp } from '../../../src/create-app.js';
import { BUYER } from '../../command/fixture.js';
import { type Answer, call, type Service, startService } from '../service.js';
import { type HeldDocuments, holdDocuments } from './held-documents.js';

const UBL = readFileSync(new URL('../../intake/fixtures/ubl/invoice.xml', import.meta.url), 'utf8');
const BOUNDS = {
  ...{ longest: 60_000, perMegabyte: 1000, stall: 60_000, wait: 60_000 },
  waiting: { each: 100, all: 500 },
};

/** The invoice, with a word in it that tells the process what to do. */
const saying = (word: string): string => UBL.replace('?>', `?><!-- ${word} -->`);

let held: HeldDocuments;
let service: Service;
let token: string;
let other: string;

async function start(bounds: Partial<typeof BOUNDS> = {}, count = 2): Promise<void> {
  held = holdDocuments(count);
  service = await startService({
    ...{ documents: held.documents, documentReading: { ...BOUNDS, ...bounds } },
  });
  token = await service.key({});
  other = await service.key({ teller: 'other', parties: [BUYER] });
}

afterEach(async () => {
  held.letGo();
  await service.close();
  held.close();
});

const post = (body: string, as = token, query = ''): Promise<Answer> =>
  call(service, `/v1/documents${query}`, { token: as, body, type: 'application/xml' });

/** Asks until the answer has the status. */
async function until(status: number, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer.status === status) return answer;
    await nextTurn();
  }
}

describe('while a document takes long to read', () => {
  it('health and the documents of others are answered, and it is in the end', async () => {
    await start();
    const slow = post(saying('HELD'));
    await held.begun(1);
    expect((await call(service, '/health/live')).status).toBe(200);
    // Another of the same key waits: no key has all processes.
    const waiting = post(saying('HELD TOO'));
    expect((await post('<Invoice', other)).status).toBe(415);
    expect((await post(UBL, other)).status).toBe(403);
    held.letGo();
    expect([(await slow).status, (await waiting).status]).toEqual([200, 200]);
  });
});

describe('what reading a document may take', () => {
  it('given one that takes longer, then a problem that names the time, and the next is read', async () => {
    await start({ longest: 1500, perMegabyte: 0 });
    await until(200, () => post(UBL));
    const before = await service.folder.store.head();
    const { status, type, body } = await post(saying('HELD'));
    expect([status, type]).toEqual([413, 'application/problem+json']);
    expect(body).toMatchObject({ code: 'document_must_fit_the_limits' });
    expect(body.detail).toContain('longer to read than the 2 s');
    expect(await service.folder.store.head()).toBe(before);
    held.letGo();
    await until(200, () => post(UBL));
  });

  it('given one that takes more memory, then a problem that names it, and the next is read', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    await start();
    const { status, body } = await post(saying('LARGE'));
    expect([status, body.code]).toEqual([413, 'document_must_fit_the_limits']);
    expect(body.detail).toContain('more memory to read than the 512 MiB');
    expect((await post(UBL)).status).toBe(200);
    logged.mockRestore();
  });

  it('given a reader that ends by itself, then a problem, a line in the log, and the next is read', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    await start();
    const { status, body } = await post(saying('END'));
    expect([status, body.code]).toEqual([422, 'document_must_be_readable']);
    expect((await post(UBL)).status).toBe(200);
    expect(logged.mock.calls.flat().join()).toContain('The process that reads documents is gone');
    logged.mockRestore();
  });

  it('given a reader that cannot begin, then 503 and not a problem of the document, until it can', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
    await start();
    held.bar(true);
    const { status, body, headers } = await post(UBL);
    expect([status, body.code]).toEqual([503, 'service_must_keep_up']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    held.bar(false);
    expect((await post(UBL)).status).toBe(200);
    logged.mockRestore();
  });

  it('given as many that wait as may, then 429 for the key, 503 for all', async () => {
    await start({ waiting: { each: 1, all: 2 } }, 1);
    const begun = post(saying('HELD'));
    await held.begun(1);
    // Of two that come at once one waits, and the other is answered before it.
    const ofOne = [post(UBL), post(UBL)];
    const ofKey = await Promise.race(ofOne);
    expect([ofKey.status, ofKey.body.code]).toEqual([429, 'rate_must_be_kept']);
    const third = await service.key({ teller: 'third', parties: [BUYER] });
    const ofTwo = [post(UBL, other), post(UBL, third)];
    const ofAll = await Promise.race(ofTwo);
    expect([ofAll.status, ofAll.body.code]).toEqual([503, 'service_must_keep_up']);
    expect(Number(ofAll.headers.get('retry-after'))).toBeGreaterThan(0);
    held.letGo();
    const answers = await Promise.all([begun, ...ofOne, ...ofTwo]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 403, 429, 503]);
  });

  it('given one that waits too long for its turn, then 503', async () => {
    await start({ wait: 200 }, 1);
    await until(200, () => post(UBL));
    const slow = post(saying('HELD'));
    await held.begun(1);
    expect((await post(UBL, other)).body.code).toBe('service_must_keep_up');
    held.letGo();
    expect((await slow).status).toBe(200);
  });
});

describe('documents that are read in processes', () => {
  it('say byte for byte what they say where they are read in the server', async () => {
    await start();
    const parts = service.folder;
    const direct = await createApp(parts, { docsPage: false, ratePerSecond: 0 });
    await direct.listen(0, '127.0.0.1');
    const url = await direct.getUrl();
    try {
      for (const [body, query] of documents()) {
        const asked = { token, body, type: 'application/octet-stream' };
        const path = `/v1/documents?dryRun=true${query}`;
        const [one, two] = await Promise.all([
          call(service, path, asked),
          call({ url }, path, asked),
        ]);
        expect([path, one.status, one.text]).toEqual([path, two.status, two.text]);
      }
    } finally {
      await direct.close();
    }
  });

  it('take a party map with them, and refuse a wrong one', async () => {
    await start();
    const form = (map: string): Promise<Response> => {
      const body = new FormData();
      body.append('parties', new Blob([map]), 'p.csv');
      body.append('files', new Blob([UBL]), 'a.xml');
      const headers = { authorization: `Bearer ${token}` };
      return fetch(`${service.url}/v1/documents`, { method: 'POST', headers, body });
    };
    const taken = await form('code,identifier\nC1,0002:732829320\n');
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('accepted')]);
    const wrong = await form('code,identifier\nC1,732829321\n');
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('line 2')]);
  });
});

function documents(): readonly (readonly [string, string])[] {
  const camt =
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>' +
    `${'<Ntry><Sts>PDNG</Sts></Ntry>'.repeat(1300)}</Stmt></BkToCstmrStmt></Document>`;
  const event = { specversion: '1.0', id: 'x', source: '/erp', type: 'InvoiceIssued', data: {} };
  const lines = Array.from({ length: 700 }, () => JSON.stringify(event)).join('\n');
  return [
    [UBL, ''],
    [UBL.slice(0, 900), ''],
    [camt, ''],
    [lines, '&name=a.ndjson'],
    ['Dear all', ''],
    [UBL, '&format=cii'],
  ];
}
