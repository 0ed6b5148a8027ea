import { csvCell, csvText } from '../../../src/intake/csv/csv-cell.js';

describe('a cell of CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a, "b"', '"a, ""b"""'],
    ['two\nlines', '"two\nlines"'],
    ['a;b', '"a;b"'],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  // A spreadsheet takes these for formulas; the wide ones, too, where East Asian text is usual.
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\n=1', '\t1', '\r1', '\ufeff=1'])(
    'of text that others wrote, %j, is no formula',
    (text) => {
      expect(csvText(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['＝1+1', '＋1', '－1', '＠SUM(A1)'])('nor is %j', (text) => {
    expect(csvText(text)).toBe(`'${text}`);
  });

  it.each(['Müller & Söhne', '1-2', 'a=b', "'quoted", '0002:552100554'])(
    '%j is as it was',
    (text) => {
      expect(csvText(text)).toBe(text);
    },
  );
});
