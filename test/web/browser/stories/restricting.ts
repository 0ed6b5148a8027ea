/** A firm has its score restricted on its own page, and others see no figure until it lifts that. */
import { TESSIER } from '../../../../examples/network/cast.js';
import type { Suite } from '../suite.js';
import { signIn } from './sign-in.js';

export function restricting(suite: () => Suite): void {
  describe('a firm that objects to its score', () => {
    it('has it restricted by a form, sees that it is, and lifts it', async () => {
      const { service, browser } = suite();
      const [firm, other] = [await browser.newContext(), await browser.newContext()];
      const page = await firm.newPage();
      await signIn(page, service, await service.key({ parties: [TESSIER.identifier] }));
      const path = `/professionals/${encodeURIComponent(TESSIER.identifier)}`;
      await page.goto(`${service.byKeys}${path}`);
      await page.locator(`main a[href*="${path}/restriction"]`).click();
      await page.locator('main select[name="ground"]').selectOption('objection');
      await page.locator('main textarea[name="reason"]').fill('F-118 was never mine.');
      await page.locator('main form:has(select) button').click();
      expect(await page.locator('main [role="status"]').textContent()).toContain(
        'the professional objects',
      );

      const reader = await other.newPage();
      await signIn(reader, service, await service.key({ role: 'analyst', parties: [] }));
      await reader.goto(`${service.byKeys}${path}`);
      expect(await reader.locator('main .verdict').textContent()).toContain(
        'has restricted its score',
      );

      await page.locator('main button[name="lift"]').click();
      expect(await page.locator('main [role="status"]').textContent()).toBe(
        'It is not restricted.',
      );
      await reader.reload();
      expect(await reader.locator('main .verdict').textContent()).not.toContain('restricted');
      await firm.close();
      await other.close();
    });
  });
}
