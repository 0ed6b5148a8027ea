/** A CSV of bank movements over HTTP: what is understood of it, and the mapping that goes with it. */
import { SELLER } from '../../command/fixture.js';
import { type Answer, call, type Service, startService } from '../service.js';

const FILE = 'Date;Libellé;Débit;Crédit;\n31/12/24;VIR TESSIER FA-7;;1 234,56;\n';
const MAPPING = JSON.stringify({
  ...{ kind: 'bank', about: 'Ours', account: { constant: 'FR1420041010050500013M02606' } },
  currency: { constant: 'EUR' },
});

let service: Service;
let token: string;

beforeEach(async () => {
  service = await startService({});
  token = await service.key({});
});

afterEach(() => service.close());

const post = (query: Readonly<Record<string, string>>): Promise<Answer> => {
  const asked = new URLSearchParams({ format: 'csv-bank', owner: SELLER, ...query });
  return call(service, `/v1/documents?${asked}`, { token, body: FILE, type: 'text/csv' });
};

describe('POST /v1/documents?format=csv-bank', () => {
  it('asks for what the file does not say, beside what it understood', async () => {
    const answer = await post({ dryRun: 'true' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.documents).toMatchObject([
      { refused: { detail: expect.stringMatching(/which account.*its currency/) } },
    ]);
    expect(answer.text).toContain('DD/MM/YY, by line 2: no month is above 12');
  });

  it('takes a mapping with the file, says what it made of it, and keeps nothing in a dry run', async () => {
    const before = await service.folder.store.head();
    const preview = await post({ dryRun: 'true', mapping: MAPPING });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('debit \\"Débit\\"; credit \\"Crédit\\"; text \\"Libellé\\"');
    expect(await service.folder.store.head()).toBe(before);
    const taken = await post({ mapping: MAPPING });
    expect(taken.text).toContain('"status":"accepted","type":"PaymentReceived"');
  });

  it('refuses a mapping that is none, and says where', async () => {
    const answer = await post({ mapping: '{"kind":"bank","about":"x","bookedOn":0}' });
    expect(answer.text).toMatch(/mapping at \/bookedOn/);
  });
});
