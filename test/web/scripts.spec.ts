/** What browsers load of script, as `npm run build` made it. */
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ASSETS = fileURLToPath(new URL('../../dist/web/assets/', import.meta.url));

/** Bytes: pages work without script, so it is held small. */
const MOST = 30_000;

it('given all scripts of all pages together, gzipped, then they have at most 30 kB', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js.gz'));
  const sizes = scripts.map((name) => statSync(`${ASSETS}/${name}`).size);
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});
