/**
 * JSON schemas of answers, for OpenAPI. The compiler holds each to the type that it describes: it
 * names every member, and as optional what may be left out.
 */

export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: string[];
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly oneOf?: Schema[];
  readonly additionalProperties?: Schema | boolean;
}

interface Optional {
  readonly optional: Schema;
}

/** Whether a member of a type may be left out. */
type MayLack<Type, Name extends keyof Type> =
  Partial<Pick<Type, Name>> extends Pick<Type, Name> ? true : false;

export type Members<Type> = {
  readonly [Name in keyof Type]-?: MayLack<Type, Name> extends true ? Optional : Schema;
};

/** The schema of an object type: `object<ShownAmount>({ amount: text(), currency: text() })`. */
export function object<Type>(members: Members<Type>): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const [name, member] of Object.entries<Optional | Schema>(members)) {
    if ('optional' in member) properties[name] = member.optional;
    else {
      properties[name] = member;
      required.push(name);
    }
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

export const optional = (schema: Schema): Optional => ({ optional: schema });

const of = (type: string, description?: string): Schema => ({
  type,
  ...(description !== undefined && { description }),
});

export const text = (description?: string): Schema => of('string', description);
export const whole = (description?: string): Schema => of('integer', description);
export const number = (description?: string): Schema => of('number', description);
export const flag = (description?: string): Schema => of('boolean', description);
export const day = (description?: string): Schema => ({ ...text(description), format: 'date' });

export function oneOf<Value extends string>(
  values: readonly Value[],
  description?: string,
): Schema {
  return { ...text(description), enum: [...values] };
}

export const list = (items: Schema, description?: string): Schema => ({
  ...of('array', description),
  items,
});

export const either = (...schemas: Schema[]): Schema => ({ oneOf: schemas });

export const orNull = (schema: Schema): Schema => either(schema, { type: 'null' });
