import type { VNode } from 'preact';

/** Our sign: a triangle with a bar on each side. */
export function Brand(): VNode {
  return (
    <svg viewBox="0 0 22 20" aria-hidden="true">
      <path d="M11 2 20 17.5H2z" class="brand-triangle" />
      <path d="M5.6 11.2 8.3 6.6" class="brand-bar" />
      <path d="M13.7 6.6l2.7 4.6" class="brand-bar" />
      <path d="M8.4 17.5h5.2" class="brand-bar" />
    </svg>
  );
}
