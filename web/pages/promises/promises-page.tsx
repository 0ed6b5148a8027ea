import type { VNode } from 'preact';
import type { PromisesDto } from '../../../src/http/lists/promises-list.dto.js';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { PromisesAnswer } from '../../../src/query/promises/promises.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { PromiseTable } from '../../parts/lists/promise-table.js';
import { Say } from '../../parts/say.js';
import { nameOf } from '../../parts/score.js';
import { Turning } from '../../parts/lists/turning.js';
import { Filters } from './filters.js';

interface PromisesPageProps {
  readonly professional: ProfessionalAnswer;
  readonly promises: PromisesAnswer;
  readonly asked: PromisesDto;
}

export function PromisesPage({ professional, promises, asked }: PromisesPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const name = nameOf(professional, words);
  const { role, state, dueFrom, dueTo, with: partner, order, cursor } = asked;
  const lede = professional.standing === 'other' ? 'promises.ownOnly' : 'promises.lede';
  return (
    <Layout title={words.say('promises.title', { name })} part="professionals" timed>
      <header class="head">
        <div class="wrap who">
          <h1>
            <Say text="promises.title" values={{ name: <bdi>{name}</bdi> }} />
          </h1>
          <p class="acts">
            <a href={link(professionalPath(professional.id))}>
              <Say text="promises.backTo" values={{ name: <bdi>{name}</bdi> }} />
            </a>
          </p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <p class="lede">{words.say(lede)}</p>
          <Filters asked={asked} />
          {promises.items.length === 0 ? (
            <p class="lede gap">{words.say('promises.none')}</p>
          ) : (
            <PromiseTable caption={words.say('promises.table')} items={promises.items} />
          )}
          <p class="acts">
            <Turning
              next={promises.next}
              cursor={cursor}
              values={{ role, state, dueFrom, dueTo, with: partner, order }}
            />
          </p>
        </div>
      </section>
    </Layout>
  );
}
