import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.js';
import { heard, kept, startOn } from './kept.js';

const UBL = readFileSync(new URL('../intake/fixtures/ubl/invoice.xml', import.meta.url), 'utf8');

describe('a machine on which no document can be put', () => {
  it('has it come again: refused with when to, and taken once there is room', async () => {
    const [data, room] = [temporaryFolder(), join(temporaryFolder(), 'room')];
    const { out } = await kept(
      ...['keys', 'create', '--data', data, '--role', 'emitter', '--teller', 'books', '--json'],
      ...['--for', '0002:552100554'],
    );
    const { token } = JSON.parse(out);
    const server = startOn(data, { TMPDIR: room }, ['serve', '--data', data, '--port', '0']);
    const [, url] = await heard(server, /on (http:\S+), docs/);
    const post = () =>
      fetch(`${url}/v1/documents`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/xml' },
        body: UBL,
      });
    const why = heard(server, /A document found no room while it was read: (\w+)/);
    const refused = await post();
    const text = await refused.text();
    expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'ledger_must_be_available' });
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(text).not.toContain(room);
    expect((await why)[1]).toBe('ENOENT');

    mkdirSync(room);
    expect((await post()).status).toBe(200);
    expect(readdirSync(room)).toEqual([]);
    server.kill('SIGTERM');
  });
});
