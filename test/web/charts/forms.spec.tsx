import { Ageing } from '../../../web/charts/ageing.js';
import { Badge, badgeAge } from '../../../web/charts/badge.js';
import { monthTicks } from '../../../web/charts/days-axis.js';
import { Figure } from '../../../web/charts/figure.js';
import { clustered } from '../../../web/charts/promise/lane-clusters.js';
import { latenessLevel } from '../../../web/charts/lateness.js';
import { shortened } from '../../../web/charts/picture.js';
import { rowsApart } from '../../../web/charts/rows-apart.js';
import { waterfallScale } from '../../../web/charts/waterfall.js';
import { drawn, named } from './drawn.js';
import { lanes, manyFacts } from './promise-samples.js';
import { LONG_NAME } from './sample-data.js';
import {
  ageing,
  BADGE,
  history,
  newcomer,
  payments,
  relations,
  triangle,
  waterfall,
} from './samples.js';

describe('the triangle', () => {
  it('draws a bar and a strip on each side with evidence, and dashes for the others', () => {
    const elements = drawn(triangle('t'));
    expect(named(elements, 'line', 'mark')).toHaveLength(2);
    expect(named(elements, 'polygon', 'band')).toHaveLength(2);
    expect(named(elements, 'line', 'dash')).toHaveLength(1);
  });

  it('gives a newcomer no figure, not even a pale one', () => {
    const elements = drawn(newcomer('n'));
    expect(named(elements, 'line', 'mark')).toHaveLength(0);
    expect(named(elements, 'path', 'rule2')).toHaveLength(0);
    expect(elements.map(({ text }) => text).join(' ')).not.toMatch(/\d/);
  });
});

describe('the history', () => {
  it('breaks its line where there is no score, and ends it with a dot', () => {
    const elements = drawn(history('h', true));
    const [line] = named(elements, 'path', 'line');
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(3);
    expect(named(elements, 'circle', 'fa').at(-1)?.attributes.r).toBe('4.5');
  });

  it('makes each pin a link that says what happened', () => {
    const pins = named(drawn(history('h')), 'a', 'bare');
    expect(pins.map(({ attributes }) => attributes.href)).toContain('/entries/3');
    expect(pins[2]?.text).toContain('3. FT-2502 paid late');
  });

  it('stands pins that are near each other in rows', () => {
    expect(rowsApart([10, 12, 30, 14, 11], 7)).toEqual([0, 2, 0, 3, 1]);
  });
});

describe('payments by days late', () => {
  it('are a linked dot each, up to four hundred', () => {
    const elements = drawn(payments('p', 400));
    expect(named(elements, 'circle', 'dot')).toHaveLength(400);
    expect(elements.filter(({ attributes }) => attributes.tabindex === '-1')).toHaveLength(400);
  });

  it('are drawn together beyond, each dot saying how many it stands for', () => {
    const dots = named(drawn(payments('p', 5000)), 'circle', 'dot');
    expect(dots.length).toBeLessThanOrEqual(400);
    const told = dots.map(({ text }) => Number(/^(\d+) payments$/.exec(text)?.[1] ?? 1));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(5000);
  });

  it.each([
    [-3, 0],
    [0, 0],
    [1, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [90, 3],
    [91, 4],
  ])('of %d days late have level %d', (days, level) => {
    expect(latenessLevel(days)).toBe(level);
  });
});

describe('what is open by age', () => {
  it('says an empty class as 0 and draws no column for it', () => {
    const elements = drawn(ageing('a', [4495, 0, 0, 0, 0]));
    expect(named(elements, 'rect')).toHaveLength(1);
    expect(named(elements, 'text').filter(({ text }) => text === '0')).toHaveLength(4);
  });

  it('shares its scale with another chart where it is told the largest amount', () => {
    const heightOf = (largest: number): number => {
      const classes = [{ level: 0, label: 'not due', amount: 100, figure: '€100' }] as const;
      const text = { id: 'a', title: 'It owes', description: '' };
      const chart = <Ageing {...text} classes={classes} unit="days late" largest={largest} />;
      return Number(named(drawn(chart), 'rect')[0]?.attributes.height);
    };
    expect(heightOf(200)).toBe(heightOf(100) / 2);
  });
});

describe('relations', () => {
  it('cut a long name where there is no room and keep it whole for readers', () => {
    const elements = drawn(relations('r'));
    expect(named(elements, 'a')[1]?.text).toMatch(/…$/);
    expect(named(elements, 'title').map(({ text }) => text)).toContain(LONG_NAME);
  });
});

describe('the waterfall', () => {
  it('ends each bar where the next begins', () => {
    const bars = named(drawn(waterfall('w')), 'rect').map(({ attributes }) => {
      const left = Number.parseFloat(attributes.x ?? '');
      return [left, left + Number.parseFloat(attributes.width ?? '')];
    });
    for (const [i, [left = 0, right = 0]] of bars.slice(1).entries()) {
      const before = bars[i] ?? [];
      const meets = before.some(
        (end) => Math.min(Math.abs(end - left), Math.abs(end - right)) < 0.03,
      );
      expect(meets).toBe(true);
    }
  });

  it('says where its scale is cut', () => {
    const ends = {
      start: { label: '', value: 75.3, figure: '' },
      end: { label: '', value: 71.8, figure: '' },
    };
    const step = { label: '', points: -7.5, figure: '', tone: 3 } as const;
    expect(waterfallScale({ ...ends, steps: [step] })).toEqual({ low: 66, high: 77 });
  });
});

describe('the lanes of a promise', () => {
  it('draw a shape for each kind of mark, hollow where it does not count', () => {
    const elements = drawn(lanes('l'));
    expect(named(elements, 'g', 'lane')).toHaveLength(2 * 6);
    expect(named(elements, 'g', 'counted')).toHaveLength(2 * 5);
  });

  it('keep three hundred facts readable: none lost, none over another', () => {
    const captions = named(drawn(manyFacts('m', 300)), 'g', 'lane').map(({ text }) => text);
    expect(captions.length).toBeLessThan(2 * 3 * 16);
    expect(captions.some((caption) => caption.includes('…'))).toBe(true);
  });

  it('name a run of marks by its first and last', () => {
    const marks = [1, 2, 3].map((number) => ({ number, x: 50 + number }));
    expect(clustered(marks, 300).map(({ caption }) => caption)).toEqual(['1–3']);
    expect(clustered(marks, 3000).map(({ caption }) => caption)).toEqual(['1', '2', '3']);
  });
});

describe('the badge', () => {
  it.each([
    [0, 'fresh'],
    [31, 'fresh'],
    [32, 'ageing'],
    [92, 'ageing'],
    [93, 'old'],
  ])('of %d days is %s', (days, age) => {
    expect(badgeAge(days)).toBe(age);
  });

  it('says its day, its value and its interval while it is fresh', () => {
    const [badge] = drawn(<Badge {...BADGE} />);
    expect(badge?.text).toContain('81.0');
    expect(badge?.text).toContain('73.6–88.4');
    expect(badge?.text).toContain('as of 31 Oct 2026');
  });

  it('is dashed when it ages, and says no figure when it is too old', () => {
    const dashes = (ageDays: number) =>
      named(drawn(<Badge {...BADGE} ageDays={ageDays} />), 'rect')[0]?.attributes[
        'stroke-dasharray'
      ];
    expect([dashes(3), dashes(50)]).toEqual([undefined, '4 3']);
    const old = drawn(<Badge {...BADGE} title="Kept: too old" ageDays={400} />);
    expect(old[0]?.text).not.toMatch(/81\.0|73\.6/);
    expect(old[0]?.text).toContain('too old; ask anew');
  });
});

describe('words in charts', () => {
  it('are text, whatever they look like', () => {
    const title = '<script>alert("1")</script> & more';
    const [badge] = drawn(<Badge {...BADGE} title={title} />);
    expect(badge?.text).toContain(title);
    const elements = drawn(
      <Figure
        heading={title}
        summary={title}
        table={{ caption: title, columns: [{ label: title }], rows: [[title]] }}
      >
        <p>{title}</p>
      </Figure>,
    );
    expect(named(elements, 'script')).toHaveLength(0);
    expect(named(elements, 'h3')[0]?.text).toBe(title);
  });

  it('are cut between letters, never within one', () => {
    const family = '👩‍👩‍👧‍👧';
    expect(shortened(family.repeat(3), 2)).toBe(`${family}…`);
    expect(shortened('short', 5)).toBe('short');
  });
});

describe('the axis of days', () => {
  it('ticks at beginnings of months, eight at most, the first of each year named', () => {
    const ticks = monthTicks({ from: '2025-01-31', to: '2026-10-31' });
    expect(ticks.map(({ day }) => day)).toEqual([
      ...['2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01'],
      ...['2026-04-01', '2026-07-01', '2026-10-01'],
    ]);
    const opening = ticks.filter(({ opensYear }) => opensYear).map(({ day }) => day);
    expect(opening).toEqual(['2025-04-01', '2026-01-01']);
  });

  it('has one tick where no month begins', () => {
    const ticks = monthTicks({ from: '2026-02-03', to: '2026-02-20' });
    expect(ticks.map(({ day }) => day)).toEqual(['2026-02-03']);
  });
});
