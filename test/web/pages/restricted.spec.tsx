/** Where a score is restricted, each part of a page says so, and not that there is nothing. */
import type { RaiseAnswer } from '../../../src/query/score/raise.js';
import { RESTRICTED } from '../../../src/query/score/score-card.js';
import { RaisePart } from '../../../web/pages/professional/raise-part.js';
import { ScoreHistory } from '../../../web/parts/score-history.js';
import { pageIn, readOn } from './frames.js';

const TESSIER = { id: '0002:000901355', name: 'Maçonnerie Tessier' };
const RAISE: RaiseAnswer = {
  ...{ professional: TESSIER, model: 'triangle-1', modelHash: '00', knownAt: 7 },
  ...{ asOf: '2026-12-01', restricted: { since: '2026-12-01' }, overall: RESTRICTED, months: 6 },
  sides: { payment: RESTRICTED, deadline: RESTRICTED, relation: RESTRICTED },
  ...{ idle: { asOf: '2027-06-01', overall: RESTRICTED }, moves: [] },
};

describe('a restricted score', () => {
  it('has a history that is hidden, and not none', () => {
    const history = { professional: TESSIER, points: [], restricted: { since: '2026-12-01' } };
    const read = readOn(pageIn('en', <ScoreHistory {...history} />));
    expect(read).toContain('has restricted its score since');
    expect(read).not.toContain('There was no score');
    const none = readOn(pageIn('en', <ScoreHistory professional={TESSIER} points={[]} />));
    expect(none).toContain('There was no score');
  });

  it('has moves that are hidden, and not none', () => {
    const read = readOn(pageIn('fr', <RaisePart raise={RAISE} />));
    expect(read).toContain('Le professionnel a fait limiter son score');
    expect(read).not.toContain('Rien qu’il puisse faire');
  });
});
