import { type Command, InvalidArgumentError, Option } from 'commander';
import { SIDES } from '../../../projections/score/model.js';
import type { TrianglePart } from '../../../projections/step.js';
import type { ReadSide } from '../../query/read-side.js';
import { type FolderOptions, folderCommand, wholeOption } from '../command.js';
import { askedModel, modelOption } from '../model-option.js';
import { print, printJson } from '../terminal.js';

interface Options extends FolderOptions {
  readonly with?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly model?: string;
  readonly explain?: TrianglePart;
  readonly limit?: number;
  readonly cursor?: string;
  readonly forClaim?: string;
}

/** A reason as the log of reads keeps it. */
function claimOption(written: string): string {
  if (/^[^\p{Cc}]{1,200}$/u.test(written) && written.trim() !== '') return written;
  throw new InvalidArgumentError('It says why in one line of 200 characters at most.');
}

export function scoreCommand(): Command {
  return folderCommand('score', 'the score of a professional, and why')
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--with <identifier>', 'the score with this one counterparty')
    .option('--as-of <day>', 'as of the end of this business day (default: today)')
    .option('--known-at <when>', 'with what was known at a position or an RFC 3339 time')
    .addOption(new Option('--explain <side>', 'what each promise adds').choices(SIDES))
    .option('--limit <n>', 'lines of an explanation', wholeOption(1, 100))
    .option('--cursor <cursor>', 'goes on where the page before ended')
    .option(
      '--for-claim <why>',
      'read it though it is restricted, for this claim (GDPR 18.2); the professional sees that',
      claimOption,
    )
    .addOption(modelOption())
    .action(score);
}

async function score(id: string, options: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { readScore } = await import('../../query/score/score.js');
  const { explanationText, scorecardText } = await import('../tables/score-table.js');
  const { forClaim, ...rest } = options;
  const claim = forClaim === undefined ? {} : ({ purpose: forClaim, forClaim: true } as const);
  const question = { ...rest, viewer: { ...FOLDER_VIEWER, ...claim }, id };
  const { asked, beside } = await askedModel(options.model);
  const read = (side: ReadSide) => readScore(side, { ...question, ...asked });
  const answer = await withReadSide(options.data, read, beside);
  if (options.json) return printJson(answer);
  print(scorecardText(answer));
  if (answer.explanation) print(`\n${explanationText(answer.explanation)}`);
}
