/** How late it pays: a dot for each promise, and the days that it takes by month. */
import type { VNode } from 'preact';
import type { Day } from '../../../src/ledger/values/day.js';
import type { DirectionFigures } from '../../../src/query/promises/figures.js';
import type { ListedPromise } from '../../../src/query/promises/promises.js';
import { DaysToPay } from '../../charts/days-to-pay.js';
import { Figure } from '../../charts/figure.js';
import { LatenessKey, type LatenessLevel, latenessLevel } from '../../charts/lateness.js';
import { Payments } from '../../charts/payments.js';
import { promisePath, useLink, useWords } from '../../frame/frame.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

interface Settled extends ListedPromise {
  readonly settledOn: Day;
  readonly late: number;
}

function settledOnly(promises: readonly ListedPromise[]): readonly Settled[] {
  return promises.flatMap((promise) => {
    const { settledOn, late, state } = promise;
    const counts = state === 'kept' || state === 'late';
    return counts && settledOn !== null && late !== null ? [{ ...promise, settledOn, late }] : [];
  });
}

interface PaymentsPartProps {
  readonly promises: readonly ListedPromise[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

export function PaymentsPart({ promises, more }: PaymentsPartProps): VNode | null {
  const words = useWords();
  const link = useLink();
  const { figures } = words;
  const settled = settledOnly(promises);
  if (settled.length === 0) return null;
  const byLevel = [0, 0, 0, 0, 0];
  for (const { late } of settled) {
    const level = latenessLevel(late);
    byLevel[level] = (byLevel[level] ?? 0) + 1;
  }
  const shown = settled.length;
  const last = more ? ` ${words.say('professional.lastPromises', { count: shown })}` : '';
  return (
    <div class="part">
      <h2>{words.say('professional.payments')}</h2>
      <Figure
        lede={`${words.say('professional.paymentsLede')}${last}`}
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: words.say('professional.paymentsTitle'),
          columns: [
            { label: words.say('professional.promise') },
            { label: words.say('professional.partner') },
            { label: words.say('professional.settled') },
            { label: words.say('professional.days'), numeric: true },
          ],
          rows: settled.map((promise) => [
            { text: promise.number ?? '–', href: link(promisePath(promise.promise)) },
            nameOf(promise.partner, words),
            figures.day(promise.settledOn),
            figures.count(promise.late),
          ]),
        }}
      >
        <Payments
          id="payments"
          title={words.say('professional.paymentsTitle')}
          description={words.say('professional.paymentsDesc', { count: shown })}
          payments={settled.map((promise) => ({
            day: promise.settledOn,
            daysLate: promise.late,
            href: link(promisePath(promise.promise)),
            label: words.say('professional.paymentMark', {
              number: promise.number ?? '–',
              day: figures.day(promise.settledOn),
              days: daysLate(promise.late, words),
            }),
          }))}
          monthName={(day) => figures.monthName(day)}
          together={(count) => words.say('professional.dotsTogether', { count })}
        />
        <LatenessKey
          levels={LEVELS.map((level) => ({
            level,
            label: levelName(level, words),
            count: figures.count(byLevel[level] ?? 0),
          }))}
        />
      </Figure>
    </div>
  );
}

const LEVELS = [0, 1, 2, 3, 4] as const;

export function levelName(level: LatenessLevel, words: Words): string {
  switch (level) {
    case 0:
      return words.say('professional.onTime');
    case 1:
      return words.say('professional.late1');
    case 2:
      return words.say('professional.late31');
    case 3:
      return words.say('professional.late61');
    case 4:
      return words.say('professional.late91');
    default:
      return level satisfies never;
  }
}

/** `3 days late`, `2 days early`, `on the day`. */
export function daysLate(late: number, words: Words): string {
  if (late === 0) return words.say('professional.onTheDay');
  return late > 0
    ? words.say('professional.daysLateCount', { days: late })
    : words.say('professional.daysEarly', { days: -late });
}

export function ToPayPart({ months }: Pick<DirectionFigures, 'months'>): VNode | null {
  const words = useWords();
  const { figures } = words;
  const paid = months.map(({ month, levels, undated, daysToPay }) => ({
    ...{ month, days: daysToPay },
    count: levels.reduce((sum, count) => sum + count, undated),
  }));
  if (paid.length === 0) return null;
  return (
    <div class="part">
      <h2>{words.say('professional.toPay')}</h2>
      <Figure
        lede={words.say('professional.toPayLede')}
        summary={words.say('frame.sameAsTable')}
        table={{
          caption: words.say('professional.toPayTitle'),
          columns: [
            { label: words.say('professional.month') },
            { label: words.say('professional.daysUnit'), numeric: true },
            { label: words.say('professional.paid'), numeric: true },
          ],
          rows: paid.map(({ month, days, count }) => [
            figures.month(month),
            days === null ? '–' : figures.score(days),
            figures.count(count),
          ]),
        }}
      >
        <DaysToPay
          id="to-pay"
          title={words.say('professional.toPayTitle')}
          description={words.say('professional.toPayDesc')}
          months={paid.map(({ month, days, count }) => ({
            ...{ month: `${month}-01`, days, count },
            label: words.say('professional.paidCount', { count }),
          }))}
          units={{
            days: words.say('professional.daysUnit'),
            count: words.say('professional.paid'),
          }}
          monthName={(day) => figures.monthName(day)}
        />
      </Figure>
    </div>
  );
}
