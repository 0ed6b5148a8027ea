/** A professional that others know by name, and of whom no edition holds a figure yet. */
import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import { useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Identity } from '../../parts/identity.js';
import { nameOf } from '../../parts/score.js';

export function NotYetPage({ professional }: { readonly professional: ProfessionalAnswer }): VNode {
  const words = useWords();
  const name = nameOf(professional, words);
  return (
    <Layout title={name} part="professionals" timed>
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{name}</h1>
          <Identity professional={professional} />
          <p class="verdict">{words.say('verdict.notYet')}</p>
        </div>
      </header>
    </Layout>
  );
}
