/** Fields of forms: each with its label, what is meant by it, and room for what was typed. */
import type { ComponentChildren, VNode } from 'preact';

interface FieldProps {
  /** The id of the control within. */
  readonly of: string;
  readonly label: string;
  readonly help?: string;
  readonly children: ComponentChildren;
}

/** Whoever hears the page hears the help with the control: it names `<id>-help`. */
export function Field({ of, label, help, children }: FieldProps): VNode {
  return (
    <div class="field">
      <label for={of}>{label}</label>
      {children}
      {help !== undefined && (
        <p class="small quiet" id={`${of}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string;
  readonly helped?: boolean;
}

export function Choice({ id, options, chosen, helped = false }: ChoiceProps): VNode {
  return (
    <select id={id} name={id} aria-describedby={helped ? `${id}-help` : undefined}>
      {options.map(([value, words]) => (
        <option key={value} value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface TickProps {
  readonly name: string;
  readonly label: string;
  readonly ticked?: boolean;
  readonly required?: boolean;
}

export function Tick({ name, label, ticked = false, required = false }: TickProps): VNode {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value="yes" checked={ticked} required={required} />{' '}
      <span>{label}</span>
    </label>
  );
}
