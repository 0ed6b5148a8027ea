/** Where the parts of the network begin: what each answers, and for whom. */
import type { VNode } from 'preact';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';

/** Each part by the name of its words, with where it is. */
const PARTS = [
  ['questions', '/questions'],
  ['watches', '/watches'],
  ['territory', '/territory'],
  ['setOffs', '/set-offs'],
] as const;

/** What is of one professional, below its page. */
const OWN_PARTS = [
  ['relations', '/relations'],
  ['recommendations', '/recommendations'],
] as const;

export function NetworkPage(): VNode {
  const words = useWords();
  const link = useLink();
  const { visitor } = useFrame();
  const [own] = visitor?.parties ?? [];
  const parts = [
    ...(own === undefined
      ? []
      : OWN_PARTS.map(([part, below]) => [part, professionalPath(own, below)] as const)),
    ...PARTS,
  ];
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
          {parts.map(([part, path]) => (
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
