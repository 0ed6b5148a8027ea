/** Money told to an invoice that nobody has told of. */
import type { VNode } from 'preact';
import type { PromiseAnswer } from '../../../src/query/promises/promise.js';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { EvidenceMark } from '../../parts/evidence.js';
import { nameIn } from '../../parts/told/names.js';

export function WaitingPage({ answer }: { readonly answer: PromiseAnswer }): VNode {
  const words = useWords();
  const link = useLink();
  const { figures } = words;
  return (
    <Layout title={words.say('promise.waits')} timed>
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('promise.waits')}</h1>
          <p class="verdict">{words.say('promise.waitsLede')}</p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <ul class="trail part">
            {answer.waiting.map(({ entry, by, amount, on }) => (
              <li key={entry}>
                <EvidenceMark grade="declared" />
                <p>
                  <a href={link(entryPath(entry))}>
                    {words.say('promise.waiting', {
                      who: by.party ? nameIn(words, by.party) : by.teller,
                      amount: amount ? figures.money(amount) : words.say('told.someMoney'),
                      day: figures.day(on),
                    })}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </Layout>
  );
}
