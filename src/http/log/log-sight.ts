/** Who may read the log (ADR 62 says what each of it reveals). */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { must } from '../../ledger/rejection.js';
import { Admission } from '../server/admission.js';
import { HttpSettings } from '../server/settings.js';

@Injectable()
export class LogSight {
  constructor(
    private readonly settings: HttpSettings,
    private readonly admission: Admission,
  ) {}

  /** Whether what is answered may be kept by caches that others are served from. */
  get isOpen(): boolean {
    return this.settings.log !== 'keys';
  }

  /** Throws unless whoever asks may read checkpoints and hashes. */
  async mustSeeHashes(request: FastifyRequest): Promise<void> {
    if (this.isOpen) return;
    const { role } = await this.admission.admit(request);
    must(role !== 'metrics', 'role_must_allow_it');
  }

  /** Throws unless whoever asks may read every entry, of whomever it tells. */
  async mustSeeEntries(request: FastifyRequest): Promise<void> {
    if (this.settings.log === 'public') return;
    const { role } = await this.admission.admit(request);
    must(role === 'operator', 'only_an_operator_may');
  }
}
