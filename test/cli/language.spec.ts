import { keptProgram } from '../../src/cli/program.js';
import { Wording } from '../../src/words/wording.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, kept, type Run, startOn } from './kept.js';

type Env = Readonly<Record<string, string>>;

function keptWith(env: Env, ...args: string[]): Promise<Run> {
  return ended(startOn(temporaryFolder(), env, args));
}

const FRENCH_ONES: readonly Env[] = [
  { KEPT_LANG: 'fr' },
  { LC_ALL: 'fr_FR.UTF-8' },
  { LC_ALL: '', LC_MESSAGES: 'fr_CA' },
  { LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_BE.UTF-8@euro' },
];

const ENGLISH_ONES: readonly Env[] = [
  { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' },
  { LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE.UTF-8' },
  { LC_ALL: 'fr_FR.UTF-8', KEPT_LANG: 'en' },
];

describe('the language of the command line', () => {
  it('is that of --lang, before or after the command', async () => {
    for (const args of [
      ['--lang', 'fr', 'keys', '--help'],
      ['keys', '--lang=fr', '--help'],
    ]) {
      const { out, err } = await kept(...args);
      expect(out + err).toContain('Utilisation\u00a0: kept keys');
      expect(out + err).toContain('créer, lister et révoquer les clés de l’API');
    }
  });

  it('else that of KEPT_LANG, LC_ALL, LC_MESSAGES or LANG, in this order', async () => {
    for (const env of FRENCH_ONES) {
      const { err } = await keptWith(env, 'score', '0002:552100554');
      expect(err).toMatch(/^kept: Il n’y a pas de registre dans \.kept\. Importez/);
    }
    for (const env of ENGLISH_ONES) {
      const { err } = await keptWith(env, 'score', '0002:552100554');
      expect(err).toMatch(/^kept: There is no ledger/);
    }
  });

  it('refuses one that it does not speak, and says which it does', async () => {
    const wrong = await kept('--lang', 'de', 'formats');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toBe(
      "error: option '--lang <language>' argument 'de' is invalid. Kept speaks en and fr.\n",
    );
    const unset = await keptWith({ KEPT_LANG: 'de' }, 'formats');
    expect(unset).toMatchObject({ code: 2, out: '' });
    expect(unset.err).toMatch(/value 'de' from env 'KEPT_LANG' is invalid. Kept speaks en and fr./);
  });

  it('is that of the errors of the command line, too', async () => {
    const wrong = await kept('--lang', 'fr', 'score', '0002:552100554', '--explain', 'mood');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toBe(
      'erreur\u00a0: «\u00a0mood\u00a0» ne convient pas à l’option ' +
        '«\u00a0--explain <side>\u00a0». Au choix\u00a0: payment, deadline, relation.\n',
    );
    const codes = await kept('help', 'exit-codes', '--lang', 'fr');
    expect(codes.out).toContain('130  Arrêté par Ctrl-C');
  });
});

describe('the help of every command', () => {
  it('is there in French, description by description', () => {
    const french = new Wording('fr');
    const unsaid: string[] = [];
    const look = (command: ReturnType<typeof keptProgram>): void => {
      const said = [command, ...command.options, ...command.registeredArguments].map((each) =>
        typeof each.description === 'function' ? each.description() : each.description,
      );
      unsaid.push(...said.filter((text) => text !== '' && french.sentenceOf(text) === null));
      command.commands.forEach(look);
    };
    look(keptProgram('0.0.0'));
    expect(unsaid).toEqual([]);
  });
});
