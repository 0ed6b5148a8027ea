/** Readers for the members of a model file. Each throws a ModelError that says where and why. */

/** A model file that breaks a rule of the model. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Refuses the file: `where` must `rule`. */
export function fail(where: string, rule: string, found: unknown): never {
  // JSON has no word for what is no number, or too large for one.
  const text = typeof found === 'number' ? String(found) : JSON.stringify(found);
  const shown = text?.slice(0, 60) ?? 'missing';
  throw new ModelError(`${where} must ${rule}; found ${shown}.`);
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The members of an object whose names are free. */
export function entries(where: string, json: unknown): readonly [string, unknown][] {
  return isObject(json) ? Object.entries(json) : fail(where, 'be an object', json);
}

/** An object with these members, and with no others than those that it may leave out. */
export function members<Name extends string, Optional extends string = never>(
  where: string,
  json: unknown,
  names: readonly Name[],
  optional: readonly Optional[] = [],
): Readonly<Partial<Record<Name | Optional, unknown>>> {
  const found: Partial<Record<Name | Optional, unknown>> = {};
  const all: readonly (Name | Optional)[] = [...names, ...optional];
  for (const [name, value] of entries(where, json)) {
    const known = all.find((one) => one === name);
    if (known === undefined) fail(where, `have only the members ${all.join(', ')}`, name);
    found[known] = value;
  }
  for (const name of names) {
    if (found[name] === undefined) fail(`${where}.${name}`, 'be there', undefined);
  }
  return found;
}

export function list(where: string, json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : fail(where, 'be a list', json);
}

/** A list of two: a point of a curve, a map or a table. */
export function pair(where: string, json: unknown): readonly [unknown, unknown] {
  const { length, 0: one, 1: other } = list(where, json);
  return length === 2 ? [one, other] : fail(where, 'have 2 numbers', length);
}

/** A whole number within bounds, both included. */
export function integer(
  where: string,
  json: unknown,
  bounds: { readonly from: number; readonly to: number },
): number {
  if (typeof json === 'number' && Number.isInteger(json)) {
    if (json >= bounds.from && json <= bounds.to) return json;
  }
  return fail(where, `be a whole number from ${bounds.from} to ${bounds.to}`, json);
}

/** A list of so many whole numbers within bounds. */
export function integers(
  where: string,
  json: unknown,
  length: number,
  bounds: { readonly from: number; readonly to: number },
): readonly number[] {
  const values = list(where, json);
  if (values.length !== length) fail(where, `have ${length} numbers`, values.length);
  return values.map((value, i) => integer(`${where}[${i}]`, value, bounds));
}

/** Refuses numbers that do not grow from one to the next. */
export function ascending(where: string, values: readonly number[]): void {
  values.forEach((value, i) => {
    const before = values[i - 1];
    if (before !== undefined && before >= value) fail(where, 'grow from one to the next', value);
  });
}

export function text(where: string, json: unknown): string {
  if (typeof json === 'string' && json !== '') return json;
  return fail(where, 'be a text', json);
}

export function truth(where: string, json: unknown): boolean {
  return typeof json === 'boolean' ? json : fail(where, 'be true or false', json);
}

/** One of a closed list of words. */
export function oneOf<Word extends string>(
  where: string,
  json: unknown,
  words: readonly Word[],
): Word {
  return words.find((word) => word === json) ?? fail(where, `be one of ${words.join(', ')}`, json);
}
