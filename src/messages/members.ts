/**
 * The members that messages are made of. Each decorator states a rule once: class-validator checks
 * it, its compiled twin checks it fast, and OpenAPI shows it, told so by
 * http/server/members.openapi.ts: what has no HTTP loads no framework.
 */
import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isCurrency } from '../ledger/values/currencies.js';
import { isDay } from '../ledger/values/day.js';
import { isMinorUnits } from '../ledger/values/money.js';
import { SKILL_CODE } from '../ledger/values/skill.js';

export interface MemberOptions {
  /** May be left out. `null` is no value: leave the member out instead. */
  readonly optional?: boolean;
  readonly example?: unknown;
}

type Class = new () => object;

/** What OpenAPI shows of a member, as far as members here need it. */
export interface MemberSchema {
  readonly type?: Class | typeof String | typeof Boolean | typeof Object | 'integer';
  readonly isArray?: boolean;
  readonly enum?: string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly oneOf?: ({ type: string } | { $ref: string })[];
}

/** A member of a class, and what OpenAPI is to show of it. */
export interface ShownMember {
  readonly prototype: object;
  readonly name: string | symbol;
  readonly schema: MemberSchema & {
    readonly description: string;
    readonly required: boolean;
    readonly example?: unknown;
  };
}

const shown: ShownMember[] = [];

/** The members of all classes that are loaded, those of a class after those that it extends. */
export function shownMembers(): readonly ShownMember[] {
  return shown;
}

/** The class of a nested member, by prototype and name: TypeScript keeps none for lists. */
const nestedClasses = new WeakMap<object, Map<string, Class>>();

/** The class of a nested member of a DTO or of the DTOs it extends. */
export function nestedClassOf(dto: Class, member: string): Class | undefined {
  let prototype: unknown = dto.prototype;
  while (typeof prototype === 'object' && prototype !== null) {
    const nested = nestedClasses.get(prototype)?.get(member);
    if (nested) return nested;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

const LINE = /^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]*[^\s\p{Cc}\p{Cs}])?$/u;
const TEXT = /^[^\p{Cs}\0]*\S[^\p{Cs}\0]*$/u;
const PARTY_MEMBERS: ReadonlySet<string> = new Set(['id', 'name', 'country', 'consumer']);

/** One line without control characters or spaces around it: numbers, references, ids, codes. */
export function Line(about: string, max: number, options: MemberOptions = {}): PropertyDecorator {
  return member(about, options, { type: String, maxLength: max }, [
    rule('isLine', `$property must be one line of 1 to ${max} characters`, (value) =>
      isLine(value, max),
    ),
  ]);
}

/** Free text about or by a person; it is sealed and never part of the facts. */
export function Text(
  about: string,
  options: MemberOptions = { optional: true },
  max = MAX_TEXT,
): PropertyDecorator {
  return member(about, options, { type: String, maxLength: max }, [
    rule('isText', `$property must be text of 1 to ${max} characters`, (value) =>
      isText(value, max),
    ),
  ]);
}

const MAX_TEXT = 4000;

/** Text of a fixed form. */
export function Code(
  about: string,
  form: RegExp,
  said: string,
  options: MemberOptions = {},
): PropertyDecorator {
  return member(about, options, { type: String, pattern: form.source }, [
    rule('isCode', `$property must be ${said}`, (value) => {
      return typeof value === 'string' && form.test(value);
    }),
  ]);
}

/** A currency of ISO 4217. */
export function Currency(about: string, options: MemberOptions = {}): PropertyDecorator {
  const said = '$property must be a currency code of ISO 4217, such as EUR';
  return member(about, options, { type: String, pattern: '^[A-Z]{3}$' }, [
    rule('isCurrency', said, (value) => typeof value === 'string' && isCurrency(value)),
  ]);
}

/** A skill, by its code. */
export function Skill(
  about: string,
  options: MemberOptions = { optional: true },
): PropertyDecorator {
  const said = 'a code of the list of skills such as 62.01, or own.1 to own.99';
  return Code(about, SKILL_CODE, said, { example: '62.01', ...options });
}

export function DayOf(about: string, options: MemberOptions = {}): PropertyDecorator {
  return member(about, { example: '2026-09-01', ...options }, { type: String, format: 'date' }, [
    rule('isDay', '$property must be a day that exists, written YYYY-MM-DD', (value) => {
      return typeof value === 'string' && isDay(value);
    }),
  ]);
}

/** Money in whole minor units, as decimal text. */
export function Amount(about: string, options: MemberOptions = {}): PropertyDecorator {
  const schema = { type: String, pattern: '^(0|-?[1-9][0-9]{0,15})$' };
  const said = '$property must be whole minor units as text: "120000" is 1,200.00 EUR';
  return member(`${about} Whole minor units.`, { example: '120000', ...options }, schema, [
    rule('isAmount', said, (value) => typeof value === 'string' && isMinorUnits(value)),
  ]);
}

/**
 * Money as people write it, with a decimal point. Whether its digits fit the currency comes later.
 */
export function Decimal(about: string, options: MemberOptions = {}): PropertyDecorator {
  const form = /^\d{1,13}(\.\d{1,4})?$/;
  return Code(about, form, 'an amount as text, such as "1200.00"', {
    example: '1200.00',
    ...options,
  });
}

/** A party: an identifier, or `{ id, name, country, consumer }`. Its check digits come later. */
export function Party(about: string, options: MemberOptions = {}): PropertyDecorator {
  const schema: MemberSchema = {
    oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/PartyDto' }],
  };
  const said = '$property must be an identifier, or an object of id, name, country and consumer';
  return member(about, { example: '0002:552100554', ...options }, schema, [
    rule('isParty', said, isParty),
  ]);
}

export function OneOf(
  about: string,
  values: readonly string[],
  options: MemberOptions = {},
): PropertyDecorator {
  return member(about, options, { type: String, enum: [...values] }, [IsIn([...values])]);
}

/** A whole number within bounds. */
export function Whole(
  about: string,
  [min, max]: readonly [number, number],
  options: MemberOptions = {},
): PropertyDecorator {
  const schema = { type: 'integer', minimum: min, maximum: max } as const;
  return member(about, options, schema, [IsInt(), Min(min), Max(max)]);
}

export function Flag(
  about: string,
  options: MemberOptions = { optional: true },
): PropertyDecorator {
  return member(about, options, { type: Boolean }, [IsBoolean()]);
}

/** A value that is checked elsewhere; here it must only be there. */
export function Anything(about: string): PropertyDecorator {
  return member(about, {}, { type: Object }, [
    rule('isThere', '$property must be there', (value) => value !== undefined),
  ]);
}

/** A list of lines, such as references. */
export function Lines(
  about: string,
  [size, max]: readonly [number, number],
  options: MemberOptions = {},
): PropertyDecorator {
  const said = `each of $property must be one line of 1 to ${max} characters`;
  return member(about, options, { type: String, isArray: true, maxItems: size }, [
    IsArray(),
    ArrayMaxSize(size),
    rule('areLines', said, (value) => Array.isArray(value) && value.every((v) => isLine(v, max))),
  ]);
}

/** One or more of some words, each once. */
export function SomeOf(
  about: string,
  values: readonly string[],
  options: MemberOptions = {},
): PropertyDecorator {
  const said = `$property must be a list of one or more of ${values.join(', ')}, each once`;
  const schema = { type: String, isArray: true, enum: [...values], maxItems: values.length };
  const holds = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((item) => values.includes(item));
  return member(about, options, schema, [IsArray(), rule('areSome', said, holds)]);
}

/** An object of the given class. */
export function Nested(
  about: string,
  nested: Class,
  options: MemberOptions = {},
): PropertyDecorator {
  return member(about, options, { type: nested }, [IsObject(), nesting(nested)]);
}

/** A list of objects of the given class. */
export function ListOf(
  about: string,
  nested: Class,
  size: number,
  options: MemberOptions = {},
): PropertyDecorator {
  return member(about, options, { type: nested, isArray: true, maxItems: size }, [
    IsArray(),
    ArrayMaxSize(size),
    IsObject({ each: true }),
    nesting(nested),
  ]);
}

function member(
  about: string,
  { optional = false, example }: MemberOptions,
  of: MemberSchema,
  rules: readonly PropertyDecorator[],
): PropertyDecorator {
  const told = { ...of, description: about, required: !optional };
  const schema = { ...told, ...(example !== undefined && { example }) };
  const all = optional ? [ValidateIf((_dto, value) => value !== undefined), ...rules] : rules;
  return (prototype, name) => {
    shown.push({ prototype, name, schema });
    for (const each of all) each(prototype, name);
  };
}

function nesting(nested: Class): PropertyDecorator {
  return (prototype, name) => {
    const known = nestedClasses.get(prototype) ?? new Map<string, Class>();
    nestedClasses.set(prototype, known.set(String(name), nested));
    ValidateNested()(prototype, name);
    Type(() => nested)(prototype, String(name));
  };
}

function rule(name: string, said: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: holds, defaultMessage: () => said } });
}

export function isLine(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length <= max && LINE.test(value);
}

function isText(value: unknown, max: number): boolean {
  return typeof value === 'string' && value.length <= max && TEXT.test(value);
}

/** Whether a value that JSON gave is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isParty(value: unknown): boolean {
  if (typeof value === 'string') return isLine(value, 160);
  if (!isObject(value)) return false;
  const { id, name, country, consumer } = value;
  return (
    isLine(id, 160) &&
    (name === undefined || isLine(name, 200)) &&
    (country === undefined || (typeof country === 'string' && /^[A-Z]{2}$/.test(country))) &&
    (consumer === undefined || typeof consumer === 'boolean') &&
    Object.keys(value).every((key) => PARTY_MEMBERS.has(key))
  );
}
