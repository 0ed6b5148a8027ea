/** Which addresses a call goes to: those of one look-up, and of these the public ones alone. */
import { createServer, type Server } from 'node:http';
import type { LookupAddress } from 'node:dns';
import { callOut } from '../../src/outgoing/call.js';
import { type LookUp, publicLookup } from '../../src/outgoing/public-address.js';
import { closed, listening } from '../../src/audit/witness/witness-server.js';

const PUBLIC = { address: '8.8.8.8', family: 4 };

/** Answers one after the other, the last one for ever; `asked` counts. */
function resolver(...answers: readonly (readonly LookupAddress[])[]) {
  const asked: string[] = [];
  const lookUp: LookUp = (host, _options, answer) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(host);
    answer(null, [...found]);
  };
  return { asked, lookUp };
}

function lookedUp(lookUp: LookUp, all: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    publicLookup(lookUp)('hooks.example', { all }, (error, address) =>
      error ? reject(error) : resolve(address),
    );
  });
}

const SECRET_PLACES = [
  ...['127.0.0.1', '0.0.0.0', '10.0.0.1', '100.64.0.1', '169.254.169.254', '192.168.1.1'],
  ...['::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', 'fc00::1', 'fd12::1', 'fe80::1'],
].map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a call to a name', () => {
  let server: Server;
  let port: number;
  let called: number;

  beforeEach(async () => {
    called = 0;
    server = createServer((_, response) => {
      called += 1;
      response.writeHead(302, { location: `http://127.0.0.1:${port}/within` }).end();
    });
    port = await listening(server, { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => closed(server));

  const call = (lookUp: LookUp, mayBePrivate = false) =>
    callOut({
      ...{ url: new URL(`http://hooks.example:${port}/`), mayBePrivate, text: '{}', lookUp },
      ...{ largestAnswer: null, longestMs: 5000 },
    });

  it.each(SECRET_PLACES)('that leads to $address alone goes nowhere', async (place) => {
    const { lookUp } = resolver([place]);
    await expect(call(lookUp)).rejects.toThrow('has no public address');
    expect(called).toBe(0);
  });

  it('that leads to a public address and to others goes to the public one', async () => {
    const { lookUp } = resolver([...SECRET_PLACES, PUBLIC]);
    expect(await lookedUp(lookUp, true)).toEqual([PUBLIC]);
    expect(await lookedUp(lookUp, false)).toBe(PUBLIC.address);
  });

  it('is looked up once: what the name leads to a moment later is not called', async () => {
    const within = [{ address: '127.0.0.1', family: 4 }];
    const rebinding = resolver([PUBLIC], within);
    expect(await lookedUp(rebinding.lookUp, true)).toEqual([PUBLIC]);
    expect(rebinding.asked).toHaveLength(1);
    // The next call looks again, and goes nowhere.
    await expect(call(rebinding.lookUp)).rejects.toThrow('has no public address');
    expect([rebinding.asked.length, called]).toEqual([2, 0]);
  });

  it('that is answered by a redirection ends there', async () => {
    const url = new URL(`http://127.0.0.1:${port}/`);
    const asked = { url, mayBePrivate: true, text: '{}', largestAnswer: null, longestMs: 5000 };
    expect([(await callOut(asked)).status, called]).toEqual([302, 1]);
  });
});
