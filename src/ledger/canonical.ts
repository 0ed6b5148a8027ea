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
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    if (members !== '') members += ',';
    members += `${JSON.stringify(name)}:${canonical(member)}`;
  }
  return `{${members}}`;
}

function hasMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
