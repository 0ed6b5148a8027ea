/** A firm finds out why its score fell, follows that to what was told, and contests it. */
import { TESSIER } from '../../../../examples/network/cast.js';
import type { Suite } from '../suite.js';
import { signIn } from './sign-in.js';

const REASON = 'We paid this on the day that was agreed.';

export function contesting(suite: () => Suite): void {
  describe('a firm whose score fell', () => {
    it('finds out why, and contests an entry', async () => {
      const { service, browser } = suite();
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      await signIn(page, service, await service.key({ parties: [TESSIER.identifier] }));

      const own = `${service.byKeys}/professionals/${encodeURIComponent(TESSIER.identifier)}`;
      await page.goto(own);
      await page.locator('ol.events a[href*="/change"]').first().click();
      expect(await page.locator('main .verdict').textContent()).toMatch(/fell|rose/);

      await page.locator('main table a[href*="/promises/"]').first().click();
      await page.locator('main a[href*="/entries/"]').first().click();
      await page.locator('details.act summary').first().click();
      await page.locator('main form[action$="/contest"] textarea').fill(REASON);
      await page.locator('main form[action$="/contest"] button').click();
      expect(await page.locator('main').textContent()).toContain(REASON);
      await context.close();
    });
  });
}
