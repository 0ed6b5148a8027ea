/**
 * Pictures of all charts, to be looked at: wide and light, narrow and dark, and on paper.
 *
 *   npx esbuild test/web/charts/gallery.tsx --bundle --platform=node --format=esm \
 *     --packages=external --jsx=automatic --jsx-import-source=preact --outfile=dist/gallery.mjs
 *   node dist/gallery.mjs FOLDER web/style/kept.css web/style/charts.css
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { render } from 'preact-render-to-string';
import { SAMPLES } from './samples.js';

const [folder = 'dist/gallery', ...sheets] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const page = resolve(join(folder, 'gallery.html'));
const style = sheets.map((path) => readFileSync(path, 'utf8')).join('\n');
const parts = Object.entries(SAMPLES).map(
  ([name, chart]) =>
    `<section><div class="wrap"><div class="part"><h2>${name}</h2>${render(chart())}</div></div>` +
    '</section>',
);
const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
const title = `<title>Charts</title><style>${style}</style>`;
const body = `<main><h1>Charts</h1>${parts.join('')}</main>`;
writeFileSync(page, `<!doctype html><html lang="en">${head}${title}${body}`);

/** Pixels of height that one picture shows. */
const SLICE = 1500;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const looks = [
  { name: 'wide-light', width: 1000, colorScheme: 'light' },
  { name: 'narrow-dark', width: 360, colorScheme: 'dark' },
  { name: 'narrow-light', width: 360, colorScheme: 'light' },
] as const;
for (const { name, width, colorScheme } of looks) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const tab = await context.newPage();
  await tab.goto(`file://${page}`);
  const height = await tab.evaluate('document.documentElement.scrollHeight');
  for (let y = 0; y < Number(height); y += SLICE) {
    const clip = { x: 0, y, width, height: Math.min(SLICE, Number(height) - y) };
    const path = join(folder, `${name}-${1 + y / SLICE}.png`);
    await tab.screenshot({ path, fullPage: true, clip });
  }
  await context.close();
}
await browser.close();
