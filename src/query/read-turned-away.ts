/** Why a read is not answered now, though it might be at another time. */
export type WhyTurnedAway =
  /** The reads of its key have taken their share of time, or too many of them wait. */
  | 'of_its_key'
  /** More waits than can be answered soon. */
  | 'of_all'
  /** It took longer, or more memory, than one read may. */
  | 'too_much'
  /** Whoever asked is gone. */
  | 'nobody_waits';

export class ReadTurnedAway extends Error {
  override readonly name = 'ReadTurnedAway';

  constructor(
    readonly why: WhyTurnedAway,
    /** Seconds after which it may be asked again. */
    readonly again: number,
  ) {
    super(`A read was turned away: ${why}.`);
  }
}
