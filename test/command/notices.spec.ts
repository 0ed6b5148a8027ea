/** A notice is given only where the fold of the whole ledger says the same. */
import fc from 'fast-check';
import { foldFacts } from '../../projections/promise/promise.js';
import { noticesOf } from '../../src/command/notices/notices.js';
import { PARTIES } from '../ledger/arbitraries.js';
import { speaker } from '../ledger/given.js';
import { type Entry, stored, type Telling, tellAll, tellings } from '../ledger/histories.js';
import { professionalRegistered, professionalUpdated } from '../ledger/samples.js';
import { coverageIn, groupsOf, toldBy, whoIn } from '../projections/whole.js';

/** Everybody is a firm by its number. */
const MET: readonly Telling[] = PARTIES.map((party) => ({
  stream: `professional-${party}`,
  event: professionalRegistered({ party, scheme: '0002' }),
  by: speaker({ teller: 'kept', party: null, side: 'none', role: 'operator' }),
  parties: [party],
}));

function storeOf(entries: readonly Entry[]) {
  return {
    readEach: async (streams: readonly string[]) =>
      streams.map((stream) => entries.filter((each) => each.stream === stream).map(stored)),
  };
}

/** What does not count by all that is told: `stream@revision why`. */
function uncountedIn(entries: readonly Entry[]): ReadonlySet<string> {
  const history = toldBy(entries);
  const who = whoIn(history);
  const coverage = coverageIn(history);
  return new Set(
    groupsOf(history, who.resolve)
      .flatMap(({ addresses, facts }) => foldFacts(addresses, facts, who, coverage).uncounted)
      .map(({ fact: { stream, revision }, why }) => `${stream}@${revision} ${why}`),
  );
}

/**
 * Without what no look at the streams of one number finds: another text of the number, and a link
 * to it that is told under the other one.
 */
function withinSight(told: readonly Telling[]): readonly Telling[] {
  const inOneWay: readonly Telling[] = JSON.parse(
    JSON.stringify(told).replaceAll('INV 1', 'INV-1'),
  );
  return inOneWay.filter(({ event }) => event.type !== 'InvoiceLinked');
}

/** The ledger notes of a factor who told that something was assigned to it. */
function withNotes(told: readonly Telling[]): readonly Telling[] {
  return told.flatMap((telling) => {
    const { event, by } = telling;
    if (event.type !== 'ReceivableAssigned') return [telling];
    const party = event.facts.factor;
    const note = professionalUpdated({ party, factor: true });
    const stream = `professional-${party}`;
    return [telling, { stream, event: note, by: { ...by, message: ' factor' }, parties: [party] }];
  });
}

it('a notice is given only of what does not count by all that is told', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(tellings(undefined, 40), async (told) => {
      const { entries } = tellAll([...MET, ...withNotes(withinSight(told))]);
      const asked = entries.map(({ stream, revision, event, by }) => {
        return { stream, revision, command: { event, speaker: { ...speaker(), ...by } } };
      });
      const notices = await noticesOf(storeOf(entries), asked);
      const uncounted = uncountedIn(entries);
      for (const [{ stream, revision }, { code }] of notices) {
        given += 1;
        expect(uncounted).toContain(`${stream}@${revision} ${code}`);
      }
    }),
    { numRuns: 500 },
  );
  expect(given).toBeGreaterThan(20);
});
