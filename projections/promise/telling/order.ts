/**
 * Orders that are the same on every machine. A promise has few facts, and there are very many
 * promises: short lists are put in order by insertion, which leaves nothing behind to collect.
 */

const FEW = 16;

/** Puts a list in order, in place; what compares as equal stays as it was. */
export function putInOrder<Value extends object | number>(
  values: Value[],
  compare: (a: Value, b: Value) => number,
): Value[] {
  if (values.length > FEW) return values.sort(compare);
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    if (value === undefined) continue;
    let at = i;
    for (; at > 0; at--) {
      const before = values[at - 1];
      if (before === undefined || compare(before, value) <= 0) break;
      values[at] = before;
    }
    values[at] = value;
  }
  return values;
}

/** Each number once, smallest first, in the list given. */
export function ascending(numbers: number[]): number[] {
  putInOrder(numbers, (a, b) => a - b);
  let kept = 0;
  for (const number of numbers) {
    if (kept === 0 || number !== numbers[kept - 1]) numbers[kept++] = number;
  }
  numbers.length = kept;
  return numbers;
}
