/** By which name a professional is shown, where tellers give it several. */
import type { Grant } from '../../../src/command/access.js';
import { LEDGER_TELLER } from '../../../src/ledger/own-tellers.js';
import { eventWith } from '../../../src/ledger/upcast.js';
import {
  BUYER,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../read/reading.js';
import { call, cloudEvent } from '../service.js';
import { invoiceNumbered } from './told.js';

describe('the name of a professional', () => {
  let reading: Reading;
  const tokens = new Map<string, string>();

  beforeEach(async () => {
    reading = await startReading();
    tokens.clear();
  });
  afterEach(() => reading.close());

  let told = 0;
  const tell = async (token: string, type: string, data: object) => {
    told += 1;
    const body = cloudEvent(type, `n${told}`, data);
    const answer = await call(reading, '/v1/events', { token, body });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    await reading.caughtUp();
  };
  /** A key of a teller's own, for one party: the same each time. */
  const keyOf = async (teller: string, party: string, grant: Partial<Grant> = {}) => {
    const known = tokens.get(teller);
    if (known !== undefined) return known;
    const token = await reading.key({ vetting: 'known', ...grant, teller, parties: [party] });
    tokens.set(teller, token);
    return token;
  };
  /** A seller invoices somebody whom it calls by a name. */
  const names = async (
    teller: string,
    seller: string,
    buyer: string,
    name: string,
    grant: Partial<Grant> = {},
  ) => {
    told += 1;
    const token = await keyOf(teller, seller, grant);
    const data = invoiceNumbered(`F${told}`, { seller, buyer: { id: buyer, name } });
    await tell(token, 'InvoiceIssued', data);
  };
  const nameOf = async (id: string) => (await reading.get(professional(id))).body.name;

  it('is that of whoever is best supported, and not of who came first or last', async () => {
    await names('a-books', SELLER, BUYER, 'Not Its Name');
    await names('b-hub', FIRMS[0] ?? '', BUYER, 'Acme', { source: 'platform' });
    await names('c-books', FIRMS[1] ?? '', BUYER, 'Nor This');
    expect(await nameOf(BUYER)).toBe('Acme');
    await names('d-bank', FIRMS[2] ?? '', BUYER, 'Acme SAS', { vetting: 'vetted' });
    expect(await nameOf(BUYER)).toBe('Acme SAS');
  });

  it('is what most holders of keys say among those of one standing, whoever is first', async () => {
    const some = [
      ['a', SELLER, 'Wrong'],
      ['b', FIRMS[0], 'Acmé'],
      ['c', FIRMS[1], 'ACME'],
    ] as const;
    for (const [teller, seller = '', name] of some) await names(teller, seller, BUYER, name);
    for (const [teller, seller = '', name] of [...some].reverse()) {
      await names(teller, seller, OTHER, name);
    }
    for (const id of [BUYER, OTHER]) expect(String(await nameOf(id))).toMatch(/^acm/i);
    // One holder of many keys says it once, and those whom nobody vouches for count after others.
    await names('d', OTHER, BUYER, 'Acme');
    const crowd = ['x', 'y', 'z'].map((teller, i) => [teller, FIRMS[i + 1] ?? ''] as const);
    for (const [teller, seller] of crowd) {
      await names(teller, seller, BUYER, 'Wrong', { owner: FIRMS[3] ?? '' });
      await names(`${teller}2`, seller, BUYER, 'Wrong', { vetting: 'self-registered' });
    }
    expect(String(await nameOf(BUYER))).toMatch(/^acm/i);
  });

  it('is the same for the same tellers in any order', async () => {
    const some = [
      ['a', SELLER, 'One'],
      ['b', FIRMS[0], 'Two'],
      ['c', FIRMS[1], 'Three'],
    ] as const;
    for (const [teller, seller = '', name] of some) await names(teller, seller, BUYER, name);
    for (const [teller, seller = '', name] of [...some].reverse()) {
      await names(teller, seller, OTHER, name);
    }
    expect(await nameOf(OTHER)).toBe(await nameOf(BUYER));
  });

  it('is an operator’s before any teller’s, and its own before all, whenever they are told', async () => {
    const updated = (name: string) => ({ party: BUYER, from: '2026-01-01', name });
    await names('hub', SELLER, BUYER, 'By A Platform', { source: 'platform', vetting: 'vetted' });
    await tell(reading.tokens.operator, 'ProfessionalUpdated', updated('By The Register'));
    expect(await nameOf(BUYER)).toBe('By The Register');
    await names('bank', FIRMS[0] ?? '', BUYER, 'By A Bank', { source: 'bank', vetting: 'vetted' });
    expect(await nameOf(BUYER)).toBe('By The Register');
    // It invoices somebody, and says who it is itself.
    const own = await keyOf('own', BUYER, { vetting: 'self-registered' });
    const seller = { id: BUYER, name: 'By Itself' };
    await tell(own, 'InvoiceIssued', invoiceNumbered('O1', { seller, buyer: OTHER }));
    expect(await nameOf(BUYER)).toBe('By Itself');
    await tell(reading.tokens.operator, 'ProfessionalUpdated', {
      ...updated('By The Register Again'),
      from: '2026-06-01',
    });
    expect(await nameOf(BUYER)).toBe('By Itself');
    await tell(own, 'ProfessionalUpdated', { ...updated('By Itself, Later'), from: '2026-07-01' });
    expect(await nameOf(BUYER)).toBe('By Itself, Later');
    for (const name of ['By A Platform', 'By The Register']) {
      const found = await reading.get(`/v1/professionals?search=${encodeURIComponent(name)}`);
      expect(Object(found.body).items).toEqual([]);
    }
  });

  it('of a linked code is that of whom it reaches, which is not the code’s', async () => {
    const code = 'local:a-books:C1';
    await names('a-books', SELLER, code, 'Client 1');
    await names('b-hub', FIRMS[0] ?? '', BUYER, 'Acme', { source: 'platform' });
    expect(await nameOf(code)).toBe('Client 1');
    const link = { party: code, to: BUYER, kind: 'same' };
    await tell(await keyOf('a-books', SELLER), 'IdentifierLinked', link);
    expect([await nameOf(code), await nameOf(BUYER)]).toEqual(['Acme', 'Acme']);
  });

  it('is gone with an erasure, whoever told it', async () => {
    await names('a-books', SELLER, BUYER, 'Planted One');
    await names('b-hub', FIRMS[0] ?? '', BUYER, 'Planted Two', { source: 'platform' });
    const own = await keyOf('own', BUYER);
    const seller = { id: BUYER, name: 'Planted Three' };
    await tell(own, 'InvoiceIssued', invoiceNumbered('O1', { seller, buyer: OTHER }));
    const erased = { method: 'POST', token: reading.tokens.operator };
    expect((await call(reading, professional(BUYER, 'erase'), erased)).status).toBe(200);
    await names('c-books', FIRMS[1] ?? '', BUYER, 'Planted Four');
    const paths = [
      professional(BUYER),
      professional(BUYER, 'trail?limit=100'),
      professional(SELLER, 'trail?limit=100'),
      '/v1/professionals?limit=100',
    ];
    for (const path of paths) {
      const { status, text } = await reading.get(path);
      expect([status, text]).toEqual([200, expect.not.stringContaining('Planted')]);
    }
  });

  it('told in former times, by nobody knows whom, stands until somebody is known to say', async () => {
    const { ledger, party } = reading.folder;
    const by = { party: null, side: 'none', source: 'api', role: 'operator' } as const;
    const event = eventWith(
      'ProfessionalUpdated',
      { party: party(BUYER), from: '1900-01-01', country: 'FR' },
      { [party(BUYER)]: { name: 'Of Old' } },
    );
    await reading.tell();
    await ledger.record([
      {
        ...{ stream: `professional-${party(BUYER)}`, event, parties: [party(BUYER)], mentions: [] },
        speaker: { ...by, teller: LEDGER_TELLER, message: 'described' },
      },
    ]);
    await names('a-books', SELLER, OTHER, 'Somebody');
    await names('a-books', SELLER, BUYER, 'As Known');
    const { body } = await reading.get(professional(BUYER));
    expect(body).toMatchObject({ name: 'As Known', country: 'FR' });
  });
});
