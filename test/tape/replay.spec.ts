/** A replay from the tape beside one from the events: the same scores, to the byte. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { readModel } from '../../projections/score/model.js';
import type { Position, StoredEvent } from '../../src/ledger/stored.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import type { Views } from '../../src/projector/views/views.js';
import type { ReplayQuestion } from '../../src/replay/asking.js';
import { ReplayMember } from '../../src/replay/member.js';
import { outline } from '../../src/replay/outline.js';
import { WHOLE_HISTORY } from '../../src/replay/part.js';
import { gatherTape } from '../../src/replay/taped/gather-tape.js';
import { type TapedHistory, TapeTallies } from '../../src/replay/taped/tape-tallies.js';
import type { VouchingSums } from '../../src/replay/vouchings.js';
import type { History } from '../../src/store/sqlite/history.js';
import { Tape } from '../../src/tape/tape.js';
import { DAYS, PARTIES } from '../ledger/arbitraries.js';
import { ask, historyOf, replayedScores, type Scored } from '../replay/live.js';
import { registered } from '../replay/registered.js';
import { overDays, tapedViews } from './taped.js';

const json = JSON.parse(
  readFileSync(new URL('../../projections/models/triangle-1.json', import.meta.url), 'utf8'),
);

/** It forgets sooner, knows no grace, and weighs what is declared as much as what is banked. */
const another = readModel({
  ...json,
  ...{ name: 'another', halfLife: 90, grace: false },
  grades: { declared: 1000, documented: 500, corroborated: 1000, banked: 1000 },
});

const day = fc.constantFrom(...DAYS, '2027-06-30').map(toDayNumber);
const partner = fc.constantFrom(null, null, ...PARTIES);
const model = fc.constantFrom(triangle1, another);
const manner = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  blockRows: fc.integer({ min: 1, max: 9 }),
});

function gatheredFrom(views: Views, question: ReplayQuestion, knownAt: Position): TapedHistory {
  const tape = new Tape(views);
  const opened = { tape, views, close: () => {} };
  const history = gatherTape(opened, { knownAt, asOf: question.asOf });
  tape.close();
  return history;
}

function saidOnTape(views: Views, question: ReplayQuestion, knownAt: Position): VouchingSums {
  return gatheredFrom(views, question, knownAt).vouchings;
}

function saidByEvents(history: History, question: ReplayQuestion, knownAt: Position): VouchingSums {
  const member = new ReplayMember(history, { question, knownAt }, WHOLE_HISTORY);
  const outlined = outline(history, member.elsewhere);
  const { kept, seeds } = member.count(outlined, []).vouchings;
  return { kept, seeds };
}

/** The scores that so many draw up by turns, each from a copy of what was gathered. */
function tapedScores(
  views: Views,
  question: ReplayQuestion,
  knownAt: Position,
  of: number,
): Scored {
  const history = gatheredFrom(views, question, knownAt);
  const members = Array.from(
    { length: of },
    () => new TapeTallies(structuredClone(history), question),
  );
  const scored = new Map<PartyId, string>();
  for (const [i, party] of (members[0]?.professionals ?? []).entries()) {
    const score = members[i % of]?.cardOf(party);
    scored.set(party, JSON.stringify(score?.card));
  }
  return scored;
}

const told: fc.Arbitrary<readonly StoredEvent[]> = overDays(30).map(registered);

/**
 * The same history after an operator vouched for one of the parties, with invoices told by a
 * platform that makes sure who their sellers are.
 */
function vouchedFor(events: readonly StoredEvent[]): readonly StoredEvent[] {
  const [party = ''] = PARTIES;
  const met = events.slice(0, PARTIES.length);
  const [{ metadata } = { metadata: '{}' }] = met;
  const data = JSON.stringify({ party, from: '2025-01-01', vouched: true });
  const at = { stream: `professional-${party}`, revision: 0, position: met.length + 1 };
  const type = 'ProfessionalUpdated.v1';
  const vouched = { ...at, recordedAt: 0, id: '', type, data, metadata };
  const after = events.slice(met.length).map(({ type, ...event }): StoredEvent => {
    const { seller } = JSON.parse(event.data);
    const by = {
      party: seller,
      side: 'promisee',
      source: 'platform',
      owner: 'x',
      vetting: 'vetted',
    };
    const told = { ...JSON.parse(event.metadata), ...(type.startsWith('InvoiceIssued') && by) };
    const metadata = JSON.stringify(told);
    return { ...event, type, position: event.position + 1, metadata };
  });
  return [...met, vouched, ...after];
}

const vouched = overDays(80).map(registered).map(vouchedFor);

describe('a replay from the tape', () => {
  it('gives the bytes of one from the events, as known at any position', () => {
    fc.assert(
      fc.property(told, day, partner, model, manner, (events, asOf, other, by, how) => {
        const views = tapedViews(events, how);
        const question = ask(by, asOf, other);
        for (let knownAt = PARTIES.length; knownAt <= events.length; knownAt++) {
          const scores = replayedScores(historyOf(events), question, knownAt);
          expect(scores.size).toBeGreaterThan(0);
          expect(tapedScores(views, question, knownAt, 1)).toEqual(scores);
        }
        views.close();
      }),
      { numRuns: 20 },
    );
  });

  it('gives them where somebody is vouched for, too, by what is said for standing', () => {
    let [seeded, kept] = [0, 0];
    fc.assert(
      fc.property(vouched, day, fc.integer({ min: 1, max: 3 }), (events, asOf, of) => {
        const views = tapedViews(events, { sizes: [7], blockRows: 5 });
        const question = ask(triangle1, asOf, null);
        for (const knownAt of [events.length - 1, events.length]) {
          const scores = replayedScores(historyOf(events), question, knownAt);
          expect(tapedScores(views, question, knownAt, of)).toEqual(scores);
          const said = saidOnTape(views, question, knownAt);
          expect(said).toEqual(saidByEvents(historyOf(events), question, knownAt));
          if (said.seeds.size > 1) seeded++;
          if (said.kept.size > 0) kept++;
        }
        views.close();
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(seeded).toBeGreaterThan(10);
    expect(kept).toBeGreaterThan(0);
  });

  it('gives them in several parts, too', () => {
    fc.assert(
      fc.property(told, day, partner, fc.integer({ min: 2, max: 4 }), (events, asOf, other, n) => {
        const views = tapedViews(events, { sizes: [7], blockRows: 5 });
        const question = ask(triangle1, asOf, other);
        const scores = replayedScores(historyOf(events), question, events.length);
        expect(tapedScores(views, question, events.length, n)).toEqual(scores);
        views.close();
      }),
      { numRuns: 40 },
    );
  });
});
