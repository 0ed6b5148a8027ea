/** A reader checks the proof of an entry, and is shown one that was tampered with. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Suite } from '../suite.js';

export function proving(suite: () => Suite, path: string): void {
  describe('a reader', () => {
    /** The marks of all steps, once there is a verdict. */
    async function checked(page: Page): Promise<{ verdict: string; marks: readonly string[] }> {
      await page.locator('details.proof > summary').click();
      await page.locator('[data-verdict]:not(:empty)').waitFor();
      return {
        verdict: (await page.locator('[data-verdict]').textContent()) ?? '',
        marks: await page.locator('[data-step] [data-mark]').allInnerTexts(),
      };
    }

    it.each([
      ['en', 'It holds: this entry stands in the log.', 'holds', 'not known'],
      ['fr', 'Elle tient : cette écriture figure au journal.', 'tient', 'inconnu'],
    ])(
      'checks a proof in the browser, in %s, each step of it',
      async (locale, all, holds, open) => {
        const { service, browser } = suite();
        const context = await browser.newContext({ locale });
        const page = await context.newPage();
        await page.goto(`${service.demo}${path}`);
        const { verdict, marks } = await checked(page);
        expect(verdict.replace(/[\u00a0\u202f]/g, ' ')).toBe(all);
        expect(marks).toEqual([holds, holds, holds, holds, holds, open]);
        expect(await page.locator('[data-step="way"] [data-shown] > div').count()).toBeGreaterThan(
          9,
        );
        await context.close();
      },
    );

    it('sees which step does not hold of a changed proof, or under another key', async () => {
      const { service, browser } = suite();
      const context = await browser.newContext({ locale: 'en' });
      const page = await context.newPage();
      await page.goto(`${service.demo}${path}`);
      expect((await checked(page)).verdict).toContain('It holds');
      await page.route('**/proof', async (route) => {
        const answer = await route.fetch();
        const text = await answer.text();
        // One hash of the way in the place of another.
        const lines = text.split('\n');
        [lines[3], lines[4]] = [lines[4] ?? '', lines[3] ?? ''];
        await route.fulfill({ response: answer, body: lines.join('\n') });
      });
      await page.reload();
      const changed = await checked(page);
      expect(changed.verdict).toContain('It does not hold');
      expect(changed.marks).toEqual(['holds', 'holds', '', 'does not hold', '', '']);
      await page.unroute('**/proof');
      await page.reload();
      for (const [keys, said] of [
        [vkey('kept-ledger/other'), 'It does not hold'],
        ['Anna', 'A line of the keys given is none'],
      ]) {
        await page.reload();
        await page.locator('details.proof > summary').click();
        await page.locator('#trusted').fill(keys ?? '');
        await page.locator('#trusted').blur();
        await page.locator('[data-verdict]', { hasText: said ?? '' }).waitFor();
      }
      await context.close();
    });
  });
}

/** A verifier key of this name, which signed nothing. */
function vkey(name: string): string {
  const typed = Buffer.concat([Buffer.of(1), Buffer.alloc(32, 9)]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest('hex').slice(0, 8);
  return `${name}+${id}+${typed.toString('base64')}`;
}
