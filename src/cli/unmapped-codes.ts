/** The codes that nothing identifies, as a party map to be filled in. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Finding } from '../documents/finding.js';
import { codeOf, type PartyMap } from '../intake/party-map.js';
import { partyMapText } from '../intake/party-map-file.js';
import { CliError } from './exit-codes.js';
import { words } from './language.js';
import { note } from './terminal.js';

export class UnmappedCodes {
  readonly #names = new Map<string, string>();

  /** Throws where there is such a file: somebody may have filled it in. */
  constructor(
    private readonly path: string,
    private readonly partyMap: PartyMap | undefined,
  ) {
    if (existsSync(path)) {
      throw new CliError(`There is a file ${path}, which may be filled in. Name another.`, 'usage');
    }
  }

  add(finding: Finding): void {
    if (finding.status !== 'unmapped') return;
    const code = codeOf(finding.code);
    if (!this.#names.has(code)) this.#names.set(code, finding.name);
  }

  /** Writes them all, in the order of their codes; nothing where there is none. */
  write(): void {
    const n = this.#names.size;
    if (n === 0) {
      note(words().say('Every party is identified: there is no code to map.'));
      return;
    }
    const rows = [...this.#names].sort().map(([code, name]) => {
      return { code, name, terms: this.partyMap?.get(code)?.terms ?? '' };
    });
    writeFileSync(this.path, partyMapText(rows), { flag: 'wx' });
    note(
      words().say(
        'Wrote {n} {n|code|codes} to {path}: fill in who they are, give it as --parties.',
        {
          n,
          path: this.path,
        },
      ),
    );
  }
}
