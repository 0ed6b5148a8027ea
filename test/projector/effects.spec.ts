import { Effects } from '../../src/projector/effects.js';
import type { BatchEffect } from '../../src/projector/views/view-writer.js';

const LONG_MS = 60_000;

function effectAt(position: number): BatchEffect {
  return { position, told: 1, passedOver: 0, revoked: [] };
}

describe('the effects of batches', () => {
  it('are told to each listener until it leaves', () => {
    const effects = new Effects();
    const heard: string[] = [];
    const leave = effects.listen(({ position }) => heard.push(`first ${position}`));
    effects.listen(({ position }) => heard.push(`second ${position}`));
    effects.tell(effectAt(1));
    leave();
    effects.tell(effectAt(2));
    effects.end();
    effects.tell(effectAt(3));
    expect(heard).toEqual(['first 1', 'second 1', 'second 2']);
  });

  it('end the waiting for the next one: at one, where who waits leaves, or after a while', async () => {
    const effects = new Effects();
    const told = [effects.next(LONG_MS), effects.next(LONG_MS)];
    effects.tell(effectAt(1));
    expect(await Promise.all(told)).toEqual([true, true]);
    const leaving = new AbortController();
    const left = effects.next(LONG_MS, leaving.signal);
    leaving.abort();
    expect(await left).toBe(true);
    expect(await effects.next(1)).toBe(false);
  });

  it('keep nobody waiting once none comes any more', async () => {
    const effects = new Effects();
    const waiting = effects.next(LONG_MS);
    effects.end();
    expect([await waiting, await effects.next(LONG_MS)]).toEqual([false, false]);
  });
});
