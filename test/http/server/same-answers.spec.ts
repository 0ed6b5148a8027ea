/** What is not there and what is not yours are answered alike; a dry run tells of nobody. */
import { BUYER, OTHER, SELLER } from '../../command/fixture.js';
import {
  type Answer,
  call,
  cloudEvent,
  invoiceDocument,
  type Service,
  startService,
} from '../service.js';

const [FIRST = '', SECOND = ''] = ['0002:383474814', '0002:775670417'];

let service: Service;
let seller: string;
/** Keys of strangers: of one party, of several, of all, and one whose page is read. */
let strangers: readonly string[];
let told: string;

beforeAll(async () => {
  service = await startService();
  seller = await service.key({});
  strangers = await Promise.all([
    service.key({ teller: 'one', parties: [OTHER] }),
    service.key({ teller: 'accountant', parties: [OTHER, FIRST, SECOND] }),
    service.key({ teller: 'platform', parties: [], anyParty: true }),
    service.key({ teller: 'page', role: 'partner', parties: [OTHER] }),
  ]);
  const { body } = await call(service, '/v1/invoices', { token: seller, body: invoiceDocument() });
  told = String(body.entry);
});

afterAll(() => service.close());

/** All that an answer says, but for what the caller itself has put in. */
function said({ status, text }: Answer, own: string): unknown {
  return [status, text.replaceAll(own, 'ENTRY')];
}

describe('an entry that is not there and one that is not yours', () => {
  const SAYINGS: readonly [what: string, body: object][] = [
    ['withdraw', { why: 'clerical_error' }],
    ['contest', { on: '2026-09-01' }],
    ['answer', { on: '2026-09-01' }],
  ];

  it.each(SAYINGS)(
    'given somebody else who would %s it, then the answers are alike',
    async (what, body) => {
      const missing = told.replace('@0', '@7');
      for (const token of strangers) {
        for (const query of ['', '?dryRun=true']) {
          const ask = async (entry: string): Promise<unknown> => {
            const path = `/v1/entries/${encodeURIComponent(entry)}/${what}${query}`;
            return said(await call(service, path, { token, body }), entry);
          };
          expect(await ask(told)).toEqual(await ask(missing));
        }
      }
    },
  );

  it('given the same as an event, then the answers are alike', async () => {
    const missing = told.replace('@0', '@7');
    for (const token of strangers) {
      for (const type of ['EntryWithdrawn', 'EntryContested', 'ContestResolved']) {
        const rest = { EntryWithdrawn: { why: 'other' }, EntryContested: { on: '2026-09-01' } }[
          type
        ];
        const ask = async (entry: string): Promise<unknown> => {
          const data = { entry, ...(rest ?? { on: '2026-09-01', upheld: true }) };
          const event = cloudEvent(type, 'm', data);
          return said(await call(service, '/v1/events', { token, body: event }), entry);
        };
        expect(await ask(told)).toEqual(await ask(missing));
      }
    }
  });

  it('given who told it, or whom it concerns, then it is there', async () => {
    const path = (what: string): string =>
      `/v1/entries/${encodeURIComponent(told)}/${what}?dryRun=true`;
    const buyer = await service.key({ teller: 'buyer', parties: [BUYER] });
    const withdraw = { token: buyer, body: { why: 'other' } };
    expect((await call(service, path('withdraw'), withdraw)).body).toMatchObject({
      ...{ status: 403, code: 'entry_must_be_the_tellers_own' },
    });
    const contest = { token: buyer, body: { on: '2026-09-01' } };
    expect((await call(service, path('contest'), contest)).status).toBe(200);
    expect((await call(service, path('withdraw'), { ...withdraw, token: seller })).status).toBe(
      200,
    );
  });
});

describe('a dry run', () => {
  it('given a document of which others have told, then it is answered as of a new one', async () => {
    const [stranger = ''] = strangers;
    for (const token of [stranger, seller]) {
      const dry = async (number: string): Promise<unknown> => {
        const data = { seller: SELLER, number, receivedOn: '2026-08-02', buyer: OTHER };
        const event = cloudEvent('InvoiceReceived', 'm', data);
        const answer = await call(service, '/v1/events?dryRun=true', { token, body: event });
        expect(answer.status).toBe(200);
        const { id, ...rest } = answer.body;
        expect(id).toMatch(/^[0-9a-f-]{36}$/);
        return JSON.stringify(rest).replace(number, 'NUMBER');
      };
      expect(await dry('F2026-041')).toEqual(await dry('NOBODY-TOLD'));
      expect(await dry('F2026-041')).not.toMatch(/@\d/);
    }
  });
});
