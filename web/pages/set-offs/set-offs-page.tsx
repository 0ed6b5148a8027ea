import type { VNode } from 'preact';
import type {
  SetOffsAnswer,
  ShownLeg,
  ShownPotential,
  ShownSetOff,
} from '../../../src/query/set-offs/set-offs.js';
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
    <Layout title={words.say('setOff.title')} part="network">
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
    amount: moneyText(amount, words),
    numbers: parts.map(({ number }) => number).join(', '),
  });
}

interface PotentialPartProps {
  readonly potential: SetOffsAnswer['potential'];
  readonly mayPropose: boolean;
}

/** A column for each currency, so that it stands on a phone. */
function PotentialPart({ potential, mayPropose }: PotentialPartProps): VNode {
  const words = useWords();
  const count = (number: number): string => words.figures.count(number);
  const row = (
    name: Exclude<keyof ShownPotential, 'currency'>,
    cell: (each: ShownPotential) => string,
  ): readonly string[] => [words.say(`setOff.${name}`), ...potential.map(cell)];
  return (
    <Part heading={words.say('setOff.potential')}>
      <FigureTable
        caption={words.say('setOff.among')}
        columns={[
          { label: words.say('setOff.currency') },
          ...potential.map(({ currency }) => ({ label: currency, numeric: true })),
        ]}
        rows={[
          row('professionals', ({ professionals }) => count(professionals)),
          row('invoices', ({ invoices }) => count(invoices)),
          row('owed', ({ owed }) => moneyText(owed, words)),
          row('reduced', ({ reduced }) => moneyText(reduced, words)),
          row('chains', ({ chains }) => count(chains)),
          row('saved', ({ saved }) => moneyText(saved, words)),
          row('leastOwed', ({ leastOwed }) => moneyText(leastOwed, words)),
        ]}
      />
      {mayPropose && (
        <>
          <p class="gap">{words.say('setOff.proposed')}</p>
          <ActForm act="propose" />
        </>
      )}
    </Part>
  );
}

function ChainsPart({ chains }: Pick<SetOffsAnswer, 'chains'>): VNode {
  const words = useWords();
  return (
    <Part heading={words.say('setOff.chainsHead')} lede={words.say('setOff.chainsLede')}>
      <ul>
        {chains.map(({ parties, amount, saved }) => (
          <li key={parties.map(({ id }) => id).join(' ')} dir="auto">
            {words.say('setOff.chain', {
              parties: parties.map((party) => nameOf(party, words)).join(' → '),
              ...{ amount: moneyText(amount, words), saved: moneyText(saved, words) },
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function moneyText(amount: ShownAmount | null, { figures }: Words): string {
  return amount ? figures.money(amount) : '';
}
