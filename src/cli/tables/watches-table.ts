/** Watches, notices and deliveries, as people read them on a terminal. */
import type { ListedEndpoint, ShownDelivery } from '../../query/watches/endpoints.js';
import type { ShownNotice } from '../../query/watches/notices.js';
import { NOTICE_TITLES, saidOf } from '../../query/watches/said.js';
import { SHOWN_RULES, thresholdsOf } from '../../query/watches/shown-rules.js';
import type { ListedWatch } from '../../query/watches/watches.js';
import { words } from '../language.js';
import { type Column, table } from './table.js';

type Rule = (typeof SHOWN_RULES)[number];

const RULES: readonly Column<Rule>[] = [
  { title: 'rule', cell: ({ rule }) => rule },
  { title: 'means', cell: ({ rule }) => words().say(NOTICE_TITLES[rule]) },
  { title: 'thresholds', cell: (spec) => boundsText(spec) },
];

function boundsText(spec: Rule): string {
  const said = thresholdsOf(spec).map((name) => {
    const bounds = spec.thresholds[name];
    return bounds ? `${name} ${bounds.from}-${bounds.to} (${bounds.usual})` : name;
  });
  return [...(spec.side ? ['side'] : []), ...said].join(', ');
}

export function rulesTable(): string {
  return table(RULES, SHOWN_RULES).trimEnd();
}

const WATCHES: readonly Column<ListedWatch>[] = [
  { title: 'watch', cell: ({ watch }) => watch },
  { title: 'watched', cell: ({ watched }) => String(watched), align: 'right' },
  { title: 'rules', cell: ({ rules }) => rules.map(({ rule }) => rule).join(', ') },
  { title: 'notices', cell: ({ notices }) => String(notices), align: 'right' },
  { title: 'from', cell: ({ madeOn }) => madeOn },
  { title: 'ended', cell: ({ endedOn }) => endedOn ?? '' },
];

export function watchesTable(items: readonly ListedWatch[]): string {
  return items.length === 0 ? words().say('Nothing is watched.') : table(WATCHES, items).trimEnd();
}

export function noticesText(items: readonly ShownNotice[]): string {
  if (items.length === 0) return words().say('Nothing was told.');
  const said = items.map(
    (notice) => `${notice.at.slice(0, 16).replace('T', ' ')}  ${saidOf(notice, words())}`,
  );
  return said.join('\n');
}

const ENDPOINTS: readonly Column<ListedEndpoint>[] = [
  { title: 'endpoint', cell: ({ endpoint }) => endpoint },
  { title: 'address', cell: ({ url }) => url ?? '' },
  { title: 'waiting', cell: ({ waiting }) => String(waiting), align: 'right' },
  { title: 'given up', cell: ({ dead }) => String(dead), align: 'right' },
  { title: 'ended', cell: ({ endedOn }) => endedOn ?? '' },
];

export function endpointsTable(items: readonly ListedEndpoint[]): string {
  return items.length === 0
    ? words().say('There is no endpoint.')
    : table(ENDPOINTS, items).trimEnd();
}

const DELIVERIES: readonly Column<ShownDelivery>[] = [
  { title: '', cell: ({ message }) => message },
  { title: 'state', cell: ({ state }) => state },
  { title: 'attempts', cell: ({ attempts }) => String(attempts), align: 'right' },
  { title: 'answered', cell: ({ calls: [last] }) => String(last?.status ?? last?.why ?? '') },
];

export function deliveriesTable(items: readonly ShownDelivery[]): string {
  return items.length === 0 ? words().say('Nothing was sent.') : table(DELIVERIES, items).trimEnd();
}
