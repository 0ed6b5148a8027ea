import type { VNode } from 'preact';
import type { ListedKey } from '../../../src/command/listed-keys.js';
import type { Day } from '../../../src/ledger/values/day.js';
import type { KeysAnswer } from '../../../src/query/keys.js';
import { useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { opens, partiesOf, stateOf } from './key-facts.js';

interface KeysPageProps {
  readonly answer: KeysAnswer;
  /** When this server last saw a key used; null where it saw it never. */
  readonly lastUse: (keyId: string) => Day | null;
}

export function KeysPage({ answer, lastUse }: KeysPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { items, next, stale } = answer;
  return (
    <Layout title={words.say('keys.title')} part="keys">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('keys.title')}</h1>
          <p class="verdict">{words.say('keys.lede')}</p>
          <p class="acts">
            <a class="button" href={link('/keys/new')}>
              {words.say('keys.grantOne')}
            </a>
          </p>
        </div>
      </header>
      <section>
        <div class="wrap">
          {stale && <p class="note">{words.say('frame.stale')}</p>}
          {items.length === 0 && <p class="lede">{words.say('keys.none')}</p>}
          {items.length > 0 && <KeyTable items={items} lastUse={lastUse} />}
          {next !== null && (
            <p class="acts">
              <a href={link('/keys', { after: next })}>{words.say('frame.next')}</a>
            </p>
          )}
        </div>
      </section>
    </Layout>
  );
}

const COLUMNS = ['teller', 'role', 'wayIn', 'parties', 'ends', 'used', 'state'] as const;

function KeyTable({
  items,
  lastUse,
}: Pick<KeysAnswer, 'items'> & Pick<KeysPageProps, 'lastUse'>): VNode {
  const words = useWords();
  return (
    <div class="scroll">
      <table class="stack">
        <caption>{words.say('keys.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('keys.key')}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {words.say(`keys.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((key) => (
            <KeyRow key={key.keyId} listed={key} used={lastUse(key.keyId)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface KeyRowProps {
  readonly listed: ListedKey;
  readonly used: Day | null;
}

function KeyRow({ listed, used }: KeyRowProps): VNode {
  const { today } = useFrame();
  const words = useWords();
  const link = useLink();
  const { keyId, teller, role, source, live, until } = listed;
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    teller,
    role: words.say(`role.${role}`),
    wayIn: `${words.say(`source.${source}`)}${live ? `, ${words.say('keys.live')}` : ''}`,
    parties: partiesOf(listed, words),
    ends: until === null ? words.say('keys.untilRevoked') : words.figures.day(until),
    used: used === null ? words.say('keys.notUsed') : words.figures.day(used),
    state: stateOf(listed, today, words),
  };
  return (
    <tr>
      <th scope="row">
        <a class="mono" href={link(`/keys/${keyId}`)}>
          {keyId}
        </a>
      </th>
      {COLUMNS.map((name) => (
        <td key={name} data-l={words.say(`keys.${name}`)}>
          {name === 'state' && opens(listed, today) ? <b>{cells.state}</b> : cells[name]}
        </td>
      ))}
    </tr>
  );
}
