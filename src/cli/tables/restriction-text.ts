/** What is said in the place of a score while it is restricted. */
import type { ShownRestriction } from '../../query/restrictions/restriction.js';
import { words } from '../language.js';

export function restrictedText({ since, ground }: ShownRestriction): string {
  const day = words().figures.day(since);
  const said = words().say('Restricted since {day}, at the request of the professional.', { day });
  if (ground === undefined) return said;
  return `${said} ${words().say('Ground: {ground}.', { ground: words().code('ground', ground) })}`;
}
