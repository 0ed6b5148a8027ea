import type { VNode } from 'preact';
import type { ContestsAnswer, ShownContest } from '../../../src/query/trail/contests.js';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Field } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';
import { Say } from '../../parts/say.js';
import { PartyLink } from '../../parts/party-link.js';

interface ContestsPageProps {
  readonly answer: ContestsAnswer;
  /** Makes a form that is sent twice one message. */
  readonly mark: string;
  readonly isDecided: boolean;
  readonly refused: FormRefusal | null;
}

export function ContestsPage({ answer, mark, isDecided, refused }: ContestsPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { items, next, stale } = answer;
  return (
    <Layout title={words.say('contests.title')} part="service">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('contests.title')}</h1>
          <p class="verdict">{words.say('contests.lede')}</p>
          <Refusal refused={refused} />
          {isDecided && (
            <p class="note gap" role="status">
              {words.say('contests.decided')}
            </p>
          )}
          {stale && <p class="note gap">{words.say('frame.stale')}</p>}
        </div>
      </header>
      {items.length === 0 && <p class="wrap lede gap">{words.say('contests.none')}</p>}
      {items.map((contest, i) => (
        <section key={contest.contest}>
          <div class="wrap">
            <Contest contest={contest} mark={`${mark} ${i}`} />
          </div>
        </section>
      ))}
      {next !== null && (
        <p class="wrap acts">
          <a href={link('/contests', { after: next })}>{words.say('frame.next')}</a>
        </p>
      )}
    </Layout>
  );
}

interface ContestProps {
  readonly contest: ShownContest;
  readonly mark: string;
}

function Contest({ contest, mark }: ContestProps): VNode {
  const words = useWords();
  const link = useLink();
  const { by, entry, waitsForYou, decideBy, daysLeft } = contest;
  const day = words.figures.day(decideBy);
  const name = words.say(`event.${entry.type}`);
  return (
    <div class="part">
      <h2>
        <Say
          text="contests.line"
          values={{
            who: <PartyLink party={by} />,
            entry: <a href={link(entryPath(entry.entry))}>{name}</a>,
          }}
        />
      </h2>
      <p class="small quiet">
        {words.say('contests.toldBy', {
          teller: entry.by.teller,
          day: words.figures.moment(entry.recordedAt),
        })}
        ;{' '}
        {daysLeft < 0
          ? words.say('contests.late', { day })
          : words.say('contests.decideBy', { day, days: daysLeft })}
      </p>
      <Thread contest={contest} />
      {waitsForYou === 'decision' && <Decide entry={entry.entry} mark={mark} />}
    </div>
  );
}

function Thread({ contest: { said } }: Pick<ContestProps, 'contest'>): VNode {
  const words = useWords();
  return (
    <>
      <h3 class="gap">{words.say('contests.thread')}</h3>
      <ul class="ruled">
        {said.map(({ entry, type, by, texts }) => (
          <li key={entry}>
            <p class="small quiet">
              <Say
                text="contests.said"
                values={{
                  who: by.party ? <PartyLink party={by.party} /> : by.teller,
                  what: words.say(`event.${type}`),
                }}
              />
            </p>
            <p>{Object.values(texts).join(' ') || words.say('contests.noWords')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Two buttons of one form: either way it is decided. */
function Decide({ entry, mark }: { readonly entry: string; readonly mark: string }): VNode {
  const words = useWords();
  const link = useLink();
  const id = `note-${mark.replace(' ', '-')}`;
  return (
    <form class="fields" method="post" action={link('/contests')}>
      <FormToken />
      <input type="hidden" name="entry" value={entry} />
      <input type="hidden" name="mark" value={mark} />
      <Field of={id} label={words.say('contests.note')} help={words.say('contests.noteHelp')}>
        <textarea id={id} name="note" rows={2} maxLength={2000} aria-describedby={`${id}-help`} />
      </Field>
      <p class="acts">
        <button class="grave" type="submit" name="upheld" value="yes">
          {words.say('contests.uphold')}
        </button>
        <button class="plain" type="submit" name="upheld" value="no">
          {words.say('contests.reject')}
        </button>
      </p>
    </form>
  );
}
