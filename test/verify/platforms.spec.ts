/**
 * The verifier where it is meant to run, outside of any test's own world: as one script in plain
 * Node, and in a real Chromium, with the WebCrypto of each. Without a Chromium the latter is
 * skipped, and counted.
 */
import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { cosignatureLine } from '../../src/audit/tree/cosignature.js';
import { vkeyOf } from '../../src/audit/tree/note.js';
import { proofFile } from '../../src/audit/tree/proof-file.js';
import { inclusionProof } from '../../src/audit/tree/proofs.js';
import { parseNote } from '../../verify/note.js';
import { CHROMIUM, launchChromium } from '../web/browser/chromium.js';
import { bundledVerifier, type Case, verdicts } from './bundled.js';
import { checkpointAt, ENTRIES, hashAt, LOG, SIZE, witness } from './made.js';

const BUNDLE = bundledVerifier();
const CASES = await cases();
const SAID = CASES.map(({ says }) => says);

describe('the verifier', () => {
  it('imports nothing', () => {
    expect(BUNDLE).not.toMatch(/\b(import|require)\b\s*[({'"]/);
  });

  it('says of each proof in plain Node what it says here', () => {
    const script = `${BUNDLE}\n${verdicts(CASES)}.then((said) => console.log(JSON.stringify(said)));`;
    const { stdout, status } = spawnSync(process.execPath, ['-'], { input: script });
    expect(status).toBe(0);
    expect(JSON.parse(stdout.toString())).toEqual(SAID);
  });
});

const maybe = CHROMIUM ? describe : describe.skip;

maybe(`the verifier in ${CHROMIUM ?? 'a browser (no Chromium is here)'}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  /** An empty page at an address, which no server needs to be at. */
  async function pageAt(address: string): Promise<Page> {
    const page = await browser.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(address);
    await page.addScriptTag({ content: BUNDLE });
    return page;
  }

  it('says of each proof what it says here', async () => {
    const page = await pageAt('https://reader.example/');
    expect(await page.evaluate(verdicts(CASES))).toEqual(SAID);
    await page.close();
  });

  it('says that it cannot verify on a page that came without HTTPS', async () => {
    const page = await pageAt('http://reader.example/');
    expect(await page.evaluate(verdicts(CASES.slice(0, 1)))).toEqual(['CannotVerify']);
    await page.close();
  });

  it('says that it cannot verify where WebCrypto knows no Ed25519', async () => {
    const page = await pageAt('https://reader.example/');
    await page.evaluate(`crypto.subtle.importKey = async () => {
      throw new DOMException('Unrecognized name.', 'NotSupportedError');
    }`);
    expect(await page.evaluate(verdicts(CASES.slice(0, 1)))).toEqual(['CannotVerify']);
    await page.close();
  });
});

/** A proof that holds, and others of which each has another part that does not. */
async function cases(): Promise<readonly Case[]> {
  const [anne, index] = [witness('anne'), 123];
  const note = await checkpointAt(SIZE);
  const { text } = parseNote(note);
  const checkpoint = `${note}${await cosignatureLine(text, 1_790_000_000, anne)}\n`;
  const file = proofFile({ index, proof: inclusionProof(index, SIZE, hashAt), checkpoint });
  const holds: Case = {
    what: 'as it was made',
    file,
    entry: (ENTRIES[index] ?? Buffer.alloc(0)).toString('base64'),
    policy: `log ${vkeyOf(LOG.key)}\nwitness anne ${vkeyOf(anne.key)}\nquorum anne\n`,
    says: 'holds',
  };
  return [
    holds,
    { ...holds, what: 'another entry', entry: 'AAAA', says: 'inclusion' },
    { ...holds, what: 'index', file: file.replace('index 123', 'index 124'), says: 'inclusion' },
    { ...holds, what: 'size', file: file.replace('\n300\n', '\n301\n'), says: 'signature' },
    { ...holds, what: 'unseen', file: file.replace(/\u2014 anne.*\n/, ''), says: 'quorum' },
    { ...holds, what: 'no note', file: file.replaceAll('\u2014', '-'), says: 'note' },
    { ...holds, what: 'no file', file: `\n${file}`, says: 'proof' },
    { ...holds, what: 'no policy', policy: 'quorum anne\n', says: 'policy' },
    { ...holds, what: 'a bad key', policy: 'log a+00000000+AAAA\nquorum none\n', says: 'key' },
  ];
}
