/**
 * What every key store must do. Its spec calls `keyStoreContract` with a way to open a store at a
 * place: a new place holds no keys, the same place opened again holds what it held, and two stores
 * may be open at one place, as those of two processes.
 */
import type { KeyStore, SubjectKey } from '../../src/keys/key-store.js';
import { temporaryFolder } from '../temporary-folder.js';

/** A party's id, told apart by a number. */
export const partyNo = (n: number): string => n.toString(16).padStart(32, '0');

const ANNA = partyNo(1);
const BERT = partyNo(2);

/** Opens the key store at a place, a folder that is there. */
export type OpenKeyStore = (place: string) => KeyStore | Promise<KeyStore>;

export function keyStoreContract(name: string, open: OpenKeyStore): void {
  describe(`${name} as a key store`, () => {
    let place: string;
    let keys: KeyStore;

    beforeEach(async () => {
      place = temporaryFolder();
      keys = await open(place);
    });

    afterEach(async () => {
      await keys.close();
    });

    async function keyOf(party: string): Promise<SubjectKey | undefined> {
      return (await keys.keysFor([party])).get(party);
    }

    async function reopen(): Promise<void> {
      await keys.close();
      keys = await open(place);
    }

    it('makes a key of 32 bytes for each party once, and has it after reopening', async () => {
      const made = await keys.keysFor([ANNA, BERT, ANNA]);
      expect([...made.keys()]).toEqual([ANNA, BERT]);
      expect(made.get(ANNA)).toHaveLength(32);
      expect(made.get(ANNA)).not.toEqual(made.get(BERT));
      expect(await keys.keysFor([BERT, ANNA])).toEqual(made);
      await reopen();
      expect(await keys.keysFor([ANNA, BERT])).toEqual(made);
      expect(await keys.existing([ANNA, BERT])).toEqual(made);
    });

    it('adopts a key from another store, again and after reopening, and never another', async () => {
      const [theirs, other] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
      expect(await keys.adopt(ANNA, theirs)).toBe(true);
      await reopen();
      expect(await keys.adopt(ANNA, theirs)).toBe(true);
      expect(await keys.adopt(ANNA, other)).toBe(false);
      expect(await keyOf(ANNA)).toEqual(theirs);
      await keys.erase(BERT);
      expect(await keys.adopt(BERT, theirs)).toBe(false);
      expect(await keyOf(BERT)).toBeNull();
    });

    it('gives one and the same key where two ask at once, also of two processes', async () => {
      const other = await open(place);
      const all = await Promise.all([
        keys.keysFor([ANNA, BERT]),
        keys.keysFor([BERT]),
        other.keysFor([BERT]),
      ]);
      const [first] = all;
      expect(first?.get(BERT)).toHaveLength(32);
      expect(all.map((each) => each.get(BERT))).toEqual(all.map(() => first?.get(BERT)));
      await other.close();
    });

    it('makes none by looking', async () => {
      expect(await keys.existing([ANNA])).toEqual(new Map([[ANNA, null]]));
      expect(await keys.isErased(ANNA)).toBe(false);
      expect(await keyOf(ANNA)).toHaveLength(32);
    });

    it('gives an erased party no key, not again either, and stays so after reopening', async () => {
      const bert = await keyOf(BERT);
      await keyOf(ANNA);
      expect(await keys.erase(ANNA)).toBe(true);
      for (let round = 0; round < 2; round++) {
        expect(await keys.keysFor([ANNA, BERT])).toEqual(
          new Map([
            [ANNA, null],
            [BERT, bert],
          ]),
        );
        expect((await keys.existing([ANNA])).get(ANNA)).toBeNull();
        expect(await keys.isErased(ANNA)).toBe(true);
        expect(await keys.isErased(BERT)).toBe(false);
        expect(await keys.erase(ANNA)).toBe(false);
        await reopen();
      }
    });

    it('erases a party that never had a key', async () => {
      expect(await keys.erase(ANNA)).toBe(true);
      expect(await keyOf(ANNA)).toBeNull();
    });

    it('has erased a party for another process at once, though that one met the key', async () => {
      const other = await open(place);
      expect(await keyOf(ANNA)).toEqual((await other.keysFor([ANNA])).get(ANNA));
      await other.erase(ANNA);
      expect(await keyOf(ANNA)).toBeNull();
      await other.close();
    });

    it('answers nothing once closed', async () => {
      await keys.close();
      await expect(keys.keysFor([ANNA])).rejects.toThrow('has been closed');
    });
  });
}
