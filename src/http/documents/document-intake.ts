/** How documents are taken in for whoever sends them: by the API, or by a page. */
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Tell, type TellAs } from '../../command/bus/tell.js';
import { KEY_REUSED } from '../../command/idempotency-key.js';
import { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import type { DocumentFile } from '../../documents/document-file.js';
import { keepingOf } from '../../documents/originals.js';
import { must, Rejection } from '../../ledger/rejection.js';
import { canonical } from '../../ledger/values/canonical.js';
import type { CommandResult, Message } from '../../messages/message.js';
import { HttpSettings } from '../server/settings.js';
import { isDryRun } from '../write/single-call.js';
import { ALL_FORMATS } from './all-formats.js';
import type { OptionsFor } from './document-answers.js';
import type { DocumentsDto } from './documents.dto.js';
import { IntakeParts } from './intake-parts.js';

/** Throws role_must_allow_it where a key may send no documents. */
export function mustSendDocuments({ role }: Access): void {
  const writes = role === 'operator' || role === 'emitter';
  must(writes, 'role_must_allow_it', '', `A key of role ${role} may send no documents.`);
}

@Injectable()
export class DocumentIntake {
  private readonly logger = new Logger('Intake');

  constructor(
    private readonly ledger: Ledger,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
    private readonly parts: IntakeParts,
  ) {}

  /** Throws a Rejection where the file is no party map. */
  checkPartyMap(file: Uint8Array, { keyId }: Access): Promise<void> {
    return this.parts.readers.checkPartyMap(file, keyId);
  }

  /** How each document is read and told. Throws a Rejection where the owner is no identifier. */
  optionsFor(access: Access, asked: DocumentsDto, key?: string): OptionsFor {
    const dryRun = isDryRun(asked);
    const { format, owner, mapping } = asked;
    const { identities } = this.ledger;
    if (owner !== undefined) identities.read(owner, '/owner');
    const keeps = this.settings.keepOriginals && !dryRun && this.parts.originals;
    const original = keeps ? keepingOf(keeps, this.ledger, access) : undefined;
    return ({ document, partyMap }) => ({
      formats: ALL_FORMATS,
      ...(format !== undefined && { named: format }),
      reader: {
        teller: access.teller,
        partyOf: (identifier) => identities.read(identifier, '').party,
        ...(owner !== undefined && { owner }),
      },
      read: (known) => {
        const columns = mapping === undefined ? {} : { mapping };
        const told = { teller: access.teller, ...columns, ...(partyMap && { partyMap }) };
        const whole = { ...known, ...told };
        return this.parts.readers.read(whole, access.keyId);
      },
      tell: (messages) =>
        this.tell(messages, access, {
          dryRun,
          ...(key !== undefined && { idempotencyKey: key, request: requestOf(document, asked) }),
        }),
      addresses: this.ledger.addressesOf(access),
      ...(original && { original }),
      fault: (error) => this.logger.error(error instanceof Error ? error.stack : 'Unknown error'),
    });
  }

  /** Throws idempotency_key_reused where the key that they came with belongs to another request. */
  private async tell(
    messages: readonly Message[],
    access: Access,
    options: TellAs,
  ): Promise<readonly CommandResult[]> {
    const results = await this.commands.execute(new Tell(messages, access, options));
    const { code, pointer, detail } = KEY_REUSED;
    if (results.includes(KEY_REUSED)) throw new Rejection(code, pointer, detail);
    return results;
  }
}

/** What an Idempotency-Key belongs to: the bytes of a document, and how they are to be read. */
function requestOf(
  { sha256 }: DocumentFile,
  { format, owner, name, mapping }: DocumentsDto,
): string {
  return canonical({ document: sha256, format, owner, name, mapping });
}
