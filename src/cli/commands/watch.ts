import { Command } from 'commander';
import type { WatchOrder } from '../../http/watches/watch-room.js';
import type { Digest, WatchRule } from '../../ledger/watch-events.js';
import { collected, dayOption, type FolderOptions, folderCommand } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or ask it: POST /v1/watches.';

export function watchCommand(): Command {
  return new Command('watch')
    .description('have professionals watched by rules, and read what is told')
    .addCommand(rulesCommand())
    .addCommand(makeCommand())
    .addCommand(listCommand())
    .addCommand(noticesCommand())
    .addCommand(digestCommand())
    .addCommand(endCommand());
}

function rulesCommand(): Command {
  return folderCommand('rules', 'the rules of watches, with their thresholds').action(
    async ({ json }: FolderOptions) => {
      const { SHOWN_RULES } = await import('../../query/watches/shown-rules.js');
      if (json) return printJson(SHOWN_RULES);
      const { rulesTable } = await import('../tables/watches-table.js');
      print(rulesTable());
    },
  );
}

interface MakeOptions extends FolderOptions {
  readonly for: string;
  readonly csv?: string;
  readonly rule: readonly string[];
  readonly digest?: Digest;
}

function makeCommand(): Command {
  return folderCommand('make', 'have professionals watched for a professional')
    .argument('[identifiers...]', 'whom it watches')
    .requiredOption('--for <identifier>', 'for whom it is, who hears what it could read')
    .option('--csv <file>', 'whom it watches, the first cell of each line; - is stdin')
    .requiredOption(
      '--rule <rule>',
      'by which: overall_below,below=40 or side_fell,side=payment,points=10; may be repeated',
      collected,
    )
    .option('--digest <every>', 'it tells a digest, too: daily, weekly or monthly')
    .action(make);
}

async function make(ids: readonly string[], options: MakeOptions): Promise<void> {
  const { readFileSync } = await import('node:fs');
  const { csv, digest, for: owner, json } = options;
  const text = csv === undefined ? '' : readFileSync(csv === '-' ? 0 : csv, 'utf8');
  const rules = options.rule.map(ruleOf);
  const order: WatchOrder = {
    ...{ for: owner, professionals: ids, csv: text, rules },
    ...(digest && { digest }),
  };
  const { withRoom } = await import('../watching.js');
  const { watch } = await withRoom(options, BY_API, (room, holder) => room.make(holder, order));
  if (json) printJson({ watch });
  else print(words().say('It is watched by {watch}.', { watch }));
}

/** `side_fell,side=payment,points=10` */
function ruleOf(written: string): WatchRule {
  const [rule = '', ...said] = written.split(',');
  const values = said.map((each): [string, string | number] => {
    const [name = '', value = ''] = each.split('=');
    if (!['side', 'below', 'points', 'days'].includes(name) || value === '') {
      throw new CliError('A rule is written overall_fell,points=10,days=30.', 'usage');
    }
    return [name, name === 'side' ? value : Number(value)];
  });
  return { rule, ...Object.fromEntries(values) };
}

interface OfOptions extends FolderOptions {
  readonly for: string;
}

function listCommand(): Command {
  return folderCommand('list', 'the watches of a professional')
    .requiredOption('--for <identifier>', 'whose they are')
    .action(async ({ data, json, for: owner }: OfOptions) => {
      const { FOLDER_VIEWER: viewer, withReadSide } = await import('../folder/folder.js');
      const { readWatches } = await import('../../query/watches/watches.js');
      const { watchesTable } = await import('../tables/watches-table.js');
      await withReadSide(data, async (side) => {
        const answer = await readWatches(side, { viewer, for: owner, limit: 100 });
        if (json) printJson(answer);
        else print(watchesTable(answer.items));
      });
    });
}

function noticesCommand(): Command {
  return folderCommand('notices', 'what a watch told, as far as this is known here')
    .argument('<watch>', 'its id, as watch list shows it')
    .option('--cursor <cursor>', 'where the page before ended')
    .action(async (watch: string, options: FolderOptions & { readonly cursor?: string }) => {
      const { FOLDER_VIEWER: viewer, withReadSide } = await import('../folder/folder.js');
      const { readNotices } = await import('../../query/watches/notices.js');
      const { noticesText } = await import('../tables/watches-table.js');
      const { data, json, cursor } = options;
      await withReadSide(data, async (side) => {
        const page = { limit: 100, ...(cursor !== undefined && { cursor }) };
        const answer = await readNotices(side, { viewer, watch, ...page });
        if (json) printJson(answer);
        else print(noticesText(answer.items));
      });
    });
}

interface DigestOptions extends FolderOptions {
  readonly every?: Digest;
  readonly of?: string;
  readonly html?: boolean;
}

function digestCommand(): Command {
  return folderCommand('digest', 'what a watch told within a day, a week or a month')
    .argument('<watch>', 'its id, as watch list shows it')
    .option('--every <stretch>', 'daily, weekly or monthly')
    .option('--of <day>', 'any day of it (default: the last that is over)', dayOption)
    .option('--html', 'as HTML for a mail')
    .action(async (watch: string, { data, json, html, every, of }: DigestOptions) => {
      const { FOLDER_VIEWER: viewer, withReadSide } = await import('../folder/folder.js');
      const { readDigest } = await import('../../query/watches/digest.js');
      const { digestText } = await import('../../query/watches/digest-text.js');
      const { noticesText } = await import('../tables/watches-table.js');
      await withReadSide(data, async (side) => {
        const asked = { ...(every && { every }), ...(of !== undefined && { of }) };
        const answer = await readDigest(side, { viewer, watch, ...asked });
        if (json) return printJson(answer);
        print(html ? digestText(answer, words()).trimEnd() : noticesText(answer.items));
      });
    });
}

function endCommand(): Command {
  return folderCommand('end', 'end a watch')
    .argument('<watch>', 'its id, as watch list shows it')
    .action(async (watch: string, options: FolderOptions) => {
      const { withRoom } = await import('../watching.js');
      await withRoom(options, BY_API, (room, holder) => room.end(holder, watch));
      if (options.json) printJson({ watch, ended: true });
      else print(words().say('{id} is ended.', { id: watch }));
    });
}
