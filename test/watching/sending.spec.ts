/**
 * Sending by a clock: ten attempts over three days, the list of what was given up, sending it once
 * more, secrets that change; what digests and reads tell, to the letter; and which addresses are
 * called at all.
 */
import { FOLDER_HOLDER } from '../../src/command/access.js';
import { askEndpoint, rotateSecret } from '../../src/command/watches/endpoints.js';
import { digestText } from '../../src/query/watches/digest-text.js';
import { readDigest } from '../../src/query/watches/digest.js';
import { readDeliveries } from '../../src/query/watches/endpoints.js';
import { FOLDER_VIEWER } from '../../src/cli/folder/folder.js';
import { Wording } from '../../src/words/wording.js';
import type { Watching } from '../../src/watching/watching.js';
import { BUYER, type Folder, message, openFolder, OTHER, SELLER } from '../command/fixture.js';
import { deal } from '../http/read/reading.js';
import { bookFolder, openRoom, type WatchingRoom } from './watched-ledger.js';

const DAY_MS = 86_400_000;

const dispute = (number: string) => [
  ...deal({ number, issuedOn: '2026-02-10', due: '2026-03-10' }),
  message('InvoiceDisputed', `d ${number}`, {
    ...{ seller: SELLER, number, buyer: BUYER, dispute: 'D1' },
    ...{ reason: 'quality', raisedOn: '2026-03-02' },
  }),
];

let folder: Folder;
let room: WatchingRoom;
let watching: Watching;

beforeEach(async () => {
  folder = await openFolder();
  room = await openRoom(folder, '2026-03-02T12:00:00Z');
  watching = room.process(bookFolder()).watching;
});
afterEach(() => room.close());

function settled(): Promise<void> {
  return watching.heardAll(room.side.views.checkpoint);
}

async function deliveries(endpoint: string, state?: 'dead') {
  const asked = { viewer: FOLDER_VIEWER, endpoint, ...(state && { state }) };
  return (await readDeliveries(room.side, asked)).items;
}

const header = (name: string): readonly (string | undefined)[] =>
  room.endpoint.sent.map(({ headers }) => headers?.[name]);

describe('an endpoint', () => {
  const wish = () => ({ rules: [{ rule: 'dispute' }], watched: [room.party(BUYER)] });
  const owner = () => ({ party: room.party(SELLER), parties: [room.party(SELLER)] });

  it('given one that takes nothing, then it is called ten times over three days, and what comes after waits', async () => {
    const watch = await room.watch(SELLER, wish());
    const endpoint = await room.makeEndpoint(SELLER, { url: 'https://hooks.example/kept' });
    room.endpoint.status = 500;
    await room.tell(...dispute('A'), ...dispute('B'));
    const begun = room.clock.now;
    for (let attempt = 1; attempt <= 10; attempt++) {
      while (room.endpoint.sent.length < attempt) await settled();
      const first = (await deliveries(endpoint)).find(({ attempts }) => attempts === attempt);
      expect(first?.state).toBe(attempt < 10 ? 'waiting' : 'dead');
      if (attempt === 10) break;
      // A moment before it is due nothing is sent.
      room.clock.now = Date.parse(first?.due ?? '') - 1;
      await settled();
      expect(room.endpoint.sent).toHaveLength(attempt);
      room.clock.now += 1;
    }
    const [first, second] = room.noticesOf(watch);
    expect(new Set(header('webhook-id').slice(0, 10))).toEqual(new Set([first]));
    const days = (room.clock.now - begun) / DAY_MS;
    expect([days > 2.9, days < 3.4]).toEqual([true, true]);

    // Then the next one's turn comes; what was given up is listed, and sent again under its id.
    room.endpoint.status = 204;
    expect(header('webhook-id').slice(10)).toEqual([second]);
    room.clock.now += 6000;
    await settled();
    expect((await deliveries(endpoint)).map(({ state }) => state)).toEqual(['taken', 'dead']);
    const dead = await deliveries(endpoint, 'dead');
    expect(dead.map(({ message: id, attempts }) => [id, attempts])).toEqual([[first, 10]]);
    const again = { endpoint, message: first ?? '' };
    await askEndpoint(room.ledger, again, owner(), FOLDER_HOLDER, '2026-03-05');
    await room.tell();
    while ((await deliveries(endpoint, 'dead')).length > 0) await settled();
    expect(header('webhook-id').at(-1)).toBe(first);
  });

  it('given another secret, then the former one signs beside it for a day', async () => {
    await room.watch(SELLER, wish());
    const endpoint = await room.makeEndpoint(SELLER, { url: 'https://hooks.example/kept' });
    await rotateSecret(
      ...([room.ledger, folder.partyIds, endpoint, owner(), FOLDER_HOLDER, '2026-03-02'] as const),
    );
    const signatures = async (number: string): Promise<number> => {
      await room.tell(...dispute(number));
      await settled();
      return header('webhook-signature').at(-1)?.split(' ').length ?? 0;
    };
    room.clock.now += DAY_MS - 1;
    expect(await signatures('A')).toBe(2);
    room.clock.now += 1;
    expect(await signatures('B')).toBe(1);
  });
});

describe('what is told of a day', () => {
  it('is a digest of what was told in it, and how often others read, to the letter', async () => {
    const rules = [{ rule: 'dispute' }, { rule: 'score_read' }];
    const watched = [room.party(BUYER), room.party(SELLER)];
    const watch = await room.watch(SELLER, { rules, watched, digest: 'daily' });
    await room.makeEndpoint(SELLER, { url: 'https://hooks.example/kept' });
    await room.tell(...dispute('A'));
    const reader = { role: 'partner', teller: 'x', parties: new Set([room.party(OTHER)]) } as const;
    const when = { knownAt: room.side.views.checkpoint };
    for (const whose of [SELLER, SELLER, BUYER]) {
      room.side.noteRead(reader, 'score', [room.party(whose)], when);
    }
    await settled();
    room.clock.now = Date.parse('2026-03-03T00:00:10Z');
    await settled();
    const [heard, read, digest] = room.endpoint.sent.map(({ text }) => JSON.parse(text ?? ''));
    const ids = room.noticesOf(watch);
    const seller = room.party(SELLER);
    expect(heard).toEqual({
      ...{ type: 'notice.dispute', timestamp: '2026-03-02T12:00:00.000Z' },
      data: {
        ...{ notice: ids[0], professional: room.party(BUYER), watch, on: '2026-03-02' },
        address: `invoice-${seller}/A`,
      },
    });
    const timestamp = '2026-03-03T00:00:10.000Z';
    expect(read).toEqual({
      ...{ type: 'notice.score_read', timestamp },
      data: { notice: ids[1], professional: seller, watch, on: '2026-03-02', count: 2 },
    });
    const stretch = { from: '2026-03-02', on: '2026-03-02' };
    expect(digest).toEqual({
      ...{ type: 'notice.digest', timestamp },
      data: { notice: ids[2], professional: seller, watch, ...stretch, count: 1 },
    });

    const answer = await readDigest(room.side, { viewer: FOLDER_VIEWER, watch, of: '2026-03-03' });
    expect(answer).toMatchObject({
      ...{ every: 'daily', from: '2026-03-03', to: '2026-03-03', notices: 1 },
      counts: [{ rule: 'score_read', notices: 1 }],
    });
    expect(digestText(answer, new Wording('en'))).toBe(
      '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">' +
        '<title>From 2026-03-03 to 2026-03-03: 1 notice.</title></head>\n' +
        '<body>\n<h1>From 2026-03-03 to 2026-03-03: 1 notice.</h1>\n<ul>\n' +
        '<li>2026-03-03: What is known of you was read 2 times by others.</li>\n</ul>\n' +
        '</body>\n</html>\n',
    );
  });
});
