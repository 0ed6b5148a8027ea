/** The reference page of the rules of watches and of their notices, from their data file. */
import {
  NOTICE_NAMES,
  type ReadByRule,
  type ShippedRule,
  THRESHOLDS,
  WATCH_RULES,
} from '../../projections/watches/rules.js';
import { PAUSES_MS } from '../../projections/watches/retries.js';
import { NOTICE_TITLES } from '../../src/query/watches/said.js';

export function watchesPage(): string {
  return [
    '# Watch rules and notices',
    'By which rules a watch looks, from `projections/watches/rules.json`; `kept watch rules` ' +
      'prints them and `GET /v1/watches/rules` answers them. How to: ' +
      '[Watch a professional](../how-to/watch-a-professional.md).',
    '## Rules',
    [
      '| rule | tells of | looks at | thresholds |',
      '|---|---|---|---|',
      ...WATCH_RULES.map(row),
    ].join('\n'),
    'A threshold is written *from* to *to*; the one in brackets is taken where none is said. ' +
      'Points are those of a score, days are calendar days in UTC.',
    '## Who hears when',
    [
      '| it looks at | itself and its partners | others |',
      '|---|---|---|',
      ...READS.map(readsRow),
    ].join('\n'),
    '## Notices',
    'Each is told by its watch, by server-sent events and to endpoints as `notice.<rule>`:',
    [
      '| rule | says |',
      '|---|---|',
      ...NOTICE_NAMES.map((name) => `| \`${name}\` | ${NOTICE_TITLES[name]} |`),
    ].join('\n'),
    [
      '| member | is |',
      '|---|---|',
      ...MEMBERS.map(([name, is]) => `| \`${name}\` | ${is} |`),
    ].join('\n'),
    '## Retries',
    `A message that is not taken (2xx) is sent again after ${PAUSES_MS.map(pauseText).join(', ')}, ` +
      'each up to a tenth later; then it is given up. `410` ends the endpoint.',
  ].join('\n\n');
}

function row({ rule, reads, side, thresholds }: ShippedRule): string {
  const bounds = THRESHOLDS.flatMap((name) => {
    const of = thresholds[name];
    return of ? [`\`${name}\` ${of.from} to ${of.to} (${of.usual})`] : [];
  });
  const asked = [...(side ? ['`side`'] : []), ...bounds].join(', ');
  return `| \`${rule}\` | ${NOTICE_TITLES[rule]} | ${reads} | ${asked === '' ? 'none' : asked} |`;
}

type Reads = readonly [ReadByRule, string, string];

const READS: readonly Reads[] = [
  [
    'score',
    'itself at once; of a partner what is overdue between the two at once',
    'once a day, of the edition that is out',
  ],
  ['dealings', 'at once, and once a day', 'never'],
  ['entries', 'at once', 'never'],
  ['reads', 'itself once a day', 'never'],
];

function readsRow([reads, own, others]: Reads): string {
  return `| ${reads} | ${own} | ${others} |`;
}

const MEMBERS: readonly (readonly [string, string])[] = [
  ['id', 'the same wherever it is sent, and however often: `webhook-id`'],
  ['on', 'the day as of which it holds'],
  ['professional', 'whom it is about; to endpoints its party id alone'],
  ['was, is', 'points, as the watcher could see them; to others in steps of five'],
  ['side', 'of a rule about one side'],
  ['address', 'a promise or an entry that both know'],
  ['due', 'when a promise is due'],
  ['count', 'promises overdue, days without evidence, reads, notices of a digest'],
  ['from', 'the first day of a digest; `on` is its last'],
  ['restricted', 'its score was restricted since, so no figure is told'],
];

function pauseText(ms: number): string {
  const [hour, minute] = [3_600_000, 60_000];
  if (ms >= hour) return `${ms / hour} h`;
  return ms >= minute ? `${ms / minute} min` : `${ms / 1000} s`;
}
