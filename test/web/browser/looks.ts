/** A page that is open in a browser, and what is looked at on it. Each look says what is wrong. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { BrowserContext, Page } from 'playwright-core';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Visit {
  readonly page: Page;
  readonly status: number;
  /** What the browser said of it so far: errors, warnings, requests that leave or fail. */
  readonly noise: readonly string[];
}

/** Opens a page and listens to it from the start. */
export async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => {
    const isOfAnswer = message.text().startsWith('Failed to load resource');
    if (/error|warning/.test(message.type()) && !isOfAnswer) noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) noise.push(`left: ${request.url()}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) noise.push(`${response.status()} ${response.url()}`);
  });
  const response = await page.goto(url);
  return { page, status: response?.status() ?? 0, noise };
}

/** Runs an expression about what in-page.js defines. */
async function look<Result>(page: Page, expression: string): Promise<Result> {
  return page.evaluate<Result>(`(() => { ${IN_PAGE}; return look.${expression}; })()`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds: by all rules, or by those named. */
export async function axe(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(document, ${options})`,
  );
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${first?.html} ${first?.failureSummary}`;
  });
}

/** CSS pixels: a phone; a window of 1280 at 200 %; a window. */
export const WIDTHS = [360, 640, 1280] as const;

/** What scrolls sideways at each width. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await look<readonly string[]>(page, 'sideways()');
    found.push(...wide.map((each) => `at ${width}: ${each}`));
  }
  return found;
}

/** Tab alone: it comes to the way to the content first, then to all else, and is seen there. */
export async function keyboard(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab');
  const first = await page.evaluate<string>('document.activeElement?.className ?? ""');
  const unseen = await look<readonly string[]>(page, 'unseenFocus()');
  return [
    ...(first === 'skip' ? [] : [`Tab comes to "${first}" first.`]),
    ...unseen.map((each) => `not seen: ${each}`),
  ];
}

/** What Tab does not come to, pressed as often as it takes to come round. */
export async function unvisited(page: Page): Promise<readonly string[]> {
  const times = await look<number>(page, 'watchFocus()');
  for (let pressed = 0; pressed < times; pressed++) await page.keyboard.press('Tab');
  return page.evaluate<readonly string[]>('look.unvisited()');
}

/** The text that the page itself shows. */
export function shown(page: Page): Promise<readonly string[]> {
  return page.locator('main').allInnerTexts();
}

/** Addresses on the page that lie outside of the path under which it is reached. */
export function addressesOutside(page: Page, base: string): Promise<readonly string[]> {
  return look(page, `outside(${JSON.stringify(base)})`);
}

/** Where its links lead on this site, each once. */
export function linked(page: Page): Promise<readonly string[]> {
  return look(page, 'linked()');
}

/** How many sheets of A4 it prints on. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return (await PDFDocument.load(pdf)).getPageCount();
}
