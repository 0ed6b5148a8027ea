/** What verifies, as one script without imports, as whoever takes it away has it. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const PARTS = [
  ...['check', 'checkpoint', 'evidence', 'note', 'policy', 'proof', 'receipt', 'tile', 'tree'],
];

/** A script that defines `verifier`, with all that the parts export. */
export function bundledVerifier(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: PARTS.map((part) => `export * from './${part}.ts';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../../verify', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    globalName: 'verifier',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** What a script is to verify there, and what it is to say of it. */
export interface Case {
  readonly what: string;
  readonly file: string;
  /** Base64. */
  readonly entry: string;
  readonly policy: string;
  /** What does not hold, or holds. */
  readonly says: string;
}

/** An expression for the script: gives what it says of each case, in order. */
export function verdicts(cases: readonly Case[]): string {
  return `(async (cases) => {
    const said = [];
    for (const { file, entry, policy } of cases) {
      try {
        const bytes = Uint8Array.from(atob(entry), (one) => one.charCodeAt(0));
        await verifier.verifyProof(file, bytes, await verifier.parsePolicy(policy));
        said.push('holds');
      } catch (error) {
        said.push(error.part ?? error.name);
      }
    }
    return said;
  })(${JSON.stringify(cases)})`;
}
