import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { SKILLS } from '../../../projections/skills/skills.js';
import type { Message, MessageType } from '../../messages/message.js';
import { dayOption, type FolderOptions, folderCommand, today } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { type Column, table } from '../tables/table.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or tell it: POST /v1/skills.';

interface SkillOptions extends FolderOptions {
  readonly skill: string;
  readonly words?: string;
  readonly on: string;
}

export function skillsCommand(): Command {
  return new Command('skills')
    .description('what professionals say they can do, and what bears it out')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(claimCommand())
    .addCommand(dropCommand())
    .addCommand(knownCommand());
}

function listCommand(): Command {
  return folderCommand('list', 'the skills of a professional, and what bears each out')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--as-of <day>', 'as of the end of this business day (default: today)')
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .action(list);
}

interface ListOptions extends FolderOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

async function list(id: string, { data, json, ...asked }: ListOptions): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readSkills } = await import('../../query/skills/skills.js');
  const { skillsText } = await import('../tables/skills-text.js');
  const answer = await withReadSide(data, (side) =>
    readSkills(side, { viewer: FOLDER_VIEWER, id, ...asked }),
  );
  if (json) return printJson(answer);
  print(skillsText(answer));
}

const ofSkill = (command: Command): Command =>
  command
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .requiredOption('--skill <code>', 'of the list (kept skills known), or own.1 to own.99')
    .option('--on <day>', 'when (default: today)', dayOption, today());

function claimCommand(): Command {
  return ofSkill(folderCommand('claim', 'claim a skill for a professional'))
    .option('--words <text>', 'in words; kept sealed')
    .action(async (party: string, options: SkillOptions) => {
      const { mustBeClaimable } = await import('../../query/skills/claimable.js');
      const { skill, words: text, on } = options;
      const said = { skill, ...(text !== undefined && { words: text }) };
      mustBeClaimable(said);
      await tell('SkillClaimed', { party, ...said, on }, options);
    });
}

function dropCommand(): Command {
  return ofSkill(folderCommand('drop', 'claim a skill no more')).action(
    async (party: string, options: SkillOptions) => {
      await tell('SkillDropped', { party, skill: options.skill, on: options.on }, options);
    },
  );
}

const KNOWN: readonly Column<(typeof SKILLS)[number]>[] = [
  { title: 'skill code', cell: ({ code }) => code },
  { title: 'skill', cell: ({ title }) => words().of(title) },
  { title: 'activity', cell: ({ activity }) => words().of(activity) },
];

function knownCommand(): Command {
  return new Command('known')
    .description('the list of skills that can be claimed')
    .option('--json', 'print results as JSON')
    .action(({ json }: { readonly json?: boolean }) => {
      if (json) printJson(SKILLS);
      else print(table(KNOWN, SKILLS));
    });
}

/** Throws where it is refused. */
async function tell(
  type: MessageType,
  facts: Readonly<Record<string, unknown>>,
  { data, json }: FolderOptions,
): Promise<void> {
  const { FOLDER_HOLDER } = await import('../../command/access.js');
  const { withLedger } = await import('../folder/folder.js');
  const { checkedData } = await import('../../messages/check.js');
  const message: Message = { type, id: randomUUID(), data: checkedData(type, facts) };
  const [result] = await withLedger(data, BY_API, (ledger) =>
    ledger.tellEach([message], FOLDER_HOLDER),
  );
  if (!result || result.status === 'rejected') {
    throw new CliError(`${result?.code}: ${result?.detail}`, 'rejected');
  }
  if (json) printJson({ entry: result.entry });
  else print(result.entry);
}
