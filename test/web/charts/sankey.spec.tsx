/** The picture of who pays whom, beside the table that says the same. */
import fc from 'fast-check';
import type { VNode } from 'preact';
import type { TerritoryAnswer } from '../../../src/query/territory/territory.js';
import { type Band, Sankey } from '../../../web/charts/territory/sankey.js';
import { TerritoryPage } from '../../../web/pages/territory/territory-page.js';
import { pageIn, readOn } from '../pages/frames.js';
import { drawn, named, unsound } from './drawn.js';

const HEADS = ['Who pays', 'Who is paid'] as const;
const chart = (bands: readonly Band[]): VNode => (
  <Sankey id="s" title="Flows" description="Of who pays." heads={HEADS} bands={bands} />
);

const NAMES = ['Trade', 'Building', 'Industry', 'Elsewhere'];
const flows = fc
  .uniqueArray(
    fc.record({
      ...{ from: fc.constantFrom(...NAMES), to: fc.constantFrom(...NAMES) },
      ...{ amount: fc.integer({ min: 500, max: 1000 }), isInside: fc.boolean() },
    }),
    { minLength: 1, maxLength: 16, selector: ({ from, to }) => `${from} ${to}` },
  )
  .map((bands) => bands.sort((a, b) => b.amount - a.amount));

/** Where a band begins and ends, at the left and at the right: `M x a C .. c V d C .. b Z`. */
function edges(d: string): { readonly left: number; readonly right: number } {
  const [, a = 0] = /^M[\d.]+ ([\d.]+)C/.exec(d)?.map(Number) ?? [];
  const [, c = 0, end = 0] = /([\d.]+)V([\d.]+)C/.exec(d)?.map(Number) ?? [];
  const [, b = 0] = /([\d.]+)Z$/.exec(d)?.map(Number) ?? [];
  return { left: b - a, right: end - c };
}

describe('who pays whom, drawn', () => {
  it('is as high on either side as the sums are, and says names and nothing else', () => {
    fc.assert(
      fc.property(flows, (bands) => {
        const elements = drawn(chart(bands));
        expect(unsound(elements)).toEqual([]);
        const all = bands.reduce((sum, { amount }) => sum + amount, 0);
        const high = named(elements, 'path').map(({ attributes }) => edges(attributes.d ?? ''));
        expect(high).toHaveLength(bands.length);
        for (const side of ['left', 'right'] as const) {
          const sum = high.reduce((heights, each) => heights + each[side], 0);
          expect(Math.abs(sum - 240)).toBeLessThan(0.2 * bands.length);
        }
        const columns = (['from', 'to'] as const).flatMap((end) => {
          const sums = new Map<string, number>();
          for (const band of bands) {
            sums.set(band[end], (sums.get(band[end]) ?? 0) + band.amount);
          }
          return [...sums.values()].sort((a, b) => b - a).map((sum) => (240 * sum) / all);
        });
        const nodes = named(elements, 'rect').map(({ attributes }) => Number(attributes.height));
        expect(nodes).toHaveLength(columns.length);
        for (const [i, height] of nodes.entries()) {
          expect(Math.abs(height - (columns[i] ?? 0))).toBeLessThan(0.2);
        }
        const said = named(elements, 'text').map(({ text }) => text);
        expect(said.filter((text) => ![...HEADS, ...NAMES].includes(text))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

const money = (amount: string) => ({
  amount,
  currency: 'EUR',
  minorUnits: amount.replace('.', ''),
});
const nothing = { inside: null, in: null, out: null };
const ANSWER: TerritoryAnswer = {
  ...{ of: ['region:FR-ARA'], asOf: '2026-09-30', tells: 'enough', knownAt: 9 },
  ...{ foldVersion: 24, sectors: [] },
  currencies: [
    {
      ...{ currency: 'EUR', keptInside: 67, velocity: null },
      periods: [
        {
          ...{ from: '2026-07-01', to: '2026-09-30', overdue: null },
          volume: { ...nothing, inside: money('30000.00'), out: money('15000.00') },
        },
      ],
      total: { ...nothing, inside: money('30000.00'), out: money('15000.00') },
      flows: [
        { direction: 'inside', from: 'F', to: 'C', amount: money('20000.00') },
        { direction: 'out', from: 'rest', to: 'outside', amount: money('15000.00') },
        { direction: 'inside', from: 'rest', to: 'rest', amount: money('10000.00') },
      ],
    },
  ],
};

describe('the page of a territory', () => {
  const html = pageIn('en', <TerritoryPage answer={ANSWER} asked={{}} any={false} />);

  it('says the flows of its picture in a table, row by row', () => {
    const svg = html.slice(html.indexOf('<svg class="chart"'), html.lastIndexOf('</svg>'));
    expect(svg.match(/<path/g)).toHaveLength(3);
    const table = readOn(html.slice(html.indexOf('The same as a table')));
    expect(table).toContain(
      'Building Manufacturing €20,000.00 All others Outside €15,000.00 All others All others €10,000.00',
    );
  });

  it('says no sum in the picture but the largest, as told', () => {
    const svg = html.slice(html.indexOf('<svg class="chart"'), html.lastIndexOf('</svg>'));
    expect(svg.match(/€[\d,.]+\d/g)).toEqual(['€20,000.00']);
  });

  it('says what is not told, and no sum in its place', () => {
    expect(readOn(html)).toContain('€30,000.00 not told €15,000.00');
  });
});
