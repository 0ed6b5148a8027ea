/**
 * Reads protobuf messages field by field, without making an object of each: of what a server reads
 * out, Kept wants a few fields of very many messages.
 */

const [VARINT, FIXED64, BYTES, FIXED32] = [0, 1, 2, 5];

/** The message is cut off, or is none. */
export class BrokenMessage extends Error {
  override readonly name = 'BrokenMessage';
}

/** Goes through the fields of one message; after `next` the field's value must be taken once. */
export class Fields {
  /** The number of the field at hand. */
  field = 0;
  private kind = VARINT;

  constructor(
    private readonly buffer: Buffer,
    private at = 0,
    private readonly end = buffer.length,
  ) {}

  /** Goes to the next field; false at the message's end. */
  next(): boolean {
    if (this.at >= this.end) return false;
    const tag = this.varint();
    this.field = tag >>> 3;
    this.kind = tag & 7;
    return true;
  }

  /** A number from 0 on; what is beyond 2^53 comes rounded. */
  varint(): number {
    let value = 0;
    for (let factor = 1; this.at < this.end; factor *= 128) {
      const byte = this.buffer[this.at++] ?? 0;
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
    }
    throw new BrokenMessage('A number is cut off.');
  }

  /** A number of 64 bits, exact. */
  varint64(): bigint {
    let value = 0n;
    for (let shift = 0n; this.at < this.end; shift += 7n) {
      const byte = this.buffer[this.at++] ?? 0;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value);
    }
    throw new BrokenMessage('A number is cut off.');
  }

  text(): string {
    const from = this.span();
    return this.buffer.toString('utf8', from, this.at);
  }

  /** The message that the field holds. */
  inner(): Fields {
    const from = this.span();
    return new Fields(this.buffer, from, this.at);
  }

  skip(): void {
    switch (this.kind) {
      case VARINT:
        this.varint();
        return;
      case FIXED64:
        this.at += 8;
        break;
      case BYTES:
        this.span();
        return;
      case FIXED32:
        this.at += 4;
        break;
      default:
        throw new BrokenMessage(`There is no field of kind ${this.kind}.`);
    }
    if (this.at > this.end) throw new BrokenMessage('A field is cut off.');
  }

  /** Passes over the bytes of the field; where they begin. */
  private span(): number {
    const length = this.varint();
    const from = this.at;
    this.at += length;
    if (this.at > this.end) throw new BrokenMessage('A field is cut off.');
    return from;
  }
}
