import { holdsName, readsLikeName } from '../../../src/ledger/values/clear-text.js';

describe('a text that reads like somebody', () => {
  it.each([
    ...['Jean Dupont', 'jean dupont', 'DUPONT Jean', 'Facture Marie-Claire Curie', "M. d'Artagnan"],
    ...['virement M. Dupont 2026-08', 'acompte Lefèvre', 'jean.dupont@example.org', 'x <a@b>'],
  ])('given %j, then it does', (text) => expect(readsLikeName(text)).toBe(true));

  it.each([
    ...['F2026-041', 'invoice F2026-041 2026-11-02', 'F2026-041 v1', 'payment 3fa9', 'BQ-2026-77'],
    ...['stripe in_1Nx', 'covered 2026-03-31', 'i 0002:552100554 A', 'entry 3', 'acompte', 'é'],
    ...['VE2026/12 411DUP 03', 'a b c', 'match 3 of 4', '@', 'p 1 x', 'REF1 ACSC 2026-01-01'],
  ])('given %j, then it does not', (text) => expect(readsLikeName(text)).toBe(false));
});

describe('a text that holds a name', () => {
  it.each([
    ['dupont-2026-08', 'Jean Dupont', true],
    ['LEFEVRE_12', 'Menuiserie Lefèvre', true],
    ['dupontel-12', 'Jean Dupont', false],
    ['SA-12', 'Acme SA', false],
    ['F2026-041', 'Acme SA', false],
    ['', '', false],
  ])('given %j and %j, then %s', (text, name, holds) => {
    expect(holdsName(text, name)).toBe(holds);
  });
});
