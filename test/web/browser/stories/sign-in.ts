import type { Page } from 'playwright-core';
import type { NetworkService } from '../network-service.js';

/** Signs in with a key, as whoever holds it does; comes to the home page. */
export async function signIn(page: Page, service: NetworkService, token: string): Promise<void> {
  await page.goto(`${service.byKeys}/sign-in`);
  await page.locator('#key').fill(token);
  await page.locator('main form button').click();
}
