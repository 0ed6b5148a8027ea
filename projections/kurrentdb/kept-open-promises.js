// Runs on a KurrentDB node: which promises made to a professional on its own invoices, or by it on
// its own deliveries, are open; read it as the state of the partition of its party id.
//
// An index for whoever lives in the server's own pages, and no score: it knows nothing of links,
// disputes, new due days, remainders or who is who. A partition is whose number the promise bears
// (seller, supplier), the one party that every fact of the promise names. Amounts are numbers of
// minor units. A payment restates all its shares, so its newest event is enough; each teller's
// payments are an account of its own, and the largest account counts. At most 500 promises are
// kept for a professional; those that were kept go first, then new ones are only counted (`more`).

const MOST = 500;

function normal(number) {
  return number.toUpperCase().replace(/[^A-Z0-9\u00c0-\uffff]/g, '') || number;
}

function categoryOf(event) {
  return event.streamId.slice(0, event.streamId.indexOf('-'));
}

/** Of shares of several sellers those of the first are indexed. */
function partitionOf(event) {
  if (!event.isJson || !event.data) return null;
  // What others put into streams of such names has no parties, and other facts.
  if (!event.metadata || typeof event.metadata.parties !== 'string') return null;
  // The stream's name holds whose number it is, also for entries that do not repeat it.
  if (/^(invoice|credit|delivery)-/.test(event.streamId)) {
    return event.streamId.slice(event.streamId.indexOf('-') + 1, event.streamId.indexOf('/'));
  }
  if (!/^payment-/.test(event.streamId)) return null;
  const first = event.data.after?.shares?.[0];
  return first ? first.seller : null;
}

function ownNumber(event) {
  return event.streamId.slice(event.streamId.indexOf('/') + 1);
}

/** The promise under a number, wherever it stands; null where there is no room for another. */
function promiseAt(state, key) {
  let found = state.open[key] || state.kept[key];
  if (found) return found;
  if (state.size >= MOST) {
    const oldest = Object.keys(state.kept)[0];
    if (oldest === undefined) {
      state.more += 1;
      return null;
    }
    delete state.kept[oldest];
    state.size -= 1;
  }
  state.size += 1;
  found = { words: {}, accounts: {}, cuts: {}, parts: {}, names: {} };
  state.kept[key] = found;
  return found;
}

function sum(amounts) {
  return Object.keys(amounts).reduce((so, name) => so + amounts[name], 0);
}

/** The newest word of the issuer, else of whoever told it. */
function wordOf(promise) {
  const revisions = Object.keys(promise.words).sort((a, b) => Number(a) - Number(b));
  const own = revisions.filter((revision) => promise.words[revision].issuer);
  return promise.words[(own.length > 0 ? own : revisions).pop()];
}

/** Puts the promise among the open or the kept, with what is left of it (ppm of a delivery). */
function settle(state, key) {
  const promise = state.open[key] || state.kept[key];
  const word = wordOf(promise);
  const accounts = Object.keys(promise.accounts).map((name) => sum(promise.accounts[name]));
  promise.paid = Math.max.apply(null, [0].concat(accounts));
  const done = promise.paid + sum(promise.cuts) + sum(promise.parts);
  promise.left = word && promise.cancelled === undefined ? Math.max(0, word.size - done) : 0;
  delete state.open[key];
  delete state.kept[key];
  state[promise.left > 0 ? 'open' : 'kept'][key] = promise;
}

function change(state, key, how) {
  const promise = promiseAt(state, key);
  if (!promise) return;
  how(promise);
  settle(state, key);
}

function onInvoice(state, event, prefix) {
  const facts = event.data;
  const key = prefix + normal(ownNumber(event));
  const revision = event.sequenceNumber;
  const type = event.eventType.split('.')[0];
  if (type === 'InvoiceIssued' || type === 'InvoiceCorrected') {
    change(state, key, (promise) => {
      promise.words[revision] = {
        issuer: event.metadata.side === 'seller',
        by: facts.buyer,
        size: Number(facts.payable),
        currency: facts.currency,
        due: facts.instalments[0] ? facts.instalments[0].due : undefined,
      };
    });
  } else if (type === 'InvoiceSettledOtherwise' || type === 'InvoiceWrittenOff') {
    change(state, key, (promise) => {
      promise.cuts[revision] = Number(facts.amount);
    });
  } else onEither(state, key, event, type);
}

/** What invoices and deliveries have in common. */
function onEither(state, key, event, type) {
  if (type === 'InvoiceCancelled' || type === 'DeliveryCancelled') {
    change(state, key, (promise) => {
      promise.cancelled = event.sequenceNumber;
    });
  } else if (type === 'EntryWithdrawn') {
    change(state, key, (promise) => {
      const entry = event.data.entry;
      delete promise.words[entry];
      delete promise.cuts[entry];
      delete promise.parts[entry];
      if (promise.cancelled === entry) delete promise.cancelled;
    });
  }
}

function onCredit(state, event) {
  if (event.eventType.split('.')[0] === 'EntryWithdrawn') {
    [state.open, state.kept].forEach((promises) => {
      Object.keys(promises).forEach((key) => {
        if (promises[key].cuts[`${event.streamId}@${event.data.entry}`] === undefined) return;
        delete promises[key].cuts[`${event.streamId}@${event.data.entry}`];
        settle(state, key);
      });
    });
    return;
  }
  (event.data.allocations || []).forEach((allocation) => {
    change(state, `invoice/${normal(allocation.number)}`, (promise) => {
      promise.cuts[`${event.streamId}@${event.sequenceNumber}`] = Number(allocation.amount);
    });
  });
}

function onPayment(state, event) {
  const after = event.data.after;
  const teller = event.streamId.slice('payment-'.length, event.streamId.indexOf('/'));
  after.shares.forEach((share) => {
    if (share.seller !== after.shares[0].seller) {
      state.elsewhere += 1;
      return;
    }
    change(state, `invoice/${normal(share.number)}`, (promise) => {
      promise.accounts[teller] = promise.accounts[teller] || {};
      promise.accounts[teller][event.streamId] = Number(share.amount);
    });
  });
}

/** Takes back a part of a delivery, or all of it where no part is named. */
function takeOut(promise, part) {
  Object.keys(promise.parts).forEach((revision) => {
    if (part === undefined || promise.names[revision] === part) delete promise.parts[revision];
  });
}

function onDelivery(state, event) {
  const facts = event.data;
  const key = `delivery/${normal(ownNumber(event))}`;
  const type = event.eventType.split('.')[0];
  if (type === 'DeliveryPromised') {
    change(state, key, (promise) => {
      promise.words[event.sequenceNumber] = {
        issuer: event.metadata.side === 'seller',
        to: facts.client,
        size: 1000000,
        due: facts.dueOn,
      };
    });
  } else if (type === 'DeliveryMade') {
    change(state, key, (promise) => {
      // Both sides tell the same part under the same name: the newest word of it stands.
      takeOut(promise, facts.part);
      // A share that is not told is all that is left.
      const left = Math.max(0, 1000000 - sum(promise.parts));
      promise.parts[event.sequenceNumber] = facts.share === undefined ? left : facts.share;
      promise.names[event.sequenceNumber] = facts.part;
    });
  } else if (type === 'DeliveryRefused') {
    change(state, key, (promise) => {
      takeOut(promise, facts.part);
    });
  } else onEither(state, key, event, type);
}

fromAll()
  .partitionBy(partitionOf)
  .when({
    $init: () => ({ open: {}, kept: {}, size: 0, more: 0, elsewhere: 0 }),
    $any: (state, event) => {
      const category = categoryOf(event);
      if (category === 'invoice') onInvoice(state, event, 'invoice/');
      else if (category === 'credit') onCredit(state, event);
      else if (category === 'payment') onPayment(state, event);
      else if (category === 'delivery') onDelivery(state, event);
      return state;
    },
  });
