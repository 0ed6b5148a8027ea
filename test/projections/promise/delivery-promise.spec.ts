import {
  BUYER,
  deliveryCancelled,
  deliveryMade,
  deliveryRefused,
  deliveryRescheduled,
  feedbackGiven,
  goodsReturned,
} from '../../ledger/samples.js';
import {
  allFolded,
  CLEAN,
  client,
  delivery,
  folded,
  LATER,
  otherwise,
  type Said,
  standing,
  supplier,
} from '../folded.js';

const made = (on: string, over = {}) => {
  const { arrivedOn: _, share: __, ...facts } = deliveryMade().facts;
  return { type: 'DeliveryMade' as const, facts: { ...facts, handedOverOn: on, ...over } };
};

describe('a delivery', () => {
  it('is kept by parts, each with its share of the value', () => {
    const promise = folded(
      ...[client(delivery({ value: '10001' })), client(made('2026-02-14', { share: 333_333 }))],
      client(made('2026-02-20', { part: '2' })),
    );
    // floor(10,001 x 0.333333) = 3,333; the rest goes to the other part.
    expect(standing(promise, LATER)).toEqual([
      CLEAN,
      'kept 3333 late -1 documented',
      'kept 6668 late 5 documented',
    ]);
  });

  it('told by the supplier alone is declared', () => {
    const promise = folded(supplier(delivery()), supplier(made('2026-02-14')));
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 250000 late -1 declared']);
  });

  it('due by the word of the supplier alone stays declared, though the client tells it made', () => {
    const promise = folded(supplier(delivery()), client(made('2026-02-10')));
    expect(promise.grade).toBe('corroborated');
    expect(standing(promise, '2026-02-09')).toEqual(['open 250000 late 0 declared']);
    expect(standing(promise, LATER)).toContain('kept 250000 late -5 declared');
  });

  describe('of which the client tells the arrival', () => {
    const { handedOverOn: _, ...arrival } = made('').facts;
    const arrivedOn = (on: string) =>
      client({ type: 'DeliveryMade', facts: { ...arrival, arrivedOn: on } });
    const handedOver = made('2026-02-14');
    const { by } = client(handedOver);
    const platform = { ...by, teller: 'platform', party: null, source: 'platform' } as const;

    it('was handed over up to five days before, as the supplier says', () => {
      const told = [client(delivery()), supplier(handedOver), arrivedOn('2026-02-19')];
      expect(standing(folded(...told), LATER)).toEqual([CLEAN, 'kept 250000 late -1 corroborated']);
    });

    it('was not long before by the word of the supplier alone, which would make it in time', () => {
      const told = [client(delivery()), supplier(handedOver), arrivedOn('2026-02-25')];
      expect(standing(folded(...told), LATER)).toEqual([CLEAN, 'kept 250000 late 10 documented']);
      expect(otherwise(folded(...told))).toEqual(['delivery supplier']);
    });

    it('was long before as somebody between them says', () => {
      const between = { event: handedOver, by: { ...platform, side: 'none' } } as const;
      const told = [client(delivery()), between, arrivedOn('2026-02-25')];
      expect(standing(folded(...told), LATER)).toEqual([CLEAN, 'kept 250000 late -1 documented']);
    });
  });

  it('that the supplier called off, as the client says, is not made by its own word', () => {
    const off = client(deliveryCancelled({ by: 'supplier' }));
    const told = [client(delivery()), off, supplier(made('2026-02-10'))];
    expect(standing(folded(...told), LATER)).toEqual(['lost 250000 late 0 corroborated']);
    const own = [client(delivery()), supplier(deliveryCancelled({ by: 'supplier' }))];
    expect(standing(folded(...own, supplier(made('2026-02-10'))), LATER)).toEqual([
      CLEAN,
      'kept 250000 late -5 declared',
    ]);
  });

  it('made in time stays so where the client later sends goods back', () => {
    const told = [client(delivery()), client(made('2026-02-14')), client(goodsReturned())];
    for (const order of [told, [...told].reverse()]) {
      expect(standing(folded(...order), LATER)).toEqual([CLEAN, 'kept 250000 late -1 documented']);
    }
    const whole = client(goodsReturned({ part: undefined, share: 500_000, why: 'quality' }));
    expect(standing(folded(...told, whole), LATER)).toEqual([
      CLEAN,
      'kept 250000 late -1 documented',
    ]);
  });

  it('refused for quality is open again and marks the relation', () => {
    const promise = folded(
      ...[client(delivery()), client(made('2026-02-14'))],
      client(deliveryRefused()),
    );
    expect(standing(promise, '2026-02-17')).toEqual([CLEAN, 'kept 250000 late -1 documented']);
    expect(standing(promise, LATER)).toEqual([
      'open 250000 late 0 documented',
      'refused_quality of promisor',
    ]);
  });

  it('made again in the place of a refused part leaves as much for the other parts', () => {
    const half = { part: '1', share: 500_000 };
    const promise = folded(
      ...[client(delivery()), client(made('2026-02-10', half))],
      ...[client(deliveryRefused({ part: '1', refusedOn: '2026-02-11' }))],
      ...[client(made('2026-02-15', half)), client(made('2026-02-15', { part: '2' }))],
    );
    expect(standing(promise, '2026-02-11')).toContain('open 250000 late 0 documented');
    expect(standing(promise, LATER)).toContain('kept 250000 late 0 documented');
  });

  it.each(['damaged_in_transit', 'not_ordered'] as const)(
    '%s is apart, as late as it was, for 180 days',
    (why) => {
      const promise = folded(
        ...[client(delivery()), client(made('2026-02-17'))],
        client(deliveryRefused({ why })),
      );
      expect(standing(promise, '2026-08-16')).toEqual(['apart 250000 late 2 documented']);
      expect(standing(promise, '2026-08-17')).toEqual(['open 250000 late 0 documented']);
    },
  );

  it('called off by the client is as never promised, by the supplier broken', () => {
    const off = (by: 'client' | 'supplier') => deliveryCancelled({ by });
    const standingAfter = (said: Said) => standing(folded(client(delivery()), said), LATER);
    expect(standingAfter(client(off('client')))).toEqual(['void 250000 late 0 documented']);
    expect(standingAfter(client(off('supplier')))).toEqual(['lost 250000 late 0 documented']);
    expect(standingAfter(supplier(off('client')))).toEqual(['open 250000 late 0 documented']);
    expect(otherwise(folded(client(delivery()), supplier(off('client'))))).toEqual([
      'cancellation supplier',
    ]);
  });

  it('called off by its client as the supplier says, where nobody else tells of it', () => {
    const off = supplier(deliveryCancelled({ by: 'client' }));
    expect(standing(folded(supplier(delivery()), off), LATER)).toEqual([
      'void 250000 late 0 declared',
    ]);
  });

  it('called off by the client keeps what was made by then, late as it is, and voids the rest', () => {
    const part = (name: string, on: string) => client(made(on, { part: name, share: 400_000 }));
    const off = client(deliveryCancelled({ cancelledOn: '2026-02-20' }));
    const told = [client(delivery()), part('1', '2026-02-18'), off, part('2', '2026-02-25')];
    expect(standing(folded(...told), LATER)).toEqual([
      CLEAN,
      'kept 100000 late 3 documented',
      'void 150000 late 0 documented',
    ]);
    const refused = client(deliveryRefused({ refusedOn: '2026-03-01', why: 'quantity' }));
    expect(standing(folded(...told, refused), LATER)).toEqual(['void 250000 late 0 documented']);
  });

  it('has each part once: its hand-over and then its arrival, as one voice tells them, are one', () => {
    const { handedOverOn: _, ...arrival } = made('', { share: 500_000 }).facts;
    const arrived = { ...made(''), facts: { ...arrival, arrivedOn: '2026-02-20' } };
    const handedOver = client(made('2026-02-14', { share: 500_000 }));
    for (const told of [
      [handedOver, client(arrived)],
      [client(arrived), handedOver],
    ]) {
      expect(standing(folded(client(delivery()), ...told), LATER)).toEqual([
        'kept 125000 late -1 documented',
        'open 125000 late 0 documented',
      ]);
    }
  });

  it('refused for quality, as two keys of its client tell, is one refusal', () => {
    const { by } = client(deliveryRefused());
    const other = { event: deliveryRefused(), by: { ...by, teller: 'client-app' } };
    const told = [client(delivery()), client(made('2026-02-14')), client(deliveryRefused()), other];
    const marks = folded(...told).steps.filter(({ state }) => state === 'refused_quality');
    expect(marks.map(({ count }) => count)).toEqual([1_000_000]);
  });

  it('refused for quality, as a platform tells that speaks for nobody, marks the relation', () => {
    const { by } = client(deliveryRefused());
    const platform = { ...by, teller: 'platform', party: null, source: 'platform' } as const;
    const told = { event: deliveryRefused(), by: { ...platform, side: 'none' } } as const;
    const promise = folded(client(delivery()), client(made('2026-02-14')), told);
    expect(standing(promise, LATER)).toContain('refused_quality of promisor');
  });

  it('refused twice on one day is open again, whichever was told first', () => {
    const damaged = client(deliveryRefused({ why: 'damaged_in_transit' }));
    const { by } = damaged;
    const late = { event: deliveryRefused({ why: 'late' }), by: { ...by, teller: 'client-app' } };
    for (const refusals of [
      [damaged, late],
      [late, damaged],
    ]) {
      const promise = folded(client(delivery()), client(made('2026-02-14')), ...refusals);
      expect(standing(promise, '2026-02-18')).toEqual(['open 250000 late 0 documented']);
    }
  });

  it('takes back a new day where the client agrees on the old one again', () => {
    const move = (dueOn: string, agreedOn: string) =>
      client(deliveryRescheduled({ dueOn, agreedOn }));
    const promise = folded(
      ...[client(delivery()), move('2026-02-20', '2026-02-03'), move('2026-02-28', '2026-02-05')],
      ...[move('2026-02-20', '2026-02-07'), client(made('2026-02-21'))],
    );
    expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 250000 late 1 documented']);
  });

  it('under a reference used again after 180 days is another promise', () => {
    const again = client(delivery({ promisedOn: '2026-07-31', dueOn: '2026-08-15' }));
    const [first, second] = allFolded(
      ...[client(delivery()), again, client(made('2026-02-14'))],
      client(made('2026-08-20')),
    );
    expect(second?.promise).toBe(`${first?.promise}~2`);
    expect(first && standing(first, LATER)).toEqual([CLEAN, 'kept 250000 late -1 documented']);
    expect(second && standing(second, LATER)).toEqual([CLEAN, 'kept 250000 late 5 documented']);
  });
});

it('a reference used again before its first delivery was made is made in the one that is named', () => {
  const again = client(delivery({ promisedOn: '2026-07-31', dueOn: '2026-08-15' }));
  const usesAfter = (promisedOn?: string) => {
    const event = made('2026-08-20', promisedOn === undefined ? {} : { promisedOn });
    return allFolded(client(delivery()), again, client(event)).map((use) => standing(use, LATER));
  };
  const OPEN = ['open 250000 late 0 documented'];
  expect(usesAfter('2026-02-01')).toEqual([[CLEAN, 'kept 250000 late 186 documented'], OPEN]);
  expect(usesAfter()).toEqual([OPEN, [CLEAN, 'kept 250000 late 5 documented']]);
});

describe('feedback', () => {
  const given = (rating: number, on: string) => client(feedbackGiven({ rating, on }));

  it('marks the one it is about; of one giver the last counts', () => {
    const promise = folded(client(delivery()), given(2, '2026-03-01'), given(5, '2026-03-02'));
    expect(standing(promise, LATER)).toEqual([
      'feedback_5 of promisor',
      'open 250000 late 0 documented',
    ]);
  });

  it('goes from one party of the promise to the other, either way', () => {
    const back = supplier(feedbackGiven({ from: 'a'.repeat(32), to: BUYER, rating: 3 }));
    const promise = folded(client(delivery()), back);
    expect(standing(promise, LATER)).toContain('feedback_3 of promisee');
  });

  it('is supported no better than the promise that it is about', () => {
    const gradeOf = ({ steps }: ReturnType<typeof folded>) =>
      steps.find(({ state }) => state === 'feedback_5')?.grade;
    const praise = given(5, '2026-03-02');
    expect(gradeOf(folded(client(delivery()), praise))).toBe('documented');
    expect(gradeOf(folded(supplier(delivery()), praise))).toBe('declared');
  });

  it('by somebody who has no part in the promise marks nothing', () => {
    const other = 'c'.repeat(32);
    const promise = folded(supplier(delivery({ client: other })), given(1, '2026-03-01'));
    expect(standing(promise, LATER)).toEqual(['open 250000 late 0 declared']);
  });
});
