import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ReadSide } from './read-side.js';

/** Counts sealed parts that do not open with their keys, each once. */
export abstract class UnreadableCounter {
  abstract countUnreadable(): void;
}

/** Says in the log where a part does not open, without what is in it, and counts it. */
@Injectable()
export class ReportUnreadable implements OnModuleInit {
  private readonly logger = new Logger('Reads');

  constructor(
    private readonly side: ReadSide,
    private readonly counter: UnreadableCounter,
  ) {}

  onModuleInit(): void {
    this.side.people.onUnreadable = ({ message }) => {
      this.logger.error(message);
      this.counter.countUnreadable();
    };
  }
}
