import { Command } from 'commander';
import type { WebhookSources } from '../../documents/webhook-sources.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { note, print, printJson } from '../terminal.js';

export function webhooksCommand(): Command {
  const webhooks = new Command('webhooks').description('say who may send webhooks');
  return webhooks.addCommand(addCommand()).addCommand(listCommand()).addCommand(removeCommand());
}

interface AddOptions extends FolderOptions {
  readonly kind: string;
  readonly for: string;
  readonly secretFile: string;
}

function addCommand(): Command {
  return folderCommand('add', 'let a source send to /v1/webhooks/<id>; again to change its secret')
    .argument('<id>', 'its name, which stands with all that it tells')
    .requiredOption('--kind <kind>', 'whose they are: stripe, odoo ...; secret for others')
    .requiredOption('--for <identifier>', 'for whom it speaks')
    .requiredOption('--secret-file <file>', 'a file that holds its signing secret; - is stdin')
    .action(add);
}

async function add(id: string, options: AddOptions): Promise<void> {
  const { readFileSync } = await import('node:fs');
  const { isSourceId } = await import('../../documents/webhook-sources.js');
  const { WEBHOOK_KINDS, webhookKind } = await import('../../http/documents/webhook-kinds.js');
  const { readIdentifier } = await import('../../ledger/values/party.js');
  const { kind, secretFile, json, data } = options;
  const owner = readIdentifier(options.for)?.text;
  if (!isSourceId(id)) {
    throw new CliError('A name has at most 40 small letters, digits, dots, dashes.', 'usage');
  }
  if (!webhookKind(kind)) {
    const kinds = Object.keys(WEBHOOK_KINDS).join(', ');
    throw new CliError(`There is no kind ${kind}. Known are: ${kinds}.`, 'usage');
  }
  if (owner === undefined) throw new CliError('--for names a party: 0002:552100554, say.', 'usage');
  const secret = readFileSync(secretFile === '-' ? 0 : secretFile, 'utf8').trim();
  if (secret.length < SHORTEST) {
    throw new CliError(`A secret has at least ${SHORTEST} characters.`, 'usage');
  }
  const added = await withSources(data, (sources) => sources.add({ id, kind, owner, secret }));
  if (!added) throw new CliError(`${id} was removed for good; choose another name.`);
  if (json) printJson({ id, kind, path: `/v1/webhooks/${id}` });
  else print(words().say('{id} may send to /v1/webhooks/{id}.', { id }));
  if (kind === 'secret') note(words().say('It must send its secret in the header X-Kept-Secret.'));
}

/** Too short to be guessed by whoever finds the path. */
const SHORTEST = 16;

function listCommand(): Command {
  return folderCommand('list', 'list who may send webhooks; secrets are not shown').action(
    async ({ data, json }: FolderOptions) => {
      const { table } = await import('../tables/table.js');
      const found = await withSources(data, (sources) => sources.list());
      const shown = found.map(({ id, kind, owner }) => ({ id, kind, owner }));
      if (json) printJson(shown);
      else if (shown.length === 0) print(words().say('Nobody may send webhooks yet.'));
      else {
        const columns = [
          { title: 'source' as const, cell: ({ id }: (typeof shown)[number]) => id },
          { title: 'kind' as const, cell: ({ kind }: (typeof shown)[number]) => kind },
          { title: 'for' as const, cell: ({ owner }: (typeof shown)[number]) => owner },
        ];
        print(table(columns, shown));
      }
    },
  );
}

function removeCommand(): Command {
  return folderCommand('remove', 'hear a source no more, for good')
    .argument('<id>', 'as webhooks list shows it')
    .action(async (id: string, { data, json }: FolderOptions) => {
      const removed = await withSources(data, (sources) => sources.remove(id));
      if (!removed) throw new CliError(`There is no source ${id}.`);
      if (json) printJson({ id, removed });
      else print(words().say('{id} is heard no more.', { id }));
    });
}

/** Beside a server, too: it looks a source up each time that one calls. */
async function withSources<Result>(
  data: string,
  run: (sources: WebhookSources) => Promise<Result>,
): Promise<Result> {
  const { WebhookSources: Sources } = await import('../../documents/webhook-sources.js');
  const { mustHoldLedger } = await import('../folder/folder.js');
  const { closeParts, openParts } = await import('../../open-ledger.js');
  mustHoldLedger(data);
  const parts = await openParts(data, { beside: true });
  try {
    return await run(new Sources(data, parts.keys, parts.partyIds));
  } finally {
    await closeParts(parts);
  }
}
