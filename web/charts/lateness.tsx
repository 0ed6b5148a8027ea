/** Levels of lateness: each has a colour, a number of notches, and a name that is passed in. */
import type { VNode } from 'preact';

/** 0 on time, 1 up to 30 days late, 2 up to 60, 3 up to 90, 4 more. */
export type LatenessLevel = 0 | 1 | 2 | 3 | 4;

/** Days late may be negative: early is on time. */
export function latenessLevel(daysLate: number): LatenessLevel {
  if (daysLate <= 0) return 0;
  if (daysLate <= 30) return 1;
  if (daysLate <= 60) return 2;
  return daysLate <= 90 ? 3 : 4;
}

export interface LatenessKeyProps {
  readonly levels: readonly {
    readonly level: LatenessLevel;
    readonly label: string;
    /** How many there are of it, as it is read. */
    readonly count?: string;
  }[];
}

/** What the colours of lateness mean, counted in notches for whoever does not see them. */
export function LatenessKey({ levels }: LatenessKeyProps): VNode {
  return (
    <ul class="key">
      {levels.map(({ level, label, count }) => (
        <li key={level}>
          <LatenessIcon level={level} />
          <span>
            {label}
            {count !== undefined && (
              <>
                {' '}
                <b>{count}</b>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A dot for on time, else a notch for each level. */
export function LatenessIcon({ level }: { readonly level: LatenessLevel }): VNode {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {level === 0 ? (
        <circle cx="7" cy="7" r="5" class="f0" />
      ) : (
        Array.from({ length: level }, (_, i) => (
          <rect key={i} x={0.5 + 3.5 * i} y="1" width="2.6" height="12" class={`f${level}`} />
        ))
      )}
    </svg>
  );
}
