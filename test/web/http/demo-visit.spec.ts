/** The demo, looked at as a professional whom several ids mean: it is one, on every page. */
import { message } from '../../command/fixture.js';
import { BUYER, deal, type Reading, SELLER, startReading } from '../../http/read/reading.js';
import { browse } from './browsing.js';

let reading: Reading;
beforeAll(async () => {
  reading = await startReading({ demo: true });
  await reading.tell(
    ...deal({ number: 'A1' }),
    message('IdentifierLinked', 'link', { party: 'local:books:B1', to: BUYER, kind: 'same' }),
  );
});
afterAll(() => reading.close());

it('says as whom one looks, and shows its watches without asking for whom', async () => {
  const as = reading.folder.party(BUYER);
  const url = reading.url.replace('[::1]', 'localhost');
  const browser = await browse(url, '');
  expect((await browser.send('/look-as', { as, to: '/watches' })).status).toBe(303);
  const page = await (await browser.get('/watches')).text();
  expect(page).toContain(`<option value="${as}" selected>`);
  expect(page).toContain(`name="for" value="${BUYER}"`);
  // Whom the operator speaks for it has to say.
  await browser.send('/look-as', { as: '', to: '/watches' });
  expect(await (await browser.get('/watches')).text()).not.toMatch(
    new RegExp(`"(${BUYER}|${SELLER})"`),
  );
});
