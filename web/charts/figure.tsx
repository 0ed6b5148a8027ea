/** A chart with what stands around it: heading, a line to read it by, its figures as a table. */
import type { ComponentChildren, VNode } from 'preact';
import { FigureTable, type FigureTableProps } from './figure-table.js';

export interface FigureProps {
  readonly heading?: string;
  readonly lede?: string;
  /** What opens the table: "The same as a table". */
  readonly summary: string;
  readonly table: FigureTableProps;
  readonly children: ComponentChildren;
}

export function Figure({ heading, lede, summary, table, children }: FigureProps): VNode {
  return (
    <figure>
      {heading !== undefined && <h3>{heading}</h3>}
      {lede !== undefined && <p class="lede">{lede}</p>}
      {children}
      <details>
        <summary>{summary}</summary>
        <FigureTable {...table} />
      </details>
    </figure>
  );
}
