/**
 * The code lists by which bank statements are read (ISO 20022 external code sets), and what becomes
 * of which field.
 */
import type { Instrument, ReversalCause } from '../../ledger/events.js';
import type { MappingRow } from '../format.js';
import { PARTY_ROWS } from './iso20022.js';
import { REMITTANCE_ROWS } from './remittance.js';

/** What each message calls the list of entries of one account. */
export const LISTS: Readonly<Record<string, string>> = {
  Rpt: 'BkToCstmrAcctRpt',
  Stmt: 'BkToCstmrStmt',
  Ntfctn: 'BkToCstmrDbtCdtNtfctn',
};

/** Families of bank transaction codes (BkTxCd/Domn/Fmly/Cd) that are no credit transfer. */
export const FAMILIES: Readonly<Record<string, Instrument>> = {
  RDDT: 'direct_debit',
  IDDT: 'direct_debit',
  CCRD: 'card',
  MCRD: 'card',
  RCHQ: 'cheque',
  ICHQ: 'cheque',
  CNTR: 'cash',
  DRFT: 'bill_of_exchange',
};

/** Why it went back (RtrInf/Rsn/Cd, ExternalReturnReason1Code). What is not listed is unknown. */
export const RETURN_CAUSES: Readonly<Record<string, ReversalCause>> = {
  AM04: 'insufficient_funds',
  AC01: 'account_error',
  AC04: 'account_error',
  AC06: 'account_error',
  AC13: 'account_error',
  AG01: 'account_error',
  BE01: 'account_error',
  RC01: 'account_error',
  MD01: 'unauthorised',
  MD06: 'payer_refund',
  MS02: 'payer_refund',
  SL01: 'payer_refund',
  AM05: 'creditor_error',
  MD02: 'creditor_error',
  CUST: 'creditor_error',
  DUPL: 'creditor_error',
  FOCR: 'creditor_error',
};

/**
 * What the bank takes or gives for itself, by sub-family (BkTxCd/Domn/Fmly/SubFmlyCd) or purpose
 * (Purp/Cd): interest and charges are no payment of an invoice.
 */
export const BANKS_OWN: ReadonlySet<string> = new Set([
  ...['INTR', 'CHRG', 'COMM', 'COMT', 'COME', 'COMI', 'FEES', 'TAXE', 'INTE'],
]);

/** The same by the code of SWIFT that older systems hand on (BkTxCd/Prtry/Cd, NINT+814). */
export const SWIFT_OWN = /^[NFS]?(INT|CHG|COM)\b/;

/** Where a transaction of a batch tells its amount, best first; versions differ. */
export const AMOUNTS = ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt'] as const;

export const STATEMENT_ROWS: readonly MappingRow[] = [
  {
    from: 'Stmt, Rpt, Ntfctn /Acct/Id',
    to: 'whose account it is',
    note: 'by --owner or --parties',
  },
  { from: 'Ntry/Sts', to: 'BOOK alone counts', note: 'PDNG, INFO, FUTR are ignored' },
  {
    from: 'TxDtls/CdtDbtInd, else Ntry/CdtDbtInd',
    to: 'CRDT: the owner is paid; DBIT: the owner pays',
    note: "where all transactions of an entry say the other side, the entry's counts",
  },
  { from: 'Ntry/ValDt, else BookgDt', to: 'creditedOn, or initiatedOn for what the owner pays' },
  {
    from: 'else TxDtls/RltdDts/IntrBkSttlmDt, FrToDt/ToDt, CreDtTm',
    to: 'the same',
    note: 'and the report says so',
  },
  { from: 'NtryDtls/TxDtls', to: 'one payment each', note: 'their sum is checked with Ntry/Amt' },
  { from: `TxDtls/(${AMOUNTS.join(', ')}), else Ntry/Amt`, to: 'amount, currency' },
  { from: 'RltdPties/Dbtr, Cdtr, else UltmtDbtr, UltmtCdtr', to: 'payer, payee' },
  {
    from: 'TxDtls/AddtlTxInf; Ntry/AddtlNtryInf of one movement',
    to: 'remittance, sealed',
    note: 'names, accounts and references where a convention orders the text; else by the party map',
  },
  {
    from: `Purp/Cd, BkTxCd/Domn/Fmly/SubFmlyCd = ${[...BANKS_OWN].join(', ')}; Prtry/Cd = NINT, NCHG`,
    to: "nothing: the bank's own charges or interest",
  },
  {
    from: 'DBIT without payee, with Refs/EndToEndId',
    to: 'PaymentAnnounced',
    note: 'until matching finds the order (pain.001) that names the payee',
  },
  { from: 'RvslInd = true, or RtrInf/Rsn/Cd', to: 'PaymentReversed' },
  ...REMITTANCE_ROWS,
  ...PARTY_ROWS,
  ...Object.entries(FAMILIES).map(([code, to]) => ({
    from: `BkTxCd/Domn/Fmly/Cd = ${code}`,
    to: `instrument ${to}`,
  })),
  ...Object.entries(RETURN_CAUSES).map(([code, to]) => ({
    from: `RtrInf/Rsn/Cd = ${code}`,
    to: `cause ${to}`,
  })),
];
