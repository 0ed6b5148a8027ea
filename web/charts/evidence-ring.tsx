/** By whom something was told, as a ring: empty one side, half both sides, full a bank. */
import type { VNode } from 'preact';

export type RingFilling = 'empty' | 'half' | 'full';

/** Always beside its words, and so hidden from those who hear the page. */
export function EvidenceRing({ filling }: { readonly filling: RingFilling }): VNode {
  return (
    <svg viewBox="0 0 16 16" class="ring" aria-hidden="true">
      <circle cx="8" cy="8" r="6" class="hollow a" />
      {filling === 'half' && <path d="M8 2a6 6 0 0 0 0 12z" class="fa" />}
      {filling === 'full' && <circle cx="8" cy="8" r="6.5" class="fa" />}
    </svg>
  );
}
