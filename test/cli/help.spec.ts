import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { keptProgram } from '../../src/cli/program.js';
import { kept } from './kept.js';

describe('the help of kept', () => {
  it('shows every command and what the process answers', async () => {
    const { code, out } = await kept('--help');
    expect(code).toBe(0);
    for (const name of ['demo', 'serve', 'import', 'score', 'replay', 'doctor']) {
      expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    }
    const codes = await kept('help', 'exit-codes');
    for (const { code: number, means } of Object.values(EXIT_CODES)) {
      expect(codes.out).toContain(`${number}  ${means}`);
    }
    expect((await kept('help', 'keys', 'create')).out).toMatch(/--teller <name>/);
  });

  it('refuses what it does not know, with one sentence and no stack', async () => {
    const wrong = await kept('score', '0002:552100554', '--explain', 'mood');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/^error: option '--explain <side>' argument 'mood' is invalid/);
    expect(wrong.err).not.toMatch(/\n {4}at /);
    const debug = await kept('score', '0002:552100554', '--debug', '--data', 'nowhere');
    expect(debug.err).toMatch(/\n {4}at /);
  });

  it('guesses among all commands what a mistyped one was to be', async () => {
    const mistyped = await kept('scroe', 'keys');
    expect(mistyped).toMatchObject({ code: 2, out: '' });
    expect(mistyped.err).toContain("error: unknown command 'scroe'\n(Did you mean score?)");
  });
});

describe('the commands of kept', () => {
  it('have the names by which they are asked for, and only the one asked for is loaded', async () => {
    const names = (await keptProgram('')).commands.map((command) => command.name());
    expect(names.length).toBeGreaterThan(30);
    for (const name of names.filter((each) => each !== 'help')) {
      for (const before of [[], ['--lang', 'fr'], ['--lang=fr']]) {
        const { commands } = await keptProgram('', [...before, name, 'score']);
        expect(commands.map((command) => command.name())).toEqual([name, 'help']);
      }
    }
  });

  it('are all there for help, for options of all, and for what is none of them', async () => {
    const all = (await keptProgram('')).commands.length;
    for (const args of [['help', 'keys'], ['--help', 'keys'], ['toString'], ['--lang', 'keys']]) {
      expect((await keptProgram('', args)).commands).toHaveLength(all);
    }
  });
});
