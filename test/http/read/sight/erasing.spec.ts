/** Erasing over HTTP, wherever the keys are. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Originals } from '../../../../src/documents/originals.js';
import { verifyCheckpoint } from '../../../../verify/checkpoint.js';
import { parseVerifierKey } from '../../../../verify/note.js';
import { parsePolicy } from '../../../../verify/policy.js';
import { parseProof, verifyProof } from '../../../../verify/proof.js';
import { fileOf } from '../../../documents/take.js';
import { until } from '../../../store/kurrent/given.js';
import { call } from '../../service.js';
import { BUYER, deal, FIRMS, type Reading, SELLER, startReading } from '../reading.js';

describe('erasing a professional', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(...deal({ number: 'F1', buyer: { id: BUYER, name: 'Thales' } }));
  });
  afterAll(() => reading.close());

  async function erase(): Promise<Record<string, unknown>> {
    const asked = { token: reading.tokens.operator, method: 'POST' };
    const { status, body } = await call(reading, `/v1/professionals/${BUYER}/erase`, asked);
    expect(status).toBe(200);
    return body;
  }

  it('takes its texts from everybody at once, and its key off every disk in the end', async () => {
    const first = await erase();
    expect(first).toMatchObject({ changed: true, parties: [reading.folder.party(BUYER)] });
    // A cluster forgets late, and says so; a data folder at once.
    expect(first.remains).toBe(reading.folder.keys.remains ? 'scavenging' : 'none');
    const { body } = await reading.get(`/v1/professionals/${BUYER}`);
    expect(body).toMatchObject({ name: null, erased: true });
    for (let again = await erase(); again.remains !== 'none'; again = await erase()) {
      expect(again).toMatchObject({ changed: false, remains: 'scavenging' });
    }
  });
});

describe('what is left of who was erased', () => {
  const ANNA = FIRMS[0] ?? '';
  const NAME = 'Annabelle Zola-Germinal';
  let reading: Reading;
  let entry: string;
  let before: string;

  beforeAll(async () => {
    reading = await startReading();
    const { folder } = reading;
    [entry = ''] = await reading.tell(...deal({ number: 'F1', buyer: { id: ANNA, name: NAME } }));
    const file = await fileOf(`An invoice to ${NAME}, ${ANNA}`);
    const parties = [SELLER, ANNA].map((each) => folder.party(each));
    await new Originals(folder.dir, folder.keys).keep(file, parties, true);
    await file.close();
    before = await proof();
    const asked = { token: reading.tokens.operator, method: 'POST' };
    // Somebody looks first, so that whatever remembers a name does.
    expect((await reading.get(`/v1/professionals/${ANNA}`)).body.name).toBe(NAME);
    const { body } = await call(reading, `/v1/professionals/${ANNA}/erase`, asked);
    expect(body).toMatchObject({ changed: true, originals: 1 });
    await reading.caughtUp();
  });
  afterAll(() => reading.close());

  /** The proof of the entry once the log covers all that was told. */
  async function proof(): Promise<string> {
    const head = await reading.folder.store.head();
    await until(() => reading.log.follower.position === head);
    await until(() => (reading.log.served.checkpoint ?? '').length > 0);
    for (;;) {
      const path = `/v1/entries/${encodeURIComponent(entry)}/proof`;
      const { status, text } = await reading.get(path);
      if (status === 200) return text;
    }
  }

  async function keys(): Promise<readonly string[]> {
    return (await reading.get('/log/keys', null)).text.trimEnd().split('\n');
  }

  async function verified(file: string) {
    const policy = `${(await keys()).map((key) => `log ${key}\n`).join('')}quorum none\n`;
    const leaf = parseProof(file).extra ?? Buffer.of();
    const { index, checkpoint } = await verifyProof(file, leaf, await parsePolicy(policy));
    return { index, size: checkpoint.size, leaf: Buffer.from(leaf).toString() };
  }

  it('is a leaf as it was: proofs from before hold, and so do new ones, of the same bytes', async () => {
    const old = await verified(before);
    const vkeys = await Promise.all((await keys()).map(parseVerifierKey));
    const size = async (): Promise<bigint> =>
      (await verifyCheckpoint(reading.log.served.checkpoint ?? '', vkeys)).size;
    while ((await size()) <= old.size) await reading.get('/log/checkpoint', null);
    const now = await verified(await proof());
    expect(now.size).toBeGreaterThan(old.size);
    expect({ ...now, size: old.size }).toEqual(old);
  });

  it('is shown as erased in the place of a name, to whoever sees the entry', async () => {
    const { body } = await reading.get(`/v1/entries/${encodeURIComponent(entry)}`, 'seller');
    expect(JSON.stringify(body)).not.toMatch(/Zola|383474814/);
    expect(JSON.stringify(body)).toContain('"erased":true');
  });

  it('is in no receipt by name: it says erased in the place of one', async () => {
    const path = `/v1/professionals/${reading.folder.party(ANNA)}/receipt`;
    const { status, text } = await reading.get(path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/Zola|383474814/);
    expect(text).toContain('"erased":true');
  });

  it('is neither name nor identifier in any file of the folder, nor the document', () => {
    const { dir } = reading.folder;
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((name) => join(dir, name))
      .filter((path) => statSync(path).isFile());
    const holding = (text: string): readonly string[] => {
      const forms = (['utf8', 'utf16le'] as const).map((form) => Buffer.from(text, form));
      return files.filter((path) => forms.some((form) => readFileSync(path).includes(form)));
    };
    // What stays in the clear is found, so the search would find the rest.
    expect(holding(reading.folder.party(ANNA)).length).toBeGreaterThan(0);
    for (const text of [NAME, 'Zola', 'Germinal', '383474814']) expect(holding(text)).toEqual([]);
    expect(files.filter((path) => path.includes('originals'))).toEqual([]);
  });
});
