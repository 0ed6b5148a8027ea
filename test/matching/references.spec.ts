import { answersTo, isCreditorReference, quotedBy } from '../../src/matching/references.js';

describe('a creditor reference (ISO 11649)', () => {
  it.each([
    // The standard's own example, then one without digits before the check.
    ['RF18539007547034', true],
    ['RF19539007547034', false],
    ['RF18', false],
    ['RF1853900754703412345678901', false],
    ['539007547034', false],
  ])('%s holds: %s', (reference, holds) => {
    expect(isCreditorReference(reference)).toBe(holds);
  });
});

describe('what a payment quotes', () => {
  const textsOf = (rule: string, texts: Parameters<typeof quotedBy>[0]) =>
    quotedBy(texts)
      .filter((each) => each.rule === rule)
      .map(({ text }) => text);

  it('is compared by letters and digits', () => {
    expect(textsOf('document_number', { documentNumbers: 'F-2026/041\ninv 7\n-' })).toEqual([
      ...['F2026041', 'INV7'],
    ]);
  });

  it('is nothing where no end-to-end id was given', () => {
    expect(textsOf('end_to_end_id', { endToEndId: 'NOTPROVIDED' })).toEqual([]);
    expect(textsOf('end_to_end_id', { endToEndId: 'E2E-77' })).toEqual(['E2E77']);
  });

  it('is a creditor reference and what it holds, unless it was mistyped', () => {
    const of = (creditorReference: string) => textsOf('creditor_reference', { creditorReference });
    expect(of('RF18 5390 0754 7034')).toEqual(['RF18539007547034', '539007547034']);
    expect(of('RF19 5390 0754 7034')).toEqual([]);
    expect(of('21 00000 00003')).toEqual(['210000000003']);
  });

  it('in free text is whole words that may be numbers, also written apart', () => {
    const tokens = textsOf('number_in_text', { remittance: 'Facture F 2026-041 du 03/09, merci' });
    expect(tokens).toContain('F2026041');
    expect(tokens).not.toContain('FACTURE');
    expect(tokens).not.toContain('2026');
    expect(tokens.every((token) => token.length >= 5)).toBe(true);
  });

  it('in a text of any length is bounded', () => {
    const tokens = textsOf('number_in_text', { remittance: 'a1 '.repeat(5000) });
    expect(tokens.length).toBeLessThan(800);
  });
});

it('an invoice answers to its number and to the reference that it asks for', () => {
  expect(answersTo('F-1/2', 'RF18 5390 0754 7034')).toEqual([
    ...['F12', 'RF18539007547034', '539007547034'],
  ]);
  expect(answersTo('F-1/2', undefined)).toEqual(['F12']);
});
