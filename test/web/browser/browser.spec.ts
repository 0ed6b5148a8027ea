/**
 * The pages in a real browser, in both languages: what it finds wrong with them, and the main ways
 * of use as stories. Where the machine has no Chromium, all of it is skipped, and counted.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { CHROMIUM, launchChromium } from './chromium.js';
import {
  axe,
  keyboard,
  linked,
  sheets,
  shown,
  sideways,
  unvisited,
  type Visit,
  visit,
} from './looks.js';
import { startNetworkService } from './network-service.js';
import { PAGES } from './pages.js';
import { bringingIn } from './stories/bringing-in.js';
import { contesting } from './stories/contesting.js';
import { keyLife } from './stories/key-life.js';
import { lookingAs } from './stories/looking-as.js';
import { proving } from './stories/proving.js';
import { restricting } from './stories/restricting.js';
import { sharing } from './stories/sharing.js';
import { signingIn } from './stories/signing-in.js';
import type { Suite } from './suite.js';

/** Links that were followed, one of each form: those of other ids and days lead alike. */
const FOLLOWED = new Map<string, Promise<Response>>();

function followed(link: string): Promise<Response> {
  const form = pathOf(link).replace(/^(\/\w+\/)[^/]+/, '$1:id');
  const answer = FOLLOWED.get(form) ?? fetch(link);
  FOLLOWED.set(form, answer);
  return answer;
}

function pathOf(address: string): string {
  return new URL(address).pathname;
}

const LANGUAGES = ['en', 'fr'] as const;

const maybe = CHROMIUM ? describe : describe.skip;

maybe(`${PAGES.length} pages in ${CHROMIUM ?? 'a browser (no Chromium is here)'}`, () => {
  let suite: Suite;

  beforeAll(async () => {
    const [service, browser] = await Promise.all([startNetworkService(), launchChromium()]);
    suite = { service, browser };
  });
  afterAll(async () => {
    await suite?.browser.close();
    await suite?.service.close();
  });

  signingIn(() => suite);
  bringingIn(() => suite);
  keyLife(() => suite);
  contesting(() => suite);
  lookingAs(() => suite);
  restricting(() => suite);
  sharing(() => suite);
  proving(() => suite, PAGES.find(({ name }) => name === 'an entry')?.path ?? '');

  describe.each(LANGUAGES)('in %s', (language) => {
    let context: BrowserContext;
    let plain: BrowserContext;
    let withoutScript: Page;

    beforeAll(async () => {
      context = await suite.browser.newContext({ locale: language, reducedMotion: 'reduce' });
      plain = await suite.browser.newContext({ locale: language, javaScriptEnabled: false });
      withoutScript = await plain.newPage();
    });
    afterAll(async () => {
      await context?.close();
      await plain?.close();
    });

    describe.each(PAGES)('$name', ({ path, status = 200, sheets: most }) => {
      let open: Visit;

      beforeAll(async () => {
        open = await visit(context, `${suite.service.demo}${path}`);
      });
      afterAll(() => open?.page.close());

      it('answers in that language', async () => {
        expect(open.status).toBe(status);
        expect(await open.page.getAttribute('html', 'lang')).toBe(language);
      });

      it('has nothing that axe finds wrong, in light and in dark', async () => {
        expect(await axe(open.page)).toEqual([]);
        // Colours are the same in every language.
        if (language !== LANGUAGES[0]) return;
        await open.page.emulateMedia({ colorScheme: 'dark' });
        expect(await axe(open.page, ['color-contrast'])).toEqual([]);
        await open.page.emulateMedia({ colorScheme: 'light' });
      });

      it('does not scroll sideways, on a phone, zoomed to 200 %, in a window', async () => {
        expect(await sideways(open.page)).toEqual([]);
      });

      it('can be used with the keyboard alone', async () => {
        expect(await keyboard(open.page)).toEqual([]);
        expect(await unvisited(open.page)).toEqual([]);
      });

      it('says the same without script', async () => {
        await withoutScript.goto(`${suite.service.demo}${path}`);
        expect(await shown(withoutScript)).toEqual(await shown(open.page));
      });

      if (most !== undefined) {
        it(`prints on ${most} at most`, async () => {
          expect(await sheets(open.page)).toBeLessThanOrEqual(most);
        });
      }

      it('leads to pages that are there', async () => {
        // A page leads to itself in the other language. The page of the API Jest cannot load.
        const own = pathOf(open.page.url());
        const isElsewhere = (link: string): boolean => ![own, '/docs'].includes(pathOf(link));
        const dead: string[] = [];
        for (const link of (await linked(open.page)).filter(isElsewhere)) {
          const { status, url } = await followed(link);
          if (status >= 400) dead.push(`${status} ${url}`);
        }
        expect(dead).toEqual([]);
      });

      it('asks nobody else and complains of nothing', () => {
        expect(open.noise).toEqual([]);
      });
    });
  });
});
