import { given, says } from '../given.js';
import {
  BUYER,
  deliveryAccepted,
  deliveryCancelled,
  deliveryMade,
  deliveryPromised,
  deliveryRefused,
  deliveryRescheduled,
  entryWithdrawn,
  goodsReturned,
  SELLER,
} from '../samples.js';

const client = { teller: 'clients-books', party: BUYER } as const;

describe('a delivery', () => {
  it.each([
    deliveryPromised(),
    deliveryRescheduled(),
    deliveryMade(),
    deliveryAccepted(),
    deliveryRefused(),
    deliveryCancelled(),
    goodsReturned(),
  ])('may begin with $type, and take it again', (event) => {
    given().when(event).thenTold(event);
    given(event).when(says(event, client)).thenTold(event);
  });

  it('promised again is a repeat, with other facts it is refused', () => {
    const changed = deliveryPromised({ dueOn: '2026-02-16' });
    const reused = deliveryPromised({ promisedOn: '2026-08-01', dueOn: '2026-08-20' });
    given(deliveryMade(), deliveryPromised()).when(deliveryPromised()).thenDuplicate(1);
    given(deliveryPromised()).when(changed).thenRejects('already_told');
    given(deliveryPromised(), entryWithdrawn()).when(changed).thenTold(changed);
    given(deliveryPromised()).when(says(changed, client)).thenTold(changed);
    given(deliveryPromised()).when(reused).thenTold(reused);
  });

  it('is made on the day of either end, and in any number of parts', () => {
    const handed = deliveryMade({ arrivedOn: undefined, share: undefined });
    const arrived = deliveryMade({ handedOverOn: undefined, part: '2', share: 1 });
    given(deliveryMade()).when(handed).thenTold(handed);
    given(deliveryMade()).when(arrived).thenTold(arrived);
  });

  it.each([
    [deliveryPromised({ client: SELLER }), 'parties_must_differ', '/client'],
    [deliveryAccepted({ client: SELLER }), 'parties_must_differ', '/client'],
    [deliveryPromised({ value: '-1' }), 'amount_must_not_be_negative', '/value'],
    [deliveryPromised({ currency: undefined }), 'currency_must_come_with_the_amount', '/currency'],
    [deliveryMade({ arrivedOn: '2026-02-13' }), 'days_must_be_in_order', '/arrivedOn'],
    [
      deliveryMade({ handedOverOn: undefined, arrivedOn: undefined, share: 0 }),
      'a_day_must_be_told',
      '/handedOverOn',
    ],
    [deliveryMade({ share: 0 }), 'share_must_be_parts_per_million', '/share'],
    [deliveryMade({ share: 1_000_001 }), 'share_must_be_parts_per_million', '/share'],
    [goodsReturned({ share: 0 }), 'share_must_be_parts_per_million', '/share'],
    [deliveryMade({ share: 0.5 }), 'share_must_be_parts_per_million', '/share'],
  ] as const)('that cannot be is refused (%#)', (event, code, pointer) => {
    given().when(event).thenRejects(code, pointer);
  });
});
