/**
 * Texts of a teller that stay readable in the log: ids of messages, references of payments and
 * orders, names of projects and disputes. Tellers are asked to put no names there. What reads like
 * one all the same is not kept as it is, since no erasure would reach it.
 */

/** A word as names are made of: letters, with what joins and shortens them. */
const WORD = /^(?=.*\p{L})[\p{L}\p{M}'’.,-]{2,}$/u;
const E_MAIL = /[^\s@]@[^\s@]/;

/**
 * Whether a text reads like somebody: an e-mail address, or two words of letters next to each other
 * with a space between. `F2026-041 2026-11-02`, `invoice F2026-041` and `match 3 of 4` do not.
 */
export function readsLikeName(text: string): boolean {
  if (E_MAIL.test(text)) return true;
  if (!text.includes(' ')) return false;
  const words = text.split(/\s+/u).map((word) => WORD.test(word));
  return words.some((isWord, i) => isWord && words[i + 1] === true);
}

/** Letters of the shortest word by which a name is known: `de` and `SA` stand in many texts. */
const SHORTEST = 3;

/** Whether a text holds a word of a name, whatever its case and accents: `dupont-2026-08`. */
export function holdsName(text: string, name: string): boolean {
  const words = new Set(wordsOf(text));
  return wordsOf(name).some((word) => word.length >= SHORTEST && words.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}
