/** The reference page of the scoring models that ship, from their files. */
import { SHIPPED } from '../../projections/models/shipped.js';
import type { Caps, Levels, Model } from '../../projections/score/model.js';
import { STRANDS } from '../../projections/score/model.js';
import { modelHash } from '../../src/models/model-hash.js';

/** Each model with what it says, in words and figures. */
export function modelsPage(models: readonly Model[] = SHIPPED): string {
  return [
    '# Scoring models',
    'Every model that ships with Kept. `kept models show <name>` prints its file, and ' +
      '`GET /v1/models/<name>` answers it. What the members mean, and where each model comes ' +
      'from: [The scoring models](../explanation/models.md).',
    ['| model | what it is | hash |', '|---|---|---|', ...models.map(row)].join('\n'),
    ...models.flatMap((model) => [
      `## ${model.name}`,
      model.describes ?? '',
      ['| member | says |', '|---|---|', ...members(model).map(line)].join('\n'),
    ]),
  ].join('\n\n');
}

function row(model: Model): string {
  return `| [\`${model.name}\`](#${model.name}) | ${model.title ?? model.name} | \`${modelHash(model)}\` |`;
}

function line([member, says]: readonly [string, string]): string {
  return `| \`${member}\` | ${says} |`;
}

function members(model: Model): readonly (readonly [string, string])[] {
  const { amounts, curve, grades, minimum, priors, toPay, tiers, overall } = model;
  const percent = (thousandths: number): string => `${thousandths / 10} %`;
  const { payment, strength } = priors;
  return [
    ['levels', `Days late: ${levelsText(model.levels)}.`],
    ...(toPay ? [['toPay', `Payments by days from issue: ${levelsText(toPay)}.`] as const] : []),
    ['priors', `Of ${strength} promises; payments: ${payment.rates.map(shareText).join(', ')}.`],
    ['halfLife', model.halfLife === null ? 'None.' : `${model.halfLife} days.`],
    ['maxAge', `${model.maxAge} days.`],
    [
      'grades',
      `${Object.entries(grades)
        .map(([name, parts]) => `${name} ${percent(parts)}`)
        .join(', ')}.`,
    ],
    ['caps', STRANDS.map((strand) => capsText(strand, model.caps.network[strand])).join(' ')],
    [
      'minimum',
      `${minimum.network.promises} promises with ${minimum.network.counterparties} counterparties.`,
    ],
    ['grace', model.grace ? 'To the next business day.' : 'None.'],
    ['curve', `${percent(curve.weight)} of the value: ${curve.points.map(pointText).join(', ')}.`],
    ['amounts', `Weigh ${weighText(model)}, up to ${amounts.largest / 100} EUR.`],
    ['overall', `The mean of ${(overall ?? ['payment', 'deadline', 'relation']).join(', ')}.`],
    ...(tiers ? [['tiers', `${tiers.map(tierText).join('; ')}.`] as const] : []),
  ];
}

function levelsText({ bounds, values }: Levels): string {
  return values
    .map((value, i) => (i < bounds.length ? `up to ${bounds[i]}: ${value}` : `more: ${value}`))
    .join(', ');
}

function shareText(parts: number): string {
  return `${parts / 10_000} %`;
}

function capsText(strand: string, { month, counterparty, total }: Caps): string {
  const said = Object.entries({ month, counterparty, 'all counterparties': total })
    .filter((each): each is [string, number] => each[1] !== null)
    .map(([of, parts]) => `${parts / 1e6} of a ${of}`.replace('a all', 'all'));
  return `What is ${strand}: ${said.length === 0 ? 'no cap' : said.join(', ')}.`;
}

function pointText([days, value]: readonly [number, number]): string {
  return `${days}: ${value}`;
}

function weighText({ amounts: { weigh = 'root' } }: Model): string {
  switch (weigh) {
    case 'root':
      return 'by their square root';
    case 'whole':
      return 'in whole';
    case 'alike':
      return 'all alike';
    default:
      return weigh satisfies never;
  }
}

function tierText({ name, within, share, small }: NonNullable<Model['tiers']>[number]): string {
  const rule = `${name} for ${shareText(share)} within ${within} days`;
  if (!small) return rule;
  const also = `${shareText(small.share)} of small businesses' within ${small.within}`;
  return `${rule}, and ${also} (nobody tells who is small: never given)`;
}
