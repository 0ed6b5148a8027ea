/** A sheet of paper: on the screen it lies on the page, printed it is the page. */
import type { ComponentChildren, VNode } from 'preact';
import { Brand } from '../../frame/brand.js';
import { useWords } from '../../frame/frame.js';

interface SheetProps {
  /** What it is, at its top. */
  readonly kind: string;
  readonly children: ComponentChildren;
}

export function Sheet({ kind, children }: SheetProps): VNode {
  const words = useWords();
  return (
    <article class="sheet">
      <div class="title">
        <span class="brand">
          <Brand />
          <span>Kept</span>
        </span>
        <span>{kind}</span>
      </div>
      {children}
      <p class="small quiet gap">{words.say('statement.evidence')}</p>
    </article>
  );
}

/** A name may fill lines: the longer, the smaller. */
export function SheetName({ name }: { readonly name: string }): VNode {
  return (
    <h1 dir="auto" class={name.length > LONG_NAME ? 'long' : undefined}>
      {name}
    </h1>
  );
}

/** Letters that fit in two lines. */
const LONG_NAME = 48;
