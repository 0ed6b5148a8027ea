/** Laws of gain: what was taken back leaves no trace, and telling the same again no doubt. */
import fc from 'fast-check';
import type { LedgerEvent } from '../../../src/ledger/events.js';
import type { Speaker } from '../../../src/ledger/stored.js';
import { type Entry, type Telling, tellAll } from '../../ledger/histories.js';
import { tellings } from '../drawn/generator.js';
import { BUYER, CODE, FORMER_BUYER } from '../drawn/pools.js';
import { OPERATOR } from '../drawn/voices.js';
import { isAbout, PLAYERS, ROUNDED, RUNS, SIDES, scoreOf, widthOf } from './scores.js';

/**
 * What cannot be taken back: a party is met once, what is known of it is told anew from a day on,
 * a link and a key have ways of their own to end.
 */
const FOR_GOOD: ReadonlySet<string> = new Set([
  ...['ProfessionalRegistered', 'ProfessionalUpdated', 'IdentifierLinked', 'IdentifierUnlinked'],
  ...['LinkConfirmed', 'AccessGranted', 'AccessRevoked'],
]);

/** A history, and one telling of it that comes last and is taken as a new entry. */
const withLast = fc
  .tuple(tellings, fc.nat(20))
  .map(([told, nth]) => {
    const plain = told.filter((telling) => !isAbout(telling));
    const [taken] = plain.slice(nth % plain.length);
    const rest = plain.filter((telling) => telling !== taken);
    const last = taken && tellAll([...rest, taken]).entries.at(-1);
    // A repeat, or what the stream refused, was never told.
    const isNew = last?.by.message === taken?.by.message && last?.event.type === taken?.event.type;
    return taken && last && isNew ? { rest, taken, last } : null;
  })
  .filter((drawn) => drawn !== null && !FOR_GOOD.has(drawn.taken.event.type));

function about(last: Entry, event: LedgerEvent, by: Omit<Speaker, 'side'>): Telling {
  const { stream, parties } = last;
  return { stream, event, by: { ...by, side: last.by.side }, parties };
}

function isConfidential({ event: { facts } }: Telling): boolean {
  return 'confidential' in facts && facts.confidential;
}

/** Nothing of a score tells whether it was told and taken back: no figure, no interval, no count. */
function expectNoTrace(told: readonly Telling[], rest: readonly Telling[]): void {
  for (const of of [...PLAYERS, CODE, FORMER_BUYER]) {
    expect(scoreOf(told, { of })).toEqual(scoreOf(rest, { of }));
  }
}

describe('laws of gain: what is taken back', () => {
  it('by its teller leaves no trace in any figure', () => {
    fc.assert(
      fc.property(withLast, (drawn) => {
        fc.pre(drawn !== null);
        const { rest, taken, last } = drawn;
        const facts = { entry: last.revision, why: 'clerical_error' } as const;
        const by = { ...taken.by, message: 'back' };
        const back = about(last, { type: 'EntryWithdrawn', facts }, by);
        const { entries } = tellAll([...rest, taken, back]);
        // Of what is told in confidence only those whom it names may speak again.
        fc.pre(entries.at(-1)?.event.type === 'EntryWithdrawn' || !isConfidential(taken));
        expect(entries.at(-1)?.event.type).toBe('EntryWithdrawn');
        expectNoTrace([...rest, taken, back], rest);
      }),
      RUNS,
    );
  });

  it('by an operator, who upholds a contest, leaves none either', () => {
    fc.assert(
      fc.property(withLast, (drawn) => {
        fc.pre(drawn?.taken.parties.includes(BUYER) === true);
        if (!drawn) return;
        const { rest, taken, last } = drawn;
        const { revision: entry } = last;
        const on = '2026-03-01';
        const contest = { type: 'EntryContested', facts: { entry, by: BUYER, on } } as const;
        const upheld = { type: 'ContestResolved', facts: { entry, upheld: true, on } } as const;
        const told = [
          ...[...rest, taken],
          about(last, contest, { ...OPERATOR, message: 'contest' }),
          about(last, upheld, { ...OPERATOR, message: 'upheld' }),
        ];
        expect(tellAll(told).entries.at(-1)?.event.type).toBe('ContestResolved');
        expectNoTrace(told, rest);
      }),
      RUNS,
    );
  });
});

describe('laws of gain: more of the same evidence', () => {
  it('widens the interval of no side', () => {
    fc.assert(
      fc.property(
        tellings,
        fc.constantFrom(...PLAYERS),
        fc.integer({ min: 2, max: 20 }),
        (told, of, times) => {
          const [once, more] = [scoreOf(told, { of }), scoreOf(told, { of, times })];
          for (const side of SIDES) {
            const isWider = widthOf(more, side) > widthOf(once, side) + ROUNDED;
            expect([side, isWider]).toEqual([side, false]);
          }
        },
      ),
      RUNS,
    );
  });
});
