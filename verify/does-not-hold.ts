/** What was looked at when something did not hold. */
export type VerifiedPart =
  | 'key'
  | 'note'
  | 'signature'
  | 'checkpoint'
  | 'inclusion'
  | 'consistency'
  | 'tile'
  | 'proof'
  | 'receipt'
  | 'evidence'
  | 'policy'
  | 'quorum';

/** Something is not what it claims to be; `part` says what, the message which rule it breaks. */
export class DoesNotHold extends Error {
  override readonly name = 'DoesNotHold';

  constructor(
    readonly part: VerifiedPart,
    message: string,
  ) {
    super(message);
  }
}
