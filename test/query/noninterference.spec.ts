/**
 * What others are answered does not depend on what they may not know: the same is asked in two
 * worlds that differ in that alone, of everything that the network answers, and the answers are the
 * same to the byte. (Where they stand in the log differs, and is left out.)
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeWatch } from '../../src/command/watches/watches.js';
import { FOLDER_HOLDER } from '../../src/command/access.js';
import type { Message } from '../../src/messages/message.js';
import { LiveViews } from '../../src/projector/views/live-views.js';
import { readDisplaced } from '../../src/query/displaced/displaced.js';
import { readProfessional, searchProfessionals } from '../../src/query/people/professionals.js';
import { readFigures } from '../../src/query/promises/figures.js';
import { readRelations } from '../../src/query/promises/relations.js';
import { answerQuestion } from '../../src/query/questions/ask.js';
import { ReadSide } from '../../src/query/read-side.js';
import { readRecommendations } from '../../src/query/recommendations/recommendations.js';
import { readContacts } from '../../src/query/relations/contacts.js';
import { readPaths } from '../../src/query/relations/paths.js';
import { readHistory } from '../../src/query/score/history.js';
import { readScore } from '../../src/query/score/score.js';
import { readSetOffs } from '../../src/query/set-offs/set-offs.js';
import { readSkills } from '../../src/query/skills/skills.js';
import { readTerritory } from '../../src/query/territory/territory.js';
import type { Viewer } from '../../src/query/visibility.js';
import { type Folder, message, OPERATOR, openFolder } from '../command/fixture.js';
import { BUYER, deal, FIRMS, OTHER, recordingBy, SELLER } from '../http/read/reading.js';
import { temporaryFolder } from '../temporary-folder.js';

/** The viewer, and those whom it asks about; it deals with some of them in some worlds. */
const VIEWER = OTHER;
const OTHERS = [SELLER, BUYER, ...FIRMS];
const QUESTIONS = [
  ...[{ question: 'solvent', amount: '900.00', due: '2026-11-30' }, { question: 'delivers' }],
  ...[{ question: 'quality' }, { question: 'reliable' }, { question: 'solid' }],
  ...[
    { question: 'skills', skill: '43.32' },
    { question: 'largest_creditor', amount: '900.00' },
  ],
];
const AS_OF = '2026-10-31';
/** All is told before the quarter ends of which others are told, and read two months later. */
const TOLD = new Date('2026-09-20T12:00:00Z');
const NOW = new Date('2026-12-01T12:00:00Z');

interface Told {
  readonly seller: string;
  readonly buyer: string;
  readonly month: number;
  /** Days after its due day; null for what is not paid. */
  readonly late: number | null;
  readonly amount: number;
}

const among = (parties: readonly string[]): fc.Arbitrary<Told> =>
  fc
    .record({
      seller: fc.constantFrom(...parties),
      buyer: fc.constantFrom(...parties),
      month: fc.integer({ min: 1, max: 7 }),
      late: fc.option(fc.integer({ min: -5, max: 60 }), { freq: 5 }),
      amount: fc.integer({ min: 1, max: 900_000 }),
    })
    .filter(({ seller, buyer }) => seller !== buyer);

function messagesOf(told: readonly Told[], name: string): readonly Message[] {
  return told.flatMap(({ seller, buyer, month, late, amount }, i) => {
    const day = (offset: number) =>
      new Date(Date.UTC(2026, month - 1, 5 + offset)).toISOString().slice(0, 10);
    return deal({
      ...{ number: `${name}${i}`, seller, buyer, amount: String(amount) },
      ...{ issuedOn: day(0), due: day(30), ...(late !== null && { paidOn: day(30 + late) }) },
    });
  });
}

const REGIONS = OTHERS.map((party) =>
  message('ProfessionalUpdated', `at ${party}`, {
    ...{ party, from: '2025-01-01', country: 'FR', region: 'FR-ARA', activity: '43.32' },
    vouched: party === SELLER || party === BUYER,
  }),
);

/** A ledger, begun once: worlds that are copies of it give everybody the same ids. */
let begun: string;
beforeAll(async () => {
  const folder = await openFolder();
  await tell(folder, REGIONS);
  begun = folder.dir;
  await folder.close();
});

async function tell(folder: Folder, messages: readonly Message[]): Promise<void> {
  for (const result of await recordingBy(folder, () => TOLD).tellEach(messages, OPERATOR)) {
    if (result.status === 'rejected') throw new Error(`${result.code}: ${result.detail}`);
  }
}

/** What the viewer is answered in a world to which that was told. */
async function answersIn(
  viewer: Pick<Viewer, 'role'>,
  about: readonly string[],
  telling: (folder: Folder) => Promise<void>,
): Promise<readonly string[]> {
  const dir = join(temporaryFolder(), 'world');
  cpSync(begun, dir, { recursive: true });
  const folder = await openFolder(dir);
  await telling(folder);
  const live = new LiveViews(dir, folder.store);
  void live.start();
  await live.projector.waitFor(await folder.store.head(), 60_000);
  const side = new ReadSide({ ...folder, live, now: () => NOW });
  const own = viewer.role === 'partner' ? [folder.party(VIEWER)] : [];
  const asking = { ...viewer, teller: 'page', parties: new Set(own) };
  const asks = [
    ...about.flatMap((id) => askedAbout(side, asking, id)),
    ...(about === OTHERS ? askedOfAll(side, asking) : []),
  ];
  const answers: string[] = [];
  for (const [name, ask] of asks) answers.push(`${name} ${await spoken(ask)}`);
  await live.stop();
  await folder.close();
  return answers;
}

type Asked = readonly [string, () => Promise<object>];

function askedAbout(side: ReadSide, viewer: Viewer, id: string): readonly Asked[] {
  const asked = { viewer, id, asOf: AS_OF };
  const page = { ...asked, limit: 100 };
  return [
    [`professional ${id}`, () => readProfessional(side, asked)],
    [`score ${id}`, () => readScore(side, asked)],
    [`history ${id}`, () => readHistory(side, { ...asked, from: '2026-06-30', to: AS_OF })],
    [`figures ${id}`, () => readFigures(side, asked)],
    [`relations ${id}`, () => readRelations(side, page)],
    [`contacts ${id}`, () => readContacts(side, page)],
    [`recommendations ${id}`, () => readRecommendations(side, page)],
    [`skills ${id}`, () => readSkills(side, asked)],
    [`displaced ${id}`, () => readDisplaced(side, asked)],
    ...QUESTIONS.map(
      (question): Asked => [
        `${question.question} ${id}`,
        () => answerQuestion(side, { ...asked, ...question }),
      ],
    ),
  ];
}

/** Of all together: these are no answers about one of them. */
function askedOfAll(side: ReadSide, viewer: Viewer): readonly Asked[] {
  return [
    ['search', () => searchProfessionals(side, { viewer, limit: 100 })],
    ['territory', () => readTerritory(side, { viewer, of: 'region:FR-ARA', asOf: '2026-09-30' })],
    ['set-offs', () => readSetOffs(side, { viewer })],
    ...OTHERS.map(
      (id): Asked => [`paths ${id}`, () => readPaths(side, { viewer, id, asOf: AS_OF })],
    ),
  ];
}

/** An answer or a refusal, without where it stands in the log. */
async function spoken(ask: Asked[1]): Promise<string> {
  const said = await ask().catch((error: unknown) => {
    if (error instanceof Error && 'code' in error)
      return { refused: error.code, as: error.message };
    throw error;
  });
  return JSON.stringify(said, (name, value) =>
    ['knownAt', 'position', 'edition', 'receipt'].includes(name) ? undefined : value,
  );
}

/** What is between two others and concerns nobody else. */
const betweenTwo = fc.record({
  from: fc.constantFrom(...OTHERS),
  to: fc.constantFrom(...OTHERS),
  what: fc.constantFrom('contact', 'praise', 'asked', 'watch', 'set-off'),
});
type PrivateAct = typeof betweenTwo extends fc.Arbitrary<infer Act> ? Act : never;

async function act(folder: Folder, { from, to, what }: PrivateAct, nth: number): Promise<void> {
  if (from === to) return;
  const on = '2026-09-01';
  const id = `${what} ${nth}`;
  switch (what) {
    case 'contact':
      return tell(folder, [message('ContactClaimed', id, { from, to, on }, from)]);
    case 'asked':
      return tell(folder, [message('RecommendationAsked', id, { from, to, on }, from)]);
    case 'praise': {
      const words = { goodAt: ['payment'], mayBePublic: false, on, words: 'Planted' };
      return tell(folder, [message('RecommendationGiven', id, { from, to, ...words }, from)]);
    }
    case 'set-off':
      return tell(folder, [message('SetOffOptedIn', id, { party: from })]);
    case 'watch': {
      const party = folder.party(from);
      const wish = { rules: [{ rule: 'dispute' }], watched: [folder.party(to)] };
      await makeWatch(
        recordingBy(folder, () => TOLD),
        { party, parties: [party] },
        wish,
        FOLDER_HOLDER,
        on,
      );
      return;
    }
    default:
      throw new Error(`Nobody does ${what}.`);
  }
}

describe('what others are answered', () => {
  it.each(['partner', 'analyst'] as const)(
    'given what is between two others alone, then the role %s is answered as without it',
    async (role) => {
      let shown = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(among([...OTHERS, VIEWER]), { minLength: 30, maxLength: 60 }),
          fc.uniqueArray(betweenTwo, {
            ...{ minLength: 1, maxLength: 8, selector: ({ from, to }) => `${from} ${to}` },
          }),
          async (told, acts) => {
            const telling = (folder: Folder) => tell(folder, messagesOf(told, 'N'));
            const without = await answersIn({ role }, OTHERS, telling);
            const more = await answersIn({ role }, OTHERS, async (folder) => {
              await telling(folder);
              for (const [nth, each] of acts.entries()) await act(folder, each, nth);
            });
            expect(more).toEqual(without);
            shown += without.filter((answer) => answer.includes('"status":"ok"')).length;
          },
        ),
        { numRuns: 4 },
      );
      expect(shown).toBeGreaterThan(0);
    },
  );

  it('given somebody who deals with two only, then whatever it does a stranger is answered the same', async () => {
    const [few = '', ...rest] = [...FIRMS].reverse();
    const two = [SELLER, BUYER];
    const withTwo = fc
      .array(among([few, ...two]), { minLength: 2, maxLength: 10 })
      .map((all) => all.filter(({ seller, buyer }) => [seller, buyer].includes(few)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(among([...two, ...rest, VIEWER]), { minLength: 30, maxLength: 60 }),
        withTwo,
        withTwo,
        async (told, one, other) => {
          const [first, second] = await Promise.all(
            [one, other].map((its) =>
              answersIn({ role: 'partner' }, [few], async (folder) => {
                await tell(folder, messagesOf(told, 'N'));
                await tell(folder, messagesOf(its, 'T'));
              }),
            ),
          );
          expect(first).toEqual(second);
        },
      ),
      { numRuns: 4 },
    );
  });
});
