/** Root elements that are known and not read: what each is, and what to send instead. */
import { CDAR_ROOT } from './einvoice/cdar-status.js';
import { CII_NAMESPACE } from './einvoice/cii.js';
import { ublNamespace } from './einvoice/ubl-document.js';
import { type ElementName, isEnvelope } from './envelope.js';

/** Documents of other kinds. */
const UNREAD: readonly { readonly is: (root: ElementName) => boolean; readonly says: string }[] = [
  {
    is: isEnvelope,
    says:
      'It is an envelope (StandardBusinessDocument) without a document in it, or with another ' +
      'envelope. Send the document, alone or in one envelope.',
  },
  {
    is: ({ name, namespace }) =>
      name === 'SCRDMCCBDACIOMessageStructure' || /:SCRDMCCBDACIOMessageStructure:/.test(namespace),
    says:
      'It is an Order-X order (UN/CEFACT Cross Industry Order). An order asks and promises ' +
      'nothing; send the invoice, or the order response and despatch advice as Peppol BIS 3.',
  },
  {
    is: ({ name, namespace }) => name === 'Document' && /:pain\.008\.\d/.test(namespace),
    says:
      'It is pain.008, a collection of direct debits. It asks a bank to collect and says nothing ' +
      'of what was paid; send the statement that shows it (camt.053 or camt.054).',
  },
];

const UBL_ROOTS = [
  ...['Invoice', 'CreditNote', 'ApplicationResponse', 'DespatchAdvice', 'ReceiptAdvice'],
  ...['Order', 'OrderChange', 'OrderResponse', 'OrderCancellation'],
];

/** Root elements that are read, and the one namespace in which they are. */
const NAMESPACES: ReadonlyMap<string, { readonly of: string; readonly namespace: string }> =
  new Map([
    ...UBL_ROOTS.map((name) => [name, { of: 'UBL 2.1', namespace: ublNamespace(name) }] as const),
    ['CrossIndustryInvoice', { of: 'UN/CEFACT CII', namespace: CII_NAMESPACE }],
    ['CrossDomainAcknowledgementAndResponse', { of: 'UN/CEFACT CDAR', namespace: CDAR_ROOT }],
  ]);

/** Characters of a namespace that are shown. */
const LONGEST = 120;

/** What a document is by its root element, in a sentence or two; null where that is not known. */
export function knownUnread(root: ElementName): string | null {
  const unread = UNREAD.find(({ is }) => is(root));
  if (unread) return unread.says;
  const known = NAMESPACES.get(root.name);
  if (!known || known.namespace === root.namespace) return null;
  const found =
    root.namespace === '' ? 'in no namespace' : `in ${root.namespace.slice(0, LONGEST)}`;
  const is = `Its root element is ${root.name}, as in ${known.of}, but ${found}`;
  return `${is}; it must be in ${known.namespace}.`;
}
