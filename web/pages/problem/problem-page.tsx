import type { VNode } from 'preact';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';

interface ProblemPageProps {
  readonly status: number;
  /** In English, as the API says it. */
  readonly detail: string;
}

export function ProblemPage({ status, detail }: ProblemPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const title = words.say(`problem.${titleOf(status)}`);
  return (
    <Layout title={title}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <p class="verdict">{words.told.of(detail)}</p>
          <p class="acts">
            <a href={link('/')}>{words.say('problem.goHome')}</a>
          </p>
        </div>
      </header>
    </Layout>
  );
}

type Title = 'notThere' | 'notYours' | 'notNow' | 'notUnderstood' | 'failed';

function titleOf(status: number): Title {
  if (status === 404) return 'notThere';
  if (status === 401 || status === 403) return 'notYours';
  if (status === 429 || status === 503) return 'notNow';
  return status >= 500 ? 'failed' : 'notUnderstood';
}
