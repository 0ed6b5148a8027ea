import type { Command } from 'commander';
import { dayOption, type FolderOptions, folderCommand } from '../command.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export function territoryCommand(): Command {
  return folderCommand('territory', 'how value circulates on a territory')
    .argument('<area...>', 'country:FR, region:FR-ARA, postal:FR-69, or professionals')
    .option('--as-of <day>', 'as of the end of this business day (default: today)', dayOption)
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .action(territory);
}

async function territory(areas: readonly string[], options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readTerritory } = await import('../../query/territory/territory.js');
  const { data, json, ...asked } = options;
  await withReadSide(data, async (side) => {
    const question = { ...asked, of: areas.join(','), viewer: FOLDER_VIEWER };
    const answer = await readTerritory(side, question);
    if (json) return printJson(answer);
    const { territoryText } = await import('../tables/territory-table.js');
    print(territoryText(answer));
  });
}
