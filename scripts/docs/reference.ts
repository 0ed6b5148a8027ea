/** The pages of docs/reference that are made from the code, as text. */
import { ALL_FORMATS } from '../../src/http/documents/all-formats.js';
import type { Format } from '../../src/intake/format.js';
import { dolibarr } from '../../src/intake/webhooks/dolibarr.js';
import { invoiceNinja } from '../../src/intake/webhooks/invoice-ninja.js';
import { lago } from '../../src/intake/webhooks/lago.js';
import { odoo } from '../../src/intake/webhooks/odoo.js';
import { stripe } from '../../src/intake/webhooks/stripe.js';
import { quickbooks, xero } from '../../src/intake/webhooks/thin-webhooks.js';
import { isEventType } from '../../src/ledger/event-types.js';
import { REJECTIONS } from '../../src/ledger/rejection.js';
import { storedType } from '../../src/ledger/upcast.js';
import { cliPage } from './cli-page.js';
import { type EventShape, type Member, type NamedType, readShapes } from './event-shapes.js';
import { exportPage } from './export-page.js';
import { modelsPage } from './models-page.js';
import { questionsPage } from './questions-page.js';
import { relationsPage } from './relations-page.js';
import { watchesPage } from './watches-page.js';
import { skillsPage } from './skills-page.js';

/** Every made page by its path from the root of the checkout. Reads the sources under that root. */
export async function referencePages(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/reference/rejections.md', rejectionsPage(REJECTIONS)],
    ['docs/reference/events.md', eventsPage(`${root}/src/ledger/events.ts`)],
    [
      'docs/reference/documents.md',
      documentsPage([
        ...ALL_FORMATS,
        ...[stripe, lago, xero, quickbooks, invoiceNinja, dolibarr, odoo],
      ]),
    ],
    ['docs/reference/export.md', `${MADE}\n\n${exportPage()}`],
    ['docs/reference/models.md', `${MADE}\n\n${modelsPage()}\n`],
    ['docs/reference/questions.md', `${MADE}\n\n${questionsPage()}\n`],
    ['docs/reference/relations.md', `${MADE}\n\n${relationsPage()}\n`],
    ['docs/reference/watches.md', `${MADE}\n\n${watchesPage()}\n`],
    ['docs/reference/skills.md', `${MADE}\n\n${skillsPage()}\n`],
    ['docs/reference/cli.md', `${MADE}\n\n${await cliPage()}`],
  ]);
}

const MADE = '<!-- Made by `npm run docs` from the code. Change the code, not this page. -->';

/** Codes with their rules, in their order, which is their precedence. */
export function rejectionsPage(rejections: Readonly<Record<string, string>>): string {
  const rows = Object.entries(rejections).map(
    ([code, rule], i) => `| ${i + 1} | \`${code}\` | ${cell(rule)} |`,
  );
  return page([
    MADE,
    '# Rejections',
    'Why Kept refuses. Each code names the rule that was broken; a problem also says where in ' +
      'the message (`pointer`, a JSON pointer) and what was found (`detail`). The order is the ' +
      'precedence: of several broken rules the first in this list is the one answered.',
    ['| | code | rule |', '|---|---|---|', ...rows].join('\n'),
  ]);
}

/** Every format of documents: where a value stands in it, and what becomes of it. */
export function documentsPage(formats: readonly Format[]): string {
  const rows = formats.map(
    ({ name, title, version }) => `| \`${name}\` | ${cell(title)} | ${version} |`,
  );
  return page([
    MADE,
    '# Documents',
    'Every format that `kept import` and `POST /v1/documents` read, and at the end what webhooks ' +
      'send. They tell a document by its ' +
      'beginning, or are told by `--format`. Each event keeps the SHA-256 of the document that ' +
      'says it, the format, the version of its reader, and the place in the document.',
    ['| format | what it is | reader |', '|---|---|---|', ...rows].join('\n'),
    ...formats.flatMap(({ name, title, mapping }) => [
      `## ${name}`,
      `${title}.`,
      ['| in the document | becomes | |', '|---|---|---|', ...mapping.map(mappingRow)].join('\n'),
    ]),
  ]);
}

function mappingRow({ from, to, note = '' }: Format['mapping'][number]): string {
  return `| \`${cell(from)}\` | ${cell(to)} | ${cell(note)} |`;
}

/** Every stored event with its stream and facts, then the types that they name. */
export function eventsPage(source: string): string {
  const { events, types } = readShapes(source);
  const streams = [...new Set(events.map(({ stream }) => stream))];
  return page([
    MADE,
    '# Events',
    'Every event that the ledger stores, in its newest version, by the stream that holds it. The ' +
      'tables give the facts: what the teller said. Names and free texts are personal parts: ' +
      'they lie beside the facts, sealed by the key of the party whom they concern. Where a ' +
      "stream's decider restates something after the event, its type stands below the table.",
    ...streams.flatMap((stream) => [
      stream.includes('<') ? `## \`${stream}\`` : `## Of ${stream}`,
      ...events.filter((event) => event.stream === stream).map(eventSection),
    ]),
    '## Types',
    ...types.map(typeSection),
  ]);
}

function eventSection(event: EventShape): string {
  const stored = isEventType(event.name) ? storedType(event.name) : event.name;
  return page([
    `### ${event.name}`,
    [`Stored as \`${stored}\`.`, event.comment].filter(Boolean).join(' '),
    memberTable(event.facts),
    ...(event.after ? [`Restated after it: \`${event.after}\`.`] : []),
  ]).trimEnd();
}

function typeSection(type: NamedType): string {
  const body = type.definition === '' ? memberTable(type.members) : `\`${type.definition}\``;
  return page([`### ${type.name}`, ...(type.comment ? [type.comment] : []), body]).trimEnd();
}

function memberTable(members: readonly Member[]): string {
  const rows = members.map(
    ({ name, type, optional, comment }) =>
      `| \`${name}\`${optional ? ' (optional)' : ''} | \`${cell(type)}\` | ${cell(comment)} |`,
  );
  return ['| fact | type | |', '|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
