import type { VNode } from 'preact';
import { useFrame, useWords } from '../frame/frame.js';

/** Leads to the list of those who are found; with script, names are offered while one types. */
export function SearchForm({ search = '' }: { readonly search?: string }): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <search>
      <form class="search" method="get" action={`${base}/professionals`}>
        <label class="vh" for="search">
          {words.say('home.search')}
        </label>
        <input
          id="search"
          name="search"
          type="search"
          maxLength={100}
          value={search}
          autocomplete="off"
          placeholder={words.say('home.search')}
          data-search={`${base}/v1/professionals`}
        />
        <button type="submit">{words.say('home.find')}</button>
      </form>
    </search>
  );
}
