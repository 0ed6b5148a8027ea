/** The demo is looked at as one of its firms. */
import { MULLER, TESSIER } from '../../../../examples/network/cast.js';
import type { Suite } from '../suite.js';

export function lookingAs(suite: () => Suite): void {
  describe('a visitor of the demo', () => {
    it('looks at a firm as another does, and is shown less', async () => {
      const { service, browser } = suite();
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      const trail = page.locator('main a[href*="/trail"]');

      await page.goto(`${service.demo}/professionals/${encodeURIComponent(TESSIER.identifier)}`);
      expect(await trail.count()).toBeGreaterThan(0);

      const look = async (name: string): Promise<void> => {
        await page.locator('select[name="as"]').selectOption({ label: name });
        await page.locator('aside.demo button').click();
      };
      await look(MULLER.name);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TESSIER.name);
      expect(await trail.count()).toBe(0);

      await look('the operator');
      expect(await trail.count()).toBeGreaterThan(0);
      await context.close();
    });
  });
}
