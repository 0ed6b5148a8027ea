/** An operator makes a key; it works, is revoked, and the session that it began ends. */
import type { Page } from 'playwright-core';
import { TESSIER } from '../../../../examples/network/cast.js';
import type { Suite } from '../suite.js';
import { signIn } from './sign-in.js';

export function keyLife(suite: () => Suite): void {
  describe('an operator', () => {
    it('makes a key, which works until it is revoked, and so does its session', async () => {
      const { service, browser } = suite();
      const [office, firm] = [await browser.newContext(), await browser.newContext()];
      const operator = await office.newPage();
      await signIn(operator, service, await service.key({ role: 'operator', teller: 'ops' }));

      await operator.goto(`${service.byKeys}/keys/new`);
      await operator.locator('#role').selectOption('partner');
      await operator.locator('#teller').fill('desk');
      await operator.locator('#parties').fill(TESSIER.identifier);
      await operator.locator('main form button').click();
      const token = (await operator.locator('code.token').textContent()) ?? '';
      const keyId = token.split('_')[1] ?? '';

      const partner = await firm.newPage();
      await signIn(partner, service, token);
      expect(await isSignedIn(partner)).toBe(true);

      await operator.goto(`${service.byKeys}/keys/${keyId}`);
      expect(await operator.locator('main').textContent()).not.toContain(token);
      await operator.locator('main form[action$="/revoke"] button').click();
      await service.caughtUp();

      await partner.reload();
      expect(await isSignedIn(partner)).toBe(false);
      await office.close();
      await firm.close();
    });
  });
}

async function isSignedIn(page: Page): Promise<boolean> {
  return !new URL(page.url()).pathname.endsWith('/sign-in');
}
