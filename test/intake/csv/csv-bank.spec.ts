import { existsSync, readFileSync } from 'node:fs';
import { ofx } from '../../../src/intake/bank/ofx.js';
import { formatOfMapping } from '../../../src/intake/csv/csv-bank.js';
import { MappingError } from '../../../src/intake/csv/csv-mapping.js';
import { IBAN, movement, OWNER, RECEIVED, readAll, sgml } from '../bank/bank-files.js';
import { figuresIn, messagesIn, remarksIn, told } from '../fec/books.js';

const FRENCH = {
  kind: 'bank',
  about: 'An account in Lyon',
  dates: 'DD/MM/YYYY',
  decimal: ',',
  delimiter: ';',
  account: { constant: IBAN },
  currency: { constant: 'EUR' },
  bookedOn: 'Date',
  amount: { debit: 'Débit', credit: 'Crédit' },
  name: 'Tiers',
  text: ['Libellé'],
  reference: 'Réf',
};

const HEADER = 'Date;Débit;Crédit;Tiers;Libellé;Réf';

const read = (rows: readonly string[], mapping: unknown = FRENCH) =>
  readAll(formatOfMapping(mapping), `${[HEADER, ...rows].join('\n')}\n`);

describe('a CSV file of bank movements', () => {
  it('says what came in and what went out', async () => {
    const parts = await read([
      '10/05/2026;;1 200,00;Maçonnerie Tessier;FA-7;X2',
      '11/05/2026;-34,56;;Mutuelle;mai;X3',
    ]);
    expect(told(parts, 'PaymentReceived')).toEqual([
      {
        payment: expect.any(String),
        payer: { id: 'local:bank:MAÇONNERIE TESSIER', name: 'Maçonnerie Tessier' },
        payee: OWNER,
        amount: '120000',
        currency: 'EUR',
        creditedOn: '2026-05-10',
        instrument: 'other',
        allocations: [],
        remittance: 'FA-7',
      },
      expect.objectContaining({ payer: OWNER, amount: '3456', initiatedOn: '2026-05-11' }),
    ]);
    expect(figuresIn(parts)).toMatchObject({ 'came in': '1,200.00 EUR', 'went out': '34.56 EUR' });
  });

  it('and the OFX of the same account tell one payment, by the bank’s own reference', async () => {
    const [ofCsv] = messagesIn(await read(['10/05/2026;;1200,00;Tessier;FA-7;X2']));
    const [ofOfx] = messagesIn(await readAll(ofx, sgml([movement(RECEIVED)])));
    expect(ofCsv?.data.payment).toBe(ofOfx?.data.payment);
    const [other] = messagesIn(await read(['10/05/2026;;1200,00;Tessier;FA-7;X9']));
    expect(other?.data.payment).not.toBe(ofOfx?.data.payment);
  });

  it('tells movements alike apart by their order, where the bank gives no reference', async () => {
    const rows = ['10/05/2026;;5,00;A;;', '10/05/2026;;5,00;B;;', '10/05/2026;5,00;;A;;'];
    const ids = async () => messagesIn(await read(rows)).map(({ id }) => id);
    expect(new Set(await ids()).size).toBe(3);
    expect(await ids()).toEqual(await ids());
  });

  it('loses a bad row and no other', async () => {
    const parts = await read([
      '31/02/2026;;5,00;A;;',
      '10/05/2026;;five;A;;',
      '10/05/2026;;5,00;A',
      '10/05/2026;;5,00;A;;',
    ]);
    expect(told(parts, 'PaymentReceived')).toHaveLength(1);
    expect(remarksIn(parts)).toEqual([2, 3, 4].map((n) => `line ${n} message_must_be_well_formed`));
  });

  it('needs a mapping that says how amounts have a side', () => {
    for (const [wrong, detail] of [
      [
        { amount: { column: 'A', side: 'S', debit: 'D', credit: ['C'] } },
        /\/amount\/debit must be a list/,
      ],
      [{ amount: { debit: 'D' } }, /\/amount\/credit/],
      [{ account: 'FR14' }, /\/account must be an object/],
      [{ kind: 'banks' }, /\/kind must be one of "invoices", "bank"/],
    ] as const) {
      const mapping = { ...FRENCH, ...wrong };
      expect(() => formatOfMapping(mapping)).toThrow(MappingError);
      expect(() => formatOfMapping(mapping)).toThrow(detail);
    }
  });
});

const FOLDER = '../shared/samples/bank-csv';

const ENGLISH = {
  ...{ kind: 'bank', about: 'A sample', dates: 'MM/DD/YYYY', account: { constant: '123' } },
  ...{
    bookedOn: 'Date',
    name: 'Partner Name',
    text: ['Label'],
    counterpartyAccount: 'Bank Account',
  },
};

const USD = { currency: { constant: 'USD' } };
const OWN = { currency: { column: 'Currency' } };
const SIGNED = { amount: { column: 'Amount' } };

/** Each file with what its mapping says besides, and its payments: by their day, side, amount. */
const SAMPLES = [
  ['balance', { ...USD, ...SIGNED }, ['paid 3350 USD', 'received 153350 USD']],
  [
    'debit_credit',
    { ...USD, amount: { column: 'Amount', side: 'D/C', debit: ['D'], credit: ['C'] } },
    ['paid 3350 USD', 'received 153350 USD'],
  ],
  ['empty_statement_en', { ...OWN, ...SIGNED }, []],
  ['multi_currency', { ...OWN, ...SIGNED }, ['paid 3350 USD', 'received 152500 EUR']],
  ['original_currency', { ...OWN, ...SIGNED }, ['received 152500 EUR']],
  [
    'sample_statement_credit_card_inverse_sign_en',
    { ...OWN, amount: { column: 'Amount', positive: 'out' } },
    ['paid 3350 USD', 'received 152500 EUR'],
  ],
] as const;

const present = SAMPLES.filter(([name]) => existsSync(`${FOLDER}/${name}.csv`));
const maybe = present.length > 0 ? it.each(present) : it.skip.each(SAMPLES);

describe(`CSV samples of banks (${present.length} of ${SAMPLES.length} are there)`, () => {
  maybe('%s is read by its mapping', async (name, more, payments) => {
    const file = readFileSync(`${FOLDER}/${name}.csv`);
    const parts = await readAll(formatOfMapping({ ...ENGLISH, ...more }), file);
    expect(
      told(parts, 'PaymentReceived').map(
        ({ payer, amount, currency }) =>
          `${payer === OWNER ? 'paid' : 'received'} ${amount} ${currency}`,
      ),
    ).toEqual(payments);
    expect(remarksIn(parts)).toEqual(payments.length === 0 ? [' ignored'] : []);
  });
});
