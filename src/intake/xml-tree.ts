/** Elements of an XML document as the parser tells of them, within limits. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Rejection } from '../ledger/rejection.js';

export interface XmlElement {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own character data, as written. */
  text: string;
  /** 1-based, where it begins. */
  readonly line: number;
  readonly parent: XmlElement | null;
  /** How many children of the name it has had so far, parts as well. */
  namesakes(name: string): number;
  /** 1-based, among the elements of its name that its parent had up to it. */
  readonly nth: number;
  /** Whether it was chosen as a part of the document: its parent does not hold it. */
  readonly isPart: boolean;
  /** Elements in it so far, parts left out, and itself. */
  readonly size: number;
  /** Whether its end was read: nothing is added any more. */
  readonly isWhole: boolean;
}

/** What a document may need at most. */
export interface XmlLimits {
  readonly bytes: number;
  /** Elements held at once. */
  readonly elements: number;
  /** Attributes held at once, and the characters of their names and values. */
  readonly attributes: number;
  readonly attributeText: number;
  /** Elements held beside a part: those that each part may be looked up in. */
  readonly beside: number;
  readonly depth: number;
}

/** What counts towards the limits: elements, attributes, characters of these. */
interface Weight {
  elements: number;
  attributes: number;
  attributeText: number;
}

const noWeight = (): Weight => ({ elements: 0, attributes: 0, attributeText: 0 });

function addTo(sum: Weight, more: Readonly<Weight>, sign: 1 | -1 = 1): void {
  sum.elements += sign * more.elements;
  sum.attributes += sign * more.attributes;
  sum.attributeText += sign * more.attributeText;
}

/** An element that may still be open. */
class GrowingElement implements XmlElement {
  readonly children: GrowingElement[] = [];
  text = '';
  isPart = false;
  isWhole = false;
  readonly nth: number;
  /** Of it and of what is in it and whole, parts left out. */
  readonly weight: Weight;
  /** How many children of each name it has had. */
  #names: Map<string, number> | null = null;

  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;

  constructor(
    { uri, local, attributes }: SaxesTagNS,
    readonly line: number,
    readonly parent: GrowingElement | null,
  ) {
    [this.namespace, this.name] = [uri, local];
    const values = new Map<string, string>();
    for (const name in attributes) {
      const attribute = attributes[name];
      if (attribute) values.set(attribute.local, attribute.value);
    }
    this.attributes = values;
    this.weight = { ...noWeight(), elements: 1 };
    this.nth = parent ? parent.#count(local) : 1;
  }

  get size(): number {
    return this.weight.elements;
  }

  namesakes(name: string): number {
    return this.#names?.get(name) ?? 0;
  }

  #count(name: string): number {
    this.#names ??= new Map();
    const nth = this.namesakes(name) + 1;
    this.#names.set(name, nth);
    return nth;
  }
}

/** Elements as the parser tells of them. */
export class GrowingTree {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #parts: GrowingElement[] = [];
  #open: GrowingElement | null = null;
  #depth = 0;
  readonly #held = noWeight();
  /** Of the parts that wait to be taken. */
  readonly #waiting = noWeight();
  /** Of the tag that the parser is in. */
  #tag = noWeight();

  constructor(
    private readonly isPart: (element: XmlElement) => boolean,
    private readonly limits: XmlLimits,
  ) {
    this.#parser.on('error', (error) => {
      throw unreadable(error.message.slice(0, LONGEST_REASON));
    });
    this.#parser.on('doctype', () => {
      throw unreadable('It declares a document type; business documents need none. Take it out.');
    });
    this.#parser.on('attribute', ({ name, value }) => this.#weigh(name.length + value.length));
    this.#parser.on('opentag', (tag) => this.#enter(tag));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (text) => this.#say(text));
    this.#parser.on('cdata', (text) => this.#say(text));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  *takeParts(): IterableIterator<XmlElement> {
    for (const part of this.#parts) {
      yield part;
      addTo(this.#held, part.weight, -1);
    }
    this.#parts.length = 0;
    Object.assign(this.#waiting, noWeight());
  }

  /** An attribute, before the parser knows how many there will be. */
  #weigh(characters: number): void {
    const { limits } = this;
    addTo(this.#tag, { elements: 0, attributes: 1, attributeText: characters });
    if (this.#held.attributes + this.#tag.attributes > limits.attributes) {
      throw tooLarge(`${limits.attributes} attributes`);
    }
    if (this.#held.attributeText + this.#tag.attributeText > limits.attributeText) {
      throw tooLarge(`${limits.attributeText} characters of attributes`);
    }
  }

  #enter(tag: SaxesTagNS): void {
    const { limits } = this;
    this.#depth += 1;
    if (this.#depth > limits.depth) throw tooLarge(`a depth of ${limits.depth}`);
    const element = new GrowingElement(tag, this.#parser.line, this.#open);
    addTo(element.weight, this.#tag);
    addTo(this.#held, element.weight);
    this.#tag = noWeight();
    if (this.#held.elements > limits.elements) throw tooLarge(`${limits.elements} elements`);
    element.isPart = this.isPart(element);
    if (!element.isPart) this.#open?.children.push(element);
    this.#open = element;
  }

  #leave(): void {
    const closed = this.#open;
    if (!closed) return;
    this.#depth -= 1;
    this.#open = closed.parent;
    closed.isWhole = true;
    if (closed.isPart) this.#give(closed);
    else if (closed.parent) addTo(closed.parent.weight, closed.weight);
  }

  /** Each part may look at what stands beside it, so that little may. */
  #give(part: GrowingElement): void {
    const { beside } = this.limits;
    const held = this.#held.elements - this.#waiting.elements - part.size;
    if (held > beside) throw tooLarge(`${beside} elements beside its parts`);
    addTo(this.#waiting, part.weight);
    this.#parts.push(part);
  }

  #say(text: string): void {
    if (this.#open) this.#open.text += text;
  }
}

/** Characters of what the parser says is wrong; it may quote the document. */
const LONGEST_REASON = 200;

export function unreadable(detail: string): Rejection {
  return new Rejection('document_must_be_readable', '', detail);
}

export function tooLarge(limit: string): Rejection {
  const detail = `The document needs more than ${limit}, which is the most that is read.`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}
