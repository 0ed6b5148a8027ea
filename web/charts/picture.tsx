/**
 * What all charts share. Widths are per cent and heights are pixels, so that a chart scales without
 * script and its words keep their size; lines are drawn within `Stretched`.
 */
import type { ComponentChildren, VNode } from 'preact';

/** How a chart is called and told to whoever does not see it. */
export interface ChartText {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

interface PictureProps {
  readonly text: ChartText;
  /** Pixels. */
  readonly height: number;
  /**
   * Whether marks are links. An image has no parts for a screen reader, so that a link in it could
   * not be reached; a picture with links is a group.
   */
  readonly linked?: boolean;
  readonly kind?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of a chart; its title and description come first. */
export function Picture({ text, height, linked = false, kind, children }: PictureProps): VNode {
  const { id, title, description } = text;
  return (
    <svg
      class={kind ? `chart ${kind}` : 'chart'}
      width="100%"
      height={height}
      role={linked ? 'group' : 'img'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

/** The part of a chart whose lines stretch with its width: x from 0 to 100, y in pixels. */
export function Stretched({
  height,
  children,
}: {
  readonly height: number;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/**
 * Marks whose links stand in the table or the list of the same chart, too. Pointers follow them
 * here; hundreds of stops would help no keyboard and no screen reader. Links in it take no focus.
 */
export function ForPointers({ children }: { readonly children: ComponentChildren }): VNode {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of marks takes no focus itself
  return <g aria-hidden="true">{children}</g>;
}

/** A per cent of the width, kept within the picture. */
export function across(percent: number): string {
  return `${tidy(within(percent, 0, 100), 2)}%`;
}

/** A length on the page, in pixels. */
export function pixels(length: number): number {
  return tidy(length, 1);
}

/** The value, or the bound that it passes; what is no number counts as the lower bound. */
export function within(value: number, low: number, high: number): number {
  return Number.isNaN(value) ? low : Math.min(Math.max(value, low), high);
}

function tidy(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most so many letters, the last one an ellipsis where some are left out. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

interface NameProps {
  readonly text: string;
  /** Letters that have room. */
  readonly most: number;
  readonly href?: string | undefined;
}

/** A name in a chart, in its own direction of writing; a long one is cut and whole in its title. */
export function ChartName({ text, most, href }: NameProps): VNode {
  const shown = shortened(text, most);
  const name = (
    <tspan class="name">
      {shown !== text && <title>{text}</title>}
      {shown}
    </tspan>
  );
  return href === undefined ? name : <a href={href}>{name}</a>;
}
