/** Whatever is missing or nonsense in a document, its reader says what it made of it. */
import * as fc from 'fast-check';
import { cii } from '../../../src/intake/einvoice/cii.js';
import { ubl } from '../../../src/intake/einvoice/ubl.js';
import type { Format } from '../../../src/intake/format.js';
import { readXml } from '../../../src/intake/xml.js';
import type { XmlElement } from '../../../src/intake/xml-tree.js';
import { fixture, ignoredIn, leftOut, messagesIn, partsOf, problemsIn } from '../reading.js';

type Change = 'drop' | 'double' | 'empty' | { readonly text: string };

const escaped = (text: string): string =>
  text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The tree as text again, with one of its elements changed. */
function written(element: XmlElement, changed: XmlElement, change: Change): string {
  const { name, namespace, attributes, children } = element;
  const inside = children.map((child) => written(child, changed, change)).join('');
  const said = [...attributes].filter(([, value]) => !value.startsWith('urn:'));
  const list = said.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  const of = (content: string): string =>
    `<${name} xmlns="${namespace}"${list}>${content}</${name}>`;
  const own = of(`${children.length > 0 ? '' : escaped(element.text)}${inside}`);
  if (element !== changed) return own;
  if (change === 'drop') return '';
  if (change === 'double') return own + own;
  return of(change === 'empty' ? '' : escaped(change.text));
}

function below(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => [child, ...below(child)]);
}

const treeOf = (name: string): Promise<XmlElement> =>
  readXml(
    (async function* () {
      yield new TextEncoder().encode(fixture(name));
    })(),
  );

const texts = fc.oneof(
  fc.constantFrom('-1', '1e3', '1,5', 'NaN', '99999999999999999999', '__proto__', 'constructor'),
  fc.constantFrom('2026-02-30', '20260815', '9999-12-31', '0000-00-00', '381', '386', '393'),
  fc.constantFrom('XXX', 'EUX', 'KWD'),
  fc.constantFrom('é'.repeat(500), '\u00a0', '#SKONTO#TAGE=999#PROZENT=99.99#', '🧾', ':', '0'),
  fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => text.replace(/[^\u0020-\ud7ff]/gu, '')),
);
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>('drop', 'double', 'empty'),
  texts.map((text) => ({ text })),
);

describe.each<[string, Format]>([
  ['ubl/invoice.xml', ubl],
  ['ubl/credit-note.xml', ubl],
  ['cii/invoice.xml', cii],
])('the document %s', (name, format) => {
  it('with any element changed gives messages of the right shape, or says why not', async () => {
    const root = await treeOf(name);
    const elements = below(root);
    const element = fc.constantFrom(...elements);
    const property = fc.asyncProperty(element, changes, async (changed, change) => {
      const parts = await partsOf(format, written(root, changed, change));
      const said = [...messagesIn(parts), ...problemsIn(parts), ...ignoredIn(parts)];
      expect(said.length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it('in a currency that ISO 4217 does not list is refused, by its rule', async () => {
    const root = await treeOf(name);
    for (const currency of below(root).filter((each) => each.name.endsWith('CurrencyCode'))) {
      const parts = await partsOf(format, written(root, currency, { text: 'EUX' }));
      expect(leftOut(parts).join()).toContain('BR-05');
    }
  });

  it('written again without a change is the same document', async () => {
    const root = await treeOf(name);
    const nothing = { ...root };
    expect(await partsOf(format, written(root, nothing, 'drop'))).toEqual(
      await partsOf(format, fixture(name)),
    );
  });
});
