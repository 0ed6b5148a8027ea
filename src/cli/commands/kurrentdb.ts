import { Command } from 'commander';
import type { ProjectionService } from '../../store/kurrent/projections.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import type { Installed } from '../server-projections.js';
import { print, printJson } from '../terminal.js';

interface Options {
  readonly json?: boolean;
}

type Run = (service: ProjectionService) => Promise<readonly Installed[]>;

export function kurrentdbCommand(): Command {
  const command = new Command('kurrentdb').description(
    "projections on the KurrentDB server of KEPT_STORE, an index for the server's own pages",
  );
  return command
    .addCommand(subcommand('install', 'create or update them; they slow down writes', 'install'))
    .addCommand(subcommand('status', 'whether they run, and how far they are', 'statuses'))
    .addCommand(subcommand('remove', 'delete them with whatever they wrote', 'remove'));
}

function subcommand(
  name: string,
  description: string,
  does: 'install' | 'statuses' | 'remove',
): Command {
  return new Command(name)
    .description(description)
    .option('--json', 'print results as JSON')
    .option('--debug', 'print the stack of an error')
    .action(async (options: Options) => {
      const projections = await import('../server-projections.js');
      await onServer(projections[does], options);
    });
}

async function onServer(run: Run, { json }: Options): Promise<void> {
  const { isKurrentAddress } = await import('../../store/kurrent/address.js');
  const url = process.env.KEPT_STORE ?? '';
  if (!isKurrentAddress(url)) {
    throw new CliError('KEPT_STORE names no KurrentDB; set it to kurrentdb://host:2113.', 'usage');
  }
  const { openKurrentProjections } = await import('../../store/kurrent/projections.js');
  const service = openKurrentProjections(url);
  try {
    const installed = await run(service);
    if (json) return printJson(installed);
    const { table } = await import('../tables/table.js');
    print(
      table(
        [
          { title: 'projection', cell: ({ name }) => name },
          { title: 'state', cell: ({ status }) => status?.state ?? words().say('not installed') },
          {
            title: 'done',
            cell: ({ status }) => (status ? `${words().figures.number(status.progress, 1)} %` : ''),
          },
          { title: 'why', cell: ({ status }) => status?.reason ?? '' },
        ],
        installed,
      ),
    );
  } finally {
    await service.close();
  }
}
