/** Which link a request came with, and whether it may be opened now. No key is asked for. */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type MadeShare, openedBy } from '../../command/shares/share-links.js';
import { ReadSide } from '../../query/read-side.js';
import { Load } from '../server/load.js';
import { HttpProblem } from '../server/problem.js';
import { RateBound } from '../server/rate.js';
import { HttpSettings } from '../server/settings.js';

/** As whom those are counted who have no key. */
const NOBODY = '';

@Injectable()
export class ShareAdmission {
  private readonly rate: RateBound;

  constructor(
    private readonly side: ReadSide,
    private readonly load: Load,
    private readonly settings: HttpSettings,
  ) {
    this.rate = new RateBound(settings.ratePerSecond);
  }

  /**
   * The link of a token. Throws share_must_exist, share_must_be_in_time, rate_must_be_kept, and
   * process_must_take_events where an opening could not be noted.
   */
  async admit(token: string, request: FastifyRequest): Promise<MadeShare> {
    if (this.settings.readOnly) throw new HttpProblem('process_must_take_events');
    this.load.claim(request, NOBODY);
    const made = await openedBy(this.side.parts.store, token, this.settings.today());
    // Only who has the link uses up how often it may be opened.
    const wait = this.rate.take(made.share, performance.now());
    if (wait > 0) throw new HttpProblem('rate_must_be_kept', TOO_OFTEN, wait);
    return made;
  }
}

const TOO_OFTEN = 'This link is opened too often at once; try again later.';
