/** Where the parts of the network begin: what each answers, and for whom. */
import type { VNode } from 'preact';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';

/** Each part by the name of its words, with where it is. */
const PARTS = [['questions', '/questions']] as const;

export function NetworkPage(): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <Layout title={words.say('network.title')} part="network">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('network.title')}</h1>
          <p class="lede">{words.say('network.lede')}</p>
        </div>
      </header>
      <section>
        <div class="wrap cols even">
          {PARTS.map(([part, path]) => (
            <div class="part" key={part}>
              <h2>
                <a href={link(path)}>{words.say(`network.${part}`)}</a>
              </h2>
              <p>{words.say(`network.${part}Says`)}</p>
            </div>
          ))}
        </div>
      </section>
    </Layout>
  );
}
