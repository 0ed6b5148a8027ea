/** Charts of every form with made-up figures, for specs to hold and for the gallery to show. */
import type { VNode } from 'preact';
import { dayOf, toDayNumber } from '../../../src/ledger/values/day.js';
import { Ageing } from '../../../web/charts/ageing.js';
import { Badge, type BadgeProps } from '../../../web/charts/badge.js';
import { DaysToPay } from '../../../web/charts/days-to-pay.js';
import { EvidenceRing } from '../../../web/charts/evidence-ring.js';
import { Figure } from '../../../web/charts/figure.js';
import { History, type HistoryPoint } from '../../../web/charts/history.js';
import { LatenessKey } from '../../../web/charts/lateness.js';
import { type LatePayment, Payments } from '../../../web/charts/payments.js';
import { type RelationBar, Relations } from '../../../web/charts/relations.js';
import { SideRuler } from '../../../web/charts/side-ruler.js';
import { Slots } from '../../../web/charts/slots.js';
import { Triangle, type TriangleSide } from '../../../web/charts/triangle.js';
import { Waterfall, type WaterfallStep } from '../../../web/charts/waterfall.js';
import { lanes, manyFacts } from './promise-samples.js';
import {
  ARABIC_NAME,
  drawing,
  LEVELS,
  later,
  LONG_NAME,
  monthName,
  said,
  two,
} from './sample-data.js';

const SIDES: readonly [TriangleSide, TriangleSide, TriangleSide] = [
  { label: 'Payment', score: { value: 71.8, low: 61.3, high: 82.3 }, figure: '71.8' },
  { label: 'Deadlines', score: null, figure: 'not yet' },
  { label: 'Relation', score: { value: 92.9, low: 84.4, high: 100 }, figure: '92.9' },
];

export function triangle(id: string, small = false): VNode {
  return (
    <figure class="triangle">
      <Triangle
        {...said(id, 'The triangle of Maçonnerie Tessier')}
        sides={SIDES}
        overall={{ figure: '81.0', interval: '73.6–88.4' }}
        missing={[]}
        small={small}
      />
    </figure>
  );
}

export function newcomer(id: string): VNode {
  const nothing = (label: string): TriangleSide => ({ label, score: null, figure: 'not yet' });
  return (
    <figure class="triangle">
      <Triangle
        {...said(id, 'The triangle of Studio Kerouanton')}
        sides={[nothing('Payment'), nothing('Deadlines'), nothing('Relation')]}
        overall={null}
        missing={['no score', 'yet']}
      />
    </figure>
  );
}

export function rulers(): VNode {
  return (
    <ul class="sides">
      {SIDES.map(({ label, score, figure }) => (
        <li class="side" key={label}>
          <h3>{label}</h3>
          <span>
            <b>{figure}</b>
          </span>
          <SideRuler {...said(`ruler-${label}`, `${label} ${figure}`)} score={score} />
        </li>
      ))}
    </ul>
  );
}

/** Ends of 22 months, falling and rising again. */
export function pointsOf(gap: boolean): readonly HistoryPoint[] {
  return Array.from({ length: 22 }, (_, i) => {
    const day = dayOf(toDayNumber(`${2025 + Math.floor(i / 12)}-${two((i % 12) + 1)}-28`));
    const value = 83 + 11 * Math.cos(i / 3.4);
    const nothing = gap && (i < 3 || (i > 7 && i < 11) || i === 12);
    return { day, score: nothing ? null : { value, low: value - 7, high: value + 6 } };
  });
}

export function history(id: string, gap = false, small = false): VNode {
  const days = ['2025-07-24', '2025-08-02', '2025-10-13', '2026-02-10', '2026-05-12'];
  const pins = days.map((day, i) => {
    return { day, number: i + 1, href: `/entries/${i + 1}`, label: `FT-250${i} paid late` };
  });
  return (
    <Figure
      heading="How has it changed?"
      lede="Overall score at the end of each month, with its 90 % interval."
      summary="The same as a table"
      table={{
        caption: 'Score at the end of each month',
        columns: [{ label: 'Day' }, { label: 'Overall', numeric: true }],
        rows: pointsOf(gap).map(({ day, score }) => [day, score ? score.value.toFixed(1) : '–']),
      }}
    >
      <History
        {...said(id, 'The score through time')}
        points={pointsOf(gap)}
        pins={small ? [] : pins}
        monthName={monthName}
        small={small}
      />
    </Figure>
  );
}

export function paymentsOf(count: number): readonly LatePayment[] {
  const next = drawing(7);
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor((i / count) * 660);
    const bad = at > 150 && at < 480 && next() > 0.4;
    const daysLate = bad ? Math.floor(next() ** 2 * 115) : Math.floor(next() * 4) - 3;
    const day = later('2024-12-10', at);
    return { day, daysLate, href: `/promises/p${i}`, label: `FT-${i}, ${daysLate} days late` };
  });
}

const LEVEL_NAMES = ['on time', '1–30 days late', '31–60', '61–90', '91 or more'];

export function payments(id: string, count: number): VNode {
  return (
    <Figure
      heading="How late does it pay?"
      lede="One dot for each payment: the higher, the later."
      summary="The same as a table"
      table={{
        caption: 'The 20 newest',
        columns: [{ label: 'Promise' }, { label: 'Days late', numeric: true }],
        rows: paymentsOf(20).map(({ label, href, daysLate }) => [
          { text: label, href },
          `${daysLate}`,
        ]),
      }}
    >
      <Payments
        {...said(id, 'Each payment by days late')}
        payments={paymentsOf(count)}
        monthName={monthName}
        together={(together) => `${together} payments`}
      />
      <LatenessKey
        levels={LEVELS.map((level) => ({ level, label: LEVEL_NAMES[level] ?? '', count: '5' }))}
      />
    </Figure>
  );
}

export function ageing(id: string, amounts: readonly number[], long = false): VNode {
  const labels = ['not due', '1–30', '31–60', '61–90', '91+'];
  const figureOf = (amount: number): string =>
    amount === 0 ? '0' : `€${amount.toLocaleString('en-GB')}${long ? '.00' : ''}`;
  return (
    <Ageing
      {...said(id, 'It owes')}
      classes={LEVELS.map((level) => {
        const amount = amounts[level] ?? 0;
        return { level, label: labels[level] ?? '', amount, figure: figureOf(amount) };
      })}
      unit="days late"
    />
  );
}

export function daysToPay(id: string): VNode {
  const next = drawing(3);
  return (
    <DaysToPay
      {...said(id, 'Days to pay by month')}
      months={Array.from({ length: 22 }, (_, i) => {
        const month = `${2025 + Math.floor(i / 12)}-${two((i % 12) + 1)}-01`;
        const count = i === 9 ? 0 : Math.floor(next() * 9) + 1;
        const days = count === 0 ? null : 28 + 35 * Math.sin(i / 7) ** 2 + next() * 6;
        return { month, days, count, label: `${month}: ${days?.toFixed(0)} days` };
      })}
      units={{ days: 'Days from invoice to payment', count: 'Payments' }}
      agreed={{ days: 30, label: 'agreed: 30' }}
      monthName={monthName}
    />
  );
}

function bar(kept: number, open = 0, broken = 0): RelationBar {
  return { kept, open, broken, figure: String(kept + open + broken) };
}

export function relations(id: string): VNode {
  return (
    <Relations
      {...said(id, 'Who owes whom promises')}
      partners={[
        { name: 'Delcourt Logistique', href: '/p/1', made: bar(11, 1), received: bar(0) },
        { name: LONG_NAME, href: '/p/2', made: bar(24, 3, 2), received: bar(1) },
        { name: 'Atelier Brunel & Filles', href: '/p/3', made: bar(28, 1), received: bar(8) },
        { name: ARABIC_NAME, href: '/p/4', made: bar(0), received: bar(1, 1, 3) },
        { name: '38 other partners', made: bar(3), received: bar(2, 1) },
      ]}
      words={{
        made: 'promises it made',
        received: 'promises made to it',
        kept: 'kept',
        open: 'open',
        broken: 'broken',
      }}
    />
  );
}

export function waterfall(id: string): VNode {
  const late = (label: string, detail: string, points: number): WaterfallStep => {
    const figure = points.toFixed(1).replace('-', '−');
    return { label, detail, href: `/promises/${label}`, points, figure, tone: 3 };
  };
  return (
    <Waterfall
      {...said(id, 'Why payment stands at 71.8')}
      start={{ label: 'Where everyone starts', value: 75.3, figure: '75.3' }}
      steps={[
        late('FT-2510-G', '90 days late · €22,000', -2),
        late('FT-2512', '75 days late · €2,900', -1.5),
        late(`Facture ${LONG_NAME}`, '66 days late · €3,000', -1.3),
        late('FT-2510', '75 days late · €1,600', -1.2),
        late(`${ARABIC_NAME}`, '61 days late · €5,200', -1.1),
        {
          label: '24 promises to Voltéa Énergie',
          href: '/p/v',
          points: 4.7,
          figure: '+4.7',
          tone: 0,
        },
        { label: '31 other promises', points: -1.1, figure: '−1.1', tone: 'other' },
      ]}
      end={{ label: 'Payment, as it stands', value: 71.8, figure: '71.8' }}
    />
  );
}

export function change(id: string): VNode {
  const step = (label: string, points: number, href?: string): WaterfallStep => {
    const figure = `${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`;
    const tone = points > 0 ? 'gain' : 'other';
    return href === undefined
      ? { label, points, figure, tone }
      : { label, points, figure, tone, href };
  };
  return (
    <Waterfall
      {...said(id, 'Why the score changed')}
      start={{ label: 'On 30 Sep 2026', value: 79.8, figure: '79.8 (72.2–87.5)' }}
      steps={[
        step('Promises that came due', 2.6, '#outcomes'),
        step('Promises grown late', -0.9, '#late'),
        step('Old promises that weigh less', -0.4),
        step('Known later', -0.1, '#later'),
      ]}
      end={{ label: 'On 31 Oct 2026', value: 81, figure: '81.0 (73.6–88.4)' }}
    />
  );
}

export const BADGE: BadgeProps = {
  title: 'Kept: 81.0, 90 % interval 73.6–88.4, as of 31 Oct 2026',
  score: { value: 81, low: 73.6, high: 88.4 },
  figure: '81.0',
  interval: '73.6–88.4',
  day: 'as of 31 Oct 2026',
  ageDays: 3,
  none: { missing: 'not enough evidence yet', old: 'too old; ask anew' },
};

export function badges(): VNode {
  return (
    <p class="badges">
      <Badge {...BADGE} /> <Badge {...BADGE} ageDays={50} day="50 days old, 11 Sep 2026" />{' '}
      <Badge {...BADGE} ageDays={120} day="of 3 Jul 2026" /> <Badge {...BADGE} score={null} />
    </p>
  );
}

export function slots(): VNode {
  return (
    <p>
      <Slots filled={1} needed={3} label="1 of 3" />
      <Slots filled={2} needed={40} label="2 of 40" />
    </p>
  );
}

export function rings(): VNode {
  return (
    <p>
      <EvidenceRing filling="empty" /> told by one side <EvidenceRing filling="half" /> told by both{' '}
      <EvidenceRing filling="full" /> told by a bank
    </p>
  );
}

/** All of them, each with its name. */
export const SAMPLES: Readonly<Record<string, () => VNode>> = {
  triangle: () => triangle('triangle'),
  'triangle, small': () => triangle('small', true),
  'triangle of a newcomer': () => newcomer('newcomer'),
  rulers,
  history: () => history('history'),
  'history with gaps': () => history('gaps', true),
  'history on paper': () => history('paper', false, true),
  payments: () => payments('payments', 61),
  'very many payments': () => payments('many-payments', 5000),
  ageing: () => ageing('ageing', [4495, 0, 0, 0, 0]),
  'ageing of all classes': () => ageing('ages', [1_234_567, 450_300, 88_200, 310, 502_000], true),
  'days to pay': () => daysToPay('days'),
  relations: () => relations('relations'),
  waterfall: () => waterfall('why'),
  change: () => change('change'),
  lanes: () => lanes('lanes'),
  'lanes of 300 facts': () => manyFacts('many-facts', 300),
  badges,
  rings,
  slots,
};
