import type { VNode } from 'preact';
import { type LinkValues, useFrame, useLink, useWords } from '../../frame/frame.js';

export interface PageOfList {
  /** Where this page of the list begins; absent on the first. */
  readonly cursor?: string | undefined;
}

interface TurningProps extends PageOfList {
  readonly next: string | null;
  /** What else the address of the list says. */
  readonly values: LinkValues;
}

/** To the pages of a list that are not this one. */
export function Turning({ next, cursor, values }: TurningProps): VNode {
  const words = useWords();
  const link = useLink();
  const { address } = useFrame();
  const { pathname } = new URL(address, 'http://kept');
  return (
    <>
      {cursor !== undefined && <a href={link(pathname, values)}>{words.say('frame.first')}</a>}
      {next !== null && (
        <a rel="next" href={link(pathname, { ...values, cursor: next })}>
          {words.say('frame.next')}
        </a>
      )}
    </>
  );
}
