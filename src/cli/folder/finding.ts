/** What a look at a ledger finds: that something is as it should be, or what is wrong. */

export interface Check {
  readonly ok: boolean;
  readonly what: string;
  /** What to do, where it is wrong. */
  readonly advice?: string;
}

/** What a look finds; an error of it is itself the finding, and says what to do. */
export async function finding(look: () => Check | Promise<Check>): Promise<Check> {
  try {
    return await look();
  } catch (error) {
    return failed(error);
  }
}

/** The same of a look that finds several things. */
export async function findings(look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (error) {
    return [failed(error)];
  }
}

function failed(error: unknown): Check {
  return { ok: false, what: error instanceof Error ? error.message : String(error) };
}
