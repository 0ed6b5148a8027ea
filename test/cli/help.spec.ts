import { EXIT_CODES } from '../../src/cli/exit-codes.js';
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
});
