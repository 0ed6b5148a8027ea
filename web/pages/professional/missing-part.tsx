/** What is missing for a score, said kindly, and how one begins. */
import type { VNode } from 'preact';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { ShownSide } from '../../../src/query/score/score-card.js';
import { Slots } from '../../charts/slots.js';
import { useWords } from '../../frame/frame.js';
import { SIDES_SHOWN, sideName } from '../../parts/score.js';

type Insufficient = Extract<ShownSide, { readonly status: 'insufficient' }>;

export function MissingPart({ score }: { readonly score: ScoreAnswer }): VNode | null {
  const words = useWords();
  const sides = SIDES_SHOWN.flatMap((part) => {
    const side = score.sides[part];
    return side.status === 'insufficient' ? [{ part, side }] : [];
  });
  if (sides.length === 0) return null;
  return (
    <div class="part">
      <h2>{words.say('professional.missingTitle')}</h2>
      <p class="lede">{words.say('professional.missingLede')}</p>
      <table>
        <caption class="vh">{words.say('professional.missingCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say('professional.side')}</th>
            <th scope="col">{words.say('professional.promisesDue')}</th>
            <th scope="col">{words.say('professional.differentPartners')}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map(({ part, side }) => (
            <tr key={part}>
              <th scope="row">{sideName(part, words)}</th>
              <td>
                <ThereOf there={side.promises} missing={side.missing.promises} usual={3} />
              </td>
              <td>
                <ThereOf
                  there={side.counterparties}
                  missing={side.missing.counterparties}
                  usual={2}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Reasons sides={sides.map(({ side }) => side)} />
    </div>
  );
}

interface ThereOfProps {
  readonly there: number;
  readonly missing: number;
  /** How many open a score, where nothing else is said. */
  readonly usual: number;
}

/** What strangers or its own word tell is there, and fills no ring. */
function ThereOf({ there, missing, usual }: ThereOfProps): VNode {
  const words = useWords();
  const needed = Math.max(missing, Math.min(there + missing, usual));
  const filled = needed - missing;
  const label = words.say('professional.slots', { there: filled, needed });
  return <Slots filled={filled} needed={needed} label={label} />;
}

function Reasons({ sides }: { readonly sides: readonly Insufficient[] }): VNode {
  const words = useWords();
  const reasons = new Set(sides.flatMap(({ reason }) => reason ?? []));
  return (
    <>
      {[...reasons].map((reason) => (
        <p key={reason} class="note gap">
          {words.told.of(reason)}
        </p>
      ))}
    </>
  );
}

/** How a score begins, for whoever has none yet. */
export function BeginPart(): VNode {
  const words = useWords();
  const steps = [
    ['professional.beginOne', 'professional.beginOneHow'],
    ['professional.beginTwo', 'professional.beginTwoHow'],
    ['professional.beginThree', 'professional.beginThreeHow'],
  ] as const;
  return (
    <div class="part">
      <h2>{words.say('professional.begin')}</h2>
      <ol class="moves">
        {steps.map(([title, how], i) => (
          <li key={title}>
            <span class="gain">{i + 1}</span>
            <div>
              <h3>{words.say(title)}</h3>
              <p class="small quiet">{words.say(how)}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
