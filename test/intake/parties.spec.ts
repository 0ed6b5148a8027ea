import { chooseParty, partsOfChoice, type SaidParty } from '../../src/intake/parties.js';
import { READER } from './reading.js';

const NOBODY: SaidParty = {
  name: '',
  country: '',
  legalId: null,
  ids: [],
  vat: '',
  endpoint: null,
};

const choose = (said: Partial<SaidParty>, reader = READER) =>
  chooseParty({ ...NOBODY, ...said }, reader, 'the buyer');
const idOf = (said: Partial<SaidParty>): string => choose(said).id;

describe('the identifier that stands for a party', () => {
  it.each<[string, Partial<SaidParty>, string]>([
    [
      'the SIREN before all else',
      {
        legalId: { scheme: '0002', value: '552 100 554' },
        ids: [{ scheme: '0088', value: '4000001123452' }],
        vat: 'DE136695976',
      },
      '0002:552100554',
    ],
    [
      'the SIRET among other identifiers, folded to its SIREN',
      { ids: [{ scheme: '0009', value: '55210055400013' }], vat: 'DE136695976' },
      '0002:552100554',
    ],
    [
      'a French register number without its scheme',
      { legalId: { scheme: '', value: '552100554' }, country: 'FR' },
      '0002:552100554',
    ],
    [
      'the French VAT number before the LEI',
      { vat: 'FR96 552100554', ids: [{ scheme: '0199', value: '529900T8BM49AURSDO55' }] },
      '0002:552100554',
    ],
    [
      'the French electronic address before a GLN',
      {
        endpoint: { scheme: '0225', value: '552100554_ACHATS' },
        ids: [{ scheme: '0088', value: '4000001123452' }],
      },
      '0002:552100554',
    ],
    [
      'the LEI before the GLN',
      {
        ids: [
          { scheme: '0088', value: '4000001123452' },
          { scheme: '0199', value: '529900T8BM49AURSDO55' },
        ],
      },
      '0199:529900T8BM49AURSDO55',
    ],
    [
      'the GLN before another register',
      {
        legalId: { scheme: '0007', value: '5566778899' },
        ids: [{ scheme: 'GLN', value: '4000001123452' }],
      },
      '0088:4000001123452',
    ],
    [
      'another register before a VAT number',
      { legalId: { scheme: '0007', value: '5566778899' }, vat: 'SE556677889901' },
      '0007:5566778899',
    ],
    ['a foreign VAT number under its scheme', { vat: 'ATU 1234.5678' }, '9914:ATU12345678'],
    ['a Greek VAT number by its own prefix', { vat: 'EL123456789' }, '9933:EL123456789'],
    ['a Norwegian VAT number as the register number', { vat: 'NO987654325MVA' }, '0192:987654325'],
    [
      'a VAT number as an identifier',
      { ids: [{ scheme: '0223', value: 'DE136695976' }] },
      '9930:DE136695976',
    ],
    [
      'the electronic address last',
      { endpoint: { scheme: '0060', value: '123456789' }, name: 'X' },
      '0060:123456789',
    ],
  ])('is %s', (_, said, id) => {
    expect(idOf(said)).toBe(id);
  });

  it('never is an e-mail address, a routing code or a platform', () => {
    for (const scheme of ['EM', '0224', '0238', 'SEPA', '']) {
      expect(idOf({ name: 'Ann', endpoint: { scheme, value: '123456789' } })).toBe(
        'local:books:ANN',
      );
      expect(idOf({ name: 'Ann', ids: [{ scheme, value: '123456789' }] })).toBe('local:books:ANN');
    }
  });

  it('falls back on a code of the register number, then of the name, and says so', () => {
    const register = choose({
      legalId: { scheme: '', value: 'HRB  12' },
      name: 'Müller\n GmbH',
      country: 'de',
    });
    expect(register).toMatchObject({
      id: 'local:books:HRB 12',
      input: { id: 'local:books:HRB 12', name: 'Müller GmbH', country: 'DE' },
      unmapped: { code: 'HRB 12', name: 'Müller GmbH' },
    });
    expect(partsOfChoice(register, '/x')).toEqual([
      { at: '/x', unmapped: { code: 'HRB 12', name: 'Müller GmbH' } },
    ]);
    expect(idOf({ name: ` :${'é'.repeat(100)}` })).toBe(`local:books:${'É'.repeat(80)}`);
  });

  it('is what the party map says of the code or the name', () => {
    const reader = { ...READER, partyMap: new Map([['Müller GmbH', { identifier: '552100554' }]]) };
    const chosen = choose({ name: 'Müller GmbH' }, reader);
    expect(chosen).toMatchObject({ id: '0002:552100554', unmapped: null });
  });

  it('is what the party map says of an electronic address, of nothing else that identifies', () => {
    const endpoint = { scheme: '0088', value: '4000001123452' };
    for (const code of ['0088:4000001123452', '4000001123452']) {
      const reader = { ...READER, partyMap: new Map([[code, { identifier: '552100554' }]]) };
      expect(choose({ name: 'Müller GmbH', endpoint }, reader).id).toBe('0002:552100554');
      expect(choose({ vat: 'DE136695976', endpoint }, reader).id).toBe('9930:DE136695976');
      expect(choose({ ids: [endpoint] }, reader).id).toBe('0088:4000001123452');
    }
    expect(idOf({ endpoint })).toBe('0088:4000001123452');
  });

  it('passes over one whose check digits are wrong, and says so', () => {
    const chosen = choose({
      legalId: { scheme: '0002', value: '123456789' },
      vat: 'DE136695976',
      endpoint: { scheme: '0088', value: '1' },
    });
    expect(chosen.id).toBe('9930:DE136695976');
    expect(partsOfChoice(chosen, '/x')).toEqual([
      { at: '/x', anomaly: expect.stringContaining('scheme 0002 is not valid') },
    ]);
  });

  it('of a private person is a code, told as a consumer and not to be mapped', () => {
    const chosen = choose({ name: 'Ann', ids: [{ scheme: '0226', value: '17' }] });
    expect(chosen.input).toEqual({ id: 'local:books:ANN', name: 'Ann', consumer: true });
    expect(chosen.unmapped).toBeNull();
  });

  it('is asked for where a document says nothing of the party', () => {
    expect(() => choose({})).toThrow('neither a name nor an identifier of the buyer');
  });
});
