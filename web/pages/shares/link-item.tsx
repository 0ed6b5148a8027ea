/** One link: what it shows, until when, how often it was opened, and the way to take it back. */
import type { VNode } from 'preact';
import type { ListedShare } from '../../../src/query/shares/shares.js';
import { FigureTable } from '../../charts/figure-table.js';
import { professionalPath, useFrame, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';

interface LinkItemProps {
  readonly item: ListedShare;
  /** Whose it is. */
  readonly id: string;
}

export function LinkItem({ item, id }: LinkItemProps): VNode {
  const words = useWords();
  const { figures } = words;
  const { today } = useFrame();
  const { share, shows, badge, madeOn, until, revokedOn, opened, openings } = item;
  const state = stateOf(item, today);
  const names = [
    ...shows.map((figure) => words.say(`share.${figure}`)),
    ...(badge ? [words.say('share.withBadge')] : []),
  ];
  return (
    <div class="part">
      <h3>{words.say('share.madeOn', { day: figures.longDay(madeOn) })}</h3>
      <p>{figures.list(names)}</p>
      <p>
        {words.say(`share.${stateOf(item, today)}`, { day: figures.longDay(revokedOn ?? until) })}
      </p>
      <p>{words.say('share.opened', { statement: opened.statement, badge: opened.badge })}</p>
      {openings.length > 0 && (
        <details>
          <summary>{words.say('share.openings')}</summary>
          <FigureTable
            caption={words.say('share.openings')}
            columns={[
              { label: words.say('share.hour') },
              { label: words.say('share.part') },
              { label: words.say('share.times'), numeric: true },
            ]}
            rows={openings.map(({ hour, part, times }) => [
              `${figures.day(hour.slice(0, 10))}, ${hour.slice(11)}:00`,
              words.say(part === 'badge' ? 'share.aBadge' : 'share.aStatement'),
              figures.count(times),
            ])}
          />
        </details>
      )}
      {state === 'open' && <RevokeForm share={share} id={id} />}
    </div>
  );
}

function stateOf({ revokedOn, until }: ListedShare, today: string): 'revoked' | 'ended' | 'open' {
  if (revokedOn !== null) return 'revoked';
  return today <= until ? 'open' : 'ended';
}

function RevokeForm({ share, id }: { readonly share: string; readonly id: string }): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <form method="post" action={`${base}${professionalPath(id, '/shares')}`}>
      <FormToken />
      <button class="plain" type="submit" name="revoke" value={share}>
        {words.say('share.revoke')}
      </button>
    </form>
  );
}
