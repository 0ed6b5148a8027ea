/** What is there of what is needed, in rings: filled ones, then empty ones, then the words. */
import type { VNode } from 'preact';

export interface SlotsProps {
  readonly filled: number;
  /** Few enough to be counted at a look; of more, only the words stand. */
  readonly needed: number;
  /** `1 of 3`. */
  readonly label: string;
}

const MOST = 10;

export function Slots({ filled, needed, label }: SlotsProps): VNode {
  return (
    <span class="slots">
      {needed <= MOST &&
        Array.from({ length: needed }, (_, i) => (
          <svg key={i} viewBox="0 0 22 22" aria-hidden="true">
            <circle cx="11" cy="11" r="8.5" class={i < filled ? 'fa' : 'hollow'} />
          </svg>
        ))}
      <span>{label}</span>
    </span>
  );
}
