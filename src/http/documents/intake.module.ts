import { type DynamicModule, Module } from '@nestjs/common';
import type { DocumentReaders } from '../../documents/document-readers.js';
import type { Originals } from '../../documents/originals.js';
import { WebhookSources } from '../../documents/webhook-sources.js';
import { DocumentIntake } from './document-intake.js';
import { DocumentsController } from './documents.controller.js';
import { IntakeParts } from './intake-parts.js';
import { WebhooksController } from './webhooks.controller.js';

/** What intake keeps, where it keeps anything. */
interface Kept {
  readonly originals?: Originals | undefined;
  readonly webhooks?: WebhookSources | undefined;
}

@Module({})
class IntakeModule {}

/**
 * Where documents and foreign webhooks come in; what they say is told by the write side. Global,
 * since pages take documents in, too.
 */
export function intakeModule(
  { originals, webhooks }: Kept,
  readers: DocumentReaders,
): DynamicModule {
  return {
    global: true,
    module: IntakeModule,
    controllers: [DocumentsController, WebhooksController],
    providers: [
      { provide: IntakeParts, useValue: new IntakeParts(readers, originals ?? null) },
      DocumentIntake,
      ...(webhooks ? [{ provide: WebhookSources, useValue: webhooks }] : []),
    ],
    exports: [DocumentIntake],
  };
}
