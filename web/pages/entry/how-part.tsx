/** Who told an entry, by which way, when, and of what it is a fact. */
import type { ComponentChildren, VNode } from 'preact';
import type { EntryAnswer } from '../../../src/query/trail/entry.js';
import { entryPath, promisePath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Evidence, gradeOfSource } from '../../parts/evidence.js';
import { numberIn } from '../../parts/number.js';
import { PartyLink } from '../../parts/party-link.js';
import { Say } from '../../parts/say.js';
import { isolated } from '../../parts/told/names.js';
import type { OriginalFound } from './answers.js';

interface HowPartProps {
  readonly answer: EntryAnswer;
  readonly original: OriginalFound;
}

export function HowPart({ answer, original }: HowPartProps): VNode {
  const words = useWords();
  const { figures } = words;
  const { by, day, recordedAt, status, parties } = answer;
  return (
    <div class="part">
      <h2>{words.say('entry.how')}</h2>
      <dl class="terms">
        <Term label={words.say('entry.teller')}>
          {by.party ? (
            <Say
              text="entry.forWhom"
              values={{ teller: isolated(by.teller), party: <PartyLink party={by.party} /> }}
            />
          ) : (
            <bdi>{by.teller}</bdi>
          )}
        </Term>
        <Term label={words.say('entry.way')}>{words.say(`source.${by.source}`)}</Term>
        <Term label={words.say('entry.evidence')}>
          <Evidence grade={gradeOfSource(by.source)} />
        </Term>
        <Term label={words.say('entry.happened')}>
          {day === null ? words.say('entry.noDay') : figures.longDay(day)}
        </Term>
        <Term label={words.say('entry.recorded')}>{figures.moment(recordedAt)} UTC</Term>
        <Term label={words.say('entry.about')}>
          {parties.length === 0 && words.say('entry.nobody')}
          {parties.map((party, i) => (
            <span key={party.id}>
              {i > 0 && ', '}
              <PartyLink party={party} />
            </span>
          ))}
        </Term>
        <Facts answer={answer} />
        <Term label={words.say('entry.status')}>{words.say(`entry.${status}`)}</Term>
        <Term label={words.say('entry.document')}>
          <Original entry={answer.entry} original={original} />
        </Term>
      </dl>
    </div>
  );
}

interface TermProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Term({ label, children }: TermProps): VNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The promises that it is a fact of, and of which of them it does not count. */
function Facts({ answer: { promises, notCounted } }: Pick<HowPartProps, 'answer'>): VNode | null {
  const words = useWords();
  const link = useLink();
  if (promises.length === 0) return null;
  return (
    <Term label={words.say('entry.promises')}>
      {promises.map((promise) => {
        const why = notCounted.find((each) => each.promise === promise)?.why;
        const number = isolated(numberIn(promise));
        const isInvoice = promise.startsWith('invoice-');
        return (
          <p key={promise}>
            <a href={link(promisePath(promise))}>
              {words.say(isInvoice ? 'entry.invoice' : 'entry.delivery', { number })}
            </a>
            {why !== undefined && (
              <span class="small">
                {' '}
                {words.say('entry.notCounted', { why: words.say(`notCounted.${why}`) })}
              </span>
            )}
          </p>
        );
      })}
    </Term>
  );
}

function Original({
  entry,
  original,
}: {
  readonly entry: string;
  readonly original: OriginalFound;
}) {
  const words = useWords();
  const { base } = useFrame();
  if (original === 'told_without') return <>{words.say('entry.noDocument')}</>;
  if (original !== 'there') return <>{words.told.of(original.why)}</>;
  return (
    <a href={`${base}/v1${entryPath(entry)}/original`} download="original">
      {words.say('entry.original')}
    </a>
  );
}
