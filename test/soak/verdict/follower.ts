/** Somebody who follows a seller live (server-sent events), and comes back where the line was cut. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../load/client.js';
import type { Desk } from '../load/world.js';

/** Before a line that was cut is taken up again, in ms. */
const AGAIN_MS = 200;

export class Follower {
  /** How often each entry was told. */
  readonly entries = new Map<string, number>();
  private readonly end = new AbortController();
  private last = '0';

  constructor(
    private readonly client: Client,
    readonly desk: Desk,
  ) {}

  async follow(): Promise<void> {
    const { signal } = this.end;
    while (!signal.aborted) {
      await this.listen().catch(() => {});
      await pause(AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  }

  stop(): void {
    this.end.abort();
  }

  private async listen(): Promise<void> {
    const { seller, token } = this.desk;
    const headers = { 'last-event-id': this.last };
    const stream = await this.client.open({
      ...{ path: `/v1/professionals/${seller}/live`, token, headers },
    });
    const stop = () => stream.destroy();
    this.end.signal.addEventListener('abort', stop);
    try {
      let rest = '';
      for await (const piece of stream.setEncoding('utf8')) {
        const notices = `${rest}${piece}`.split('\n\n');
        rest = notices.pop() ?? '';
        for (const notice of notices) this.take(notice);
      }
    } finally {
      this.end.signal.removeEventListener('abort', stop);
      stream.destroy();
    }
  }

  private take(notice: string): void {
    const fields = new Map(notice.split('\n').map((line) => splitAt(line, ': ')));
    const data = fields.get('data');
    if (data === undefined) return;
    if (fields.get('event') === 'entry') this.heard(data);
    this.last = fields.get('id') ?? this.last;
  }

  private heard(data: string): void {
    const { entry }: { readonly entry: string } = JSON.parse(data);
    this.entries.set(entry, (this.entries.get(entry) ?? 0) + 1);
  }
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
