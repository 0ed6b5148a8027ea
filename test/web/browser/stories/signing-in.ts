/** A firm signs in with its key, behind a proxy that reaches Kept under a path. */
import { TESSIER } from '../../../../examples/network/cast.js';
import { addressesOutside } from '../looks.js';
import { BASE } from '../network-service.js';
import type { Suite } from '../suite.js';

export function signingIn(suite: () => Suite): void {
  describe('a firm that signs in under a path', () => {
    it('is asked for its key, comes to its page, and leaves', async () => {
      const { service, browser } = suite();
      const own = `${service.byKeys}/professionals/${encodeURIComponent(TESSIER.identifier)}`;
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();

      await page.goto(own);
      expect(page.url()).toContain(`${BASE}/sign-in?to=`);

      await page.getByLabel('Key').fill('kept_000000000000_wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(await page.getByRole('alert').count()).toBe(1);

      await page.getByLabel('Key').fill(await service.key({ parties: [TESSIER.identifier] }));
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(page.url()).toBe(own);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TESSIER.name);
      expect(await addressesOutside(page, BASE)).toEqual([]);

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto(own);
      expect(page.url()).toContain(`${BASE}/sign-in?to=`);
      await context.close();
    });
  });
}
