/** Anything that JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

/**
 * Canonical JSON: names in UTF-16 order, no spaces, absent and undefined members left out
 * (RFC 8785 for the values that facts hold: text, safe integers, booleans, lists, objects, none of
 * whose names is a number). Equal facts give equal text, so it is what decides between a repeat and
 * a conflict.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null';
}

/** Whether two events say the same. */
export function sameFacts(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
}

/** What is written in the order in which members were added. A name is only a name: `__proto__`. */
class Members {
  [name: string]: unknown;
}
Object.setPrototypeOf(Members.prototype, null);

/** The same value with the members of each object in the order of their names. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!hasMembers(value)) return value;
  const members = new Members();
  for (const name of sorted(Object.keys(value))) members[name] = inOrder(value[name]);
  return members;
}

/** Sorts names in place. Facts have few, and for few `sort` costs more than it orders. */
function sorted(names: string[]): readonly string[] {
  if (names.length > FEW) return names.sort();
  for (const [i, name] of names.entries()) {
    let at = i;
    for (; at > 0; at--) {
      const before = names[at - 1];
      if (before === undefined || before <= name) break;
      names[at] = before;
    }
    names[at] = name;
  }
  return names;
}

const FEW = 32;

function hasMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
