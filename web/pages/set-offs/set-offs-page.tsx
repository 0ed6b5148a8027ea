import type { VNode } from 'preact';
import type { SetOffsAnswer, ShownLeg, ShownSetOff } from '../../../src/query/set-offs/set-offs.js';
import type { ShownAmount } from '../../../src/query/figures.js';
import { FigureTable } from '../../charts/figure-table.js';
import { useFrame, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';
import { Part } from '../../parts/part.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

interface SetOffsPageProps {
  readonly answer: SetOffsAnswer;
  /** Why what was sent is refused. */
  readonly refused: string | null;
  readonly mayPropose: boolean;
  /** Of these forms: sent twice they are taken once. */
  readonly formId: string;
}

export function SetOffsPage({ answer, refused, mayPropose, formId }: SetOffsPageProps): VNode {
  const words = useWords();
  const { members, items, potential, chains } = answer;
  return (
    <Layout title={words.say('setOff.title')} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('setOff.title')}</h1>
          <p class="verdict">{words.say('setOff.lede')}</p>
          <p>{words.say('setOff.moves')}</p>
          {refused !== null && (
            <p class="note" role="alert">
              {words.told.of(refused)}
            </p>
          )}
        </div>
      </header>
      {members.length > 0 && (
        <Part heading={words.say('setOff.members')}>
          {members.map(({ party, optedIn }) => (
            <div key={party.id}>
              <p dir="auto">
                {words.say(optedIn ? 'setOff.in' : 'setOff.notIn', { name: nameOf(party, words) })}
              </p>
              <ActForm
                act={optedIn ? 'optOut' : 'optIn'}
                fields={{ party: party.id, form: formId }}
              />
            </div>
          ))}
        </Part>
      )}
      <Part heading={words.say('setOff.proposals')}>
        {items.length === 0 && <p>{words.say('setOff.none')}</p>}
        {items.map((item) => (
          <Proposal key={item.setOff} item={item} acts={members.length > 0} />
        ))}
      </Part>
      {potential.length > 0 && <PotentialPart {...{ potential, mayPropose }} />}
      {chains.length > 0 && <ChainsPart {...{ chains }} />}
    </Layout>
  );
}

type Act = 'accept' | 'refuse' | 'tell' | 'optIn' | 'optOut' | 'propose';

interface ActFormProps {
  readonly act: Act;
  readonly fields?: Readonly<Record<string, string>>;
}

function ActForm({ act, fields = {} }: ActFormProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <form class="make" method="post" action={`${base}/set-offs`}>
      <FormToken />
      <input type="hidden" name="act" value={act} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{words.say(`setOff.${act}`)}</button>
    </form>
  );
}

interface ProposalProps {
  readonly item: ShownSetOff;
  /** Whether the viewer answers for somebody. */
  readonly acts: boolean;
}

function Proposal({ item, acts }: ProposalProps): VNode {
  const words = useWords();
  const { setOff, status, accepted, parties, legs, awaitsYou } = item;
  return (
    <article class="ruled">
      <h3>{statusText(item, words)}</h3>
      <p>{words.say('setOff.yes', { accepted, parties })}</p>
      <ul>
        {legs.map((leg) => (
          <li key={`${leg.debtor.id} ${leg.creditor.id}`} dir="auto">
            {legText(leg, words)}
          </li>
        ))}
      </ul>
      {awaitsYou && (
        <>
          <ActForm act="accept" fields={{ setOff }} />
          <ActForm act="refuse" fields={{ setOff }} />
        </>
      )}
      {status === 'agreed' && acts && (
        <>
          <p>{words.say('setOff.tellWhy')}</p>
          <ActForm act="tell" fields={{ setOff }} />
        </>
      )}
    </article>
  );
}

function statusText({ status, until }: ShownSetOff, words: Words): string {
  const day = words.figures.day(until);
  switch (status) {
    case 'open':
      return words.say('setOff.open', { day });
    case 'agreed':
      return words.say('setOff.agreed');
    case 'refused':
      return words.say('setOff.refused');
    case 'expired':
      return words.say('setOff.expired', { day });
    default:
      return status satisfies never;
  }
}

function legText({ debtor, creditor, amount, parts }: ShownLeg, words: Words): string {
  return words.say('setOff.owesLess', {
    ...{ debtor: nameOf(debtor, words), creditor: nameOf(creditor, words) },
    amount: amount ? words.figures.money(amount) : '',
    numbers: parts.map(({ number }) => number).join(', '),
  });
}

interface PotentialPartProps {
  readonly potential: SetOffsAnswer['potential'];
  readonly mayPropose: boolean;
}

function PotentialPart({ potential, mayPropose }: PotentialPartProps): VNode {
  const words = useWords();
  const money = (amount: ShownAmount | null): string => (amount ? words.figures.money(amount) : '');
  const numeric = [
    ...(['invoices', 'professionals', 'owed', 'reduced'] as const),
    ...(['chains', 'saved', 'leastOwed'] as const),
  ];
  return (
    <Part heading={words.say('setOff.potential')}>
      <FigureTable
        caption={words.say('setOff.potential')}
        columns={[
          { label: words.say('setOff.currency') },
          ...numeric.map((name) => ({ label: words.say(`setOff.${name}`), numeric: true })),
        ]}
        rows={potential.map((each) => [
          each.currency,
          ...[words.figures.count(each.invoices), words.figures.count(each.professionals)],
          ...[money(each.owed), money(each.reduced), words.figures.count(each.chains)],
          ...[money(each.saved), money(each.leastOwed)],
        ])}
      />
      {mayPropose && (
        <>
          <p>{words.say('setOff.proposed')}</p>
          <ActForm act="propose" />
        </>
      )}
    </Part>
  );
}

function ChainsPart({ chains }: Pick<SetOffsAnswer, 'chains'>): VNode {
  const words = useWords();
  const money = (amount: ShownAmount | null): string => (amount ? words.figures.money(amount) : '');
  return (
    <Part heading={words.say('setOff.chainsHead')} lede={words.say('setOff.chainsLede')}>
      <FigureTable
        caption={words.say('setOff.chainsHead')}
        columns={[
          { label: words.say('setOff.chain') },
          { label: words.say('setOff.chainAmount'), numeric: true },
          { label: words.say('setOff.chainSaves'), numeric: true },
        ]}
        rows={chains.map(({ parties, amount, saved }) => [
          parties.map((party) => nameOf(party, words)).join(' → '),
          ...[money(amount), money(saved)],
        ])}
      />
    </Part>
  );
}
