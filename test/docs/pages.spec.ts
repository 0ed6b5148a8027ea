import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMapping } from '../../src/intake/csv/csv-mapping.js';
import { type Demo, isShortened, startDemo, withTrueAnswers } from './examples.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Pages about models, each with a command that it shows. */
const ABOUT_MODELS = [
  ['docs/tutorial-model.md', 'backtest'],
  ['docs/how-to/backtest.md', 'backtest'],
  ['docs/how-to/compare-models.md', 'models diff'],
] as const;

/** Pages whose commands change the ledger: a demo of its own for each. */
const TELLING = [
  ...['README.md', 'docs/tutorial.md', 'docs/how-to/send-events.md'],
  'docs/how-to/share-a-statement.md',
];

/** Pages whose commands only read, which one demo answers. */
const READING = [
  ...['docs/how-to/predict-lateness.md', 'docs/how-to/statutory-tables.md'],
  ...['docs/how-to/ask-a-question.md', 'docs/how-to/watch-a-professional.md'],
];

/** What each command of a page answers is what the page says that it does. */
async function mustShowTrueAnswers(name: string, demo: Demo): Promise<string> {
  const path = join(ROOT, name);
  const page = readFileSync(path, 'utf8');
  const shown = await withTrueAnswers(page, demo);
  if (process.env.UPDATE_PAGES) writeFileSync(path, shown);
  expect(page).toBe(shown);
  return page;
}

const CALLS_API = /^```sh\ncurl .*\n```json\n\{"/ms;

describe('the pages with commands', () => {
  it.each(TELLING)(
    '%s shows their true answers (else run: UPDATE_PAGES=1 npm test -- test/docs)',
    async (name) => {
      const demo = await startDemo();
      try {
        expect(await mustShowTrueAnswers(name, demo)).toMatch(CALLS_API);
      } finally {
        await demo.close();
      }
    },
  );

  it('those that only read show true answers (else run: UPDATE_PAGES=1 ...)', async () => {
    const demo = await startDemo();
    try {
      for (const name of READING) {
        expect(await mustShowTrueAnswers(name, demo)).toMatch(CALLS_API);
      }
      for (const [name, command] of ABOUT_MODELS) {
        expect(await mustShowTrueAnswers(name, demo)).toMatch(
          new RegExp(`^\`\`\`sh\nnpx kept ${command} .*\n\`\`\`\n\`\`\`text\n`, 'm'),
        );
      }
    } finally {
      await demo.close();
    }
  });

  it.each([
    ['{"a":1, ...\n "c":{"d":3}}\n', true],
    ['{"a":1, ... }}', true],
    ['{"a":1,"b":2,"c":{"d":3}}', false],
    ['{"a":1, ... "c":{"d":4}}', false],
    ['{"a":1, ... "c": ... "b":2, ... }}', false],
    ['... "d":3}}', false],
    ['{"a":1, ... ... }}', false],
    ['{"a":1,"b":2, ... "b":2,"c":{"d":3}}', false],
  ])('given an answer, know whether %s is what it says, shortened', (shown, expected) => {
    expect(isShortened(shown, '{"a":1,"b":2,"c":{"d":3}}\n')).toBe(expected);
  });

  it('docs/how-to/import-csv.md shows a mapping that can be used', () => {
    const page = readFileSync(join(ROOT, 'docs/how-to/import-csv.md'), 'utf8');
    const [, mapping = ''] = /^```json\n(.+?)```$/ms.exec(page) ?? [];
    expect(readMapping(JSON.parse(mapping))).toMatchObject({ delimiter: ';', decimal: ',' });
  });
});
