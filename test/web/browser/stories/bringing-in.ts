/** A FEC is dropped, looked at, taken in; and what it leaves open is allocated by a click. */
import type { Page } from 'playwright-core';
import { KEROUANTON } from '../../../../examples/network/cast.js';
import { fileOf, paid, sale } from '../../../intake/fec/books.js';
import type { Suite } from '../suite.js';
import { signIn } from './sign-in.js';

const NAME = '000902346FEC20261031.txt';

/** An invoice, and as much money without a word of what it is for. */
const FEC = fileOf([
  ...sale('VE 1 20261005', 'C1 FA-9001 120,00'),
  ...paid('BQ 1 20261020', 'C1 120,00'),
]);

export function bringingIn(suite: () => Suite): void {
  describe('an accountant', () => {
    it('drops a FEC, looks at it, takes it in, and allocates what is left', async () => {
      const { service, browser } = suite();
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      const parties = [KEROUANTON.identifier];
      const key = await service.key({ role: 'emitter', teller: 'desk', parties, source: 'ledger' });
      await signIn(page, service, key);

      await page.goto(`${service.byKeys}/bring-in`);
      await drop(page, NAME, FEC);
      await page.waitForURL('**/reports/*');
      expect(await page.locator('main').textContent()).toContain(NAME);

      const preview = page.url();
      await page.locator('main form[action$="/take"] button').click();
      await page.waitForURL((url) => url.href !== preview);
      expect(await page.locator('main a[href*="/entries/"]').count()).toBeGreaterThan(0);

      await service.match();
      await page.goto(`${service.byKeys}/unmatched`);
      await page.locator('main form[action$="/unmatched"] button').click();
      expect(await page.locator('main form[action$="/take-back"]').count()).toBe(1);
      await service.match();
      await page.goto(`${service.byKeys}/unmatched`);
      expect(await page.locator('main form[action$="/unmatched"]').count()).toBe(0);
      await context.close();
    });
  });
}

/** As a hand drops a file onto the page. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const file = `new File([${JSON.stringify(text)}], ${JSON.stringify(name)})`;
  const dataTransfer = await page.evaluateHandle(
    `(() => { const held = new DataTransfer(); held.items.add(${file}); return held; })()`,
  );
  await page.locator('main').dispatchEvent('drop', { dataTransfer });
}
