/** What one cause did: its promises, the largest first, each with its share. */
import type { VNode } from 'preact';
import type { ChangeItem, ShownChangePart } from '../../../src/query/score/change-shown.js';
import { FigureTable } from '../../charts/figure-table.js';
import { promisePath, useLink, useWords } from '../../frame/frame.js';
import { numberIn } from '../../parts/number.js';
import { nameOf } from '../../parts/score.js';

export function CausePart({ part }: { readonly part: ShownChangePart }): VNode {
  const words = useWords();
  const link = useLink();
  const { cause, points, items, rest } = part;
  const { figures } = words;
  return (
    <div class="part" id={cause}>
      <h2>
        {words.say(`change.${cause}`)} <span class="quiet">{figures.points(points)}</span>
      </h2>
      {items.length > 0 && (
        <FigureTable
          caption={words.say('change.shares')}
          columns={[
            { label: words.say('change.promise') },
            { label: words.say('change.partner') },
            { label: words.say('change.what') },
            { label: words.say('change.points'), numeric: true },
          ]}
          rows={[
            ...items.map((item) => [
              { text: numberOf(item), href: link(promisePath(item.promise)) },
              nameOf(item.counterparty, words),
              words.say(`change.${item.why}`),
              figures.finePoints(item.points),
            ]),
            ...(rest.promises > 0
              ? [
                  [
                    words.say('change.rest', { count: rest.promises }),
                    ...['', ''],
                    figures.finePoints(rest.points),
                  ],
                ]
              : []),
          ]}
        />
      )}
    </div>
  );
}

/** As the invoice writes it, where an entry tells it. */
function numberOf({ promise, entries }: ChangeItem): string {
  const stream = promise.slice(0, promise.indexOf('/'));
  return numberIn(entries.find((entry) => entry.startsWith(`${stream}/`)) ?? promise);
}
