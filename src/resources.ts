import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';

/** Something opened for the app, such as a store or a follower of it. */
export interface Resource {
  /** Begins what runs beside the app, once the app is put together; it listens after that. */
  start?(): void | Promise<void>;
  close(): Promise<void>;
}

/**
 * What the app owns: started with it, and closed after its last answer, the last opened first, so
 * that nothing is closed under what runs on it.
 */
@Injectable()
export class Resources implements OnModuleInit, OnApplicationShutdown {
  private readonly opened: Resource[] = [];
  private closing: Promise<void> | null = null;

  own(resource: Resource): void {
    this.opened.push(resource);
  }

  async onModuleInit(): Promise<void> {
    await Promise.all(this.opened.map((resource) => resource.start?.()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /**
   * Closes everything once, also where something fails to close; asked again, it says the same.
   * (Nest logs what a hook throws and goes on, so whoever must know asks here after the app.)
   */
  close(): Promise<void> {
    this.closing ??= this.closeLast();
    return this.closing;
  }

  private async closeLast(): Promise<void> {
    const last = this.opened.pop();
    if (!last) return;
    try {
      await last.close();
    } finally {
      await this.closeLast();
    }
  }
}
