/** Professionals by their names, for whoever sees no score of all. */
import type { VNode } from 'preact';
import type { FoundProfessional } from '../../src/query/people/professionals.js';
import { professionalPath, useLink, useWords } from '../frame/frame.js';
import { nameOf } from './score.js';

export function NameList({ items }: { readonly items: readonly FoundProfessional[] }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <ul class="names">
      {items.map((item) => (
        <li key={item.party}>
          <a href={link(professionalPath(item.id))}>
            <bdi>{nameOf(item, words)}</bdi>
          </a>
          {item.name !== null && <span class="small quiet">{item.id}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Whoever is never scored is in no list that nobody searched for. */
export function withoutConsumers(
  items: readonly FoundProfessional[],
): readonly FoundProfessional[] {
  return items.filter(({ consumer }) => !consumer);
}

/** In the order in which people look for them. */
export function byName(
  items: readonly FoundProfessional[],
  collator: Intl.Collator,
): readonly FoundProfessional[] {
  return items.toSorted((a, b) => collator.compare(a.name ?? a.id, b.name ?? b.id));
}
