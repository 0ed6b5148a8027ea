/** Elements of an XML document by path, and where one stands. */
import type { XmlElement } from './xml-tree.js';

/** Characters of a name in a place. */
const LONGEST_NAME = 80;

/**
 * Where an element stands, for people: `/Invoice/LegalMonetaryTotal/PayableAmount`, with an index
 * where it has namesakes beside it. A part always has one; above it only those that are not the
 * first of their name, since what follows is not known yet.
 */
export function placeOf(element: XmlElement): string {
  const steps: string[] = [];
  let isInPart = true;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const { parent, name, nth } = at;
    const isNumbered =
      nth > 1 || (isInPart && parent !== null && (at.isPart || parent.namesakes(name) > 1));
    steps.push(`${name.slice(0, LONGEST_NAME)}${isNumbered ? `[${nth}]` : ''}`);
    if (at.isPart) isInPart = false;
  }
  return `/${steps.reverse().join('/')}`;
}

/** Characters of an element that are read by its path: no value is as long, and it may be asked for
 * again and again. */
const LONGEST_TEXT = 16_384;

/** Elements from which on what is found in them is kept, since it may be asked for each child. */
const LARGE = 64;

/**
 * Finds elements by path from another one, by namespace and local name. Steps are `prefix:Name`
 * with the prefixes given here, or `Name` for that name in any namespace (ISO 20022, whose
 * namespace changes with each version).
 */
export class XmlPaths {
  readonly #steps = new Map<string, readonly Step[]>();
  /** What was found in elements that are large and whole, by path. */
  readonly #found = new WeakMap<XmlElement, Map<string, readonly XmlElement[]>>();

  constructor(private readonly namespaces: Readonly<Record<string, string>> = {}) {}

  /** All elements at the path, in their order. */
  all(from: XmlElement | null, path: string): readonly XmlElement[] {
    if (!from) return [];
    if (!from.isWhole || from.size < LARGE) return this.#find(from, path);
    const known = this.#found.get(from) ?? new Map<string, readonly XmlElement[]>();
    this.#found.set(from, known);
    const found = known.get(path) ?? this.#find(from, path);
    known.set(path, found);
    return found;
  }

  #find(from: XmlElement, path: string): readonly XmlElement[] {
    let found: readonly XmlElement[] = [from];
    for (const { name, namespace } of this.#stepsOf(path)) {
      found = found.flatMap(({ children }) =>
        children.filter(
          (child) => child.name === name && (namespace === null || child.namespace === namespace),
        ),
      );
    }
    return found;
  }

  /** The first element at the path, or null. */
  one(from: XmlElement | null, path: string): XmlElement | null {
    return this.all(from, path)[0] ?? null;
  }

  /** The trimmed text of the first element at the path; '' where there is none. */
  text(from: XmlElement | null, path: string): string {
    return this.one(from, path)?.text.slice(0, LONGEST_TEXT).trim() ?? '';
  }

  #stepsOf(path: string): readonly Step[] {
    const known = this.#steps.get(path);
    if (known) return known;
    const steps = path.split('/').map((step) => this.#stepOf(step, path));
    this.#steps.set(path, steps);
    return steps;
  }

  #stepOf(step: string, path: string): Step {
    const [prefix, name] = step.includes(':') ? step.split(':') : [null, step];
    const namespace = prefix === null ? null : this.namespaces[prefix ?? ''];
    if (namespace === undefined || !name)
      throw new Error(`${step} in ${path} is no step of a path.`);
    return { name, namespace };
  }
}

interface Step {
  readonly name: string;
  /** Null for any. */
  readonly namespace: string | null;
}
