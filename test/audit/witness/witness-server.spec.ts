/** The routes of a witness over HTTP. */
import { hash } from 'node:crypto';
import type { Server } from 'node:http';
import { vkeyOf } from '../../../src/audit/tree/note.js';
import { witnessRequest } from '../../../src/audit/tree/witness-request.js';
import { type OpenWitness, openWitness } from '../../../src/audit/witness/open-witness.js';
import { closed, listening, witnessServer } from '../../../src/audit/witness/witness-server.js';
import { parseVerifierKey, verifyNote } from '../../../verify/note.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { checkpointAt, LOG, ORIGIN, witness as signerOf } from '../../verify/made.js';

describe('a witness over HTTP', () => {
  let dir: string;
  let open: OpenWitness;
  let server: Server;
  let url: string;
  let lines: string[];

  beforeEach(async () => {
    [dir, lines] = [temporaryFolder(), []];
    open = await openWitness(dir, [vkeyOf(LOG.key)]);
    server = witnessServer(open.witness, (line) => lines.push(line));
    url = `http://127.0.0.1:${await listening(server, { host: '127.0.0.1', port: 0 })}`;
  });

  afterEach(async () => {
    await closed(server);
    open.close();
  });

  async function post(body: string | Uint8Array<ArrayBuffer>): Promise<readonly [number, string]> {
    const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    return [response.status, await response.text()];
  }

  async function request(size: number): Promise<string> {
    return witnessRequest({ old: 0n, proof: [], checkpoint: await checkpointAt(size) });
  }

  it('cosigns, and shows monitors what it cosigned', async () => {
    const path = `${url}/${hash('sha256', ORIGIN)}/checkpoint`;
    expect((await fetch(path)).status).toBe(404);
    const [status, line] = await post(await request(200));
    expect([status, line]).toEqual([
      200,
      expect.stringMatching(/^\u2014 kept-witness\/\S+ \S+\n$/),
    ]);
    const shown = await fetch(path);
    expect(shown.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const keys = [LOG.key, await parseVerifierKey(open.vkey)];
    expect((await verifyNote(await shown.text(), keys)).signed).toHaveLength(2);
  });

  it('answers 409 with the size alone', async () => {
    await post(await request(200));
    const body = await request(300);
    const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toBe('text/x.tlog.size');
    expect(await response.text()).toBe('200\n');
  });

  it('takes 64 KiB at most, and UTF-8', async () => {
    expect((await post('x'.repeat(64 * 1024)))[0]).toBe(400);
    expect((await post('x'.repeat(64 * 1024 + 1)))[0]).toBe(413);
    expect((await post(Uint8Array.of(0xff)))[0]).toBe(400);
  });

  it('knows no other routes', async () => {
    expect((await fetch(`${url}/add-checkpoint`)).status).toBe(405);
    expect((await fetch(url)).status).toBe(404);
    await post(await request(200));
    const path = `${url}/${hash('sha256', ORIGIN)}/checkpoint`;
    expect((await fetch(path, { method: 'POST' })).status).toBe(405);
  });

  it('given a file that cannot be used, signs nothing and says so', async () => {
    open.close();
    expect((await post(await request(200)))[0]).toBe(503);
    expect(lines).toEqual([expect.stringContaining('The witness cannot answer')]);
  });

  it('keeps its name and its key', async () => {
    const again = await openWitness(dir, [vkeyOf(LOG.key)]);
    expect(again.vkey).toBe(open.vkey);
    again.close();
    await expect(openWitness(dir, [], 'another.example')).rejects.toThrow('and stays so');
    const named = await openWitness(temporaryFolder(), [], 'anne.example');
    expect(named.vkey).toMatch(/^anne\.example\+/);
    named.close();
  });

  it('trusts keys of logs alone', async () => {
    const key = vkeyOf(signerOf('anne').key);
    await expect(openWitness(dir, [key])).rejects.toThrow('only logs are witnessed');
  });
});
