/** A browser without script: it keeps cookies, follows no redirect by itself, and sends forms. */
import type { Service } from '../http/service.js';

export interface Page {
  readonly status: number;
  readonly html: string;
  /** Where it leads to; empty where it leads nowhere. */
  readonly location: string;
}

type Fields = Readonly<Record<string, string>>;

interface Init extends Omit<RequestInit, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
}

export class Visit {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly service: Pick<Service, 'url'>,
    private readonly language = 'en',
  ) {}

  /** A visit by whoever holds that key. */
  static async of(service: Pick<Service, 'url'>, token: string, language = 'en'): Promise<Visit> {
    const visit = new Visit(service, language);
    await visit.send('/sign-in', '/sign-in', { key: token });
    return visit;
  }

  get(path: string): Promise<Page> {
    return this.#ask(path);
  }

  /** Sends a form as the page at `from` gives it, with the token of that page. */
  async send(from: string, to: string, fields: Fields): Promise<Page> {
    const { html } = await this.get(from);
    const [, token = ''] = /name="token" value="([^"]*)"/.exec(html) ?? [];
    return this.post(to, { token, ...fields });
  }

  /** Sends a form that no page gave. */
  post(path: string, fields: Fields): Promise<Page> {
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Sends files as the page at `from` gives the form for them. */
  async sendFiles(from: string, to: string, form: FormData, accept?: string): Promise<Page> {
    const { html } = await this.get(from);
    const whole = new FormData();
    const [, token = ''] = /name="token" value="([^"]*)"/.exec(html) ?? [];
    whole.set('token', token);
    for (const [name, value] of form) whole.append(name, value);
    return this.#ask(to, { method: 'POST', body: whole, headers: { ...(accept && { accept }) } });
  }

  async #ask(path: string, init: Init = {}): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.service.url}${path}`, {
      ...init,
      headers: { ...init.headers, cookie, 'accept-language': this.language },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location') ?? '',
    };
  }
}
