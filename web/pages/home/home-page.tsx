import type { VNode } from 'preact';
import { useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { SearchForm } from '../../parts/search-form.js';

export function HomePage(): VNode {
  const words = useWords();
  return (
    <Layout title={words.say('frame.home')} part="home" islands={['search']}>
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('home.title')}</h1>
          <SearchForm />
        </div>
      </header>
    </Layout>
  );
}
