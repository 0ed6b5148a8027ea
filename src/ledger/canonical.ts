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
 * (RFC 8785 for the values that facts hold: text, safe integers, booleans, lists, objects).
 * Equal facts give equal text, so it is what decides between a repeat and a conflict.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!hasMembers(value)) return JSON.stringify(value) ?? 'null';
  let members = '';
  // Every event that is told comes through here, so this is written to leave little behind.
  for (const name of inOrder(Object.keys(value))) {
    const member = value[name];
    if (member === undefined) continue;
    if (members !== '') members += ',';
    members += `${quoted(name)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

/** Sorts names in place. Facts have few, and for few `sort` costs more than it orders. */
function inOrder(names: string[]): readonly string[] {
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

/** A name in quotes; most need no escaping. */
function quoted(name: string): string {
  return PLAIN.test(name) ? `"${name}"` : JSON.stringify(name);
}

const PLAIN = /^\w+$/;

function hasMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
