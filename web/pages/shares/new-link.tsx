/** A link that was just made: it is shown this once. */
import type { VNode } from 'preact';
import type { NewShare } from '../../../src/command/shares/share-links.js';
import { useFrame, useWords } from '../../frame/frame.js';

interface NewLinkProps {
  readonly made: NewShare;
  readonly badge: boolean;
  /** By which this visitor reaches us: `https://kept.example`. */
  readonly origin: string;
}

export function NewLink({ made, badge, origin }: NewLinkProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const address = `${origin}${base}/s/${made.token}`;
  const alt = words.say('badge.alt');
  const image = `<img src="${address}/badge.svg" alt="${alt}" width="232" height="60">`;
  return (
    <div class="part" role="status">
      <h2>{words.say('share.made')}</h2>
      <p>{words.say('share.once', { until: words.figures.longDay(made.until) })}</p>
      <p class="mono">{address}</p>
      {badge && (
        <>
          <p>{words.say('share.snippet')}</p>
          <p class="mono">{`<a href="${address}">${image}</a>`}</p>
        </>
      )}
    </div>
  );
}
