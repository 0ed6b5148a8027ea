/** Whether the service keeps a log, so that entries have proofs. */
export class Proving {
  constructor(readonly offered: boolean) {}
}
