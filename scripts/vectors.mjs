// Fetches the vectors of github.com/transparency-dev/merkle for the tests of verify, which skip
// them where they are not here. None of them is committed: they are others' work, and 2 MB.
//
// npm run vectors [-- <repository>]    a URL or a folder, GitHub's unless told
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [repository = 'https://github.com/transparency-dev/merkle'] = process.argv.slice(2);
/** Git names a commit by the hash of all that is in it: no other vectors can come in its place. */
const COMMIT = '417fb0c314750d94e53942e9f92e79b6d35915db';
const folder = fileURLToPath(new URL('../node_modules/.cache/kept/merkle', import.meta.url));

function git(...args) {
  const { status } = spawnSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  console.error(
    `git ${args[0]} failed: ${repository} has no commit ${COMMIT}, or is out of reach.`,
  );
  process.exit(1);
}

if (!existsSync(`${folder}/testdata`)) {
  mkdirSync(dirname(folder), { recursive: true });
  git('clone', '--quiet', '--no-checkout', repository, folder);
  git('-C', folder, 'checkout', '--quiet', COMMIT);
}
console.log(`The vectors are in ${folder}/testdata.`);
