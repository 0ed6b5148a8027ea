/** Who reads documents, wherever that is done. */
import type { Identities } from '../command/identities.js';
import type { Format } from '../intake/format.js';
import type { PartyMap } from '../intake/party-map.js';
import { readPartyMap } from '../intake/party-map-file.js';
import { type CheckedPart, checkedParts } from './checked-part.js';

/** A document whose format is known. */
export interface DocumentToRead {
  readonly format: Format;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes of it. */
  readonly size: number;
  readonly teller: string;
  readonly owner?: string;
  /** A file of who stands behind its codes. */
  readonly partyMap?: Uint8Array;
  /** The JSON that says what its columns are. */
  readonly mapping?: string;
}

export abstract class DocumentReaders {
  /**
   * Reads a document on the account of a key. Throws a Rejection where the whole, or its rest,
   * cannot be read, and DocumentTurnedAway where too many wait.
   */
  abstract read(document: DocumentToRead, key: string): AsyncIterable<CheckedPart>;

  /** Throws a Rejection where the file is no party map. */
  abstract checkPartyMap(file: Uint8Array, key: string): Promise<void>;
}

/** Reads in the process that asks. */
export class DocumentReadersHere extends DocumentReaders {
  /** Maps as they were read, as long as their files are there. */
  private readonly maps = new WeakMap<Uint8Array, PartyMap>();

  constructor(private readonly identities: Identities) {
    super();
  }

  read({
    format,
    bytes,
    teller,
    owner,
    partyMap,
    mapping,
  }: DocumentToRead): AsyncIterable<CheckedPart> {
    return checkedParts(format, bytes, {
      teller,
      partyOf: (identifier) => this.identities.read(identifier, '').party,
      ...(owner !== undefined && { owner }),
      ...(partyMap && { partyMap: this.mapIn(partyMap) }),
      ...(mapping !== undefined && { mapping }),
    });
  }

  async checkPartyMap(file: Uint8Array): Promise<void> {
    this.mapIn(file);
  }

  private mapIn(file: Uint8Array): PartyMap {
    const known = this.maps.get(file) ?? readPartyMap(file);
    this.maps.set(file, known);
    return known;
  }
}

/** A document was not read now, though it might be at another time. */
export class DocumentTurnedAway extends Error {
  override readonly name = 'DocumentTurnedAway';

  constructor(
    readonly why: 'of_its_key' | 'of_all',
    /** Seconds after which it may come again. */
    readonly again: number,
  ) {
    super(`A document was turned away: ${why}.`);
  }
}
