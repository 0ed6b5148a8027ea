import type { Command } from 'commander';
import { keptProgram } from '../../src/cli/program.js';
import { Wording } from '../../src/words/wording.js';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, fileOf, invoiceLine, kept, type Run, startIn, startOn } from './kept.js';

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
  it('is there in French, description by description', async () => {
    const french = new Wording('fr');
    const unsaid: string[] = [];
    const look = (command: Command): void => {
      const said = [command, ...command.options, ...command.registeredArguments].map((each) =>
        typeof each.description === 'function' ? each.description() : each.description,
      );
      unsaid.push(...said.filter((text) => text !== '' && french.sentenceOf(text) === null));
      command.commands.forEach(look);
    };
    look(await keptProgram('0.0.0'));
    expect(unsaid).toEqual([]);
  });
});

describe('what commands say of a ledger', () => {
  const SELLER = '0002:552100554';
  const file = fileOf([invoiceLine('F1'), '{}']);
  const cwd = temporaryFolder();

  beforeAll(() => ended(startIn(cwd, ['import', fileOf([invoiceLine('F0')])])));

  async function inFrench(...args: string[]): Promise<string> {
    const { out, err } = await ended(startIn(cwd, ['--lang', 'fr', ...args]));
    return (out + err).replace(/[\u00a0\u202f]/g, ' ');
  }

  it('is in French: reports of imports, what is wrong, what doctor finds', async () => {
    const { out } = await ended(startIn(cwd, ['import', '--dry-run', file]));
    expect(out).toMatch(/message_must_be_well_formed at .*2 parts read, 1 entry would be made/s);
    expect(await inFrench('import', '--dry-run', file)).toMatch(
      /ligne 2: message mal formé à .*2 parties lues, 1 écriture serait faite/s,
    );
    expect(await inFrench('score', 'nobody')).toMatch(
      /^kept: parameter_must_be_valid \(id\) : Un professionnel s’écrit/,
    );
    const doctor = await inFrench('doctor');
    expect(doctor).toContain('bon    La clé du registre est là, privée');
    expect(doctor).not.toMatch(/[a-z] (is|are|the|of) [a-z]/);
  });

  it('is in French: scores, trails and promises, their days and amounts', async () => {
    expect(await inFrench('score', SELLER)).toMatch(
      /dans le réseau\nau \d\d\/\d\d\/\d{4}, tel que connu à la position \d+, selon triangle-1/,
    );
    expect(await inFrench('trail', SELLER)).toMatch(
      /jour +type +dit par +concerne.*05\/01\/2026 +facture émise/s,
    );
    const promise = await inFrench('promise', `invoice-${SELLER}/F0`);
    expect(promise).toMatch(/facture F0, 05\/01\/2026 : Thales .* envers 0002:552100554, 10,00 €/);
    expect(promise).toMatch(/compte pour un score : non \(pas encore couvert par son déclarant\)/);
  });

  it.each([
    [['doctor', '--json']],
    [['promise', `invoice-${SELLER}/F0`, '--json']],
    [['replay', '--format', 'csv']],
    [['import', '--dry-run', '--json', file]],
  ])('is the same in every language for programs: %j', async (args) => {
    const english = await ended(startIn(cwd, args));
    const french = await ended(startIn(cwd, ['--lang', 'fr', ...args]));
    expect(english.out.length).toBeGreaterThan(20);
    expect(french).toMatchObject({ code: english.code, out: english.out });
  });
});
