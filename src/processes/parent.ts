/**
 * The process that began this one, as this one asks it for what it needs: one thing at a time,
 * whoever in here asks.
 */
export class Parent<Call, Reply> {
  private last: Promise<unknown> = Promise.resolve();
  private answered: (reply: Reply) => void = () => {};

  /** `send` is to send what is asked; the reply is told by `hear`. */
  constructor(private readonly send: (call: Call) => void) {}

  ask(call: Call): Promise<Reply> {
    const reply = this.last.then(
      () =>
        new Promise<Reply>((resolve) => {
          this.answered = resolve;
          this.send(call);
        }),
    );
    this.last = reply;
    return reply;
  }

  hear(reply: Reply): void {
    this.answered(reply);
  }

  /** Resolves once everything that was asked so far is answered. */
  async quiet(): Promise<void> {
    await this.last;
  }
}
