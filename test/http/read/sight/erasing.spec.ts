/** Erasing over HTTP, wherever the keys are. */
import { call } from '../../service.js';
import { BUYER, deal, type Reading, startReading } from '../reading.js';

describe('erasing a professional', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(...deal({ number: 'F1', buyer: { id: BUYER, name: 'Thales' } }));
  });
  afterAll(() => reading.close());

  async function erase(): Promise<Record<string, unknown>> {
    const asked = { token: reading.tokens.operator, method: 'POST' };
    const { status, body } = await call(reading, `/v1/professionals/${BUYER}/erase`, asked);
    expect(status).toBe(200);
    return body;
  }

  it('takes its texts from everybody at once, and its key off every disk in the end', async () => {
    const first = await erase();
    expect(first).toMatchObject({ changed: true, parties: [reading.folder.party(BUYER)] });
    // A cluster forgets late, and says so; a data folder at once.
    expect(first.remains).toBe(reading.folder.keys.remains ? 'scavenging' : 'none');
    const { body } = await reading.get(`/v1/professionals/${BUYER}`);
    expect(body).toMatchObject({ name: null, erased: true });
    for (let again = await erase(); again.remains !== 'none'; again = await erase()) {
      expect(again).toMatchObject({ changed: false, remains: 'scavenging' });
    }
  });
});
