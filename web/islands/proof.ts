/**
 * Checks the proof of an entry in the reader's own browser, each step shown as it is reckoned, when
 * the part is opened. It trusts nothing that the server says of the proof; the keys are those that
 * the reader gives, or else the ledger's own word for its key. Without it the file can be had.
 */
import { DoesNotHold } from '../../verify/does-not-hold.js';
import { textOf, toHex } from '../../verify/encoding.js';
import { parseCheckpoint, type Checkpoint } from '../../verify/checkpoint.js';
import {
  COSIGNATURE,
  type NoteSignature,
  parseNote,
  parseVerifierKey,
  type SignedNote,
  type VerifierKey,
  verifySignature,
} from '../../verify/note.js';
import { CannotVerify } from '../../verify/platform.js';
import { parseProof, type ProofFile } from '../../verify/proof.js';
import { leafHash, verifyInclusion } from '../../verify/tree.js';

/** Before the hash of a leaf that the reader does not see whole. */
const LEFT_OUT = 'kept-leaf/1 left-out\n';

for (const part of document.querySelectorAll<HTMLDetailsElement>('details[data-proof]')) {
  const check = (): void => void new ProofCheck(part).run();
  part.addEventListener('toggle', () => {
    if (part.open) check();
  });
  part.querySelector('textarea')?.addEventListener('change', check);
}

type Step = 'entry' | 'leaf' | 'way' | 'root' | 'signature' | 'witnesses';

/** A request that was not answered with what was asked for. */
class NotHad extends Error {
  constructor(readonly status: number) {
    super();
  }
}

class ProofCheck {
  private readonly words: DOMStringMap;

  constructor(private readonly part: HTMLDetailsElement) {
    this.words = part.dataset;
  }

  async run(): Promise<void> {
    this.clear();
    try {
      await this.steps();
      this.verdict(this.words.stands);
    } catch (error) {
      if (error instanceof CannotVerify) return this.verdict(this.words.unable);
      if (error instanceof DoesNotHold) {
        return this.verdict(error.part === 'key' ? this.words.noKey : this.words.broken);
      }
      const isLate = error instanceof NotHad && error.status === 503;
      this.verdict(isLate ? this.words.later : this.words.away);
    }
  }

  private async steps(): Promise<void> {
    const proof = await this.step('entry', async () => {
      const read = parseProof(await asked(this.words.proof));
      this.namesEntry(read);
      return read;
    });
    const leaf = await this.step('leaf', async () => {
      const hash = await leafOf(proof);
      this.show('leaf', toHex(hash));
      return hash;
    });
    const note = parseNote(proof.checkpoint);
    const head = parseCheckpoint(note.text);
    await this.climb(proof, leaf, head);
    const keys = await this.step('signature', async () => {
      const trusted = await this.keys();
      await this.signedBy(note, head, trusted);
      return trusted;
    });
    await this.step('witnesses', () => this.seenBy(note, head, keys));
  }

  /** Says of a step whether it holds, and ends there where it does not. */
  private async step<Result>(step: Step, run: () => Promise<Result>): Promise<Result> {
    try {
      const result = await run();
      if (!this.markOf(step)?.textContent) this.mark(step, 'holds');
      return result;
    } catch (error) {
      const fails = error instanceof DoesNotHold && error.part !== 'key';
      this.mark(step, fails ? 'fails' : 'open');
      throw error;
    }
  }

  /** Whether the leaf is of the entry on this page, by its stream and place. */
  private namesEntry({ extra }: ProofFile): void {
    const text = textOf(extra ?? new Uint8Array()) ?? '';
    if (text.startsWith(LEFT_OUT)) {
      this.mark('entry', 'open');
      this.show('entry', this.words.part ?? '');
      return;
    }
    this.show('entry', text);
    if (entryIn(text) !== this.words.entry) {
      throw new DoesNotHold('proof', 'The proof is of another entry.');
    }
  }

  private async climb(proof: ProofFile, leaf: Uint8Array, head: Checkpoint): Promise<void> {
    const { index, hashes } = proof;
    const { size, root } = head;
    this.show('way', filled(this.words.place, { index: String(index), size: String(size) }));
    await this.step('root', async () => {
      await verifyInclusion({ index, size, leaf, root, proof: hashes }, (step) => {
        const side = step.side === 'left' ? this.words.left : this.words.right;
        this.show('way', `${toHex(step.sibling)} ${side}\n=\u00a0${toHex(step.reckoned)}`);
      });
      this.mark('way', 'holds');
      this.show('root', toHex(root));
    });
  }

  /** Those that the reader gives; else that of the ledger, by its own word. */
  private async keys(): Promise<readonly VerifierKey[]> {
    const given = this.part.querySelector('textarea')?.value.trim();
    const text = given || (await asked(this.words.keys));
    const lines = text.split('\n').map((line) => line.trim());
    return Promise.all(lines.filter((line) => line !== '').map(parseVerifierKey));
  }

  private async signedBy(
    note: SignedNote,
    { origin }: Checkpoint,
    keys: readonly VerifierKey[],
  ): Promise<void> {
    let signed = 0;
    for (const line of note.signatures) {
      const key = keyOf(line, keys);
      if (!key || key.type === COSIGNATURE || key.name !== origin) continue;
      await verifySignature(note.text, line, key);
      this.show('signature', filled(this.words.signed, { name: `${key.name}+${key.id}` }));
      signed += 1;
    }
    if (signed === 0) throw new DoesNotHold('signature', 'No key given has signed it.');
  }

  private async seenBy(
    note: SignedNote,
    { origin }: Checkpoint,
    keys: readonly VerifierKey[],
  ): Promise<void> {
    const lines = note.signatures.filter(({ name }) => name !== origin);
    if (lines.length === 0) {
      this.mark('witnesses', 'open');
      return this.show('witnesses', this.words.nobody ?? '');
    }
    let seen = 0;
    for (const line of lines) {
      const name = `${line.name}+${line.id}`;
      const key = keyOf(line, keys);
      if (!key) {
        this.show('witnesses', filled(this.words.unknown, { name }));
        continue;
      }
      const { time } = await verifySignature(note.text, line, key);
      const at = time === null ? '' : new Date(Number(time) * 1000).toISOString();
      this.show('witnesses', filled(this.words.seen, { name, time: at }));
      seen += 1;
    }
    if (seen === 0) this.mark('witnesses', 'open');
  }

  private clear(): void {
    for (const shown of this.part.querySelectorAll('[data-shown], [data-mark], [data-verdict]')) {
      shown.replaceChildren();
    }
    for (const item of this.part.querySelectorAll('[data-step]')) item.removeAttribute('data-is');
  }

  private of(step: Step): Element | null {
    return this.part.querySelector(`[data-step="${step}"]`);
  }

  private markOf(step: Step): Element | null {
    return this.of(step)?.querySelector('[data-mark]') ?? null;
  }

  private mark(step: Step, is: 'holds' | 'fails' | 'open' | null): void {
    const mark = this.markOf(step);
    if (mark) mark.textContent = is === null ? '' : (this.words[is] ?? '');
    this.of(step)?.setAttribute('data-is', is ?? '');
  }

  /** Adds lines to what a step shows. */
  private show(step: Step, text: string): void {
    const shown = this.of(step)?.querySelector('[data-shown]');
    for (const line of text.split('\n')) {
      const place = document.createElement('div');
      place.textContent = line;
      shown?.append(place);
    }
  }

  private verdict(text: string | undefined): void {
    const place = this.part.querySelector('[data-verdict]');
    if (place) place.textContent = text ?? '';
  }
}

/** The entry that a leaf names; '' where it names none. */
function entryIn(leaf: string): string {
  const [form = '', names = ''] = leaf.split('\n');
  if (!form.startsWith('kept-leaf/1 ')) return '';
  try {
    const [stream, revision]: readonly unknown[] = JSON.parse(names);
    return `${stream}@${revision}`;
  } catch {
    return '';
  }
}

function keyOf(line: NoteSignature, keys: readonly VerifierKey[]): VerifierKey | undefined {
  return keys.find(({ name, id }) => name === line.name && id === line.id);
}

/** The hash of the leaf: of the entry in the file, or as it stands there in its place. */
function leafOf({ extra }: ProofFile): Promise<Uint8Array> {
  const text = textOf(extra ?? new Uint8Array()) ?? '';
  const hash = text.startsWith(LEFT_OUT) ? text.slice(LEFT_OUT.length) : null;
  if (hash === null) return leafHash(extra ?? new Uint8Array());
  const bytes = hash.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return Promise.resolve(Uint8Array.from(bytes));
}

async function asked(address = ''): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new NotHad(answer.status);
  return answer.text();
}

/** Fills the gaps of a sentence. */
function filled(sentence = '', values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, value),
    sentence,
  );
}
