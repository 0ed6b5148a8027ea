import * as fc from 'fast-check';
import { readXml, rootOf, xmlElements } from '../../src/intake/xml.js';
import { placeOf, XmlPaths } from '../../src/intake/xml-paths.js';
import type { XmlElement, XmlLimits } from '../../src/intake/xml-tree.js';
import { Rejection } from '../../src/ledger/rejection.js';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

const SMALL: XmlLimits = {
  ...{ bytes: 100_000, elements: 100, depth: 20, beside: 40 },
  ...{ attributes: 100, attributeText: 1000 },
};

const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

const read = (xml: string | Uint8Array, size = 5): Promise<XmlElement> =>
  readXml(inPieces(typeof xml === 'string' ? bytesOf(xml) : xml, size), SMALL);

const refusal = (xml: string | Uint8Array): Promise<string> =>
  read(xml).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );

const attributes = (count: number, prefix = ''): string =>
  Array.from({ length: count }, (_, i) => `${prefix}a${i}="1"`).join(' ');

const paths = new XmlPaths({ a: 'urn:a', b: 'urn:b' });

describe('an XML document', () => {
  it('is found by namespace and local name, whatever the prefixes', async () => {
    const root = await read(
      '<x:R xmlns:x="urn:a" xmlns="urn:b"><V>1</V><x:V i="2"> é&amp; </x:V></x:R>',
    );
    expect(paths.text(root, 'b:V')).toBe('1');
    expect(paths.text(root, 'a:V')).toBe('é&');
    expect(paths.all(root, 'V')).toHaveLength(2);
    expect(paths.one(root, 'a:V')?.attributes.get('i')).toBe('2');
    expect(paths.text(root, 'a:V/b:W')).toBe('');
  });

  it('says where an element stands', async () => {
    const root = await read('<R><L/><L><Q/></L></R>');
    const place = (path: string): string[] => paths.all(root, path).map(placeOf);
    expect(place('L/Q')).toEqual(['/R/L[2]/Q']);
    expect(place('L')).toEqual(['/R/L[1]', '/R/L[2]']);
  });

  it('says so without a look at all that stands beside it', async () => {
    const root = await read('<R><L/><L/><L/></R>');
    const [, second] = root.children;
    Object.defineProperty(root, 'children', {
      get: () => {
        throw new Error('It looks at all of them.');
      },
    });
    expect(second && placeOf(second)).toBe('/R/L[2]');
  });

  it.each([1, 7, 1000])('numbers its parts, in pieces of %i bytes', async (size) => {
    const xml = '<R><S><E/><E/></S><S><H/><E><A/><A/></E></S></R>';
    const isPart = ({ name }: XmlElement): boolean => name === 'E';
    const places: string[] = [];
    for await (const part of xmlElements(inPieces(bytesOf(xml), size), isPart, SMALL)) {
      places.push(placeOf(part), ...part.children.map(placeOf));
    }
    expect(places).toEqual([
      ...['/R/S/E[1]', '/R/S/E[2]', '/R/S[2]/E[1]'],
      ...['/R/S[2]/E[1]/A[1]', '/R/S[2]/E[1]/A[2]'],
    ]);
  });

  it('is read in the charset that it says', async () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-15"?><R>\u00a4</R>',
      'latin1',
    );
    expect((await read(latin, 1000)).text).toBe('€');
    const utf16 = Buffer.from('\ufeff<R>é</R>', 'utf16le');
    expect((await read(utf16, 1000)).text).toBe('é');
    expect((await read('\ufeff<R>é</R>', 1000)).text).toBe('é');
  });

  it('is the same in whatever pieces it comes', async () => {
    const xml = '<R><A k="é">\u{1f600}</A><B><C>x</C></B></R>';
    const shape = (e: XmlElement): unknown => [
      e.name,
      [...e.attributes],
      e.text,
      e.children.map(shape),
    ];
    const whole = shape(await read(xml, 1000));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(shape(await read(xml, size))).toEqual(whole);
      }),
    );
  });

  it.each([
    ['an entity bomb', '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><r>&b;</r>'],
    ['an external entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'],
    ['an entity that nobody declares', '<r>&x;</r>'],
    ['tags that cross', '<r><a></r></a>'],
    ['a document cut off', '<r><a>'],
    ['an unbound prefix', '<x:r/>'],
    ['no XML', 'JournalCode\tJournalLib'],
    ['nothing', ''],
    ['a charset that is none', '<?xml version="1.0" encoding="klingon"?><r/>'],
    ['bytes outside its charset', Buffer.from('<r>\u00e9</r>', 'latin1')],
  ])('is refused: %s', async (_, xml) => {
    expect(await refusal(xml)).toBe('document_must_be_readable');
  });

  it.each([
    ['too deep', `${'<a>'.repeat(21)}${'</a>'.repeat(21)}`],
    ['too many elements', `<r>${'<a/>'.repeat(100)}</r>`],
    ['too many bytes', `<r>${'x'.repeat(100_000)}</r>`],
    ['too many attributes of one', `<r ${attributes(101)}/>`],
    ['too many attributes of all', `<r>${`<a ${attributes(2)}/>`.repeat(51)}</r>`],
    ['attributes too long', `<r a="${'x'.repeat(1000)}"/>`],
    ['a namespace for each name', `<r ${attributes(101, 'xmlns:')}/>`],
  ])('is refused as too large: %s', async (_, xml) => {
    expect(await refusal(xml)).toBe('document_must_fit_the_limits');
  });

  it('is refused where much stands beside its parts', async () => {
    const xml = `<R>${'<H/>'.repeat(40)}${'<E/>'.repeat(5)}</R>`;
    const parts = xmlElements(inPieces(bytesOf(xml), 64), ({ name }) => name === 'E', SMALL);
    await expect(parts.next()).rejects.toMatchObject({ code: 'document_must_fit_the_limits' });
  });

  it('gives its parts one at a time and forgets them', async () => {
    const xml = `<R><H>7</H>${'<E><V>1</V></E>'.repeat(500)}</R>`;
    const seen: string[] = [];
    const isPart = ({ name }: XmlElement): boolean => name === 'E';
    for await (const part of xmlElements(inPieces(bytesOf(xml), 64), isPart, SMALL)) {
      expect(part.parent?.children.length).toBe(1);
      seen.push(paths.text(part.parent, 'H') + paths.text(part, 'V'));
    }
    expect(seen).toHaveLength(500);
    expect(new Set(seen)).toEqual(new Set(['71']));
  });

  it('shows its root before it is whole', () => {
    expect(rootOf(bytesOf('<?xml version="1.0"?><!-- x --><a:I xmlns:a="urn:a"><b'))).toEqual({
      namespace: 'urn:a',
      name: 'I',
    });
    expect(rootOf(bytesOf('\uFEFF\n<a/>'))).toEqual({ namespace: '', name: 'a' });
    expect(rootOf(bytesOf('%PDF-1.7'))).toBeNull();
    expect(rootOf(bytesOf('%PDF-1.7 <?xml version="1.0"?><a/>'))).toBeNull();
  });
});
