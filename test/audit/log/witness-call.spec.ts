/** Calls to witnesses: bounded, to public addresses, and never redirected. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { isPublicAddress } from '../../../src/outgoing/public-address.js';
import { type CalledWitness, callWitness } from '../../../src/audit/log/witness-call.js';
import { closed, listening } from '../../../src/audit/witness/witness-server.js';

const NEVER = new AbortController().signal;

describe('a call to a witness', () => {
  let server: Server;
  let port: number;
  let asked: string[];
  let answer: RequestListener;

  beforeEach(async () => {
    asked = [];
    answer = (_, response) => response.end('seen\n');
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      answer(request, response);
    });
    port = await listening(server, { host: '127.0.0.1', port: 0 });
  });

  afterEach(() => closed(server));

  function call(host = '127.0.0.1', mayBePrivate = true, signal = NEVER): Promise<CalledWitness> {
    const url = `http://${host}:${port}/prefix`;
    return callWitness({ url, mayBePrivate }, 'old 0\n\nnote', signal);
  }

  it('posts to add-checkpoint below the address, and gives the answer', async () => {
    expect(await call()).toEqual({ status: 200, body: 'seen\n' });
    expect(await call('localhost')).toEqual({ status: 200, body: 'seen\n' });
    expect(asked).toEqual(Array(2).fill('POST /prefix/add-checkpoint'));
  });

  it.each(['127.0.0.1', 'localhost', '2130706433', '[::1]', '[::ffff:127.0.0.1]'])(
    'given %s where no private address is allowed, calls nobody',
    async (host) => {
      await expect(call(host, false)).rejects.toThrow('has no public address');
      expect(asked).toEqual([]);
    },
  );

  it('follows no redirection', async () => {
    answer = (_, response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect((await call()).status).toBe(307);
    expect(asked).toHaveLength(1);
  });

  it('given an answer without end, takes 16 KiB at most', async () => {
    answer = (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1024)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    await expect(call()).rejects.toThrow('It answers with over 16384 bytes.');
  });

  it.each(['before', 'within'])('given no answer, ends when told to, %s it', async (when) => {
    const ending = new AbortController();
    answer = (_, response) => {
      if (when === 'within') response.write('x');
      setImmediate(() => ending.abort());
    };
    await expect(call('127.0.0.1', true, ending.signal)).rejects.toThrow();
  });
});

describe('an address', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255'],
    ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:8.8.8.8', 'fc00::1', 'fe80::1', 'ff02::1', '64:ff9b::a00:1'],
    ...['2002:a00:1::', '2001:db8::1', 'example.org', ''],
  ])('%s is not of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a01:e0a::1'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
