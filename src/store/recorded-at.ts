/**
 * The stamp that a migration brings along in an event's metadata: when the first store recorded it,
 * in ms since 1970-01-01 UTC. It wins over the stamp of the store that the event came to.
 */
export function migratedStamp(metadata: string): number | null {
  // Nearly no event has one, so that most metadata need no parsing here.
  if (!metadata.includes('"recordedAt"')) return null;
  try {
    const parsed: unknown = JSON.parse(metadata);
    if (typeof parsed !== 'object' || parsed === null || !('recordedAt' in parsed)) return null;
    const stamp = Number(parsed.recordedAt);
    return Number.isSafeInteger(stamp) ? stamp : null;
  } catch {
    // Metadata of another program need not be JSON.
    return null;
  }
}

/** Metadata with the stamp, unless it has one from an earlier migration. */
export function withStamp(metadata: string, recordedAt: number): string {
  if (migratedStamp(metadata) !== null) return metadata;
  const parsed: unknown = JSON.parse(metadata);
  return JSON.stringify({ ...Object(parsed), recordedAt: String(recordedAt) });
}
