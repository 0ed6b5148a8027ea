import { codeOf } from '../../src/intake/party-map.js';
import { PARTY_MAP_LIMITS, readPartyMap } from '../../src/intake/party-map-file.js';
import { Rejection } from '../../src/ledger/rejection.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusal(written: Uint8Array | string): string {
  try {
    readPartyMap(typeof written === 'string' ? bytes(written) : written);
  } catch (error) {
    if (error instanceof Rejection) return `${error.code}: ${error.detail}`;
    throw error;
  }
  return 'read';
}

describe('the party map', () => {
  it('says who stands behind a code, and on which terms', () => {
    const partyMap = readPartyMap(
      bytes(
        'code,identifier,terms\nC001,0002:552100554,45 end of month\nC002,732829320,\nC003,,30\n',
      ),
    );
    expect([...partyMap]).toEqual([
      ['C001', { identifier: '0002:552100554', terms: '45 end of month' }],
      ['C002', { identifier: '732829320' }],
      ['C003', { terms: '30' }],
    ]);
  });

  it('reads what a French spreadsheet saves: a byte order mark, semicolons, its own words', () => {
    const text =
      '\uFEFFCompte auxiliaire;SIREN;Délai;Remarque\r\n411X ;552 100 554;45 jours fin de mois;a\r\n';
    const said = [['411X', { identifier: '552 100 554', terms: '45 jours fin de mois' }]];
    expect([...readPartyMap(bytes(text))]).toEqual(said);
    const windows = Uint8Array.from(text.slice(1), (letter) => letter.charCodeAt(0));
    expect([...readPartyMap(windows)]).toEqual(said);
  });

  it('knows an account by its IBAN, with or without spaces', () => {
    const partyMap = readPartyMap(
      bytes('iban,identifier\nFR14 2004 1010 0505 0001 3M02 606,552100554\n'),
    );
    expect([...partyMap.keys()]).toEqual(['FR1420041010050500013M02606']);
    expect(codeOf(' C 001 ')).toBe('C 001');
  });

  it('takes the same line twice, and no code that means two things', () => {
    const row = 'C1,552100554\n';
    expect(readPartyMap(bytes(`code,siren\n${row}${row}`)).size).toBe(1);
    expect(refusal(`code,siren\n${row}C1,732829320\n`)).toMatch(/line 3: its code stands above/);
  });

  it.each([
    ['nothing', '', /needs a header/],
    ['no header', 'C1,552100554\n', /needs a header/],
    ['codes alone', 'code\nC1\n', /needs a header/],
    ['check digits that are wrong', 'code,siren\nC1,552100555\n', /line 2: its identifier is none/],
    ['terms that are none', 'code,terms\nC1,some day\n', /line 2: its terms are not understood/],
    ['a row without a code', 'code,terms\nC1,30\n,30\n', /line 3: it has no code/],
    ['a quote that stays open', 'code,terms\n"C1,30\n', /is no CSV/],
  ])('refuses %s, whole', (_what, text, detail) => {
    expect(refusal(text)).toMatch(/^document_must_follow_its_standard/);
    expect(refusal(text)).toMatch(detail);
  });

  it('is bounded', () => {
    expect(refusal(new Uint8Array(PARTY_MAP_LIMITS.bytes + 1))).toMatch(/must_fit_the_limits/);
  });
});
