/** Up to which day a FEC tells everything, and of whom less. */
import {
  figuresIn,
  messagesIn,
  OWNER,
  paid,
  partsOf,
  paying,
  purchase,
  type Row,
  sale,
  told,
} from './books.js';

describe('the coverage of a FEC', () => {
  const upTo = async (rows: readonly Row[]) =>
    told(await partsOf(rows), 'SourceCovered').map((data) => data.upTo);

  it('goes to the end of the books where the letters leave no doubt', async () => {
    const rows = [
      ...sale('VE 1 20260110', 'C1 FA-1 80,00'),
      ...paid('BQ 1 20260301', 'C2 50,00'),
      ...sale('VE 2 20260315', 'C1 FA-2 80,00'),
    ];
    expect(await upTo(rows)).toEqual(['2026-03-15']);
  });

  it('ends before money that may have paid an invoice that no letter joins to any', async () => {
    const rows = [
      ...sale('VE 1 20260110', 'C1 FA-1 80,00'),
      ...paid('BQ 1 20260301', 'C1 80,00'),
      ...sale('VE 2 20260315', 'C1 FA-2 80,00'),
    ];
    expect(await upTo(rows)).toEqual(['2026-02-28']);
    expect(figuresIn(await partsOf(rows))).toMatchObject({ 'covered up to': '2026-02-28' });
  });

  it('ends with the last money where the bank is not entered yet', async () => {
    const rows = [
      ...paid('BQ 1 20260110', 'C2 50,00'),
      ...sale('VE 1 20260110', 'C1 FA-1 80,00'),
      ...sale('VE 2 20260415', 'C1 FA-2 80,00'),
    ];
    expect(await upTo(rows)).toEqual(['2026-01-10']);
    expect(await upTo(sale('VE 1 20260110', 'C1 FA-1 80,00'))).toEqual([]);
  });

  /** Of the party C2 nothing is open; of its side there are letters. */
  const lettered = [
    ...sale('VE 8 20260105', 'C2 FA-8 10,00', 'Z'),
    ...paid('BQ 8 20260106', 'C2 10,00', 'Z'),
  ];
  const inDoubt = [
    ...sale('VE 1 20260110', 'C1 FA-1 80,00'),
    ...paid('BQ 1 20260301', 'C1 80,00'),
    ...sale('VE 2 20260315', 'C1 FA-2 80,00'),
  ];

  it('is less of a party in doubt, and whole of all others', async () => {
    const parts = await partsOf([...lettered, ...inDoubt]);
    expect(told(parts, 'SourceCovered')).toEqual([
      {
        ...{ party: OWNER, upTo: '2026-03-15' },
        except: [{ party: 'local:books:C1', upTo: '2026-02-28' }],
      },
    ]);
    expect(figuresIn(parts)).toMatchObject({
      'covered up to': '2026-03-15',
      'covered up to: parties of whom less is covered': '1 of 2',
    });
    // An id is stored in clear: it follows from party ids and says nobody's code.
    const ids = messagesIn(parts).map(({ id }) => id);
    expect(ids.at(-1)).toMatch(/^party-of-901108\/2026-03-15\/[0-9a-f]{16}$/);
  });

  it('is none of a party that was in doubt from the first day on', async () => {
    const first = { entry: 'BQ 0 20260105', account: '411000:C1', credit: '5,00' };
    const money = { entry: 'BQ 0 20260105', account: '512000', debit: '5,00' };
    const parts = await partsOf([...lettered, first, money, ...inDoubt]);
    expect(told(parts, 'SourceCovered')).toMatchObject([{ except: [{ party: 'local:books:C1' }] }]);
    expect(JSON.stringify(told(parts, 'SourceCovered'))).not.toContain('"upTo":"2026-01-04"');
  });

  it("is that of the doubt for all of a side without any letter, whose money may be anybody's", async () => {
    const rows = [...inDoubt, ...sale('VE 3 20260112', 'C3 FA-3 80,00')];
    expect(told(await partsOf(rows), 'SourceCovered')).toEqual([
      { party: OWNER, upTo: '2026-02-28' },
    ]);
    const purchases = [
      ...purchase('AC 1 20260105', 'F1 A77 10,00', 'Z'),
      ...paying('BQ 9 20260106', 'F1 10,00', 'Z'),
    ];
    expect(told(await partsOf([...rows, ...purchases]), 'SourceCovered')).toEqual([
      {
        ...{ party: OWNER, upTo: '2026-03-15' },
        except: ['C1', 'C3'].map((code) => ({ party: `local:books:${code}`, upTo: '2026-02-28' })),
      },
    ]);
  });

  it('excepts at most 1000 parties, and ends before the doubt of the next', async () => {
    const many = Array.from({ length: 1003 }, (_, i) => [
      ...sale(`VE 1${i} 20260110`, `D${i} FB-${i} 80,00`),
      ...paid(`BQ 1${i} ${i < 1000 ? '20260301' : '20260305'}`, `D${i} 80,00`),
    ]).flat();
    const [covered] = told(await partsOf([...lettered, ...many]), 'SourceCovered');
    expect(covered).toMatchObject({ upTo: '2026-03-04' });
    expect(covered?.except).toHaveLength(1000);
  });

  it('grows with the letters of a later export', async () => {
    const [before, after] = [
      await partsOf([...lettered, ...inDoubt]),
      await partsOf([
        ...lettered,
        ...inDoubt.map((row, i) =>
          i < 4 && row.account.startsWith('411') ? { ...row, letter: 'A' } : row,
        ),
      ]),
    ].map((parts) => messagesIn(parts).at(-1));
    expect(after?.data).toEqual({ party: OWNER, upTo: '2026-03-15' });
    expect(after?.id).not.toBe(before?.id);
  });
});
