/** How whoever holds the sheet asks again, and compares. */
import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import { addressOf, type LinkValues, useFrame, useWords } from '../../frame/frame.js';
import { pathPart, receiptPath } from './receipt-address.js';

interface CheckingProps {
  readonly origin: string;
  readonly score: ScoreAnswer;
  readonly standing: ProfessionalAnswer['standing'];
}

export function Checking({ origin, score, standing }: CheckingProps): VNode {
  const words = useWords();
  const { base, today } = useFrame();
  const { asOf, knownAt, model, professional } = score;
  // Others read editions, and cannot say what was known.
  const isWhole = standing !== 'other';
  const moment = { asOf, ...(isWhole && { knownAt }), model };
  const path = `/professionals/${pathPart(professional.id)}`;
  const at = (below: string): string => `${origin}${base}${addressOf(below, moment)}`;
  const made = { day: words.figures.day(today), asOf: words.figures.day(asOf), model };
  return (
    <div>
      <h2>{words.say('statement.check')}</h2>
      <p class="small">
        {isWhole
          ? words.say('statement.made', { ...made, position: words.figures.count(knownAt) })
          : words.say('statement.madeForOthers', made)}{' '}
        {words.say(isWhole ? 'statement.again' : 'statement.againForOthers')}
      </p>
      <p class="mono">{at(`${path}/statement`)}</p>
      <p class="small">{words.say('statement.programs')}</p>
      <p class="mono">{origin + base + receiptPath(score, isWhole)}</p>
      {standing === 'operator' && (
        <p class="mono">{commandOf(professional.id, { asOf, knownAt })}</p>
      )}
    </div>
  );
}

function commandOf(id: string, { asOf, knownAt }: LinkValues): string {
  return `kept score ${shellWord(id)} --as-of ${asOf} --known-at ${knownAt}`;
}

function shellWord(text: string): string {
  return /^[\w:.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
