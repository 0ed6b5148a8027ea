/** A firm makes a link; whoever has it sees what was chosen, until it has ended. */
import { TESSIER } from '../../../../examples/network/cast.js';
import type { Suite } from '../suite.js';
import { signIn } from './sign-in.js';

const UNTIL = '2026-11-15';
const AFTERWARDS = new Date('2026-11-16T08:00:00Z');

export function sharing(suite: () => Suite): void {
  describe('a visitor with a link that a firm made', () => {
    it('sees what was chosen, until the link has ended', async () => {
      const { service, browser } = suite();
      const [firm, other] = [await browser.newContext(), await browser.newContext()];
      const page = await firm.newPage();
      await signIn(page, service, await service.key({ parties: [TESSIER.identifier] }));
      const id = encodeURIComponent(TESSIER.identifier);
      await page.goto(`${service.byKeys}/professionals/${id}/shares`);
      await page.locator('main input[name="until"]').fill(UNTIL);
      await page.locator('main form:has(input[name="until"]) button').click();
      const link = (await page.locator('main [role="status"] .mono').first().textContent()) ?? '';
      expect(link.startsWith(`${service.byKeys}/s/`)).toBe(true);

      const visitor = await other.newPage();
      const opened = await visitor.goto(link);
      expect(opened?.status()).toBe(200);
      expect(await visitor.locator('h1').textContent()).toContain(TESSIER.name);

      const { now } = service.clock;
      service.clock.now = AFTERWARDS;
      const ended = await visitor.reload();
      service.clock.now = now;
      expect(ended?.status()).toBe(410);
      expect(await visitor.locator('main').textContent()).not.toContain(TESSIER.name);
      await firm.close();
      await other.close();
    });
  });
}
