/** Whether matching runs in this process: without it nobody knows what is left. */
export class Matching {
  constructor(readonly runs: boolean) {}
}
