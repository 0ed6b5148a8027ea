import type { VNode } from 'preact';
import type { ShownParty } from '../../src/query/people/people.js';
import { professionalPath, useLink, useWords } from '../frame/frame.js';
import { nameIn } from './told/names.js';

/** A professional by name, leading to its page; who was erased or is a consumer has none. */
export function PartyLink({ party }: { readonly party: ShownParty }): VNode {
  const words = useWords();
  const link = useLink();
  const name = <bdi>{nameIn(words, party)}</bdi>;
  if (party.erased || party.consumer) return name;
  return <a href={link(professionalPath(party.id))}>{name}</a>;
}
