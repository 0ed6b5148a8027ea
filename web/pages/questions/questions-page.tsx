/** A due-diligence question, and what the ledger answers: evidence for and against, never a no. */
import type { VNode } from 'preact';
import type { QuestionAnswer } from '../../../src/query/questions/ask.js';
import type { ListedQuestion } from '../../../src/query/questions/listed.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Choice, Field } from '../../parts/forms/fields.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';
import { PartyLink } from '../../parts/party-link.js';
import type { Words } from '../../words/words.js';

/** What the form sends; empty where nothing was typed. */
export interface AskedFields {
  readonly question: string;
  readonly of: string;
  readonly amount: string;
  readonly currency: string;
  readonly due: string;
  readonly skill: string;
}

export interface QuestionsPageProps {
  /** What may be asked. */
  readonly questions: readonly ListedQuestion[];
  readonly fields: AskedFields;
  readonly answer: QuestionAnswer | null;
  readonly refused: FormRefusal | null;
}

export function QuestionsPage({ questions, fields, answer, refused }: QuestionsPageProps): VNode {
  const words = useWords();
  const asked = questions.find(({ name }) => name === answer?.question);
  const title = asked ? asksIn(words, asked) : words.say('questions.title');
  return (
    <Layout title={title} part="network" timed={answer !== null}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          {answer ? <Verdict answer={answer} /> : <p class="lede">{words.say('questions.lede')}</p>}
          <Refusal refused={refused} />
        </div>
      </header>
      {answer && <Evidence answer={answer} />}
      <section>
        <div class="wrap">
          <div class="part">
            <h2>{words.say(answer ? 'questions.another' : 'questions.ask')}</h2>
            <AskForm questions={questions} fields={fields} />
          </div>
        </div>
      </section>
    </Layout>
  );
}

function asksIn(words: Words, { asks }: ListedQuestion): string {
  return words.language === 'fr' ? asks.fr : asks.en;
}

function Verdict({ answer }: { readonly answer: QuestionAnswer }): VNode {
  const words = useWords();
  const { professional, verdict, says, sure, basis, evidence, expects, note } = answer;
  const { figures } = words;
  return (
    <>
      <p class="kicker">
        <PartyLink party={professional} />
      </p>
      <p class="verdict" role="status">
        <strong>{words.say(`questions.${verdict}`)}</strong> {says}
      </p>
      {sure && (
        <p>
          {words.say('questions.sure', {
            ...{ right: figures.score(sure.right), low: figures.score(sure.low) },
            ...{ high: figures.score(sure.high), of: figures.count(sure.of), on: sure.on },
          })}
        </p>
      )}
      {expects?.atRisk.value && (
        <p>
          {words.say('questions.expects', {
            day: figures.day(expects.on),
            amount: figures.money(expects.atRisk.value),
          })}
        </p>
      )}
      <p class="quiet">
        {words.say(basis === 'network' ? 'questions.network' : 'questions.withYou')}{' '}
        {evidence &&
          words.say('questions.evidence', {
            promises: evidence.promises,
            partners: evidence.counterparties,
          })}
      </p>
      <p class="note">{note}</p>
    </>
  );
}

function Evidence({ answer }: { readonly answer: QuestionAnswer }): VNode {
  const words = useWords();
  const link = useLink();
  const lists = [
    [words.say('questions.for'), answer.for],
    [words.say('questions.against'), answer.against],
    [words.say('questions.settle'), answer.settle],
  ] as const;
  const told = lists.filter(([, items]) => items.length > 0);
  return (
    <section>
      <div class="wrap cols even">
        {told.map(([heading, items]) => (
          <div class="part" key={heading}>
            <h2>{heading}</h2>
            <ul class="ruled">
              {items.map(({ says }) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </div>
        ))}
        <div class="part">
          <h2>{words.say('questions.check')}</h2>
          <p>
            <a href={link(professionalPath(answer.professional.id, '/statement'))}>
              {words.say('questions.receipt')}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

function AskForm({ questions, fields }: Pick<QuestionsPageProps, 'questions' | 'fields'>): VNode {
  const words = useWords();
  const { base } = useFrame();
  const options = questions.map((each) => [each.name, asksIn(words, each)] as const);
  return (
    <form class="fields" method="get" action={`${base}/questions`}>
      <Field of="question" label={words.say('questions.question')}>
        <Choice id="question" options={options} chosen={fields.question || 'solvent'} />
      </Field>
      <Typed name="of" value={fields.of} label="questions.of" help="questions.ofHelp" required />
      <Typed
        name="amount"
        value={fields.amount}
        label="questions.amount"
        help="questions.amountHelp"
      />
      <Typed name="currency" value={fields.currency || 'EUR'} label="questions.currency" />
      <Field of="due" label={words.say('questions.due')}>
        <input id="due" name="due" type="date" value={fields.due} />
      </Field>
      <Typed name="skill" value={fields.skill} label="questions.skill" help="questions.skillHelp" />
      <p class="acts">
        <button type="submit">{words.say('questions.ask')}</button>
      </p>
    </form>
  );
}

interface TypedProps {
  readonly name: keyof AskedFields;
  readonly value: string;
  readonly label: 'questions.of' | 'questions.amount' | 'questions.currency' | 'questions.skill';
  readonly help?: 'questions.ofHelp' | 'questions.amountHelp' | 'questions.skillHelp';
  readonly required?: boolean;
}

function Typed({ name, value, label, help, required = false }: TypedProps): VNode {
  const words = useWords();
  return (
    <Field of={name} label={words.say(label)} {...(help && { help: words.say(help) })}>
      <input
        id={name}
        name={name}
        type="text"
        maxLength={120}
        value={value}
        required={required}
        aria-describedby={help ? `${name}-help` : undefined}
      />
    </Field>
  );
}
