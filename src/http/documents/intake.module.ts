import { type DynamicModule, Module } from '@nestjs/common';
import { Originals } from '../../documents/originals.js';
import { WebhookSources } from '../../documents/webhook-sources.js';
import { DocumentsController } from './documents.controller.js';
import { WebhooksController } from './webhooks.controller.js';

/** What intake keeps, where it keeps anything. */
interface IntakeParts {
  readonly originals?: Originals | undefined;
  readonly webhooks?: WebhookSources | undefined;
}

@Module({})
class IntakeModule {}

/** Where documents and foreign webhooks come in; what they say is told by the write side. */
export function intakeModule({ originals, webhooks }: IntakeParts): DynamicModule {
  return {
    module: IntakeModule,
    controllers: [DocumentsController, WebhooksController],
    providers: [
      ...(originals ? [{ provide: Originals, useValue: originals }] : []),
      ...(webhooks ? [{ provide: WebhookSources, useValue: webhooks }] : []),
    ],
  };
}
