/** Who looked at a professional, the last first. */
import type { VNode } from 'preact';
import type { ReadsAnswer } from '../../../src/query/people/reads.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Turning } from '../../parts/lists/turning.js';
import { PartyLink } from '../../parts/party-link.js';
import { Say } from '../../parts/say.js';
import { nameIn } from '../../parts/told/names.js';
import { type Look, looksOf } from './looks.js';

interface ReadsPageProps {
  /** As the address of the page has it. */
  readonly id: string;
  readonly answer: ReadsAnswer;
  readonly cursor?: string;
}

export function ReadsPage({ id, answer, cursor }: ReadsPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { professional, items, next } = answer;
  return (
    <Layout title={words.say('reads.title', { name: nameIn(words, professional) })}>
      <header class="head">
        <div class="wrap who">
          <h1>
            <Say text="reads.title" values={{ name: <PartyLink party={professional} /> }} />
          </h1>
          <p class="lede gap">{words.say('reads.lede')}</p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <div class="part">
            {items.length === 0 && <p class="lede">{words.say('reads.none')}</p>}
            {items.length > 0 && <LookTable looks={looksOf(items)} />}
            <p class="acts">
              <Turning next={next} cursor={cursor} values={{}} />
              <a href={link(`/v1${professionalPath(id, '/reads')}`, { format: 'csv' })}>
                {words.say('reads.csv')}
              </a>
            </p>
          </div>
        </div>
      </section>
    </Layout>
  );
}

function LookTable({ looks }: { readonly looks: readonly Look[] }): VNode {
  const words = useWords();
  return (
    <div class="scroll">
      <table class="stack looks">
        <caption>{words.say('reads.caption')}</caption>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'asOf', 'why'] as const).map((name) => (
              <th key={name} scope="col">
                {words.say(`reads.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {looks.map((look, i) => (
            <LookRow key={`${look.at} ${i}`} look={look} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LookRow({ look }: { readonly look: Look }): VNode {
  const words = useWords();
  const { at, of, asOf, purpose } = look;
  return (
    <tr>
      <th scope="row">
        <time dateTime={at}>{words.figures.moment(at)}</time>
      </th>
      <td data-l={words.say('reads.who')}>
        <Reader look={look} />
      </td>
      <td data-l={words.say('reads.what')}>
        {words.figures.list(of.map((each) => words.say(`reads.${each}`)))}
      </td>
      <td data-l={words.say('reads.asOf')}>{asOf === null ? '–' : words.figures.day(asOf)}</td>
      <td data-l={words.say('reads.why')}>
        {purpose === null ? (
          <span class="quiet">{words.say('reads.unsaid')}</span>
        ) : (
          <bdi>{purpose}</bdi>
        )}
      </td>
    </tr>
  );
}

/** On whose behalf, where that may be told, and the key in any case. */
function Reader({ look: { by } }: { readonly look: Look }): VNode {
  const words = useWords();
  const { teller, role, party, share = '' } = by;
  if (role === 'link') return <>{words.say('reads.byLink', { share })}</>;
  const key = words.say('reads.by', { teller: teller ?? '–', role: words.say(`role.${role}`) });
  if (!party) return <>{key}</>;
  return (
    <>
      <PartyLink party={party} /> <span class="small quiet">{key}</span>
    </>
  );
}
