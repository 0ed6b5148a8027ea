import { BEGINNING, type Format } from '../../src/intake/format.js';
import { beginningOf, FORMATS, recognise } from '../../src/intake/formats.js';
import { Rejection } from '../../src/ledger/rejection.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function format(name: string, recognises: Format['recognises']): Format {
  return { name, title: name, version: 1, recognises, read: async function* () {}, mapping: [] };
}

const ORDER = format('order', ({ root }) => root?.namespace === 'urn:order');
const ANY = format('any', ({ root }) => root !== null);
const KNOWN = [ORDER, ANY];

function refusal(text: string, named?: string): Rejection {
  try {
    recognise(beginningOf('', bytes(text)), named, KNOWN);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  throw new Error('It was recognised.');
}

describe('the formats', () => {
  it('are named once each, in small letters', () => {
    const names = FORMATS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('recognise a document by its root element, the first one first', () => {
    const order = beginningOf(
      'a.xml',
      bytes('<?xml version="1.0"?><o:Order xmlns:o="urn:order"/>'),
    );
    expect(order.root).toEqual({ namespace: 'urn:order', name: 'Order' });
    expect(recognise(order, undefined, KNOWN)).toBe(ORDER);
    expect(recognise(beginningOf('', bytes('<b/>')), undefined, KNOWN)).toBe(ANY);
  });

  it('take the one that is named, whatever the document looks like', () => {
    expect(recognise(beginningOf('', bytes('a;b')), 'any', KNOWN)).toBe(ANY);
  });

  it('look at the beginning only', () => {
    const { bytes: seen, text } = beginningOf('', new Uint8Array(BEGINNING + 5).fill(65));
    expect(seen.length).toBe(BEGINNING);
    expect(text.length).toBe(BEGINNING);
  });

  it.each([
    ['nothing', '', undefined, 'document_must_be_readable', /empty/],
    ['a text', 'hello', undefined, 'document_format_must_be_known', /Known are: order, any\./],
    ['a wrong name', '<b/>', 'wordstar', 'document_format_must_be_known', /no format of the name/],
  ])('say of %s what is known', (_what, text, named, code, detail) => {
    const refused = refusal(text, named);
    expect(refused.code).toBe(code);
    expect(refused.detail).toMatch(detail);
  });
});
