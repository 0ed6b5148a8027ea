/** Documents on their way in: looked at, held for some minutes, taken in, and reported. */
import { Injectable } from '@nestjs/common';
import type { Access } from '../../../src/command/speaker.js';
import type { DocumentFile } from '../../../src/documents/document-file.js';
import { type OptionsFor, wholeReport } from '../../../src/http/documents/document-answers.js';
import { DocumentIntake } from '../../../src/http/documents/document-intake.js';
import { HttpProblem } from '../../../src/http/server/problem.js';
import { HttpSettings } from '../../../src/http/server/settings.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import { HeldDocuments } from './held-documents.js';
import { type OnRead, watchReading } from './progress.js';
import { closeAll, type Received } from './received.js';
import { type BringInReport, type DocumentLine, Reports } from './reports.js';

/** A report with what can be done about it. */
export interface ReportState {
  readonly report: BringInReport;
  /** Whether the files of the preview are still there for the visitor to take in. */
  readonly isHeld: boolean;
  /** Bytes of them. */
  readonly bytes: number;
  /** The report of what was taken in after the preview. */
  readonly takenAs: string | null;
}

interface HowRead {
  readonly owner: string | undefined;
  readonly isPreview: boolean;
}

@Injectable()
export class BringingIn {
  constructor(
    private readonly intake: DocumentIntake,
    private readonly held: HeldDocuments,
    private readonly reports: Reports,
    private readonly settings: HttpSettings,
  ) {}

  /** The last reports of a key, the newest first. */
  lastOf({ keyId }: Access): readonly BringInReport[] {
    return this.reports.ofKey(keyId);
  }

  /** Throws route_must_exist where there is no such report for this key. */
  stateOf(id: string, access: Access): ReportState {
    const report = this.reports.find(id, access);
    if (!report) throw new HttpProblem('route_must_exist');
    const isHeld = this.held.holds(access.keyId, id);
    const bytes = isHeld ? this.held.bytesOf(access.keyId) : 0;
    return { report, isHeld, bytes, takenAs: this.reports.takenAs(id) };
  }

  /** Reads what was received, keeps nothing of it, and holds it. Gives the id of the report. */
  async look(access: Access, received: Received, onRead: OnRead): Promise<string> {
    const { fields, documents, missed } = received;
    if (documents.length + missed.length === 0) throw nothingChosen();
    const owner = fields.get('owner')?.trim() || undefined;
    try {
      const read = await this.read(documents, access, { owner, isPreview: true }, onRead);
      const report = this.added(access, true, [...read, ...missed]);
      await this.held.hold(access.keyId, { report, documents, owner });
      return report;
    } catch (error) {
      await closeAll(documents);
      throw error;
    }
  }

  /**
   * Takes in what was looked at, and gives the id of its report: the same where it is asked again,
   * that of the preview where nothing is held any more.
   */
  async take(access: Access, preview: string, onRead: OnRead): Promise<string> {
    const held = this.held.take(access.keyId, preview);
    if (!held) return this.reports.takenAs(preview) ?? preview;
    const { documents, owner } = held;
    try {
      const read = await this.read(documents, access, { owner, isPreview: false }, onRead);
      const report = this.added(access, false, read);
      this.reports.noteTaken(preview, report);
      return report;
    } finally {
      await closeAll(documents);
    }
  }

  private async read(
    documents: readonly DocumentFile[],
    access: Access,
    { owner, isPreview }: HowRead,
    onRead: OnRead,
  ): Promise<readonly DocumentLine[]> {
    const dryRun = isPreview ? 'true' : 'false';
    const optionsFor = this.intake.optionsFor(access, {
      ...{ dryRun },
      ...(owner !== undefined && { owner }),
    });
    watchReading(documents, onRead);
    return reportsOf(documents, optionsFor);
  }

  private added({ keyId }: Access, isPreview: boolean, documents: readonly DocumentLine[]): string {
    const at = this.settings.now().toISOString();
    return this.reports.add({ keyId, isPreview, at, documents });
  }
}

async function reportsOf(
  documents: readonly DocumentFile[],
  optionsFor: OptionsFor,
): Promise<readonly DocumentLine[]> {
  const reports: DocumentLine[] = [];
  for (const document of documents) {
    reports.push(await wholeReport({ document }, optionsFor({ document })));
  }
  return reports;
}

function nothingChosen(): Rejection {
  return new Rejection('message_must_be_well_formed', '', 'Choose at least one file.');
}
