/**
 * The envelope in which access points hand documents over: UN/CEFACT SBDH around one document. Who
 * it says sends and receives is whoever carried it, and stands for nobody: parties are those of the
 * document. An envelope in an envelope is none that is opened.
 */
import type { XmlElement } from './xml-tree.js';

const NAMESPACE = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';

/** An element by its name, without its prefix. */
export interface ElementName {
  readonly namespace: string;
  readonly name: string;
}

export function isEnvelope({ namespace, name }: ElementName): boolean {
  return namespace === NAMESPACE && name === 'StandardBusinessDocument';
}

/** Of a child of an envelope: whether it is what the envelope says of itself. */
export function isEnvelopeHeader({ namespace, name }: ElementName): boolean {
  return namespace === NAMESPACE && name === 'StandardBusinessDocumentHeader';
}

/** The document in an envelope; the element itself where it is none, or holds none. */
export function unwrapped(root: XmlElement): XmlElement {
  if (!isEnvelope(root)) return root;
  return root.children.find((child) => !isEnvelopeHeader(child)) ?? root;
}
