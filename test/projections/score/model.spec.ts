import { readFileSync } from 'node:fs';
import { triangle1 } from '../../../projections/models/triangle-1.js';
import { readModel } from '../../../projections/score/model.js';
import { ModelError } from '../../../projections/score/read-json.js';

const file = new URL('../../../projections/models/triangle-1.json', import.meta.url);

/** The data file parsed anew, with one member set to another value, or taken away. */
function changed(path: string, value?: unknown): unknown {
  const names = path.split('.');
  return JSON.parse(readFileSync(file, 'utf8'), function revive(this: unknown, key, member) {
    if (key !== '') return member;
    let at = member;
    for (const name of names.slice(0, -1)) at = at[name] ??= { ...member.levels };
    const last = names.at(-1) ?? '';
    if (value === undefined) delete at[last];
    else at[last] = value;
    return member;
  });
}

const NAME =
  'model.name must be lower-case letters, digits and hyphens between them, at most 40; found';
const NAME_RULE = `${NAME} "My model".`;
const NAME_RULE_LONG = `${NAME} "a${'b'.repeat(40)}".`;

describe('a model file', () => {
  it('triangle-1 is read whole', () => {
    expect(triangle1).toMatchObject({ name: 'triangle-1', halfLife: 365, maxAge: 1826 });
    expect(triangle1.rates.get('EUR')).toBe(1_000_000);
    expect(readModel(changed('name', 'other')).name).toBe('other');
  });

  it.each<[string, unknown, string]>([
    ['halfLife', 0, 'model.halfLife must be a whole number from 1 to 3650; found 0.'],
    ['halfLife', '365', 'model.halfLife must be a whole number from 1 to 3650; found "365".'],
    ['interval', 0, 'model.interval must be a whole number from 1 to 10000; found 0.'],
    ['halfLife', undefined, 'model.halfLife must be there; found missing.'],
    ['name', '', 'model.name must be a text; found "".'],
    ['grace', 1, 'model.grace must be true or false; found 1.'],
    ['grades', [], 'model.grades must be an object; found [].'],
    [
      'grades.banked',
      1001,
      'model.grades.banked must be a whole number from 0 to 1000; found 1001.',
    ],
    ['levels.bounds', [0, 30, 60], 'model.levels.bounds must have 4 numbers; found 3.'],
    [
      'levels.bounds',
      [0, 30, 30, 90],
      'model.levels.bounds must grow from one to the next; found 30.',
    ],
    ['levels.values', {}, 'model.levels.values must be a list; found {}.'],
    ['index', [[0, 80]], 'model.index must have at least two points; found 1.'],
    ['index', [[0, 80], 5], 'model.index[1] must be a list; found 5.'],
    ['rates.euro', 1, 'model.rates must name currencies by ISO 4217 code; found "euro".'],
    [
      'priors.payment.rates',
      [1, 0, 0, 0, 0],
      'model.priors.payment.rates must sum to 1000000 (parts per million); found 1.',
    ],
    [
      'minimum.network.grade',
      'best',
      'model.minimum.network.grade must be one of declared, documented, corroborated, banked; found "best".',
    ],
    [
      'caps.network.more',
      1,
      'model.caps.network must have only the members declared, supported; found "more".',
    ],
    ['name', 'My model', NAME_RULE],
    ['name', `a${'b'.repeat(40)}`, NAME_RULE_LONG],
    ['version', 0, 'model.version must be a whole number from 1 to 1000000; found 0.'],
    ['title', 'a\nb', 'model.title must be one line of at most 80 characters; found "a\\nb".'],
    ['describes', 7, 'model.describes must be a text; found 7.'],
    ['toPay.bounds', [30], 'model.toPay.bounds must have 4 numbers; found 1.'],
    ['toPay.more', 1, 'model.toPay must have only the members bounds, values; found "more".'],
    ['overall', [], 'model.overall must name a side or more; found [].'],
    [
      'overall',
      ['payment', 'payment'],
      'model.overall must name each side once; found ["payment","payment"].',
    ],
    [
      'overall',
      ['money'],
      'model.overall[0] must be one of payment, deadline, relation; found "money".',
    ],
    ['tiers', [], 'model.tiers must have 1 to 10 tiers; found 0.'],
    [
      'tiers',
      [{ name: 'gold', within: 45, share: 1 }],
      'model.tiers[0].within must be a bound of levels (0, 30, 60, 90); found 45.',
    ],
    [
      'tiers',
      [{ name: 'gold', within: 30, share: 1, small: { within: 30, share: 0 } }],
      'model.tiers[0].small.share must be a whole number from 1 to 1000000; found 0.',
    ],
    [
      'amounts.weigh',
      'double',
      'model.amounts.weigh must be one of root, whole, alike; found "double".',
    ],
    [
      'amounts.declared',
      0,
      'model.amounts.declared must be a whole number from 1 to 10000000000; found 0.',
    ],
    ['relation.clean', 5, 'model.relation.clean must be a whole number from 0 to 4; found 5.'],
  ])('with %s = %j is refused', (path, value, message) => {
    expect(() => readModel(changed(path, value))).toThrow(new ModelError(message));
  });

  it('may leave a strand without caps', () => {
    const model = readModel(changed('caps.network.declared.total', null));
    expect(model.caps.network.declared.total).toBeNull();
  });

  it('may leave out how evidence decays, and all that it may do without', () => {
    expect(readModel(changed('halfLife', null)).halfLife).toBeNull();
    const model = readModel(changed('title'));
    expect(model).not.toHaveProperty('title');
    expect(model).not.toHaveProperty('toPay');
  });

  it('is refused where it is no object at all', () => {
    expect(() => readModel(null)).toThrow('model must be an object; found null.');
  });
});
