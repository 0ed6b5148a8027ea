/** A message's data with other identifiers for some of its parties. */
import { isObject } from '../messages/members.js';
import type { Members } from '../messages/message-rule.js';

type Data = Readonly<Record<string, unknown>>;

/** The same data, where each party that the map has is named by what the map says. */
export function renamed(data: Data, members: Members, names: ReadonlyMap<string, string>): Data {
  const entries = Object.entries(data).map(([name, value]) => {
    const member = members[name];
    switch (member?.kind) {
      case 'party':
      case 'met':
        return [name, renamedParty(value, names)];
      case 'each':
        return [
          name,
          Array.isArray(value) ? value.map((each) => inner(each, member.members)) : value,
        ];
      case 'object':
        return [name, inner(value, member.members)];
      default:
        return [name, value];
    }
  });
  return Object.fromEntries(entries);

  function inner(value: unknown, of: Members): unknown {
    return isObject(value) ? renamed(value, of, names) : value;
  }
}

function renamedParty(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (!isObject(value) || typeof value.id !== 'string') return value;
  return { ...value, id: names.get(value.id) ?? value.id };
}
