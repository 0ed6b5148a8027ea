/** How one is connected to another in the example network, by role, as of days and as known. */
import { BRUNEL, THORNBURY, TESSIER } from '../../../examples/network/cast.js';
import { FOLDER_VIEWER, withLiveViews } from '../../../src/cli/folder/folder.js';
import { tellNetwork } from '../../../src/cli/demo/network.js';
import type { Position } from '../../../src/ledger/stored.js';
import type { MessageType } from '../../../src/messages/message.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import { ReadSide } from '../../../src/query/read-side.js';
import {
  type PathsAnswer,
  type PathsAsked,
  readPaths,
} from '../../../src/query/relations/paths.js';
import type { Viewer } from '../../../src/query/visibility.js';
import { type Folder, message, OPERATOR, openFolder } from '../../command/fixture.js';

const [FROM, TO, BETWEEN] = [TESSIER, THORNBURY, BRUNEL].map(({ identifier }) => identifier);

let folder: Folder;
let told: Position;
beforeAll(async () => {
  folder = await openFolder();
  await tellNetwork(folder.ledger, folder.store);
  // In the example network it lets itself be shown.
  await choose('counted');
  told = await folder.store.head();
});
afterAll(() => folder.close());

function reading<Result>(run: (side: ReadSide) => Promise<Result>): Promise<Result> {
  return withLiveViews(folder.dir, folder, (live) => {
    // As often as anything comes: all of it was recorded today.
    const parts = { ...folder, live, editions: 'live', now: () => new Date() } as const;
    return run(new ReadSide(parts));
  });
}

function viewer(role: Viewer['role'], ...ids: readonly string[]): Viewer {
  return { role, teller: 'page', parties: new Set(ids.map((id) => folder.party(id))) };
}

async function asked(who: Viewer, changes: Partial<PathsAsked> = {}): Promise<PathsAnswer> {
  return reading((side) =>
    readPaths(side, { viewer: who, id: TO ?? '', from: FROM ?? '', ...changes }),
  );
}

let sent = 0;

async function tell(type: MessageType, data: Record<string, unknown>): Promise<void> {
  const [result] = await folder.ledger.tellEach([message(type, `m ${sent++}`, data)], OPERATOR);
  expect(result).toMatchObject({ status: 'accepted' });
}

const choose = (as: 'link' | 'counted') => tell('VisibilityChosen', { party: BETWEEN, as });

const restrict = (party: string, isOn: boolean) =>
  isOn
    ? tell('ScoreRestricted', { party, ground: 'objection' })
    : tell('ScoreRestrictionLifted', { party });

/** In every text of an answer. */
const NAME = /Brunel/;

describe('paths', () => {
  it('show operators who stands between, and analysts no name', async () => {
    const whole = await asked(FOLDER_VIEWER);
    expect(whole).toMatchObject({
      standing: { word: 'known' },
      chains: [{ count: 1, through: [{ id: BETWEEN, name: expect.stringMatching(NAME) }] }],
    });
    const lab = await asked(viewer('analyst'));
    expect(JSON.stringify(lab)).not.toMatch(NAME);
    expect(lab.chains).toMatchObject([{ strengths: whole.chains[0]?.strengths }]);
  });

  it('name to others only who lets itself be shown, and tell them in bands', async () => {
    const partner = viewer('partner', FROM ?? '');
    const before = await asked(partner);
    expect([before.chains, JSON.stringify(before).match(NAME)]).toEqual([[], null]);
    await choose('link');
    const { chains, edition } = await reading((side) =>
      readPaths(side, { viewer: partner, id: TO ?? '' }),
    );
    expect(edition).toBe('live');
    expect(chains).toMatchObject([{ through: [{ id: BETWEEN }], count: 1 }]);
    const [own, others] = chains[0]?.strengths ?? [];
    expect(own && own.below - own.from).toBe(1);
    expect(others).toEqual({ from: 10, below: 20 });
    await choose('counted');
    expect((await asked(partner)).chains).toEqual([]);
  });

  it('are for whoever asks from its own, and of no other moment than editions', async () => {
    const refusals = [
      asked(viewer('partner', TO ?? '')),
      asked(viewer('partner', BETWEEN ?? '')),
      asked(viewer('partner', FROM ?? ''), { knownAt: '100' }),
    ];
    for (const refusal of refusals) await expect(refusal).rejects.toThrow(ReadRefused);
  });

  it('go through nobody whose score is restricted, and lead to none, but for operators', async () => {
    const partner = viewer('partner', FROM ?? '');
    await choose('link');
    expect((await asked(partner)).chains).toHaveLength(1);
    for (const [party, isEnd] of [
      [BETWEEN, false],
      [TO, true],
    ] as const) {
      await restrict(party ?? '', true);
      const answer = await asked(partner);
      expect(answer.chains).toEqual([]);
      expect([answer.standing === null, 'restricted' in answer]).toEqual([isEnd, isEnd]);
      expect((await asked(FOLDER_VIEWER)).chains).toHaveLength(1);
      await restrict(party ?? '', false);
    }
    expect((await asked(partner)).chains).toHaveLength(1);
    await choose('counted');
  });

  it('are as known at a position what they were when it was the last, and as of days', async () => {
    const then = await asked(FOLDER_VIEWER, { knownAt: String(told), asOf: '2026-10-31' });
    const now = await asked(FOLDER_VIEWER, { asOf: '2026-10-31' });
    expect(then.chains).toEqual(now.chains);
    const early = await asked(FOLDER_VIEWER, { asOf: '2025-06-30' });
    expect(early.chains).toEqual([]);
  });
});
