/** A sealed part that does not open is shown as such in its place; the rest of the page is there. */
import { Logger } from '@nestjs/common';
import { readIdentifier } from '../../../../src/ledger/values/party.js';
import { message } from '../../../command/fixture.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const [BROKEN = '', HALF = ''] = FIRMS;
const NO_SEAL = 'A'.repeat(80);
const SECRET = 'Nobody reads this';

let reading: Reading;
const logged: string[] = [];

beforeAll(async () => {
  reading = await startReading();
  Logger.overrideLogger({
    log: ignore,
    warn: ignore,
    error: (line) => logged.push(String(line)),
  });
  const [invoice] = deal({ number: 'F1' });
  await reading.tell(
    message('InvoiceIssued', 'i', { ...invoice?.data, note: SECRET }),
    message('ProfessionalUpdated', 'u', { party: { id: HALF, name: 'Half' }, from: '2026-01-01' }),
  );
});

afterAll(() => reading.close());

function ignore(): void {}

/** Appends what a disk, or somebody, has changed: an event whose sealed part is none. */
async function store(stream: string, expected: number | 'none', type: string, facts: object) {
  const [party = ''] = Object.values(facts);
  await reading.folder.keys.keysFor([party]);
  const told = { teller: 'books', party: '', side: 'none', source: 'api', message: `m ${stream}` };
  const id = `00000000-0000-5000-8000-${String(stream.length).padStart(12, '0')}`;
  await reading.folder.store.append({
    ...{ stream, expected },
    events: [
      {
        ...{ id, type },
        data: JSON.stringify({ ...facts, personal: { [party]: NO_SEAL } }),
        metadata: JSON.stringify({ ...told, parties: party }),
      },
    ],
  });
  await reading.caughtUp();
}

describe('a sealed part that does not open', () => {
  it('given that of a party, then a search and its page show the party as unreadable', async () => {
    expect(readIdentifier(BROKEN)).not.toBeNull();
    const party = reading.folder.party(BROKEN);
    await store(`professional-${party}`, 'none', 'ProfessionalRegistered.v1', {
      ...{ party, scheme: '0002' },
    });
    const { status, body } = await reading.get('/v1/professionals');
    expect(status).toBe(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: party, party, name: null, unreadable: true }),
    );
    expect(body.items).toContainEqual(expect.objectContaining({ id: SELLER }));
    const page = await reading.get(professional(BROKEN));
    expect(page.body).toMatchObject({ id: party, name: null, unreadable: true });
    expect(page.body).not.toHaveProperty('erased');
  });

  it('given that of a later name, then what else is known is shown beside', async () => {
    const party = reading.folder.party(HALF);
    const stream = `professional-${party}`;
    const length = (await reading.folder.store.readStream(stream)).length;
    await store(stream, length - 1, 'ProfessionalUpdated.v1', { party, from: '2026-02-01' });
    const { body } = await reading.get(professional(HALF));
    expect(body).toMatchObject({ id: HALF, name: 'Half', unreadable: true });
  });

  it('given that of an entry, then the trail shows it with the others', async () => {
    const seller = reading.folder.party(SELLER);
    const stream = `invoice-${seller}/F1`;
    await store(stream, 0, 'InvoiceReceived.v1', {
      ...{ seller, number: 'F1', receivedOn: '2026-01-06' },
    });
    const { status, body } = await reading.get(professional(SELLER, 'trail'), 'seller');
    expect(status).toBe(200);
    const [broken, whole] = body.items as Record<string, unknown>[];
    expect(broken).toMatchObject({ type: 'InvoiceReceived', texts: {}, unreadable: true });
    expect(whole).toMatchObject({ type: 'InvoiceIssued', texts: { note: SECRET } });
    expect(whole).not.toHaveProperty('unreadable');
    const entry = await reading.get(at('v1/entries', `${stream}@1`), 'seller');
    expect(entry.body).toMatchObject({ unreadable: true });
    await reading.match();
  });

  it('then each is logged once, without what it holds, and counted', async () => {
    await reading.get('/v1/professionals');
    await reading.get(professional(SELLER, 'trail'));
    const of = (party: string): readonly string[] => logged.filter((line) => line.includes(party));
    expect(of(`professional-${reading.folder.party(BROKEN)}`)).toHaveLength(1);
    expect(of(`professional-${reading.folder.party(HALF)}`)).toHaveLength(1);
    expect(of(`invoice-${reading.folder.party(SELLER)}/F1`)).toHaveLength(1);
    expect(logged.join()).not.toMatch(new RegExp(`${NO_SEAL}|${SECRET}|${BUYER}`));
    const { text } = await reading.get('/metrics');
    expect(text).toMatch(/^kept_unreadable_parts_total 3$/m);
  });
});
