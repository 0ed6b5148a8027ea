/** Dots for payments: one each, or one for all that lie together where there are very many. */

/** A dot at its place: x in per cent of the width, y and radius in pixels. */
export interface PaymentDot<Payment> {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  /** Of the latest of those it stands for. */
  readonly daysLate: number;
  /** The payment, where it stands for one. */
  readonly only: Payment | null;
}

/** More are not told apart, and would weigh more than the rest of the page. */
export const MOST_DOTS = 400;
const RADIUS = 4.5;
const LARGEST = 8;
/** Of a field in which payments become one dot: per cent of the width, and days. */
const FIELD_WIDTH = 3;
const FIELD_DAYS = 15;

/** At most 400 dots for 400 payments; beyond that one for each field that has any. */
export function dotsOf<Payment extends { readonly daysLate: number }>(
  payments: readonly Payment[],
  place: (payment: Payment) => { readonly x: number; readonly y: number },
): readonly PaymentDot<Payment>[] {
  if (payments.length <= MOST_DOTS) {
    return payments.map((only) => {
      return { ...place(only), radius: RADIUS, count: 1, daysLate: only.daysLate, only };
    });
  }
  const fields = [...inFields(payments, place).values()];
  const most = Math.max(...fields.map(({ length }) => length));
  return fields.map((together) => dotOf(together, place, most));
}

function inFields<Payment extends { readonly daysLate: number }>(
  payments: readonly Payment[],
  place: (payment: Payment) => { readonly x: number },
): ReadonlyMap<string, Payment[]> {
  const fields = new Map<string, Payment[]>();
  for (const payment of payments) {
    const column = Math.floor(place(payment).x / FIELD_WIDTH);
    // The upper bound belongs to a field, as it does to a level: 30 days late is 1 to 30.
    const row = Math.ceil(payment.daysLate / FIELD_DAYS);
    const field = `${column} ${row}`;
    const there = fields.get(field);
    if (there) there.push(payment);
    else fields.set(field, [payment]);
  }
  return fields;
}

/** A dot in the middle of its payments, its area growing with their number. */
function dotOf<Payment extends { readonly daysLate: number }>(
  together: readonly Payment[],
  place: (payment: Payment) => { readonly x: number; readonly y: number },
  most: number,
): PaymentDot<Payment> {
  const count = together.length;
  const places = together.map(place);
  const [only] = together;
  return {
    x: mean(places.map(({ x }) => x)),
    y: mean(places.map(({ y }) => y)),
    radius: 2 + (LARGEST - 2) * Math.sqrt(count / most),
    count,
    daysLate: Math.max(...together.map(({ daysLate }) => daysLate)),
    only: count === 1 && only !== undefined ? only : null,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
