import type { VNode } from 'preact';
import { FigureTable, type FigureTableProps } from '../../charts/figure-table.js';

/** A table under a heading that says the same as its caption, which is for screen readers then. */
export function TitledTable(props: FigureTableProps): VNode {
  return (
    <div class="titled">
      <FigureTable {...props} />
    </div>
  );
}
