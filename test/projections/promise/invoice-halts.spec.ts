import {
  BUYER,
  invoiceCorrected,
  invoiceRejected,
  invoiceResumed,
  invoiceSuspended,
  OTHER,
  payeeAccountChanged,
  paymentAnnounced,
  paymentFailed,
  paymentReceived,
  receivableAssigned,
  SELLER,
} from '../../ledger/samples.js';
import {
  bank,
  buyer,
  CLEAN,
  folded,
  invoice,
  LATER,
  otherwise,
  payment,
  type Said,
  seller,
  standing,
} from '../folded.js';

const platform = (event: Said['event']): Said => {
  const { by } = seller(event);
  return {
    event,
    by: { ...by, teller: 'platform', party: null, side: 'none', source: 'platform' },
  };
};

function shuffles(said: readonly Said[]): readonly (readonly Said[])[] {
  if (said.length < 2) return [said];
  return said.flatMap((first, i) =>
    shuffles(said.filter((_, at) => at !== i)).map((rest) => [first, ...rest]),
  );
}

describe('an invoice rejected for its form', () => {
  const corrected = (issuedOn: string, correction = 1) =>
    seller(invoiceCorrected({ ...plain(issuedOn), correction }));

  it('never existed: nothing is late, nothing is kept', () => {
    const told = [seller(invoice()), platform(invoiceRejected()), seller(payment('2026-09-01'))];
    for (const order of shuffles(told)) {
      const promise = folded(...order);
      expect(standing(promise, '2026-03-01')).toEqual(['void 100000 late 0 documented']);
      expect(standing(promise, LATER)).toEqual(['void 100000 late 0 documented']);
    }
  });

  it('is none that was issued anew after it, or corrected beyond it, in whatever order', () => {
    const anew = [seller(invoice()), platform(invoiceRejected()), corrected('2026-03-05')];
    const mended = [seller(invoice()), platform(invoiceRejected()), corrected('2026-03-01')];
    for (const order of [...shuffles(anew), ...shuffles(mended)]) {
      expect(standing(folded(...order), LATER)).toEqual(['open 100000 late 0 documented']);
    }
    const again = [...mended, platform(invoiceRejected({ correction: 1 }))];
    expect(standing(folded(...again), LATER)).toEqual(['void 100000 late 0 documented']);
  });

  it('by the word of its buyer alone is not, where the seller speaks', () => {
    const promise = folded(seller(invoice()), buyer(invoiceRejected()));
    expect(standing(promise, LATER)).toEqual(['open 100000 late 0 documented']);
    expect(otherwise(promise)).toEqual(['rejection buyer']);
    const alone = folded(buyer(invoice()), buyer(invoiceRejected()));
    expect(standing(alone, LATER)).toEqual(['void 100000 late 0 declared']);
  });
});

function plain(issuedOn: string) {
  const instalments = [
    { kind: 'ordinary', amount: '100000', due: '2026-03-31', basis: 'stated' },
  ] as const;
  return { total: '100000', prepaid: '0', payable: '100000', instalments, issuedOn };
}

describe('an invoice suspended', () => {
  const halted = [seller(invoice()), buyer(invoiceSuspended())];
  const resumed = [...halted, seller(invoiceResumed())];

  it('is set apart until it is resumed, and nobody lost', () => {
    for (const order of shuffles(resumed)) {
      const promise = folded(...order);
      expect(standing(promise, '2026-03-09')).toEqual(['open 100000 late 0 corroborated']);
      expect(standing(promise, '2026-03-10')).toEqual(['apart 100000 late 0 corroborated']);
      expect(standing(promise, '2026-04-09')).toEqual(['apart 100000 late 0 corroborated']);
      expect(standing(promise, '2026-04-10')).toEqual(['open 100000 late 0 corroborated']);
    }
  });

  it('counts from the due day once it is resumed, or paid', () => {
    const after = folded(...resumed, seller(payment('2026-04-12')));
    expect(standing(after, LATER)).toEqual([CLEAN, 'kept 100000 late 12 documented']);
    const during = folded(...resumed, seller(payment('2026-04-05')));
    expect(standing(during, '2026-04-04')).toEqual(['apart 100000 late 0 corroborated']);
    expect(standing(during, '2026-04-05')).toContain('kept 100000 late 5 documented');
  });

  it('longer than 180 days, or only after 30 days of lateness, is not', () => {
    const promise = folded(...halted);
    expect(standing(promise, '2026-09-05')).toEqual(['apart 100000 late 0 corroborated']);
    expect(standing(promise, '2026-09-06')).toEqual(['open 100000 late 0 corroborated']);
    const late = (suspendedOn: string) =>
      standing(folded(seller(invoice()), buyer(invoiceSuspended({ suspendedOn }))), suspendedOn);
    expect(late('2026-04-30')).toEqual(['apart 100000 late 30 corroborated']);
    expect(late('2026-05-01')).toEqual(['open 100000 late 0 corroborated']);
  });

  it('and resumed on the same day is not halted', () => {
    const promise = folded(...halted, seller(invoiceResumed({ resumedOn: '2026-03-10' })));
    expect(standing(promise, '2026-03-10')).toEqual(['open 100000 late 0 corroborated']);
  });

  it('twice is apart twice', () => {
    const twice = [
      ...resumed,
      buyer(invoiceSuspended({ suspendedOn: '2026-04-15' })),
      seller(invoiceResumed({ resumedOn: '2026-04-25' })),
    ];
    for (const [day, state] of [
      ['2026-04-14', 'open 100000 late 0 corroborated'],
      ['2026-04-15', 'apart 100000 late 15 corroborated'],
      ['2026-04-25', 'open 100000 late 0 corroborated'],
    ] as const) {
      expect(standing(folded(...twice), day)).toEqual([state]);
    }
  });
});

describe('a payment announced', () => {
  it('pays nothing, whether it then fails or comes', () => {
    const announced = [seller(invoice()), buyer(paymentAnnounced())];
    const failed = [...announced, buyer(paymentFailed())];
    const open = ['open 100000 late 0 documented'];
    expect(standing(folded(...announced), LATER)).toEqual(open);
    expect(standing(folded(...failed), LATER)).toEqual(open);
    const paid = [...failed, bank(payment('2026-03-31'))];
    expect(standing(folded(...paid), LATER)).toEqual([CLEAN, 'kept 100000 late 0 banked']);
  });
});

describe('a receivable assigned to a factor', () => {
  it('is kept by paying the factor', () => {
    const { initiatedOn: _, ...facts } = paymentReceived().facts;
    const toFactor: Said['event'] = {
      type: 'PaymentReceived',
      facts: {
        ...facts,
        ...{ payer: BUYER, payee: OTHER, amount: '100000', creditedOn: '2026-03-31' },
        allocations: [{ seller: SELLER, number: 'INV-1', amount: '100000' }],
      },
    };
    const factors = bank(toFactor);
    const told = [
      ...[seller(invoice()), seller(receivableAssigned())],
      { ...factors, by: { ...factors.by, party: OTHER } },
    ];
    for (const order of shuffles(told)) {
      const promise = folded(...order);
      expect(standing(promise, LATER)).toEqual([CLEAN, 'kept 100000 late 0 banked']);
      expect(promise.promisee).toBe(SELLER);
    }
  });

  it('or told in confidence changes no step, and neither does another account', () => {
    const plainly = folded(seller(invoice()));
    const told = folded(
      ...[seller(invoice()), seller(payeeAccountChanged())],
      seller(receivableAssigned({ confidential: true })),
    );
    expect(told).toEqual(plainly);
  });
});
