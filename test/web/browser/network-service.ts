/**
 * The example network on a ledger of its own, served twice: as the demo is, and by keys behind a
 * proxy that reaches Kept under a path.
 */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppParts } from '../../../src/app.module.js';
import { openLog } from '../../../src/audit/log/open-log.js';
import { ReadBatches } from '../../../src/audit/reads/read-batches.js';
import { ReadLog } from '../../../src/audit/reads/read-log.js';
import { tellNetwork } from '../../../src/cli/demo/network.js';
import { FOLDER_HOLDER, type Grant, grantAccess } from '../../../src/command/access.js';
import { createApp } from '../../../src/create-app.js';
import type { HttpSettings } from '../../../src/http/server/settings.js';
import { makeDemoFolder } from '../../../src/cli/demo/folder.js';
import { documentsOf } from '../../../src/main.js';
import { Book, bookFile } from '../../../src/matching/book.js';
import { Matcher } from '../../../src/matching/matcher.js';
import { LiveViews } from '../../../src/projector/views/live-views.js';
import { openFolder } from '../../command/fixture.js';
import { recordingBy } from '../../http/read/reading.js';
import { temporaryFolder } from '../../temporary-folder.js';

/** The path under which the service by keys is reached. */
export const BASE = '/kept';

/** All was told on the evening before, so that the edition of the day holds it. */
const TOLD = new Date('2026-10-30T18:00:00Z');

export interface NetworkService {
  /** Without a slash at the end. */
  readonly demo: string;
  /** With the path under which it is reached. */
  readonly byKeys: string;
  /** The time that both services take for now; a test may turn it. */
  readonly clock: { now: Date };
  /** Grants a key and gives its token. */
  key(grant: Partial<Grant>): Promise<string>;
  /** Matches payments with invoices, once. */
  match(): Promise<void>;
  /** Waits until the pages show what was told. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

export async function startNetworkService(): Promise<NetworkService> {
  const dir = temporaryFolder();
  makeDemoFolder(`${dir}/network`);
  const folder = await openFolder(`${dir}/network`);
  await tellNetwork(
    recordingBy(folder, () => TOLD),
    folder.store,
  );
  const live = new LiveViews(folder.dir, folder.store);
  void live.start();
  const caughtUp = async (): Promise<void> => {
    await live.projector.waitFor(await folder.store.head(), 30_000);
  };
  const book = new Book(bookFile(folder.dir));
  const matcher = new Matcher(folder, folder.ledger, book);
  const match = async (): Promise<void> => {
    await matcher.once();
    await caughtUp();
  };
  await match();
  const reads = new ReadBatches(() => ReadLog.in(folder.dir));
  const clock = { now: new Date('2026-10-31T12:00:00Z') };
  const log = openLog(folder.dir, folder);
  await log.catchUp(() => {});
  const beside = { live, matching: book, reads, log };
  const parts = { ...folder, ...documentsOf(folder.dir, folder), ...beside };
  const demo = await listening(parts, { demo: true, now: () => clock.now });
  const byKeys = await listening(parts, {
    ...{ basePath: BASE, behindProxy: true, now: () => clock.now },
  });
  return {
    demo: await demo.getUrl(),
    byKeys: `${await byKeys.getUrl()}${BASE}`,
    clock,
    key: async (grant) => {
      const own = { role: 'partner', teller: 'page', parties: [], vetting: 'known' } as const;
      const whole: Grant = { ...own, ...grant };
      return (await grantAccess(folder.ledger, whole, FOLDER_HOLDER, '2026-10-01')).token;
    },
    ...{ match, caughtUp },
    close: async () => {
      await demo.close();
      await byKeys.close();
      await live.stop();
      await reads.close();
      await log.close();
      book.close();
      await folder.close();
    },
  };
}

async function listening(
  parts: AppParts,
  settings: Partial<HttpSettings>,
): Promise<NestFastifyApplication> {
  // Jest cannot load what serves the page of the API, and one browser asks for much at once.
  const app = await createApp(parts, { docsPage: false, ratePerSecond: 0, ...settings });
  await app.listen(0, '127.0.0.1');
  return app;
}
