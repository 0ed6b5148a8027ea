import { createReadStream, existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { frenchIban } from '../../../src/intake/bank/french-iban.js';
import { ofx } from '../../../src/intake/bank/ofx.js';
import type { Part } from '../../../src/intake/format.js';
import { beginningOf } from '../../../src/intake/formats.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import { figuresIn, messagesIn, remarksIn, told } from '../fec/books.js';
import { BANK, CHARGED, IBAN, movement, OWNER, RECEIVED, readAll, sgml } from './bank-files.js';

const FILE = sgml([movement(CHARGED), movement(RECEIVED)]);

describe('an OFX statement', () => {
  it('says what the owner of the account paid and was paid, and nothing of what for', async () => {
    const parts = await readAll(ofx, FILE);
    expect(told(parts, 'PaymentReceived')).toEqual([
      {
        payment: expect.stringMatching(/^party-of-\d+\/[0-9a-f]{32}$/),
        payer: OWNER,
        payee: { id: 'local:bank:PRLV SEPA MUTUELLE', name: 'PRLV SEPA MUTUELLE' },
        amount: '3456',
        currency: 'EUR',
        initiatedOn: '2026-05-09',
        instrument: 'other',
        allocations: [],
        remittance: 'PRLV SEPA MUTUELLE ECHEANCE MAI',
      },
      {
        payment: expect.any(String),
        payee: OWNER,
        amount: '120000',
        currency: 'EUR',
        creditedOn: '2026-05-10',
        instrument: 'other',
        allocations: [],
        remittance: 'VIR MACONNERIE TESSIER FA-7 & FA-8',
      },
    ]);
    expect(figuresIn(parts)).toMatchObject({
      movements: '2',
      'came in': '1,200.00 EUR',
      'went out': '34.56 EUR',
    });
  });

  it('knows parties by the party map, by account and by the name as the bank writes it', async () => {
    const partyMap = new Map([
      ['VIR MACONNERIE TESSIER', { identifier: '000901355' }],
      [IBAN, { identifier: '0002:000902346' }],
    ]);
    const { owner: _, ...nobody } = BANK;
    const [charged, received] = told(
      await readAll(ofx, FILE, { ...nobody, partyMap }),
      'PaymentReceived',
    );
    expect(charged).toMatchObject({ payer: '0002:000902346' });
    expect(received).toMatchObject({ payer: '0002:000901355', payee: '0002:000902346' });
    await expect(readAll(ofx, FILE, nobody)).rejects.toThrow(/--owner/);
  });

  it('is the same as XML, in its charset, with its end tags, in any pieces', async () => {
    const whole = messagesIn(await readAll(ofx, FILE));
    const xml = FILE.replace(
      /^[^<]*/,
      '<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200"?>',
    ).replace(/<([A-Z]+)>([^<\n]+)/g, '<$1>$2</$1>');
    expect(messagesIn(await readAll(ofx, xml))).toEqual(whole);
    for (const size of [1, 5, 300])
      expect(messagesIn(await readAll(ofx, FILE, BANK, size))).toEqual(whole);
    const accents = Buffer.from(FILE.replaceAll('MACONNERIE', 'MAÇONNERIE'), 'latin1');
    expect(told(await readAll(ofx, accents), 'PaymentReceived')[1]).toMatchObject({
      remittance: 'VIR MAÇONNERIE TESSIER FA-7 & FA-8',
    });
  });

  it('passes over what is nobody’s promise, and says why', async () => {
    const parts = await readAll(
      ofx,
      sgml([
        movement({ ...CHARGED, TRNTYPE: 'FEE' }),
        movement({ ...CHARGED, NAME: 'COTISATION CARTE' }),
        movement({ ...RECEIVED, NAME: 'REMISE CB 0509' }),
        movement({ ...CHARGED, TRNTYPE: 'ATM' }),
        movement({ ...CHARGED, NAME: '', MEMO: '' }),
        movement({ ...CHARGED, TRNAMT: '0.00' }),
      ]),
    );
    expect(messagesIn(parts)).toEqual([]);
    expect(remarksIn(parts).filter((remark) => remark.endsWith('ignored'))).toHaveLength(6);
  });

  it('loses a bad movement and no other', async () => {
    const wrongs: readonly Readonly<Record<string, string>>[] = [
      ...[{ TRNAMT: 'x' }, { DTPOSTED: '2026' }],
      { CORRECTFITID: 'X0' },
    ];
    const bad = wrongs.map((wrong) => movement({ ...CHARGED, ...wrong }));
    const parts = await readAll(ofx, sgml([...bad, movement(RECEIVED)]));
    expect(told(parts, 'PaymentReceived')).toHaveLength(1);
    expect(remarksIn(parts)).toEqual(
      [11, 19, 27].map((line) => `line ${line} document_must_follow_its_standard`),
    );
  });

  it('that is cut off says so, and keeps what was whole', async () => {
    const parts = await readAll(ofx, FILE.slice(0, FILE.indexOf('VIR MAC')));
    expect(told(parts, 'PaymentReceived')).toHaveLength(1);
    expect(remarksIn(parts)).toEqual([' document_must_be_readable']);
  });

  it('never throws anything else than a rejection, whatever its tags', async () => {
    const tag = fc.constantFrom(
      '<OFX>',
      '<STMTRS>',
      '<STMTTRN>',
      '</STMTTRN>',
      '<TRNAMT>1',
      '</OFX>',
    );
    const pieces = fc.array(fc.oneof(tag, fc.string({ maxLength: 9 })), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(pieces, async (some) => {
        await readAll(ofx, some.join(''), BANK, 7).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Rejection);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('takes the sign of an amount, and says where its kind says the other side', async () => {
    const contrary = { ...CHARGED, TRNAMT: '34.56' };
    const parts = await readAll(ofx, sgml([movement(contrary), movement(RECEIVED)]));
    expect(told(parts, 'PaymentReceived')[0]).toMatchObject({ payee: OWNER, amount: '3456' });
    expect(remarksIn(parts)).toEqual([expect.stringMatching(/^line \d+ anomaly$/)]);
  });

  it('is recognised in both forms', () => {
    const recognised = (text: string): boolean =>
      ofx.recognises(beginningOf('', new TextEncoder().encode(text)));
    expect(recognised(FILE)).toBe(true);
    expect(recognised('<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX></OFX>')).toBe(true);
    expect(recognised('<Invoice/>')).toBe(false);
  });
});

describe('the account of an OFX file', () => {
  it('of a French bank is its IBAN', () => {
    expect(frenchIban('20041', '01005', '0500013M026')).toBe(IBAN);
    expect(frenchIban('30006', '00001', '12345678901')).toBe('FR7630006000011234567890189');
    expect(frenchIban('121000248', '', '42')).toBeNull();
  });
});

/** Samples of a public project: the number of payments each tells. */
const SAMPLES = ['ofx_more_than_99_days', 'ofx_non_utf8', 'ofx_valid', 'ofx_without_ledgerbal'].map(
  (name) => `../shared/samples/ofx/${name}.ofx`,
);
const present = SAMPLES.filter((path) => existsSync(path));
const maybe = present.length > 0 ? it.each(present) : it.skip.each(SAMPLES);

describe(`OFX samples (${present.length} of ${SAMPLES.length} are there)`, () => {
  maybe('%s tells its one debit', async (path) => {
    const parts: Part[] = [];
    for await (const part of ofx.read(createReadStream(path), BANK)) parts.push(part);
    expect(told(parts, 'PaymentReceived')).toMatchObject([
      { amount: '3456', payer: OWNER, remittance: expect.stringContaining('MUTUELLE') },
    ]);
    expect(remarksIn(parts)).toEqual([]);
  });
});
