import fc from 'fast-check';
import { EVENT_TYPES } from '../../../src/ledger/event-types.js';
import { tellAll } from '../../ledger/histories.js';
import { tellings } from './generator.js';

/** Histories in which each type comes up, whatever the version of the generator draws. */
const HISTORIES = 2000;

/**
 * Links show scores, restrictions hide them, models weigh them, watches tell of them, erasures take
 * names: no fact, and no fold hears of one.
 */
const UNFOLDED: ReadonlySet<string> = new Set([
  ...['ShareMade', 'ShareOpened', 'ShareRevoked'],
  ...['WatchMade', 'WatchExtended', 'WatchEnded', 'NoticeGiven', 'LeaseTaken'],
  ...['EndpointMade', 'EndpointSecretRotated', 'EndpointEnded', 'EndpointAsked', 'EndpointCalled'],
  ...['ModelBrought', 'DefaultModelChosen', 'ProfessionalErased'],
  ...['ScoreRestricted', 'ScoreRestrictionLifted', 'SkillClaimed', 'SkillDropped'],
  ...['RecommendationAsked', 'RecommendationGiven', 'RecommendationChanged'],
  ...['RecommendationAnswered', 'RecommendationShown'],
  ...['ContactClaimed', 'ContactRefused', 'VisibilityChosen'],
  ...['SetOffOptedIn', 'SetOffOptedOut', 'SetOffProposed', 'SetOffAccepted', 'SetOffRefused'],
  'SetOffExpired',
]);

describe('the histories of the oracle', () => {
  it('tell events of every type, and ledgers take them', () => {
    const drawn = fc.sample(tellings, { numRuns: HISTORIES, seed: 1 });
    const taken = new Set(
      drawn.flatMap((told) => tellAll(told).entries.map(({ event: { type } }) => type)),
    );
    const folded = Object.keys(EVENT_TYPES).filter((type) => !UNFOLDED.has(type));
    expect([...taken].sort()).toEqual(folded.sort());
  });
});
