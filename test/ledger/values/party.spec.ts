import {
  documentNumber,
  localTeller,
  normalNumber,
  readIdentifier,
} from '../../../src/ledger/values/party.js';

describe('an identifier', () => {
  // Made up, with right check digits, except La Poste's and the two that ISO and GS1 print.
  it.each([
    ['732829320', '0002:732829320'],
    ['732 829 320', '0002:732829320'],
    ['0002:732829320', '0002:732829320'],
    ['0009:73282932000074', '0002:732829320'],
    ['73282932000074', '0002:732829320'],
    ['0002:73282932000074', '0002:732829320'],
    ['0009:35600000000048', '0002:356000000'],
    ['9957:FR44732829320', '0002:732829320'],
    ['9957: fr 44 732 829 320', '0002:732829320'],
    ['0088:4006381333931', '0088:4006381333931'],
    ['0199:5493001KJTIIGC8Y1R12', '0199:5493001KJTIIGC8Y1R12'],
    ['0199:5493001kjtiigc8y1r12', '0199:5493001KJTIIGC8Y1R12'],
    ['0208:0123456789', '0208:0123456789'],
    ['local:books:C 17', 'local:books:C 17'],
    ['  local:books:c:17 ', 'local:books:c:17'],
  ])('written %j is %s', (written, text) => {
    expect(readIdentifier(written)?.text).toBe(text);
  });

  it('keeps the establishment that a SIRET names', () => {
    expect(readIdentifier('73282932000074')?.establishment).toBe('73282932000074');
    expect(readIdentifier('732829320')?.establishment).toBeUndefined();
  });

  it.each([
    ...['732829321', '0002:12345678', '73282932000075', '0009:35600000000002'],
    ...['9957:FR45732829320', '9957:FR44732829321', '9957:DE44732829320'],
    ...['0088:4006381333932', '0088:400638133393', '0199:5493001KJTIIGC8Y1R13'],
    ...['0208:!', '0208:', '208:0123456789', 'local:books', 'local::c', 'local:Books:c'],
    ...['local:books: c', 'local:books:\u0007', '', 'ACME', `local:books:${'x'.repeat(140)}`],
  ])('%j is none', (written) => {
    expect(readIdentifier(written)).toBeNull();
  });

  it('that is local names its teller', () => {
    const local = readIdentifier('local:books:7');
    const official = readIdentifier('732829320');
    expect(local && localTeller(local)).toBe('books');
    expect(official && localTeller(official)).toBeNull();
  });
});

describe('a document number', () => {
  it('is trimmed and upper-cased', () => {
    expect(documentNumber(' inv 7/01 ')).toBe('INV 7/01');
  });

  it.each([
    ['inv 7/01', 'INV701'],
    ['Fac-2026_0001', 'FAC20260001'],
    ['é-1', 'É1'],
    ['e\u0301-1', 'É1'],
    ['ＦＡＣ－００７', 'FAC007'],
    ['fac\u00a0007', 'FAC007'],
    ['007', '007'],
    ['---', '---'],
  ])('%j joins as %s', (number, normal) => {
    expect(normalNumber(number)).toBe(normal);
  });
});
