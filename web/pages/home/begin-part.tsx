/** What to do first where nothing is told yet. */
import type { VNode } from 'preact';
import { useFrame, useLink, useWords } from '../../frame/frame.js';
import { Part } from '../../parts/part.js';

export function BeginPart(): VNode {
  const words = useWords();
  const link = useLink();
  const { visitor } = useFrame();
  const role = visitor?.role;
  const brings = role === 'operator' || role === 'emitter';
  return (
    <Part heading={words.say('home.begin')} lede={words.say('home.beginLede')}>
      <ol class="lines">
        {brings && (
          <li>
            <a href={link('/bring-in')}>{words.say('home.beginBringIn')}</a>
            <p class="small quiet">{words.say('home.beginBringInHow')}</p>
          </li>
        )}
        {role === 'operator' && (
          <li>
            <a href={link('/keys')}>{words.say('home.beginKeys')}</a>
            <p class="small quiet">{words.say('home.beginKeysHow')}</p>
          </li>
        )}
        {!brings && (
          <li>
            <p>{words.say('home.beginAsk')}</p>
            <p class="small quiet">{words.say('home.beginAskHow')}</p>
          </li>
        )}
      </ol>
    </Part>
  );
}
