import type { Command } from 'commander';
import type { PartyId } from '../../ledger/values/party.js';
import type { NodeDisk } from '../../store/kurrent/scavenges.js';
import { type FolderOptions, folderCommand } from '../command.js';
import { CliError, end } from '../exit-codes.js';
import { words } from '../language.js';
import { note, print, printJson } from '../terminal.js';

const BY_API = 'Or ask it: POST /v1/professionals/<identifier>/erase.';

interface Options extends FolderOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function eraseCommand(): Command {
  return folderCommand(
    'erase',
    'destroy the key of all names and texts of a professional, for good',
  )
    .argument('<identifier>', 'as people write it: 0002:552100554, local:<teller>:<code> ...')
    .option('--yes', 'yes, for good: nothing brings the texts back')
    .option('--dry-run', 'erase nothing; say what goes, what stays, and which names stay readable')
    .action(erase);
}

async function erase(written: string, options: Options): Promise<void> {
  const { data, json, yes } = options;
  if (options.dryRun) return sayWhatGoes(written, options);
  const { FOLDER_HOLDER } = await import('../../command/access.js');
  const { eraseParties } = await import('../../command/bus/erase.js');
  const { forgetOriginals } = await import('../../documents/original-files.js');
  const { FOLDER_VIEWER, mustHoldLedger, readSide, withLedger, withLiveViews } = await import(
    '../folder/folder.js'
  );
  const { forgetReads } = await import('../../audit/reads/read-log.js');
  const { placeOf } = await import('../../open-ledger.js');
  const { findParties } = await import('../../query/people/professionals.js');
  mustHoldLedger(data);
  if (!yes) {
    throw new CliError(
      `Nothing brings erased texts back. To erase ${written}, add --yes.`,
      'usage',
    );
  }
  const erased = await withLedger(data, BY_API, async (ledger, parts) => {
    const { keys } = parts;
    const parties = await withLiveViews(data, parts, async (live) => {
      return findParties(readSide(parts, live), { viewer: FOLDER_VIEWER, id: written });
    });
    const forget = (named: readonly PartyId[]): Promise<number> => forgetOriginals(data, named);
    const erasing = { ledger, keys, forgetOriginals: forget };
    const destroyed = await eraseParties(erasing, parties, FOLDER_HOLDER);
    forgetReads(data, parties);
    if (keys.remains) {
      note(words().say('Erased at once for every process. Taking it off the nodes, too:'));
    }
    return { ...destroyed, disks: (await keys.remains?.clean(destroyed.parties, tell)) ?? [] };
  });
  const { parties, changed, originals, disks } = erased;
  const left = disks.filter(({ state }) => state !== 'clean');
  if (json) {
    const remains = left.length > 0 ? 'left' : 'none';
    printJson({ id: written, parties, changed, originals, remains, nodes: disks });
  } else if (changed) {
    const gone = 'Erased: names and texts of {who} are gone; facts, scores and hashes stay.';
    print(words().say(gone, { who: written }));
    const known = words().say('From now on it is known as {ids}.', { ids: parties.join(', ') });
    print(`${known} ${words().say(LATER[placeOf(data).kind])}`);
  } else print(words().say('{who} was erased before.', { who: written }));
  for (const { node, why } of left) {
    const rest = 'Its wrapped key is left on {node}: {why}. Erase again, or scavenge that node.';
    note(words().say(rest, { node, why: words().of(why) }));
  }
  if (left.length > 0) end('failure');
}

/** What only time and the operator take away. */
const LATER = {
  folder: 'Let backups of keys.db expire, too.',
  cluster: 'Let backups of the nodes expire, too.',
} as const;

function tell(disks: readonly NodeDisk[]): void {
  const of = (wanted: NodeDisk['state']): readonly NodeDisk[] => {
    return disks.filter(({ state }) => state === wanted);
  };
  for (const { node } of of('scavenging')) note(`  ${words().say('{node} scavenges', { node })}`);
  const clean = '{n} of {all} nodes hold nothing of it any more';
  note(`  ${words().say(clean, { n: of('clean').length, all: disks.length })}`);
}

/** What goes and what stays; nothing is changed. */
async function sayWhatGoes(written: string, { data, json }: Options): Promise<void> {
  const { FOLDER_VIEWER, withReadSide } = await import('../folder/folder.js');
  const { findParties } = await import('../../query/people/professionals.js');
  const { planErasure } = await import('../../query/trail/erasure-plan.js');
  const { originalsOf } = await import('../../documents/original-files.js');
  const { WebhookSources } = await import('../../documents/webhook-sources.js');
  const { parties, goes, stays, originals, webhooks } = await withReadSide(
    data,
    async (side, { keys, partyIds }) => {
      const found = await findParties(side, { viewer: FOLDER_VIEWER, id: written });
      const sources = await new WebhookSources(data, keys, partyIds).list();
      return {
        ...(await planErasure(side, found)),
        originals: (await originalsOf(data, found)).length,
        webhooks: sources
          .filter(({ owner }) => found.includes(partyIds.of(owner)))
          .map(({ id, kind }) => ({ id, kind })),
      };
    },
  );
  const { texts, ...left } = stays;
  if (json) {
    const all = { goes: { ...goes, originals }, stays: texts, left: { ...left, webhooks } };
    return printJson({ id: written, parties, ...all });
  }
  const { keys, names, shares } = goes;
  print(
    words().say('Nothing is erased yet. Erasing {who} takes away, for good:', { who: written }),
  );
  print(`  ${words().say('{n} {n|key|keys}, under which it is sealed', { n: keys })}`);
  print(`  ${words().say('{n} sealed {n|text|texts} of entries', { n: goes.texts })}`);
  print(`  ${words().say('{n} {n|name|names} under which it was told', { n: names })}`);
  print(
    `  ${words().say('{n} {n|document|documents} kept that {n|names|name} it', { n: originals })}`,
  );
  print(`  ${words().say('what {n} share {n|link|links} {n|shows|show}', { n: shares })}`);
  print(words().say('These stay:'));
  const entries = '{n} {n|entry|entries}: facts, scores and hashes, under {ids}';
  print(`  ${words().say(entries, { n: stays.entries, ids: parties.join(', ') })}`);
  for (const { keyId, role, teller } of stays.access) {
    const revoke = 'key {keyId} ({role}, {teller}), until kept keys revoke {keyId}';
    print(`  ${words().say(revoke, { keyId, role, teller })}`);
  }
  for (const { id, kind } of webhooks) {
    const remove = 'webhook source {id} ({kind}), until kept webhooks remove {id}';
    print(`  ${words().say(remove, { id, kind })}`);
  }
  if (texts.length === 0) {
    print(words().say('Nothing that reads like a name of {who} would stay.', { who: written }));
    return;
  }
  print(words().say('These stay readable when {who} is erased:', { who: written }));
  for (const { entry, member, text } of texts) print(`  ${entry} ${member}: ${text}`);
}
