/**
 * Payment orders: pain.001 says what the payer told its bank to pay, pain.002 what the bank made of
 * it. Neither pays anything: an order is announced, and what the bank rejects has failed. Both name
 * a payment by the order's message, its batch and its end-to-end id.
 */
import type { FailureCause } from '../../ledger/events.js';
import type { Message } from '../../messages/message.js';
import {
  broken,
  codeIn,
  type Format,
  type MappingRow,
  type Part,
  problemOf,
  type Reader,
} from '../format.js';
import { xmlElements } from '../xml.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import {
  bankParty,
  digestOf,
  iso,
  moneyIn,
  nameParty,
  PARTY_ROWS,
  PAYROLL,
  partyIn,
  writtenDay,
} from './iso20022.js';
import { REMITTANCE_ROWS, remittanceOf } from './remittance.js';

/** What a status of a transaction says (ExternalPaymentTransactionStatus1Code). */
const STATUSES: Readonly<Record<string, 'announced' | 'failed'>> = {
  ACCP: 'announced',
  ACTC: 'announced',
  ACSP: 'announced',
  ACSC: 'announced',
  ACCC: 'announced',
  ACWC: 'announced',
  ACWP: 'announced',
  RJCT: 'failed',
  CANC: 'failed',
};

/** Why it was rejected (ExternalStatusReason1Code); what is not listed is `declined`. */
const CAUSES: Readonly<Record<string, FailureCause>> = {
  AM04: 'insufficient_funds',
  AC01: 'account_error',
  AC04: 'account_error',
  AC06: 'account_error',
  BE01: 'account_error',
  RC01: 'account_error',
  MD01: 'unauthorised',
  DS0H: 'unauthorised',
  CUST: 'cancelled',
  DS02: 'cancelled',
};

const ORDER_KEY: MappingRow = {
  from: 'GrpHdr/MsgId, PmtInfId, EndToEndId (in pain.002: OrgnlMsgId, OrgnlPmtInfId, ...)',
  to: 'payment, as a digest',
  note: 'so that the order and what became of it are one payment',
};

export const painOrder: Format = {
  name: 'pain001',
  title: 'Payment order, pain.001',
  version: 3,
  recognises: ({ root, text }) => root !== null && text.includes('CstmrCdtTrfInitn'),
  read: readOrder,
  mapping: [
    ORDER_KEY,
    { from: 'PmtInf/CdtTrfTxInf', to: 'PaymentAnnounced', note: 'one each; nothing is paid yet' },
    { from: 'PmtInf/ReqdExctnDt', to: 'on' },
    { from: 'Amt/InstdAmt, else Amt/EqvtAmt/Amt', to: 'amount, currency' },
    { from: 'PmtInf/Dbtr', to: 'payer', note: 'else --owner' },
    { from: 'CdtTrfTxInf/Cdtr', to: 'payee' },
    ...REMITTANCE_ROWS,
    ...PARTY_ROWS,
  ],
};

export const painStatus: Format = {
  name: 'pain002',
  title: 'What a bank made of a payment order, pain.002',
  version: 2,
  recognises: ({ root, text }) => root !== null && text.includes('CstmrPmtStsRpt'),
  read: readStatus,
  mapping: [
    ORDER_KEY,
    { from: 'GrpHdr/CreDtTm', to: 'on' },
    ...Object.entries(STATUSES).map(([code, what]) => ({
      from: `TxInfAndSts/TxSts = ${code}`,
      to: what === 'failed' ? 'PaymentFailed' : 'PaymentAnnounced',
    })),
    ...Object.entries(CAUSES).map(([code, to]) => ({
      from: `StsRsnInf/Rsn/Cd = ${code}`,
      to: `cause ${to}`,
    })),
  ],
};

async function* readOrder(bytes: AsyncIterable<Uint8Array>, reader: Reader): AsyncGenerator<Part> {
  const isPart = ({ name }: XmlElement): boolean => name === 'CdtTrfTxInf';
  const unmapped = new Set<string>();
  let orders = 0;
  for await (const order of xmlElements(bytes, isPart)) {
    orders += 1;
    const at = `${placeOf(order)} (line ${order.line})`;
    try {
      yield* announced(order, at, reader, unmapped);
    } catch (error) {
      yield { at, problem: problemOf(error) };
    }
  }
  if (orders === 0) throw broken('It orders no payment (CdtTrfTxInf).');
}

function* announced(
  order: XmlElement,
  at: string,
  reader: Reader,
  unmapped: Set<string>,
): IterableIterator<Part> {
  const batch = order.parent;
  const message = iso.one(batch?.parent ?? null, 'GrpHdr');
  const purposes = [iso.text(order, 'Purp/Cd'), iso.text(order, 'PmtTpInf/CtgyPurp/Cd')];
  if ([...purposes, iso.text(batch, 'PmtTpInf/CtgyPurp/Cd')].some((code) => PAYROLL.has(code))) {
    yield { at, ignored: 'Payroll: nobody else has a say in it.' };
    return;
  }
  const amount = iso.one(order, 'Amt/InstdAmt') ?? iso.one(order, 'Amt/EqvtAmt/Amt');
  if (!amount) throw broken('The order tells no amount (Amt/InstdAmt).');
  const debtor = bankParty(iso.one(batch, 'Dbtr'), iso.one(batch, 'DbtrAcct'));
  const payer =
    reader.owner === undefined
      ? nameParty(debtor, reader)
      : { input: reader.owner, unmapped: null };
  const creditor = bankParty(iso.one(order, 'Cdtr'), iso.one(order, 'CdtrAcct'));
  const payee = nameParty(creditor, reader);
  const on = writtenDay(iso.one(batch, 'ReqdExctnDt')) ?? writtenDay(iso.one(message, 'CreDtTm'));
  if (!payer || !on) throw broken('The order names no debtor (Dbtr), or no day (ReqdExctnDt).');
  if (payee && partyIn(payee) === partyIn(payer)) {
    yield { at, ignored: 'It moves money between accounts of one party.' };
    return;
  }
  for (const party of [payer, payee]) {
    if (!party?.unmapped || unmapped.has(party.unmapped.code)) continue;
    unmapped.add(party.unmapped.code);
    yield { at, unmapped: party.unmapped };
  }
  const endToEndId = iso.text(order, 'PmtId/EndToEndId');
  const payment = orderKey(iso.text(message, 'MsgId'), iso.text(batch, 'PmtInfId'), endToEndId);
  const money = moneyIn(amount);
  const { allocations, texts } = remittanceOf(order, { seller: payee?.input ?? '', ...money });
  yield {
    at,
    messages: [
      {
        type: 'PaymentAnnounced',
        id: payment,
        data: {
          payment,
          payer: payer.input,
          ...(payee && { payee: payee.input }),
          ...money,
          on,
          allocations: payee ? allocations : [],
          ...texts,
          ...(isTold(endToEndId) && { endToEndId }),
          ...(creditor.account !== '' && { counterpartyAccount: creditor.account }),
        },
        onBehalfOf: partyIn(payer),
      },
    ],
  };
}

async function* readStatus(bytes: AsyncIterable<Uint8Array>, reader: Reader): AsyncGenerator<Part> {
  const isPart = ({ name }: XmlElement): boolean =>
    name === 'TxInfAndSts' || name === 'OrgnlPmtInfAndSts' || name === 'CstmrPmtStsRpt';
  let reports = 0;
  for await (const element of xmlElements(bytes, isPart)) {
    if (element.name === 'CstmrPmtStsRpt') reports += 1;
    const at = `${placeOf(element)} (line ${element.line})`;
    try {
      yield element.name === 'TxInfAndSts' ? told(element, at, reader) : ofMany(element, at);
    } catch (error) {
      yield { at, problem: problemOf(error) };
    }
  }
  if (reports === 0) throw broken('It holds no report (CstmrPmtStsRpt).');
}

/** A status of a whole message or batch names none of its payments. */
function ofMany(element: XmlElement, at: string): Part {
  const group = iso.text(element, 'OrgnlGrpInfAndSts/GrpSts');
  const status = iso.text(element, 'PmtInfSts') || group || 'not told';
  return { at, ignored: `The status of the whole (${status}) names none of its payments.` };
}

function told(status: XmlElement, at: string, { owner }: Reader): Part {
  const code = iso.text(status, 'TxSts');
  const outcome = codeIn(STATUSES, code);
  if (!outcome) return { at, ignored: `The status ${code || 'not told'} settles nothing.` };
  const batch = status.parent;
  const report = batch?.parent ?? null;
  const on = writtenDay(iso.one(report, 'GrpHdr/CreDtTm'));
  if (!on) throw broken('The report tells no day (GrpHdr/CreDtTm).');
  const endToEndId = iso.text(status, 'OrgnlEndToEndId');
  const order = iso.text(report, 'OrgnlGrpInfAndSts/OrgnlMsgId');
  const payment = orderKey(order, iso.text(batch, 'OrgnlPmtInfId'), endToEndId);
  const id = `${payment} ${code} ${on}`;
  const spoken = owner === undefined ? {} : { onBehalfOf: owner };
  return { at, messages: [{ ...messageOf(status, outcome, { payment, on }), id, ...spoken }] };
}

function messageOf(
  status: XmlElement,
  outcome: 'announced' | 'failed',
  known: { readonly payment: string; readonly on: string },
): Pick<Message, 'type' | 'data'> {
  switch (outcome) {
    case 'announced':
      return { type: 'PaymentAnnounced', data: { ...known, allocations: [] } };
    case 'failed': {
      const reason = iso.text(status, 'StsRsnInf/Rsn/Cd');
      const note = iso.all(status, 'StsRsnInf/AddtlInf').map(({ text }) => text.trim());
      return {
        type: 'PaymentFailed',
        data: {
          ...known,
          cause: codeIn(CAUSES, reason) ?? 'declined',
          ...(note.length > 0 && { note: note.join(' ').slice(0, 2000) }),
        },
      };
    }
    default:
      return outcome satisfies never;
  }
}

function orderKey(message: string, batch: string, endToEndId: string): string {
  if (message === '' && batch === '' && !isTold(endToEndId)) {
    throw broken('It names no payment: neither a message, nor a batch, nor an end-to-end id.');
  }
  return `order/${digestOf([message, batch, endToEndId])}`;
}

function isTold(endToEndId: string): boolean {
  return endToEndId !== '' && endToEndId !== 'NOTPROVIDED';
}
