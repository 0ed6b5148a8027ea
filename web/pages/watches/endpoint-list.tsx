/** Endpoints of a professional, and what was sent to one of them. */
import type { VNode } from 'preact';
import type {
  ListedEndpoint,
  ShownCall,
  ShownDelivery,
} from '../../../src/query/watches/endpoints.js';
import { useFrame, useLink, useWords } from '../../frame/frame.js';
import { Field } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';
import type { TextKey } from '../../words/catalogue.js';

interface EndpointListProps {
  readonly owner: string;
  readonly items: readonly ListedEndpoint[];
}

export function EndpointList({ owner, items }: EndpointListProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <div class="part">
      <h2>{words.say('watches.endpoints')}</h2>
      <p>{words.say('watches.endpointsLede')}</p>
      {items.length === 0 && <p>{words.say('watches.noEndpoints')}</p>}
      {items.map((item) => (
        <EndpointItem key={item.endpoint} owner={owner} item={item} />
      ))}
      <form class="make" method="post" action={`${base}/watches`}>
        <FormToken />
        <input type="hidden" name="for" value={owner} />
        <Field
          of="url"
          label={words.say('watches.address')}
          help={words.say('watches.addressHelp')}
        >
          <input
            id="url"
            name="url"
            type="url"
            maxLength={1000}
            aria-describedby="url-help"
            required
          />
        </Field>
        <button type="submit" name="act" value="endpoint">
          {words.say('watches.makeEndpoint')}
        </button>
      </form>
    </div>
  );
}

interface EndpointItemProps {
  readonly owner: string;
  readonly item: ListedEndpoint;
}

function EndpointItem({ owner, item }: EndpointItemProps): VNode {
  const words = useWords();
  const link = useLink();
  const { base } = useFrame();
  const { endpoint, url, endedOn, endedWhy, waiting, dead } = item;
  const ended = endedWhy === 'gone' ? 'watches.gone' : 'watches.ended';
  return (
    <div class="part">
      <h3>
        <bdi>{url ?? words.say('watches.sealed')}</bdi>
      </h3>
      <p>{words.say('watches.waiting', { waiting, dead })}</p>
      <p class="acts">
        <a href={link('/watches', { for: owner, endpoint })}>{words.say('watches.deliveries')}</a>
      </p>
      {endedOn === null ? (
        <form method="post" action={`${base}/watches`}>
          <FormToken />
          <input type="hidden" name="for" value={owner} />
          <input type="hidden" name="endpoint" value={endpoint} />
          <p class="acts">
            {(['test', 'rotate', 'end'] as const).map((act) => (
              <button key={act} class="plain" type="submit" name="act" value={`${act} endpoint`}>
                {words.say(`watches.${act}`)}
              </button>
            ))}
          </p>
        </form>
      ) : (
        <p>{words.say(ended, { day: words.figures.longDay(endedOn) })}</p>
      )}
    </div>
  );
}

const STATES = {
  waiting: 'watches.stateWaiting',
  taken: 'watches.stateTaken',
  dead: 'watches.stateDead',
  ended: 'watches.stateEnded',
} as const satisfies Readonly<Record<ShownDelivery['state'], TextKey>>;

const WHYS = {
  refused: 'watches.whyRefused',
  timeout: 'watches.whyTimeout',
  private: 'watches.whyPrivate',
  unreachable: 'watches.whyUnreachable',
  tls: 'watches.whyTls',
} as const satisfies Readonly<Record<NonNullable<ShownCall['why']>, TextKey>>;

interface DeliveriesProps {
  readonly owner: string;
  readonly endpoint: string;
  readonly items: readonly ShownDelivery[];
}

export function Deliveries({ owner, endpoint, items }: DeliveriesProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const caption = words.say('watches.sentTo', { endpoint });
  return (
    <div class="part">
      <h2>{caption}</h2>
      {items.length === 0 && <p>{words.say('watches.sentNothing')}</p>}
      <form method="post" action={`${base}/watches`}>
        <FormToken />
        <input type="hidden" name="for" value={owner} />
        <input type="hidden" name="endpoint" value={endpoint} />
        <input type="hidden" name="act" value="replay" />
        {items.map(({ message, state, calls, due }) => (
          <div class="part" key={message}>
            <h3 class="mono">{message}</h3>
            <p>
              {words.say(STATES[state])}
              {due !== null && ` (${words.say('watches.next')}: ${words.figures.moment(due)})`}
            </p>
            <ul class="plainlist">
              {calls.map(({ at, attempt, status, why }) => (
                <li key={at}>
                  {words.figures.moment(at)}: {words.say('watches.attempt', { attempt })},{' '}
                  {status === undefined
                    ? words.say(WHYS[why ?? 'unreachable'])
                    : words.say('watches.answered', { status })}
                </li>
              ))}
            </ul>
            {state !== 'waiting' && (
              <button class="plain" type="submit" name="message" value={message}>
                {words.say('watches.again')}
              </button>
            )}
          </div>
        ))}
      </form>
    </div>
  );
}
