/**
 * class-validator's rules of a DTO, compiled. class-validator looks its metadata up anew for every
 * object and costs more than all else that a message goes through. Here the lookups are done once,
 * at the start, and the decorators' own functions are called: each rule is still stated once. The
 * few messages that fail go through class-validator itself, which says in words what is wrong.
 */
import { plainToInstance } from 'class-transformer';
import {
  getMetadataStorage,
  type ValidationArguments,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { Rejection } from '../ledger/rejection.js';
import { isObject, nestedClassOf } from './members.js';

type Class = new () => object;
type Metadata = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];
type Data = Readonly<Record<string, unknown>>;

/** Whether a member's value keeps one rule; `object` is what holds it. */
type Check = (value: unknown, object: object) => boolean;

interface CompiledMember {
  readonly name: string;
  /** All must hold for the rules to apply. */
  readonly conditions: readonly Check[];
  readonly checks: readonly Check[];
}

/**
 * Whether a value, as JSON gives it, is valid: declared members only, each as its decorators say.
 */
export type IsValid = (value: unknown) => value is Data;

/** Deeper values are refused before class-validator walks through them. */
const MAX_DEPTH = 8;

/** Whether a DTO takes members that it does not declare, as CloudEvents takes any extension. */
export interface Openness {
  readonly open?: boolean;
}

/**
 * Compiles a DTO class. Throws, at the start and not on a message, at a decorator it cannot
 * compile.
 */
export function compile(dto: Class, { open = false }: Openness = {}): IsValid {
  const members = membersOf(dto);
  const names = new Set(members.map(({ name }) => name));
  return (value): value is Data => {
    if (!isObject(value)) return false;
    if (!open) for (const name of Object.keys(value)) if (!names.has(name)) return false;
    for (const member of members) if (!keeps(member, value)) return false;
    return true;
  };
}

/**
 * The rejection of a value that `compile(dto)` found invalid, with a pointer to the first member
 * that breaks a rule and what class-validator says of it.
 */
export function explain(dto: Class, value: unknown, { open = false }: Openness = {}): Rejection {
  const code = 'message_must_be_well_formed';
  if (!isObject(value)) return new Rejection(code, '', 'Send a JSON object here.');
  if (!isWithinDepth(value, MAX_DEPTH)) {
    return new Rejection('body_must_fit_the_limits', '', `Nest at most ${MAX_DEPTH} levels deep.`);
  }
  const errors = validateSync(plainToInstance(dto, value), {
    whitelist: !open,
    forbidNonWhitelisted: !open,
    forbidUnknownValues: true,
  });
  const [first] = errors;
  return first ? rejectionOf(first, '') : new Rejection(code);
}

function rejectionOf(error: ValidationError, at: string): Rejection {
  const pointer = `${at}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const [said] = Object.values(error.constraints ?? {});
  const [child] = error.children ?? [];
  if (said === undefined && child) return rejectionOf(child, pointer);
  return new Rejection('message_must_be_well_formed', pointer, `${said ?? 'Invalid'}.`);
}

function membersOf(dto: Class): readonly CompiledMember[] {
  const storage = getMetadataStorage();
  const metadatas = storage.getTargetValidationMetadatas(dto, '', false, false);
  return Object.entries(storage.groupByPropertyName(metadatas)).map(([name, rules]) => {
    const isCondition = ({ type }: Metadata): boolean => type === 'conditionalValidation';
    return {
      name,
      conditions: rules.filter(isCondition).map(conditionOf),
      checks: rules.filter((rule) => !isCondition(rule)).flatMap((rule) => checksOf(dto, rule)),
    };
  });
}

function keeps({ name, conditions, checks }: CompiledMember, object: Data): boolean {
  const value = object[name];
  for (const applies of conditions) if (!applies(value, object)) return true;
  for (const check of checks) if (!check(value, object)) return false;
  return true;
}

function conditionOf({ constraints }: Metadata): Check {
  const [applies] = constraints;
  return (value, object) => applies(object, value);
}

function checksOf(dto: Class, metadata: Metadata): readonly Check[] {
  const where = `${dto.name}.${metadata.propertyName}`;
  // The declared type says that there are always groups; there are not.
  if (metadata.groups?.length > 0 || metadata.validateIf) {
    throw new Error(`${where} uses groups or validateIf, which are not compiled.`);
  }
  switch (metadata.type) {
    case 'customValidation':
    case 'isDefined':
      return customChecks(where, metadata);
    case 'nestedValidation': {
      const nested = nestedClassOf(dto, metadata.propertyName);
      if (!nested) throw new Error(`${where} is nested; declare it with Nested or ListOf.`);
      return [nestedCheck(compile(nested))];
    }
    default:
      throw new Error(`${where} has a decorator of kind ${metadata.type}, which is not compiled.`);
  }
}

function customChecks(where: string, metadata: Metadata): readonly Check[] {
  const { constraintCls, constraints, propertyName, each } = metadata;
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map((constraint) => {
      if (constraint.async)
        throw new Error(`${where} has an asynchronous rule; it cannot be compiled.`);
      const { instance } = constraint;
      // One for every value: a rule looks at it while it is asked and keeps nothing of it.
      const args: ValidationArguments = {
        ...{ targetName: where, property: propertyName, constraints, value: null, object: {} },
      };
      const check: Check = (value, object) => {
        args.value = value;
        args.object = object;
        return instance.validate(value, args) === true;
      };
      if (!each) return check;
      return (value, object) =>
        Array.isArray(value) ? value.every((item) => check(item, object)) : check(value, object);
    });
}

/** As class-validator does: a list is valid when each of its items is. */
function nestedCheck(isValid: IsValid): Check {
  return (value) => (Array.isArray(value) ? value.every(isValid) : isValid(value));
}

function isWithinDepth(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isWithinDepth(member, depth - 1));
}
