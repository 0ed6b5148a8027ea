import { randomUUID } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import { RECOMMENDED_FOR } from '../../ledger/kinds/recommendation.js';
import type { RecommendedFor } from '../../ledger/recommendation-events.js';
import type { Message, MessageType } from '../../messages/message.js';
import { RECOMMENDATION_LISTS } from '../../query/recommendations/lists.js';
import { dayOption, type FolderOptions, folderCommand, today } from '../command.js';
import { CliError } from '../exit-codes.js';
import { words } from '../language.js';
import { print, printJson } from '../terminal.js';

const BY_API = 'Or tell it: POST /v1/recommendations.';

interface OnADay extends FolderOptions {
  readonly on: string;
}

interface Parties extends OnADay {
  readonly from: string;
  readonly to: string;
}

interface Said extends OnADay {
  readonly for: readonly RecommendedFor[];
  readonly skill?: string;
  readonly words?: string;
  readonly public?: boolean;
}

export function recommendCommand(): Command {
  return new Command('recommend')
    .description('list recommendations; ask for one, give, change, answer or withdraw it')
    .addCommand(listCommand(), { isDefault: true })
    .addCommand(askCommand())
    .addCommand(giveCommand())
    .addCommand(changeCommand())
    .addCommand(answerCommand())
    .addCommand(showCommand())
    .addCommand(withdrawCommand());
}

function listCommand(): Command {
  return folderCommand('list', 'the recommendations of a professional, and what each rests on')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .addOption(
      new Option('--list <which>', 'those that it has, or those that it gave').choices(
        RECOMMENDATION_LISTS,
      ),
    )
    .option('--as-of <day>', 'as of the end of this business day (default: today)')
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .action(list);
}

interface ListOptions extends FolderOptions {
  readonly list?: (typeof RECOMMENDATION_LISTS)[number];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly cursor?: string;
}

async function list(id: string, { data, json, ...asked }: ListOptions): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readRecommendations } = await import('../../query/recommendations/recommendations.js');
  const { recommendationsText } = await import('../tables/recommendations-text.js');
  const answer = await withReadSide(data, (side) =>
    readRecommendations(side, { viewer: FOLDER_VIEWER, id, ...asked }),
  );
  if (json) return printJson(answer);
  print(recommendationsText(answer));
}

const onADay = (command: Command): Command =>
  command.option('--on <day>', 'when (default: today)', dayOption, today());

const ofTwo = (command: Command): Command =>
  command
    .requiredOption('--from <identifier>', 'who recommends')
    .requiredOption('--to <identifier>', 'who is recommended');

const saying = (command: Command): Command =>
  onADay(command)
    .requiredOption(
      '--for <what>',
      'for what, with commas between: payment, deadlines, quality, skill',
      forOption,
    )
    .option('--skill <code>', 'the skill, where it is for one: kept skills known')
    .option('--words <text>', 'in words; kept sealed')
    .option('--public', 'the one recommended may show it to everybody');

function forOption(written: string): readonly RecommendedFor[] {
  const asked = written.split(',');
  const known = RECOMMENDED_FOR.filter((each) => asked.includes(each));
  if (known.length === new Set(asked).size && known.length === asked.length) return known;
  throw new InvalidArgumentError(`It is some of ${RECOMMENDED_FOR.join(', ')}, each once.`);
}

function askCommand(): Command {
  const ask = folderCommand('ask', 'ask for a recommendation; prints the page to send');
  return ofTwo(onADay(ask)).action(async ({ from, to, on, ...options }: Parties) => {
    const { givingPathOf } = await import('../../query/recommendations/requests.js');
    const entry = await tell('RecommendationAsked', { from, to, on }, options.data);
    const path = givingPathOf(entry);
    if (options.json) return printJson({ entry, path });
    print(
      words().say('Asked. Whoever signs in for {who} gives it at {path}.', { who: from, path }),
    );
  });
}

function giveCommand(): Command {
  return ofTwo(saying(folderCommand('give', 'recommend somebody'))).action(
    async ({ from, to, ...options }: Parties & Said) => {
      const data = { from, to, ...saidIn(options) };
      await say('RecommendationGiven', data, options);
    },
  );
}

function changeCommand(): Command {
  return saying(folderCommand('change', 'change a recommendation, within 30 days'))
    .argument('<entry>', 'in which it was given: stream@revision')
    .action(async (entry: string, options: Said) => {
      await say('RecommendationChanged', { entry, ...saidIn(options) }, options);
    });
}

function answerCommand(): Command {
  return onADay(folderCommand('answer', 'answer a recommendation, once'))
    .argument('<entry>', 'in which it was given: stream@revision')
    .requiredOption('--words <text>', 'in words; kept sealed')
    .action(async (entry: string, options: OnADay & { readonly words: string }) => {
      const data = { entry, on: options.on, words: options.words };
      await say('RecommendationAnswered', data, options);
    });
}

function showCommand(): Command {
  return onADay(folderCommand('show', 'show a recommendation to everybody, or no more'))
    .argument('<entry>', 'that says what it says now: stream@revision')
    .option('--hide', 'no more')
    .action(async (entry: string, options: OnADay & { readonly hide?: boolean }) => {
      const data = { entry, shown: options.hide !== true, on: options.on };
      await say('RecommendationShown', data, options);
    });
}

function withdrawCommand(): Command {
  return folderCommand('withdraw', 'withdraw a recommendation, an answer or a request')
    .argument('<entry>', 'that tells it: stream@revision')
    .action(async (entry: string, options: FolderOptions) => {
      await say('EntryWithdrawn', { entry, why: 'other' }, options);
    });
}

function saidIn({ for: goodAt, skill, words: text, public: mayBePublic = false, on }: Said) {
  return { goodAt, ...(skill && { skill }), ...(text && { words: text }), mayBePublic, on };
}

async function say(type: MessageType, facts: object, options: FolderOptions): Promise<void> {
  const entry = await tell(type, { ...facts }, options.data);
  if (options.json) printJson({ entry });
  else print(entry);
}

/** The entry that tells it. Throws where it is refused. */
async function tell(
  type: MessageType,
  facts: Readonly<Record<string, unknown>>,
  data: string,
): Promise<string> {
  const { FOLDER_HOLDER } = await import('../../command/access.js');
  const { withLedger } = await import('../folder/folder.js');
  const { checkedData } = await import('../../messages/check.js');
  const message: Message = { type, id: randomUUID(), data: checkedData(type, facts) };
  const [result] = await withLedger(data, BY_API, (ledger) =>
    ledger.tellEach([message], FOLDER_HOLDER),
  );
  if (result && result.status !== 'rejected') return result.entry;
  throw new CliError(`${result?.code}: ${result?.detail}`, 'rejected');
}
