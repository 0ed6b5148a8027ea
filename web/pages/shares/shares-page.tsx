/** The links of a professional: a form to make one, and when each was opened. */
import type { VNode } from 'preact';
import type { NewShare } from '../../../src/command/shares/share-links.js';
import { SHARED_FIGURES } from '../../../src/ledger/kinds/share.js';
import type { SharedFigure } from '../../../src/ledger/share-events.js';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { ListedShare } from '../../../src/query/shares/shares.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';
import { nameOf } from '../../parts/score.js';
import { LinkItem } from './link-item.js';
import { NewLink } from './new-link.js';

interface SharesPageProps {
  readonly professional: ProfessionalAnswer;
  readonly items: readonly ListedShare[];
  readonly next: string | null;
  readonly origin: string;
  readonly made?: NewShare;
  readonly refused?: string;
}

export function SharesPage(props: SharesPageProps): VNode {
  const { professional, items, next, origin, made, refused } = props;
  const words = useWords();
  const link = useLink();
  const { id } = professional;
  const badge = items.some(({ share, badge }) => share === made?.share && badge);
  const name = nameOf(professional, words);
  return (
    <Layout title={words.say('share.title', { name })} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{words.say('share.title', { name })}</h1>
          <p class="verdict">{words.say('share.lede')}</p>
          {refused !== undefined && (
            <p class="note" role="alert">
              {words.told.of(refused)}
            </p>
          )}
        </div>
      </header>
      <section>
        <div class="wrap stackd">
          {made && <NewLink made={made} badge={badge} origin={origin} />}
          <MakePart id={id} />
          <div class="part">
            <h2>{words.say('share.links')}</h2>
            {items.length === 0 && <p>{words.say('share.none')}</p>}
            {items.map((item) => (
              <LinkItem key={item.share} item={item} id={id} />
            ))}
            {next !== null && (
              <p class="acts">
                <a href={link(professionalPath(id, '/shares'), { cursor: next })}>
                  {words.say('share.more')}
                </a>
              </p>
            )}
          </div>
          <p class="acts">
            <a href={link(professionalPath(id))}>{words.say('statement.back')}</a>
            <a href={link(professionalPath(id, '/statement'))}>{words.say('share.toStatement')}</a>
          </p>
        </div>
      </section>
    </Layout>
  );
}

function Choice({ figure }: { readonly figure: SharedFigure }): VNode {
  const words = useWords();
  return (
    <p class="choice">
      <label>
        <input type="checkbox" name="shows" value={figure} checked={figure === 'overall'} />
        {words.say(`share.${figure}`)}
      </label>
    </p>
  );
}

function MakePart({ id }: { readonly id: string }): VNode {
  const words = useWords();
  const { base, today } = useFrame();
  return (
    <div class="part">
      <h2>{words.say('share.make')}</h2>
      <form class="make" method="post" action={`${base}${professionalPath(id, '/shares')}`}>
        <FormToken />
        <fieldset>
          <legend>{words.say('share.shows')}</legend>
          {SHARED_FIGURES.map((figure) => (
            <Choice key={figure} figure={figure} />
          ))}
        </fieldset>
        <p class="choice">
          <label>
            <input type="checkbox" name="badge" value="yes" /> {words.say('share.badge')}
          </label>
        </p>
        <p>
          <label>
            {words.say('share.until')} <input type="date" name="until" min={today} />
          </label>
        </p>
        <button type="submit">{words.say('share.make')}</button>
      </form>
    </div>
  );
}
