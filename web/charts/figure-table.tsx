/** The figures of a chart as a table; the first column heads each row. */
import type { VNode } from 'preact';

export interface FigureColumn {
  readonly label: string;
  /** Whether its cells are numbers, set to the right. */
  readonly numeric?: boolean;
}

export type FigureCell = string | { readonly text: string; readonly href: string };

export interface FigureTableProps {
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
  /** A last row, closed by the double rule: a total. */
  readonly total?: readonly FigureCell[];
}

/** Wide tables scroll within their own frame, which the keyboard reaches. */
export function FigureTable({ caption, columns, rows, total }: FigureTableProps): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="scroll" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" class={numeric ? 'num' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <FigureRow key={i} cells={cells} columns={columns} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <FigureRow cells={total} columns={columns} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface FigureRowProps {
  readonly cells: readonly FigureCell[];
  readonly columns: readonly FigureColumn[];
}

function FigureRow({ cells, columns }: FigureRowProps): VNode {
  const [head, ...others] = cells;
  return (
    <tr>
      <th scope="row" dir="auto">
        {head !== undefined && <Content cell={head} />}
      </th>
      {others.map((cell, i) => {
        const column = columns[i + 1];
        return (
          <td
            key={column?.label}
            dir="auto"
            data-l={column?.label}
            class={column?.numeric ? 'num' : undefined}
          >
            <Content cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function Content({ cell }: { readonly cell: FigureCell }): VNode {
  return typeof cell === 'string' ? <bdi>{cell}</bdi> : <a href={cell.href}>{cell.text}</a>;
}
