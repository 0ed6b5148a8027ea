import { createApp } from '../../../src/create-app.js';
import { removeFolder } from '../../command/fixture.js';
import { openLedger } from '../ledger.js';
import { call, invoiceDocument } from '../service.js';

describe('a store that cannot be used', () => {
  it('given many requests, then each is a 503 and the log has one line, without a stack', async () => {
    const folder = await openLedger();
    const app = await createApp(folder, { docsPage: false, ratePerSecond: 0 });
    const logged: string[] = [];
    const ignore = (): void => {};
    app.useLogger({ log: ignore, warn: ignore, error: (line) => logged.push(String(line)) });
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    await folder.store.close();

    const token = `kept_${'0'.repeat(12)}_${'A'.repeat(43)}`;
    for (let i = 0; i < 5; i++) {
      const answer = await call({ url }, '/v1/invoices', { token, body: invoiceDocument() });
      expect(answer.body).toMatchObject({ status: 503, code: 'ledger_must_be_available' });
    }
    expect(logged).toEqual([expect.stringMatching(/^[^\n]*has been closed\.$/)]);

    await app.close();
    await folder.close();
    removeFolder(folder);
  });
});
