import { Fragment, type VNode } from 'preact';

interface NamedValuesProps {
  readonly rows: readonly (readonly [name: string, value: string])[];
}

/** Figures by their names, one below the other. */
export function NamedValues({ rows }: NamedValuesProps): VNode {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
