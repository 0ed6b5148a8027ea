import { Command } from 'commander';
import { collected, type FolderOptions, folderCommand } from '../command.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or ask it: POST /v1/endpoints.';

export function endpointsCommand(): Command {
  return new Command('endpoints')
    .description('where notices of watches are sent')
    .addCommand(makeCommand())
    .addCommand(listCommand())
    .addCommand(actCommand('rotate', 'change the secret; the former one is good for 24 hours'))
    .addCommand(actCommand('test', 'have a test sent, by the server once it runs'))
    .addCommand(deliveriesCommand())
    .addCommand(replayCommand())
    .addCommand(actCommand('end', 'send nothing there from now on'));
}

interface MakeOptions extends FolderOptions {
  readonly for: string;
  readonly rule?: readonly string[];
  readonly privateEndpoints?: boolean;
}

function makeCommand(): Command {
  return folderCommand('make', 'have notices sent to an address; its secret is shown this once')
    .argument('<url>', 'an https address')
    .requiredOption('--for <identifier>', 'whose notices they are')
    .option('--rule <name>', 'notices of this rule alone; may be repeated', collected)
    .option('--private-endpoints', 'the address may be private, and without TLS')
    .action(async (url: string, options: MakeOptions) => {
      const { withRoom } = await import('../watching.js');
      const { rule: rules, json, for: owner } = options;
      const order = { for: owner, url, ...(rules && { rules }) };
      const made = await withRoom(options, BY_API, (room, holder) =>
        room.makeEndpoint(holder, order),
      );
      showSecret(made, json);
    });
}

function showSecret(
  { endpoint, secret }: { readonly endpoint: string; readonly secret: string },
  json: boolean | undefined,
): void {
  if (json) printJson({ endpoint, secret });
  else
    print(
      words().say('Endpoint {endpoint}. Its secret, shown this once: {secret}', {
        endpoint,
        secret,
      }),
    );
}

const ID = 'its id, as endpoints list shows it';

function actCommand(act: 'rotate' | 'test' | 'end', about: string): Command {
  return folderCommand(act, about)
    .argument('<endpoint>', ID)
    .action(async (endpoint: string, options: FolderOptions) => {
      const { withRoom } = await import('../watching.js');
      const { json } = options;
      await withRoom(options, BY_API, async (room, holder): Promise<void> => {
        switch (act) {
          case 'rotate':
            showSecret(await room.rotate(holder, endpoint), json);
            break;
          case 'test':
            asked(await room.send(holder, endpoint, null), json);
            break;
          case 'end':
            await room.endEndpoint(holder, endpoint);
            if (json) printJson({ endpoint, ended: true });
            else print(words().say('{id} is ended.', { id: endpoint }));
            break;
          default:
            act satisfies never;
        }
      });
    });
}

function asked({ message }: { readonly message: string }, json: boolean | undefined): void {
  if (json) printJson({ message });
  else print(words().say('{message} will be sent.', { message }));
}

function listCommand(): Command {
  return folderCommand('list', 'the endpoints of a professional; no secret')
    .requiredOption('--for <identifier>', 'whose they are')
    .action(async ({ data, json, for: owner }: FolderOptions & { readonly for: string }) => {
      const { FOLDER_VIEWER: viewer, withReadSide } = await import('../folder/folder.js');
      const { readEndpoints } = await import('../../query/watches/endpoints.js');
      const { endpointsTable } = await import('../tables/watches-table.js');
      await withReadSide(data, async (side) => {
        const answer = await readEndpoints(side, { viewer, for: owner, limit: 100 });
        if (json) printJson(answer);
        else print(endpointsTable(answer.items));
      });
    });
}

function deliveriesCommand(): Command {
  return folderCommand('deliveries', 'what was sent to an endpoint, the last first')
    .argument('<endpoint>', ID)
    .option('--dead', 'what was given up alone')
    .action(async (endpoint: string, options: FolderOptions & { readonly dead?: boolean }) => {
      const { FOLDER_VIEWER: viewer, withReadSide } = await import('../folder/folder.js');
      const { readDeliveries } = await import('../../query/watches/endpoints.js');
      const { deliveriesTable } = await import('../tables/watches-table.js');
      const { data, json, dead } = options;
      await withReadSide(data, async (side) => {
        const state = dead ? { state: 'dead' as const } : {};
        const answer = await readDeliveries(side, { viewer, endpoint, limit: 100, ...state });
        if (json) printJson(answer);
        else print(deliveriesTable(answer.items));
      });
    });
}

function replayCommand(): Command {
  return folderCommand('replay', 'have a message sent once more, under the same id')
    .argument('<endpoint>', ID)
    .argument('<message>', 'its id, as endpoints deliveries shows it')
    .action(async (endpoint: string, message: string, options: FolderOptions) => {
      const { withRoom } = await import('../watching.js');
      const told = await withRoom(options, BY_API, (room, holder) =>
        room.send(holder, endpoint, message),
      );
      asked(told, options.json);
    });
}
