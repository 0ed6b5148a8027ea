import fc from 'fast-check';
import { Turns } from '../../../src/processes/turns.js';
import { ReadTimes } from '../../../src/query/processes/read-times.js';
import { Rests } from '../../../src/query/processes/rests.js';

describe('turns', () => {
  const job = (key: string, name: string) => ({ key, name });

  it('come in order, but that keys with less under way come before', () => {
    const turns = new Turns<ReturnType<typeof job>>(3);
    for (const name of ['a1', 'a2', 'a3', 'b1']) turns.add(job(name.slice(0, 1), name));
    expect([turns.next(), turns.next(), turns.next()].map((each) => each?.name)).toEqual([
      ...['a1', 'b1', 'a2'],
    ]);
  });

  it('leave a place to others, where there are several', () => {
    const turns = new Turns<ReturnType<typeof job>>(2);
    const [one, two] = [job('a', 'a1'), job('a', 'a2')];
    turns.add(one);
    turns.add(two);
    expect([turns.next(), turns.next(), turns.length]).toEqual([one, null, 1]);
    turns.over(one);
    expect(turns.next()).toBe(two);
  });

  it('come for one key after the other where there is one place', () => {
    const turns = new Turns<ReturnType<typeof job>>(1);
    const [one, two] = [job('a', 'a1'), job('a', 'a2')];
    turns.add(one);
    turns.add(two);
    expect([turns.next(), turns.next()]).toEqual([one, null]);
    turns.over(one);
    expect([turns.next(), turns.lengthOf('a')]).toEqual([two, 0]);
  });

  it('come once to whoever waits, and to nobody who left, in any order of things', () => {
    const steps = fc.array(fc.constantFrom('add', 'next', 'over', 'leave'));
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 4 }), (steps, places) => {
        const turns = new Turns<{ readonly key: string }>(places);
        const waiting = new Set<{ readonly key: string }>();
        const underWay: { readonly key: string }[] = [];
        const does = {
          add() {
            const added = { key: `${(waiting.size + underWay.length) % 3}` };
            turns.add(added);
            waiting.add(added);
          },
          next() {
            const next = turns.next();
            if (next) expect(waiting.delete(next)).toBe(true);
            else if (underWay.length === 0) expect(waiting.size).toBe(0);
            if (next) underWay.push(next);
          },
          over() {
            const over = underWay.shift();
            if (over) turns.over(over);
          },
          leave() {
            const [first] = waiting;
            if (first) expect(turns.remove(first)).toBe(waiting.delete(first));
          },
        };
        for (const step of steps) does[step]();
        expect(turns.length).toBe(waiting.size);
      }),
    );
  });
});

describe('the time of a key', () => {
  it('is what it has saved up, then its share of what passes', () => {
    const times = new ReadTimes(0.5, 1000);
    expect(times.wait('a', 0)).toBe(0);
    times.use('a', 3000, 0);
    // 2000 ms too many, at half a millisecond for each that passes.
    expect(times.wait('a', 0)).toBe(4);
    expect(times.wait('b', 0)).toBe(0);
    expect([times.wait('a', 3000), times.wait('a', 4001)]).toEqual([1, 0]);
  });

  it('is saved up no further than that', () => {
    const times = new ReadTimes(0.5, 1000);
    times.use('a', 1, 0);
    times.use('a', 1000, 1_000_000);
    expect(times.wait('a', 1_000_000)).toBe(1);
  });
});

describe('rests', () => {
  it('are due once there was no rest for long, until there was one', () => {
    const rests = new Rests(100);
    expect(rests.isDue(500)).toBe(false);
    rests.begin(500);
    rests.begin(590);
    expect([rests.isDue(599), rests.isDue(600)]).toEqual([false, true]);
    rests.over();
    expect(rests.isDue(700)).toBe(false);
  });
});
