import { SHIPPED } from '../../projections/models/shipped.js';
import { readModel } from '../../projections/score/model.js';
import { modelFile } from '../../projections/score/model-file.js';
import { modelHash } from '../../src/models/model-hash.js';
import { LARGEST_MODEL, modelFromText } from '../../src/models/model-text.js';

/**
 * What shipped once never changes: scores were answered by it, under this hash. A model that is
 * better is another file, with another name.
 */
const HASHES: Readonly<Record<string, string>> = {
  'triangle-1': '50f05fc9776983aa27fcbbab09215424b113e7ce45f66386d1a98c4537e064e2',
  paydex: '88be371e4caa9b196d8ae2b941fe0727b6fd7a5113a557d64d6c5f444e854d8b',
  beta: '99c206241ec537346f112140ab0bf4439bf471cc47e1a2c884be828217af5e6b',
  'uk-payment-practices': '82fe642670afa73224c42c453af3c499cf515051219e162c0ef64128259af94c',
  'fair-payment-code': 'c4ffb5ee2f92b7c16672fc87c31b1c46bf80a016fb931996f66effba1e25a1c9',
  'late-ratio': 'fd172f0a665fefb87fe7b35763c88426965bf50c1afb229255dad7b31c960736',
};

describe('the hash of a model', () => {
  it('is that of every model which shipped', () => {
    const hashes = SHIPPED.map((model) => [model.name, modelHash(model)]);
    expect(Object.fromEntries(hashes)).toEqual(HASHES);
  });

  it('is of what the file says, however it is written, and of nothing else', () => {
    const [model] = SHIPPED;
    const backwards = Object.fromEntries(Object.entries(modelFile(model)).toReversed());
    expect(modelHash(readModel(backwards))).toBe(modelHash(model));
    expect(modelHash({ ...model, halfLife: 364 })).not.toBe(modelHash(model));
  });
});

/** What a model that ships says, with one piece of it said otherwise. */
function saying(piece: string, otherwise: string): string {
  const text = JSON.stringify(modelFile(SHIPPED[0]));
  if (!text.includes(piece)) throw new Error(`No model says ${piece}.`);
  return text.replace(piece, otherwise);
}

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('a model as text', () => {
  it('is the same with a mark of the byte order before it', () => {
    const text = JSON.stringify(modelFile(SHIPPED[0]));
    expect(modelHash(modelFromText(`\uFEFF${text}`))).toBe(modelHash(SHIPPED[0]));
  });

  it.each([
    ['{', /^model must be JSON: /],
    ['[]', 'model must be an object; found [].'],
    [nested(20_000), 'model must nest at most 8 levels deep; found 9.'],
    [
      saying('"halfLife":365', `"halfLife":${nested(20_000)}`),
      'model must nest at most 8 levels deep; found 9.',
    ],
    [
      saying('"halfLife":365', '"halfLife":365,"half\\u004cife":30'),
      'model.halfLife must be there once; found "twice".',
    ],
    [
      saying('"points":2', '"points":5,"points":2'),
      'model.strangers.points must be there once; found "twice".',
    ],
    [
      saying('"halfLife":365', '"halfLife":1e999'),
      'model.halfLife must be a whole number from 1 to 3650; found Infinity.',
    ],
    [saying('[15,70]', '[15,70,3]'), 'model.curve.points[3] must have 2 numbers; found 3.'],
    [saying('{', '{"__proto__":{"halfLife":1},'), /^model must have only the members name, /],
    [' '.repeat(LARGEST_MODEL + 1), 'model must have at most 65536 bytes; found 65537.'],
  ])('is refused where it is none', (text, message) => {
    expect(() => modelFromText(text)).toThrow(message);
  });
});
