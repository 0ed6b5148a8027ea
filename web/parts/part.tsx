import type { ComponentChildren, VNode } from 'preact';

interface PartProps {
  /** What a reader asks here. */
  readonly heading: string;
  readonly id?: string;
  readonly lede?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A part of a page over its whole width: one rule above it, then its question. */
export function Part({ heading, id, lede, children }: PartProps): VNode {
  return (
    <section id={id}>
      <div class="wrap">
        <div class="part">
          <h2>{heading}</h2>
          {lede !== undefined && <p class="lede">{lede}</p>}
          {children}
        </div>
      </div>
    </section>
  );
}
