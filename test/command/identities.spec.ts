import { Identities, withoutIdentifiers } from '../../src/command/identities.js';
import { translate } from '../../src/command/translate.js';
import { BUYER, invoiceData, message, OPERATOR, SELLER } from './fixture.js';

const identities = new Identities({ of: (text) => `<${text.length}>` });
const mentioned = (...parties: string[]) => parties.map((party) => identities.mention(party, ''));

describe('the id of a message', () => {
  it.each([
    ['552100554/F1', '<14>/F1'],
    ['F1-0002:552100554-0002:552100554', 'F1-<14>-<14>'],
    ['552 100 554/F1', '<14>/F1'],
    ['552.100.554 F1', '<14> F1'],
    ['0002: 552 100 554', '<14>'],
    ['FR44732829320#1', 'FR44<14>#1'],
    ['F1', 'F1'],
  ])('%j is stored as %j, whoever is mentioned', (id, stored) => {
    expect(withoutIdentifiers(id, mentioned(SELLER, BUYER))).toBe(stored);
  });

  it('holds none in other letters either, and local codes only where their teller stands by', () => {
    const [vat, code] = ['9930:DE123456789', 'local:books:7'];
    expect(withoutIdentifiers('de 123 456 789/7', mentioned(vat, code))).toBe('<16>/7');
    expect(withoutIdentifiers('local:books:7/7', mentioned(vat, code))).toBe('<13>/7');
  });

  it('keeps what only looks like a short one, written apart', () => {
    const short = mentioned('0208:12');
    expect(withoutIdentifiers('F12', short)).toBe('F<7>');
    expect(withoutIdentifiers('F1 2', short)).toBe('F1 2');
    expect(withoutIdentifiers('cable-AB', mentioned('0208:AB'))).toBe('cable-<7>');
  });

  it('that another message names is stored without them, too', () => {
    const told = {
      ...message('InvoiceIssued', '552100554/F1', invoiceData()),
      ...{ correlationId: 'run 552100554', causationId: '732829320' },
    };
    const { speaker, correlationId, causationId } = translate(told, OPERATOR, identities);
    expect([speaker.message, correlationId, causationId]).toEqual(['<14>/F1', 'run <14>', '<14>']);
  });
});
