/** Any page of a moment can be asked for as of another day, knowing what was known then. */
import type { VNode } from 'preact';
import { Say } from '../parts/say.js';
import { useFrame, useWords } from './frame.js';

export function TimeMachine(): VNode {
  const { address, base, moment } = useFrame();
  const words = useWords();
  const url = new URL(address, 'http://kept');
  const kept = [...url.searchParams].filter(([name]) => !OF_MOMENT.has(name));
  const back = new URLSearchParams(kept).toString();
  const isPast = moment.asOf !== undefined || moment.knownAt !== undefined;
  return (
    <section class="time" aria-label={words.say('frame.moment')}>
      <div class="wrap">
        {isPast && (
          <p class="is-past">
            <Past />{' '}
            <a href={`${base}${url.pathname}${back ? `?${back}` : ''}`}>
              {words.say('frame.backToToday')}
            </a>
          </p>
        )}
        <form method="get" action={`${base}${url.pathname}`}>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label>
            {words.say('frame.asOf')} <input type="date" name="asOf" value={moment.asOf} />
          </label>
          <label>
            {words.say('frame.knownAt')}{' '}
            <input
              name="knownAt"
              pattern="[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?"
              placeholder={words.say('frame.entryOrDay')}
              size={13}
              value={moment.knownAt}
            />
          </label>
          <button class="plain" type="submit">
            {words.say('frame.look')}
          </button>
        </form>
      </div>
    </section>
  );
}

/** What the form says anew; a page of a list of another moment is no page of this one. */
const OF_MOMENT = new Set(['asOf', 'knownAt', 'after', 'lang']);

function Past(): VNode {
  const { moment } = useFrame();
  const words = useWords();
  const { asOf, knownAt } = moment;
  return (
    <span>
      {words.say('frame.past')}{' '}
      {asOf !== undefined && (
        <Say text="frame.pastAsOf" values={{ day: <strong>{words.figures.day(asOf)}</strong> }} />
      )}
      {asOf !== undefined && knownAt !== undefined && ', '}
      {knownAt !== undefined && <Known at={knownAt} />}
      {'.'}
    </span>
  );
}

/** `at`: a position, a day, or a time. */
function Known({ at }: { readonly at: string }): VNode {
  const { figures } = useWords();
  if (/^\d+$/.test(at)) {
    const position = <strong>{figures.count(Number(at))}</strong>;
    return <Say text="frame.pastKnownAt" values={{ position }} />;
  }
  const isDay = /^\d{4}-\d\d-\d\d$/.test(at);
  const day = <strong>{isDay ? figures.day(at) : at}</strong>;
  return <Say text="frame.pastKnownOn" values={{ day }} />;
}
