/** Notes and keys as outsiders read them: the examples of the specification, and each rule broken. */
import { signatureLine } from '../../src/audit/tree/note.js';
import { parseNote, parseVerifierKey, verifyNote } from '../../verify/note.js';
import { keyOf, LOG, partOf } from './made.js';
import { logSigner, vkeyOf, witnessSigner } from '../../src/audit/tree/note.js';

const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const SIGNATURE =
  'Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=';
const LINE = `\u2014 example.com/foo ${SIGNATURE}\n`;
const TEXT = 'This is an example message.\n';
const NOTE = `${TEXT}\n${LINE}`;

async function verified(note: string | Uint8Array, vkeys: readonly string[] = [VKEY]) {
  return verifyNote(note, await Promise.all(vkeys.map(parseVerifierKey)));
}

describe('the note of the specification', () => {
  it('is verified with its key, as text and as bytes', async () => {
    for (const note of [NOTE, Buffer.from(NOTE)]) {
      const { text, signed } = await verified(note);
      expect(text).toBe(TEXT);
      expect(signed).toMatchObject([
        { key: { name: 'example.com/foo', id: '530d903a' }, time: null },
      ]);
    }
  });

  it('holds beside lines of keys that nobody knows, fifteen of them and more', async () => {
    const unknown = LINE.replace('example.com/foo', 'example.com/bar');
    const { signed } = await verified(`${TEXT}\n${unknown.repeat(20)}${LINE}`);
    expect(signed).toHaveLength(1);
  });

  it('is the one of several below whose last blank line the signatures are', () => {
    expect(parseNote(`a\n\nb\n\n${LINE}`).text).toBe('a\n\nb\n');
    expect(parseNote(`\n\n${LINE}`).text).toBe('\n');
  });
});

describe('a note does not hold', () => {
  it.each([
    ['another text', NOTE.replace('This', 'That')],
    ['a text with a space more', NOTE.replace('message.', 'message. ')],
    ['a signature of which a bit is another', NOTE.replace('Uw2QOkn8', 'Uw2QOkn9')],
    ['a signature of known name and id cut short', `${TEXT}\n${lineOf('Uw2QOkn8srV1yJGh')}`],
    ['a key that is not known', NOTE.replaceAll('example.com/foo', 'example.com/bar')],
    ['an id that is not known', NOTE.replace('Uw2QOkn8', 'Ux2QOkn8')],
    ['one signature that holds and one of the same key that does not', NOTE + badLine()],
  ])('with %s', async (_, note) => {
    expect(await partOf(verified(note))).toBe('signature');
  });

  it('with no key known, or with another known', async () => {
    expect(await partOf(verified(NOTE, []))).toBe('signature');
    expect(await partOf(verified(NOTE, [vkeyOf(LOG.key)]))).toBe('signature');
  });
});

describe('a note is malformed', () => {
  it.each([
    ['empty', ''],
    ['without a blank line', `${TEXT}${LINE}`],
    ['without a signature', `${TEXT}\n`],
    ['without the line feed at its end', NOTE.trimEnd()],
    ['with a blank line below', `${NOTE}\n`],
    ['with a hyphen for a dash', NOTE.replace('\u2014', '-')],
    ['with an en dash', NOTE.replace('\u2014', '\u2013')],
    ['with two spaces', NOTE.replace('\u2014 ', '\u2014  ')],
    ['with a space at the end', `${TEXT}\n${LINE.trimEnd()} \n`],
    ['with something after the signature', `${TEXT}\n${LINE.trimEnd()} more\n`],
    ['with a line that is no signature', `${NOTE}more\n`],
    ['with a plus in a name', NOTE.replace('example.com/foo', 'example.com+foo')],
    ['with a Unicode space in a name', NOTE.replace('example.com/foo', 'example.com\u00a0foo')],
    ['with base64 for URLs', NOTE.replaceAll('+', '-').replace('Uw2Q', 'U_2Q')],
    ['with base64 that is not padded', `${TEXT}\n${lineOf(SIGNATURE.replace('=', ''))}`],
    ['with base64 that has bits left over', `${TEXT}\n${lineOf(SIGNATURE.replace('M=', 'N='))}`],
    ['with an id and no signature', `${TEXT}\n${lineOf('Uw2QOg==')}`],
    ['with a carriage return', NOTE.replace('message.', 'message.\r')],
    ['with carriage returns for line feeds', NOTE.replaceAll('\n', '\r\n')],
    ['with a tab', NOTE.replace('This ', 'This\t')],
    ['with a zero', NOTE.replace('This ', 'This\u0000')],
    ['with half of a surrogate pair', NOTE.replace('This ', 'This\ud800')],
    ['with 101 signatures', NOTE + LINE.repeat(100)],
    ['with a million characters', 'a'.repeat(1_000_000) + NOTE],
  ])('%s', async (_, note) => {
    expect(await partOf(verified(note))).toBe('note');
  });

  it('as bytes that are not UTF-8, even in a text that is signed', async () => {
    const bytes = Buffer.from(NOTE);
    expect(await partOf(verified(Buffer.concat([Buffer.of(0xff), bytes])))).toBe('note');
    expect(await partOf(verified(Buffer.concat([Buffer.of(0xc0, 0x80), bytes])))).toBe('note');
  });

  it('is not taken for another by a mark of byte order', async () => {
    const marked = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(NOTE)]);
    expect(await partOf(verified(marked))).toBe('signature');
  });
});

describe('a verifier key is refused', () => {
  it.each([
    ['empty', ''],
    ['of two parts', 'example.com/foo+530d903a'],
    ['without a name', VKEY.replace('example.com/foo', '')],
    ['with a space in its name', VKEY.replace('example.com', 'example com')],
    ['with another name than its id', VKEY.replace('example.com', 'example.org')],
    ['with another id', VKEY.replace('530d903a', '530d903b')],
    ['with an id in capitals', VKEY.replace('530d903a', '530D903A')],
    ['with an id too short', VKEY.replace('530d903a', '530d903')],
    ['with an id too long', VKEY.replace('530d903a', '0530d903a')],
    ['with another public key', VKEY.replace('3U2k', '3U2l')],
    ['with a public key cut short', VKEY.slice(0, -4)],
    ['with base64 that is not padded', `${VKEY.slice(0, -4)}3U0`],
    ['of a type that is not known', VKEY.replace('AekyeRrm', 'AukyeRrm')],
    ['with a line feed after it', `${VKEY}\n`],
    ['with a space before it', ` ${VKEY}`],
  ])('%s', async (_, vkey) => {
    expect(await partOf(parseVerifierKey(vkey))).toBe('key');
  });
});

describe('a cosignature', () => {
  it('is of its own type: the key of a log does not verify it, nor that of a witness a log', async () => {
    const log = logSigner('both.example', keyOf('both'));
    const cosigner = witnessSigner('both.example', keyOf('both'));
    const note = `${TEXT}\n${await signatureLine(TEXT, log)}\n`;
    expect(await partOf(verified(note, [vkeyOf(cosigner.key)]))).toBe('signature');
    expect(await partOf(verified(note, [vkeyOf(log.key)]))).toBe('holds');
    // given under the id of the witness, it has no time, and so is too short
    const passedOff = `${TEXT}\n${await signatureLine(TEXT, { ...log, key: cosigner.key })}\n`;
    expect(await partOf(verified(passedOff, [vkeyOf(cosigner.key)]))).toBe('signature');
  });
});

function lineOf(encoded: string): string {
  return `\u2014 example.com/foo ${encoded}\n`;
}

function badLine(): string {
  return lineOf(SIGNATURE.replace('srV1', 'srV2'));
}
