import fc from 'fast-check';
import { whoIsWho } from '../../projections/who-is-who.js';
import type { Role } from '../../src/ledger/events.js';
import {
  isConcerned,
  isOverEnough,
  mayFind,
  scoreSight,
  seesEveryLine,
  seesIdentifier,
  seesIndicative,
  seesPersonal,
  seesRecommendation,
  seesRequest,
  seesTrail,
  type Viewer,
  type Viewpoint,
  viewpointOf,
} from '../../src/query/visibility.js';

const alone = whoIsWho(new Map(), new Map());

function viewer(role: Role, ...parties: readonly string[]): Viewer {
  return { role, teller: 'books', parties: new Set(parties) };
}

describe('how a viewer stands to a professional', () => {
  it.each<[string, Viewer, readonly string[], Viewpoint]>([
    ['an operator', viewer('operator'), ['a'], 'operator'],
    ['an analyst', viewer('analyst', 'a'), ['a'], 'analyst'],
    ['a partner on its own page', viewer('partner', 'a'), ['a'], 'self'],
    ['a partner on another page', viewer('partner', 'a'), ['b'], 'other'],
    ['an emitter that speaks for it', viewer('emitter', 'a', 'b'), ['b'], 'self'],
    ['an emitter that may tell for all but names nobody', viewer('emitter'), ['a'], 'other'],
    ['who speaks for a part of its class', viewer('partner', 'a'), ['a', 'b'], 'other'],
  ])('%s', (_, who, professional, expected) => {
    expect(viewpointOf(who, professional, alone)).toBe(expected);
  });

  it('follows the links of today', () => {
    const links = new Map([['b', 'a']]);
    const linked = whoIsWho(links, links);
    expect(viewpointOf(viewer('partner', 'a'), ['a', 'b'], linked)).toBe('self');
    expect(viewpointOf(viewer('partner', 'b'), ['a'], linked)).toBe('self');
  });

  it('gets nothing by a link of its own code, which it opens to whom the code means', () => {
    const linked = whoIsWho(new Map([['b', 'a']]), new Map());
    expect(viewpointOf(viewer('partner', 'b'), ['a', 'b'], linked)).toBe('other');
    expect(isConcerned(viewer('partner', 'b'), ['a'], linked)).toBe(false);
    expect(isConcerned(viewer('partner', 'b'), ['b'], linked)).toBe(true);
    expect(viewpointOf(viewer('partner', 'a'), ['a', 'b'], linked)).toBe('self');
  });
});

describe('what a standing may see', () => {
  it.each<[Viewpoint, boolean | null, string]>([
    ['operator', null, 'whole'],
    ['operator', false, 'whole'],
    ['analyst', null, 'whole'],
    ['analyst', false, 'whole'],
    ['self', null, 'whole'],
    ['self', false, 'whole'],
    ['other', null, 'sums'],
    ['other', true, 'whole'],
    ['other', false, 'none'],
  ])('a score: %s, with itself %s: %s', (standing, withOwn, expected) => {
    expect(scoreSight(standing, withOwn)).toBe(expected);
  });

  it.each<[Viewpoint, { indicative: boolean; lines: boolean; trail: boolean }]>([
    ['operator', { indicative: true, lines: true, trail: true }],
    ['self', { indicative: false, lines: true, trail: true }],
    ['analyst', { indicative: true, lines: true, trail: false }],
    ['other', { indicative: false, lines: false, trail: false }],
  ])('%s', (standing, { indicative, lines, trail }) => {
    expect(seesIndicative(standing)).toBe(indicative);
    expect(seesEveryLine(standing)).toBe(lines);
    expect(seesTrail(standing)).toBe(trail);
  });
});

describe('sums', () => {
  it.each([
    [3, 0, true],
    [2, 0, false],
    [3, 1, false],
    [4, 1, true],
    [4, 2, false],
    [0, 0, false],
  ])('over %d counterparties of whom %d are the viewer: %s', (all, own, expected) => {
    expect(isOverEnough(all, own)).toBe(expected);
  });
});

describe('who may be found', () => {
  const firm = { consumer: false, official: true, localTo: [] };
  const person = { consumer: true, official: true, localTo: [] };
  const code = { consumer: false, official: false, localTo: ['shop'] };
  const never = (): boolean => false;
  const always = (): boolean => true;

  it.each<[string, Viewer, Viewpoint, typeof firm | typeof code, () => boolean, boolean]>([
    ['a firm, by anybody', viewer('partner', 'x'), 'other', firm, never, true],
    ['a firm, by an analyst', viewer('analyst'), 'analyst', firm, never, true],
    ['a consumer, by an operator', viewer('operator'), 'operator', person, never, true],
    ['a consumer, by an analyst', viewer('analyst'), 'analyst', person, always, false],
    ['a consumer, by who deals with it', viewer('partner', 'x'), 'other', person, always, false],
    ['a consumer, by itself', viewer('partner', 'x'), 'self', person, always, false],
    ['a code, by a stranger', viewer('partner', 'x'), 'other', code, never, false],
    ['a code, by who deals with it', viewer('partner', 'x'), 'other', code, always, true],
    ['a code, by itself', viewer('partner', 'x'), 'self', code, never, true],
    ['a code, by its teller', { ...viewer('emitter'), teller: 'shop' }, 'other', code, never, true],
  ])('%s', (_, who, standing, found, deals, expected) => {
    expect(mayFind(who, standing, found, deals)).toBe(expected);
  });
});

describe('entries and texts', () => {
  it.each<[Viewer, boolean]>([
    [viewer('operator'), true],
    [viewer('partner', 'a'), true],
    [viewer('emitter', 'c', 'a'), true],
    [viewer('partner', 'c'), false],
    [viewer('emitter'), false],
    [viewer('analyst', 'a'), false],
  ])('an entry of a and b is read by %o: %s', (who, expected) => {
    expect(isConcerned(who, ['a', 'b'], alone)).toBe(expected);
  });

  it.each<[Viewer, string | null, boolean]>([
    [viewer('operator'), 'shop', true],
    [viewer('partner', 'a'), null, true],
    [viewer('partner', 'a'), 'shop', false],
    [viewer('emitter', 'a'), 'books', true],
    [viewer('analyst'), null, false],
  ])('%o sees an identifier local to %s: %s', (who, localTo, expected) => {
    expect(seesIdentifier(who, localTo)).toBe(expected);
  });

  it('an analyst opens no names', () => {
    expect(seesPersonal(viewer('analyst'))).toBe(false);
    expect(seesPersonal(viewer('partner', 'a'))).toBe(true);
  });
});

describe('a recommendation that is not public', () => {
  const ROLES: readonly Role[] = ['operator', 'emitter', 'partner', 'analyst', 'metrics'];
  const stand = fc.record({
    ...{ isGiver: fc.boolean(), isReceiver: fc.boolean(), isCounted: fc.boolean() },
  });

  it('is for its two and operators, and without a kept promise for its giver and them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), stand, (role, of) => {
        const sees = seesRecommendation(viewer(role), of);
        const isOfTheTwo = of.isGiver || (of.isReceiver && of.isCounted);
        expect(sees).toBe(role === 'operator' || (role !== 'analyst' && isOfTheTwo));
        const { isReceiver: isAsker, isCounted } = of;
        if (role !== 'operator' && !isAsker && !isCounted) {
          expect(seesRequest(viewer(role), { isAsker, isCounted })).toBe(false);
        }
      }),
    );
  });
});
