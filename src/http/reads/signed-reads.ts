/** The log of who read, as far as it is signed: what the read routes hand out of it. */
import { Injectable } from '@nestjs/common';
import type { ReadsSigner } from '../../audit/reads/reads-signer.js';
import { HttpProblem } from '../server/problem.js';

@Injectable()
export class SignedReads {
  /** Without a signer nothing is signed here. */
  constructor(private readonly signer: Pick<ReadsSigner, 'checkpoint'> | undefined) {}

  /** The newest checkpoint. Throws ledger_must_be_available before there is one. */
  get checkpoint(): string {
    const checkpoint = this.signer?.checkpoint ?? null;
    if (checkpoint !== null) return checkpoint;
    throw new HttpProblem('ledger_must_be_available', 'The log of reads has no checkpoint yet.', 1);
  }
}
