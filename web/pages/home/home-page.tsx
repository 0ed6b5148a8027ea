import type { VNode } from 'preact';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';

export function HomePage(): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <Layout title={words.say('frame.home')} part="home">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('home.title')}</h1>
          <form class="search" method="get" action={link('/professionals')}>
            <label class="vh" for="search">
              {words.say('home.search')}
            </label>
            <input id="search" name="search" type="search" placeholder={words.say('home.search')} />
            <button type="submit">{words.say('home.find')}</button>
          </form>
        </div>
      </header>
    </Layout>
  );
}
