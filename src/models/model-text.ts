/** A model from the text of its file. */
import { type Model, readModel } from '../../projections/score/model.js';
import { fail, ModelError } from '../../projections/score/read-json.js';

/** Longer model files are refused, in bytes: they take up memory in every process. */
export const LARGEST_MODEL = 64 * 1024;

/** No member of a model lies deeper. */
const DEEPEST = 8;

/** Throws a ModelError that names the member at fault, and the rule that it breaks. */
export function modelFromText(text: string): Model {
  mustBeSmall(Buffer.byteLength(text));
  // Editors of some systems begin a file with a mark of its byte order.
  const said = text.replace(/^\uFEFF/, '');
  const json = parsed(said);
  mustBePlain(said);
  return readModel(json);
}

/** `size`: bytes. Throws a ModelError. */
export function mustBeSmall(size: number): void {
  if (size > LARGEST_MODEL) fail('model', `have at most ${LARGEST_MODEL} bytes`, size);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ModelError(`model must be JSON: ${why}.`);
  }
}

/** A text, with the colon behind it where it is a name; or where a list or an object begins. */
const TOKENS = /("(?:[^"\\]|\\.)*")(\s*:)?|[[\]{}]/g;

/** An object or a list that is open, and the name said last in it. */
interface Opened {
  readonly names: Set<string>;
  last: string;
}

/**
 * Refuses what JSON allows and a model may not say: a member told twice, of which a parser takes
 * one in silence, and what is nested without end.
 */
function mustBePlain(text: string): void {
  const opened: Opened[] = [];
  for (const [token, written = '', colon] of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') {
      const deep = opened.push({ names: new Set(), last: '' });
      if (deep > DEEPEST) fail('model', `nest at most ${DEEPEST} levels deep`, deep);
    } else if (token === '}' || token === ']') opened.pop();
    else if (colon !== undefined) mustBeFirst(opened, String(JSON.parse(written)));
  }
}

function mustBeFirst(opened: readonly Opened[], name: string): void {
  const object = opened.at(-1);
  if (!object) return;
  object.last = name;
  const where = ['model', ...opened.map(({ last }) => last)].filter((part) => part !== '');
  if (object.names.has(name)) fail(where.join('.'), 'be there once', 'twice');
  object.names.add(name);
}
