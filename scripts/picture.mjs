// Makes the picture of the README out of the demo, in a Chromium that the machine has:
// `npm run picture`, or `KEPT_CHROMIUM=/path npm run picture`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = join(root, 'docs', 'pictures', 'professional.png');

/** Maçonnerie Tessier, a firm in trouble and after it, on the last day of the network. */
const PAGE = '/professionals/0002:000901355?asOf=2026-10-31';
const SIZE = { width: 1120, height: 1060 };

const executablePath = [process.env.KEPT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome']
  .filter((place) => place !== undefined)
  .find(existsSync);
if (!executablePath) {
  console.error('No Chromium is here. Install one, or name it: KEPT_CHROMIUM=/path.');
  process.exit(1);
}

const startDemo = async (data) => {
  const cli = join(root, 'dist', 'src', 'cli.js');
  const child = spawn(process.execPath, [cli, 'demo', '--data', data, '--port', '0'], {
    env: { ...process.env, KEPT_LANG: 'en' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const [url] = /http:\/\/[\w.]+:\d+/.exec(line) ?? [];
    if (url) return { child, url };
  }
  throw new Error('The demo ended before it served.');
};

const data = mkdtempSync(join(tmpdir(), 'kept-picture-'));
rmSync(data, { recursive: true });
const { child, url } = await startDemo(data);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  const page = await browser.newPage({ viewport: SIZE, locale: 'en', colorScheme: 'light' });
  await page.goto(`${url}${PAGE}`);
  mkdirSync(join(picture, '..'), { recursive: true });
  await page.screenshot({ path: picture });
  console.log(`${picture}: ${Math.round(statSync(picture).size / 1000)} kB`);
} finally {
  await browser.close();
  child.kill();
  rmSync(data, { recursive: true, force: true });
}
