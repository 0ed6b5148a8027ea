/**
 * The vectors of github.com/transparency-dev/merkle, which `npm run vectors` fetches: proofs that a
 * verifier must accept and, most of them, that it must refuse. Where they are not here they are
 * skipped, and counted.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyConsistency, verifyInclusion } from '../../verify/tree.js';
import { partOf } from './made.js';

const FETCHED = '../../node_modules/.cache/kept/merkle/testdata';
const FOLDER = process.env.KEPT_MERKLE_VECTORS ?? fileURLToPath(new URL(FETCHED, import.meta.url));

interface Vector {
  readonly desc: string;
  readonly wantErr: boolean;
  /** Whole numbers up to 2^64 - 1, as decimal text. */
  readonly leafIdx: string;
  readonly treeSize: string;
  readonly size1: string;
  readonly size2: string;
  /** Base64. */
  readonly root: string;
  readonly leafHash: string;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
}

/** In every version of them that we have seen. */
const COUNT = 98;

/** A proof between roots of 12 bytes, as no SHA-256 gives: they accept it, we want 32. */
const SHORT_ROOTS = 'consistency/additional/sizes-are-equal-one-and-proof-is-empty.json';

const has = existsSync(join(FOLDER, 'inclusion'));
const maybe = has ? describe : describe.skip;
const where = has ? FOLDER : 'not here: npm run vectors';

maybe(`${2 * COUNT} vectors of transparency-dev/merkle (${where})`, () => {
  it(`has ${COUNT} of inclusion, on which we agree`, async () => {
    const vectors = vectorsOf('inclusion');
    expect(vectors).toHaveLength(COUNT);
    expect(await disagreeing(vectors, inclusion)).toEqual([]);
  });

  it(`has ${COUNT} of consistency, on which we agree but for one with roots of 12 bytes`, async () => {
    const vectors = vectorsOf('consistency');
    expect(vectors).toHaveLength(COUNT);
    expect(await disagreeing(vectors, consistency)).toEqual([SHORT_ROOTS]);
    const [, vector] = vectors.find(([path]) => path === SHORT_ROOTS) ?? [];
    expect(bytes(vector?.root1 ?? '')).toHaveLength(12);
  });
});

function vectorsOf(folder: string): readonly (readonly [string, Vector])[] {
  if (!has) return [];
  return readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, folder, name), 'utf8');
      // Numbers up to 2^64 - 1 are text to us: JSON.parse would round them.
      return [`${folder}/${name}`, JSON.parse(text.replace(/: (\d+)(?=[,\n}])/g, ': "$1"'))];
    });
}

/** Those that we accept and they refuse, or the other way round. */
async function disagreeing(
  vectors: readonly (readonly [string, Vector])[],
  verify: (vector: Vector) => Promise<void>,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [path, vector] of vectors) {
    const part = await partOf(verify(vector));
    if ((part === 'holds') === vector.wantErr) paths.push(path);
  }
  return paths;
}

function inclusion({ leafIdx, treeSize, leafHash, root, proof }: Vector): Promise<void> {
  return verifyInclusion({
    index: BigInt(leafIdx),
    size: BigInt(treeSize),
    leaf: bytes(leafHash),
    root: bytes(root),
    proof: (proof ?? []).map(bytes),
  });
}

function consistency({ size1, size2, root1, root2, proof }: Vector): Promise<void> {
  return verifyConsistency({
    oldSize: BigInt(size1),
    oldRoot: bytes(root1),
    size: BigInt(size2),
    root: bytes(root2),
    proof: (proof ?? []).map(bytes),
  });
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
