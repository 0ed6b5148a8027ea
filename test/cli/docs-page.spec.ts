import { createHash } from 'node:crypto';
import { temporaryFolder } from '../temporary-folder.js';
import { heard, startIn } from './kept.js';

/** Jest cannot load what serves the page, so that it is asked of the built program. */
describe('the page at /docs', () => {
  it('holds nothing that its own policy keeps a browser from showing', async () => {
    const server = startIn(temporaryFolder(), ['serve', '--port', '0']);
    const [, url] = await heard(server, /on (http:\S+), docs/);
    const page = await fetch(`${url}/docs`);
    const policy = page.headers.get('content-security-policy');
    const html = await page.text();
    const inline = [...html.matchAll(/<(style|script)>([\s\S]+?)<\/\1>/g)];
    expect(inline.length).toBeGreaterThan(1);
    for (const [, , text = ''] of inline) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
    // The bar of the standalone layout has a logo with a style of its own, which is not in the page.
    const begun = await (await fetch(`${url}/docs/swagger-ui-init.js`)).text();
    expect(begun).toContain('"layout": "BaseLayout"');
    server.kill('SIGTERM');
  });
});
