import { streamOf } from '../../../src/ledger/deciders.js';
import { type Day, toDayNumber } from '../../../src/ledger/values/day.js';
import { partiesOf } from '../../ledger/given.js';
import { tellAll } from '../../ledger/histories.js';
import { deliveryCancelled, deliveryMade, deliveryRefused } from '../../ledger/samples.js';
import { client, delivery, type Said, supplier } from '../../projections/folded.js';
import { toldBy } from '../../projections/whole.js';
import { portionsOn } from '../invoice/portions.js';
import { marksOn } from '../relation/marks.js';
import { deliveriesIn } from './promise.js';

const LATER = '2027-12-31';

/** Where the one delivery told lies at the end of a day, and what it says of the relation. */
function standing(on: Day, ...said: readonly Said[]): readonly string[] {
  const told = said.map(({ event, by }, i) => ({
    ...{ stream: streamOf(event, by.teller), event, parties: partiesOf(event) },
    by: { ...by, message: `m${i}` },
  }));
  const [known] = deliveriesIn(toldBy(tellAll(told).entries)).values();
  if (!known) throw new Error('Nothing was promised.');
  const portions = portionsOn(known, toDayNumber(on));
  return [
    ...portions.map(
      ({ state, from, to, late }) => `${state} ${(to - from) / 10_000} % late ${late}`,
    ),
    ...marksOn(known.marks, portions, toDayNumber(on)).map(({ state }) => state),
  ];
}

const made = (on: string, part = '1', share?: number): Said['event'] => {
  const { arrivedOn: _, share: __, ...facts } = deliveryMade().facts;
  const told = { ...facts, part, handedOverOn: on };
  return { type: 'DeliveryMade', facts: share === undefined ? told : { ...told, share } };
};

describe('the oracle holds of deliveries that', () => {
  const promised = client(delivery());

  it('a part is made once, and what is told without a share is the rest', () => {
    const half = [made('2026-02-14', '1', 500_000), made('2026-02-16', '1', 500_000)].map(client);
    expect(standing(LATER, promised, ...half)).toEqual(['kept 50 % late -1', 'open 50 % late 0']);
    const rest = client(made('2026-02-20', '2'));
    expect(standing(LATER, promised, ...half, rest)).toEqual([
      ...['kept 50 % late -1', 'kept 50 % late 5', 'clean'],
    ]);
  });

  it('what is refused for quality is open again, and one incident', () => {
    const refused = client(deliveryRefused());
    const told = [promised, client(made('2026-02-14')), refused];
    expect(standing(LATER, ...told)).toEqual(['open 100 % late 0', 'refused_quality']);
  });

  it('called off by its client it keeps what was made by then', () => {
    const off = client(deliveryCancelled({ cancelledOn: '2026-02-15' }));
    const part = client(made('2026-02-14', '1', 500_000));
    expect(standing(LATER, promised, part, off, client(made('2026-02-20', '2')))).toEqual([
      ...['kept 50 % late -1', 'void 50 % late 0', 'clean'],
    ]);
  });

  it('broken by its supplier, it is not mended by the supplier’s word', () => {
    const off = client(deliveryCancelled({ by: 'supplier' }));
    const told = [promised, off, supplier(made('2026-02-10'))];
    expect(standing(LATER, ...told)).toEqual(['lost 100 % late 0']);
  });

  it('long before its arrival it was handed over by no word of the supplier alone', () => {
    const { handedOverOn: _, ...arrival } = deliveryMade({ share: 1_000_000 }).facts;
    const arrived = (arrivedOn: string): Said =>
      client({ type: 'DeliveryMade', facts: { ...arrival, arrivedOn } });
    const handedOver = supplier(made('2026-02-14'));
    expect(standing(LATER, promised, handedOver, arrived('2026-02-25'))).toEqual([
      ...['kept 100 % late 10', 'clean'],
    ]);
    expect(standing(LATER, promised, handedOver, arrived('2026-02-19'))).toEqual([
      ...['kept 100 % late -1', 'clean'],
    ]);
  });
});
