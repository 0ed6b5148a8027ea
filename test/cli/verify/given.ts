/** A small ledger with log and views, of which a test changes a copy. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openLog } from '../../../src/audit/log/open-log.js';
import { LiveViews } from '../../../src/projector/views/live-views.js';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import {
  accessOf,
  type Folder,
  invoiceData,
  message,
  openFolder,
  SELLER,
} from '../../command/fixture.js';
import { temporaryFolder } from '../../temporary-folder.js';

/** Tells so many invoices, from a number on. */
export async function tell(folder: Folder, count: number, from = 1): Promise<void> {
  const messages = Array.from({ length: count }, (_, i) => {
    const number = `F${from + i}`;
    return message('InvoiceIssued', `i ${number}`, invoiceData({ number }));
  });
  await folder.ledger.tellEach(messages, accessOf(folder, [SELLER]));
}

/** Has the log signed, and gives the checkpoint that is served. */
export async function sign(folder: Folder): Promise<string> {
  const log = openLog(folder.dir, folder);
  await log.catchUp(() => {});
  const { checkpoint } = log.served;
  await log.close();
  return checkpoint ?? '';
}

export async function project({ dir, store }: Folder): Promise<void> {
  const live = new LiveViews(dir, store);
  const running = live.start();
  await live.projector.waitLive();
  await live.stop();
  await running;
}

/** A closed folder with so many invoices, signed and projected. */
export async function ledgerOf(invoices: number): Promise<string> {
  const folder = await openFolder();
  await tell(folder, invoices);
  await sign(folder);
  await project(folder);
  await folder.close();
  return folder.dir;
}

export function copyOf(dir: string): string {
  const copy = join(temporaryFolder(), 'copy');
  cpSync(dir, copy, { recursive: true });
  return copy;
}

/** Changes a file of a folder behind everybody's back. */
export function change(dir: string, file: string, sql: string): void {
  const db = new Sqlite(join(dir, file));
  db.exec(sql);
  db.close();
}
