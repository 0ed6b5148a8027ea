/** The kinds of streams: the category before the dash of a stream's name. */
export const STREAM_KINDS = [
  'professional',
  'invoice',
  'receivable',
  'credit',
  'payment',
  'delivery',
  'relation',
  'source',
  'access',
  'setoff',
  'share',
  'watch',
  'endpoint',
  'lease',
  'model',
  'erasure',
] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

const KINDS: ReadonlyMap<string, StreamKind> = new Map(STREAM_KINDS.map((kind) => [kind, kind]));

/** The kind of a stream by its name, or null where it is none of the ledger's. */
export function kindOfStream(stream: string): StreamKind | null {
  return KINDS.get(stream.slice(0, stream.indexOf('-'))) ?? null;
}
