import { type Column, csv, table } from '../../src/cli/tables/table.js';

const COLUMNS: readonly Column<readonly [string, number], string>[] = [
  { title: 'name', cell: ([name]) => name },
  { title: 'points', cell: ([, points]) => String(points), align: 'right' },
  { title: '', cell: ([, points]) => (points > 9 ? 'many' : '') },
];

describe('a table', () => {
  it('lines up names to the left and numbers to the right, without trailing spaces', () => {
    expect(
      table(COLUMNS, [
        ['Élodie', 7],
        ['e\u0301t\u00e9', 12],
      ]),
    ).toBe(['name    points', 'Élodie       7', 'e\u0301t\u00e9         12  many', ''].join('\n'));
  });

  it('of nothing is its titles', () => {
    expect(table(COLUMNS, [])).toBe('name  points\n');
  });
});

describe('a CSV file', () => {
  it('quotes what holds a comma, a quote or a line break', () => {
    expect(csv(COLUMNS, [['Dupont, "Le" Fils', 1]])).toBe(
      'name,points,\r\n"Dupont, ""Le"" Fils",1,\r\n',
    );
  });
});
