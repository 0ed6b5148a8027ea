/**
 * JSON schemas of answers, for OpenAPI. The compiler holds each to the type that it describes: it
 * names every member, and as optional what may be left out.
 */

export interface AnswerSchema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly enum?: string[];
  readonly properties?: Record<string, AnswerSchema>;
  readonly required?: string[];
  readonly items?: AnswerSchema;
  readonly oneOf?: AnswerSchema[];
  readonly additionalProperties?: AnswerSchema | boolean;
}

interface Optional {
  readonly optional: AnswerSchema;
}

/** Whether a member of a type may be left out. */
type MayLack<Type, Name extends keyof Type> =
  Partial<Pick<Type, Name>> extends Pick<Type, Name> ? true : false;

export type SchemaMembers<Type> = {
  readonly [Name in keyof Type]-?: MayLack<Type, Name> extends true ? Optional : AnswerSchema;
};

/** The schema of an object type: `object<ShownAmount>({ amount: text(), currency: text() })`. */
export function object<Type>(members: SchemaMembers<Type>): AnswerSchema {
  const properties: Record<string, AnswerSchema> = {};
  const required: string[] = [];
  for (const [name, member] of Object.entries<Optional | AnswerSchema>(members)) {
    if ('optional' in member) properties[name] = member.optional;
    else {
      properties[name] = member;
      required.push(name);
    }
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

export const optional = (schema: AnswerSchema): Optional => ({ optional: schema });

const of = (type: string, description?: string): AnswerSchema => ({
  type,
  ...(description !== undefined && { description }),
});

export const text = (description?: string): AnswerSchema => of('string', description);
export const whole = (description?: string): AnswerSchema => of('integer', description);
export const number = (description?: string): AnswerSchema => of('number', description);
export const flag = (description?: string): AnswerSchema => of('boolean', description);
export const day = (description?: string): AnswerSchema => ({
  ...text(description),
  format: 'date',
});

export function oneOf<Value extends string>(
  values: readonly Value[],
  description?: string,
): AnswerSchema {
  return { ...text(description), enum: [...values] };
}

export const list = (items: AnswerSchema, description?: string): AnswerSchema => ({
  ...of('array', description),
  items,
});

export const either = (...schemas: AnswerSchema[]): AnswerSchema => ({ oneOf: schemas });

export const orNull = (schema: AnswerSchema): AnswerSchema => either(schema, { type: 'null' });
