/** Makes the frame of a page out of the request for it. */
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../../src/command/speaker.js';
import { Admission } from '../../src/http/server/admission.js';
import { basePathOf, withoutBase } from '../../src/http/server/base-path.js';
import { Callers } from '../../src/http/callers/callers.js';
import { cookiesOf, setCookie } from '../../src/http/callers/cookies.js';
import { HttpProblem } from '../../src/http/server/problem.js';
import { type Language, LANGUAGES, languageOf } from '../../src/words/language.js';
import type { AskedMoment, Frame, Visitor } from '../frame/frame.js';
import { WORDS } from '../words/words.js';
import { Assets } from './assets.js';
import { DemoRoles } from './demo-roles.js';

const LANGUAGE_COOKIE = 'kept_lang';

/** A year. */
const LANGUAGE_SECONDS = 365 * 24 * 3600;

@Injectable()
export class Framing {
  constructor(
    private readonly admission: Admission,
    private readonly callers: Callers,
    private readonly assets: Assets,
    private readonly demoRoles: DemoRoles,
  ) {}

  /** The frame of a page, whether or not somebody has signed in. */
  async frameOf(request: FastifyRequest, reply: FastifyReply): Promise<Frame> {
    const { settings, sessions, demo } = this.callers;
    const base = basePathOf(request, settings);
    const access = await this.accessOf(request);
    const isDemo = demo.isVisit(request) && sessions.shownBy(request) === 'nothing';
    const url = new URL(withoutBase(request.url, base), 'http://kept');
    return {
      words: WORDS[this.languageOf(request, reply, url)],
      base,
      address: `${url.pathname}${url.search}`,
      visitor: access && visitorOf(access, isDemo ? demo.asWhom(request) : null),
      demoRoles: isDemo ? await this.demoRoles.all() : [],
      formToken: sessions.formToken(request),
      moment: momentIn(url),
      today: settings.today(),
      asset: (name) => `${base}/assets/${this.assets.named(name)}`,
    };
  }

  /** Null where no key opens the page. */
  private async accessOf(request: FastifyRequest): Promise<Access | null> {
    try {
      return await this.admission.admit(request);
    } catch (error) {
      if (error instanceof HttpProblem && error.code === 'key_must_be_given') return null;
      throw error;
    }
  }

  /** What the page's switch says, then what it said last, then what the browser asks for. */
  private languageOf(request: FastifyRequest, reply: FastifyReply, url: URL): Language {
    const switched = languageOf(url.searchParams.get('lang') ?? '');
    if (switched) {
      const base = basePathOf(request, this.callers.settings);
      const cookie = { name: LANGUAGE_COOKIE, value: switched, seconds: LANGUAGE_SECONDS, base };
      setCookie(request, reply, cookie);
      return switched;
    }
    const kept = languageOf(cookiesOf(request).get(LANGUAGE_COOKIE) ?? '');
    return kept ?? languageAccepted(request.headers['accept-language']);
  }
}

/** The first language of `Accept-Language` (RFC 9110, 12.5.4) that is spoken here, by weight. */
export function languageAccepted(header: string | undefined): Language {
  const [best] = (header ?? '')
    .split(',', 20)
    .map((range) => {
      const [name = '', ...parameters] = range.trim().split(';');
      const q = /^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1];
      return { language: languageOf(name.trim()), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, weight }) => language !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return best?.language ?? LANGUAGES[0];
}

function momentIn(url: URL): AskedMoment {
  const asOf = url.searchParams.get('asOf');
  const knownAt = url.searchParams.get('knownAt');
  return { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
}

function visitorOf(access: Access, demoAs: string | null): Visitor {
  const { role, teller: name, parties } = access;
  return { role, name, parties: [...parties], ...(demoAs !== null && { demoAs }) };
}
