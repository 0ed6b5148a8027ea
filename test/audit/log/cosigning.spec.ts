/** Checkpoints that witnesses cosign: on each store, and whatever the witnesses do. */

import { Cosigning } from '../../../src/audit/log/cosigning.js';
import { logName } from '../../../src/audit/log/log-name.js';
import { ServedLog, sizeIn } from '../../../src/audit/log/served-log.js';
import type { CalledWitness, CallWitness } from '../../../src/audit/log/witness-call.js';
import { addWitness, askedWitnesses, removeWitness } from '../../../src/audit/log/witness-list.js';
import { vkeyOf } from '../../../src/audit/tree/note.js';
import { SeenHeads } from '../../../src/audit/witness/seen-heads.js';
import { Witness } from '../../../src/audit/witness/witness.js';
import { parsePolicy, verifyByPolicy } from '../../../verify/policy.js';
import { until } from '../../store/kurrent/given.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { partOf, witness as signerOf } from '../../verify/made.js';
import { type LogProcess, ORIGIN, onDouble, onSqlite, StoppedClock } from './following.js';
import { append } from './given.js';

const NAMES = ['anne', 'bob', 'chloe'] as const;

/** Witnesses by their addresses, and what stands in place of their answers. */
class Neighbours {
  readonly calls: string[] = [];
  readonly broken = new Map<string, CallWitness>();
  private readonly witnesses = new Map<string, { witness: Witness; heads: SeenHeads }>();

  async join(log: LogProcess): Promise<void> {
    const { signers } = await logName(log.slots, { first: () => ORIGIN });
    for (const name of NAMES) {
      const heads = SeenHeads.in(temporaryFolder());
      const keys = signers.map(({ key }) => key);
      const witness = new Witness(heads, signerOf(name), keys, () => 1_790_000_000);
      this.witnesses.set(urlOf(name), { witness, heads });
      const vkey = vkeyOf(signerOf(name).key);
      await addWitness(log.slots, { vkey, url: `${urlOf(name)}/`, mayBePrivate: false });
    }
  }

  readonly call: CallWitness = async (asked, text, signal) => {
    const { url } = asked;
    this.calls.push(url);
    const instead = this.broken.get(url);
    return instead ? instead(asked, text, signal) : this.answer(url, text);
  };

  async answer(url: string, text: string): Promise<CalledWitness> {
    const found = this.witnesses.get(url);
    if (!found) throw new Error(`Nobody is at ${url}.`);
    return found.witness.add(text);
  }

  end(): void {
    for (const { heads } of this.witnesses.values()) heads.close();
  }
}

function urlOf(name: string): string {
  return `https://${name}.example`;
}

/** Whether a checkpoint holds by a policy of so many of the three witnesses. */
async function heldBy(least: number, log: LogProcess, note = log.tree.published): Promise<string> {
  const { signers } = await logName(log.slots, { first: () => ORIGIN });
  const policy = await parsePolicy(
    [
      ...signers.map(({ key }) => `log ${vkeyOf(key)}`),
      ...NAMES.map((name) => `witness ${name} ${vkeyOf(signerOf(name).key)}`),
      `group all-three ${least} ${NAMES.join(' ')}`,
      'quorum all-three\n',
    ].join('\n'),
  );
  return partOf(verifyByPolicy(note ?? '', policy));
}

describe.each([
  ['SQLite', onSqlite],
  ['a cluster (the double)', onDouble],
])('a log with three witnesses on %s', (_, begin) => {
  let place: Awaited<ReturnType<typeof begin>>;
  let log: LogProcess;
  let neighbours: Neighbours;
  let cosigning: Cosigning;
  let clock: StoppedClock;
  let lines: string[];

  beforeEach(async () => {
    place = await begin();
    log = await place.open();
    neighbours = new Neighbours();
    await neighbours.join(log);
    [clock, lines] = [new StoppedClock(), []];
    const { call } = neighbours;
    cosigning = new Cosigning(log.tree, log.slots, {
      clock,
      call,
      log: (line) => lines.push(line),
    });
  });

  afterEach(async () => {
    await cosigning.stop();
    await log.close();
    neighbours.end();
    await place.end();
  });

  /** Has the log grow to a size, and witnesses asked; resolves once so many have signed. */
  async function grow(size: number, signed: number): Promise<void> {
    await append(log.store, size - log.tree.size, log.tree.size);
    await log.served(size);
    cosigning.begin();
    await until(() => linesUnder(log) === 1 + signed);
  }

  /** What the log hands out. */
  function served(): ServedLog {
    return new ServedLog(log.tree, log.store, () => logName(log.slots, { first: () => ORIGIN }));
  }

  function callsTo(name: string): number {
    return neighbours.calls.filter((url) => url === urlOf(name)).length;
  }

  it('serves each checkpoint with the lines of all who have seen it', async () => {
    await grow(40, 3);
    expect([await heldBy(3, log), await heldBy(1, log)]).toEqual(['holds', 'holds']);
    await grow(300, 3);
    expect(await heldBy(3, log)).toBe('holds');
    expect(log.tree.seenBy(signerOf('bob').key)).toEqual({ size: 300, time: 1_790_000_000 });
    expect(lines).toEqual([]);
  });

  it('given one that is away, serves the lines of the others and asks it again later', async () => {
    neighbours.broken.set(urlOf('bob'), async () => ({ status: 500, body: '\u001b[2J<html>\n' }));
    await grow(40, 2);
    await until(() => lines.length > 0);
    expect(lines).toEqual([
      'The witness bob.example/witness does not sign: it answers 500: ?[2J<html>',
    ]);
    expect([await heldBy(2, log), await heldBy(3, log)]).toEqual(['holds', 'quorum']);
    const asked = neighbours.calls.length;
    cosigning.begin();
    clock.go(999);
    expect(neighbours.calls).toHaveLength(asked);
    neighbours.broken.clear();
    clock.go(1);
    await until(() => linesUnder(log) === 4);
    expect(await heldBy(3, log)).toBe('holds');
    expect(lines.at(-1)).toBe('The witness bob.example/witness signs again.');
  });

  it('given one that never answers, keeps nobody waiting, and ends when told to', async () => {
    neighbours.broken.set(
      urlOf('chloe'),
      (_asked, _text, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('ended')), { once: true });
        }),
    );
    await grow(40, 2);
    await grow(80, 2);
    expect(callsTo('chloe')).toBe(1);
  });

  it('given one that lies, takes nothing of it', async () => {
    const { call } = neighbours;
    for (const lie of [
      async () => ({ status: 200, body: '' }),
      async () => ({ status: 200, body: 'no line of a signature\n' }),
      async () => ({ status: 409, body: '7777\n' }),
      async () => ({ status: 409, body: '1e3\n' }),
      async () => ({ status: 302, body: '' }),
      (...asked: Parameters<CallWitness>) =>
        call(
          { url: urlOf('anne'), mayBePrivate: false },
          asked[1].replace(/^old \d+/, 'old 40'),
          asked[2],
        ),
    ]) {
      neighbours.broken.set(urlOf('bob'), lie);
      await grow(40, 2);
      // Once it is asked again, what it said before was looked at.
      const asked = callsTo('bob');
      await until(() => {
        clock.go(600_000);
        return callsTo('bob') >= asked + 2;
      });
      expect(await heldBy(3, log)).toBe('quorum');
    }
    expect(lines.join('\n')).toContain('it saw 7777 events of this log, which has signed 40');
  });

  it('keeps beside the newest checkpoint the one that most have seen', async () => {
    await grow(40, 3);
    neighbours.broken.set(urlOf('bob'), async () => ({ status: 500, body: '' }));
    await grow(80, 2);
    await until(() => log.tree.witnessed[0]?.seenBy === 2);
    expect(log.tree.witnessed.map(({ size, seenBy }) => [size, seenBy])).toEqual([
      ...[
        [80, 2],
        [40, 3],
      ],
    ]);
    expect(await heldBy(3, log, served().witnessedBy(3))).toBe('holds');
    expect(await heldBy(2, log, served().witnessedBy(1))).toBe('holds');
    expect(served().witnessedBy(4)).toBeNull();
    expect([served().covering(39), served().covering(40)]).toEqual(
      log.tree.witnessed.map(({ note }) => note).reverse(),
    );
    neighbours.broken.clear();
    clock.go(1000);
    await until(() => log.tree.witnessed.length === 1);
    expect(served().witnessedBy(3)).toBe(log.tree.published);
  });

  it('given a slow witness of a log that grows, has all sign one checkpoint yet', async () => {
    const answers: (() => void)[] = [];
    neighbours.broken.set(urlOf('bob'), async ({ url }, text) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return neighbours.answer(url, text);
    });
    await grow(40, 2);
    for (const size of [80, 120]) {
      await grow(size, 2);
      answers.shift()?.();
      await until(() => answers.length > 0);
      const whole = served().witnessedBy(3);
      expect([sizeIn(whole), await heldBy(3, log, whole)]).toEqual([size - 40, 'holds']);
    }
    for (const answer of answers) answer();
  });

  it('given a witness that was removed, keeps nothing for its line alone', async () => {
    await grow(40, 3);
    await removeWitness(log.slots, signerOf('bob').key.id);
    await grow(80, 2);
    await until(() => log.tree.witnessed[0]?.size === 80 && log.tree.witnessed.length === 1);
    expect(log.tree.witnessed[0]).toMatchObject({ seenBy: 2 });
  });

  it('given a log.db that was made anew, learns from the witnesses what they saw', async () => {
    await grow(40, 3);
    for (const name of NAMES) log.tree.noteSeenBy(signerOf(name).key, { size: 0, time: 0 });
    const asked = neighbours.calls.length;
    await grow(41, 3);
    expect(neighbours.calls.length - asked).toBe(6);
  });

  it('keeps the lines where the same head is signed anew', async () => {
    await grow(40, 3);
    const before = log.tree.published ?? '';
    const end = before.indexOf('\n\n') + 2;
    const [own = ''] = before.slice(end).split('\n');
    log.tree.publish(`${before.slice(0, end)}${own}\n`);
    expect(log.tree.published).toBe(before);
  });

  it('asks none that was removed', async () => {
    const id = signerOf('bob').key.id;
    expect(await removeWitness(log.slots, id)).toHaveLength(2);
    await grow(40, 2);
    expect(neighbours.calls).not.toContain(urlOf('bob'));
    await expect(removeWitness(log.slots, id)).rejects.toThrow(`No witness with the key ${id}`);
  });
});

function linesUnder({ tree }: LogProcess): number {
  return (tree.published ?? '').split('\n\u2014 ').length - 1;
}

describe('the witnesses of a log', () => {
  const vkey = vkeyOf(signerOf('anne').key);

  it.each([
    ['http://witness.example', false],
    ['ftp://witness.example', true],
    ['https://user:secret@witness.example', false],
    ['https://witness.example/?a=b', false],
    ['witness.example', false],
    [`https://witness.example/${'a'.repeat(1000)}`, false],
  ])('are not at %s', async (url, mayBePrivate) => {
    const log = await (await onSqlite()).open();
    await expect(addWitness(log.slots, { vkey, url, mayBePrivate })).rejects.toThrow(
      'The address of a witness',
    );
    expect(await askedWitnesses(log.slots)).toEqual([]);
    await log.close();
  });

  it('are twelve at most, each once, with the key of a witness', async () => {
    const log = await (await onSqlite()).open();
    const url = 'https://witness.example';
    for (let n = 0; n < 12; n++) {
      const each = vkeyOf(signerOf(`w${n}`).key);
      await addWitness(log.slots, { vkey: each, url, mayBePrivate: false });
    }
    const first = vkeyOf(signerOf('w0').key);
    const moved = { vkey: first, url: 'http://10.0.0.1', mayBePrivate: true };
    expect(await addWitness(log.slots, moved)).toHaveLength(12);
    await expect(addWitness(log.slots, { vkey, url, mayBePrivate: false })).rejects.toThrow(
      '12 witnesses at most',
    );
    const { signers } = await logName(log.slots, { first: () => ORIGIN });
    const logKey = signers.map(({ key }) => vkeyOf(key))[0] ?? '';
    await expect(addWitness(log.slots, { vkey: logKey, url, mayBePrivate: false })).rejects.toThrow(
      'is no key of a witness',
    );
    await log.close();
  });
});
