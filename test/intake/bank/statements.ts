/** Bank statements of our own for tests: entries and transactions as a bank's file writes them. */
import { camt } from '../../../src/intake/bank/camt.js';
import type { PartyMap } from '../../../src/intake/party-map.js';
import { partsOf, READER } from '../reading.js';

export const ACCOUNT = 'FR7630006000011234567890189';
export const PAYER = 'DE89370400440532013000';

/** Whose accounts these are: the shop's own, and a customer's. */
export const PARTY_MAP: PartyMap = new Map([
  [ACCOUNT, { identifier: '0002:000900001' }],
  [PAYER, { identifier: '0002:000900118' }],
]);

interface Entry {
  readonly amount: string;
  readonly sign?: 'CRDT' | 'DBIT';
  readonly status?: string;
  readonly ref?: string;
  readonly on?: string;
  readonly reversal?: boolean;
  readonly family?: string;
  readonly sub?: string;
  /** AddtlNtryInf. */
  readonly text?: string;
  readonly undated?: boolean;
  readonly batch?: number;
  readonly details?: readonly string[];
}

export const entry = ({
  amount,
  sign = 'CRDT',
  status = 'BOOK',
  on = '2026-03-31',
  ...rest
}: Entry) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd>` +
  `${rest.reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts>${status}</Sts>` +
  `${rest.undated ? '' : `<BookgDt><Dt>2026-04-01</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>`}` +
  `${rest.ref ? `<AcctSvcrRef>${rest.ref}</AcctSvcrRef>` : ''}` +
  `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${rest.family ?? 'RCDT'}</Cd>` +
  `<SubFmlyCd>${rest.sub ?? 'ESCT'}</SubFmlyCd></Fmly></Domn></BkTxCd>` +
  `<NtryDtls>${rest.batch ? `<Btch><NbOfTxs>${rest.batch}</NbOfTxs></Btch>` : ''}` +
  `${(rest.details ?? []).map((each) => `<TxDtls>${each}</TxDtls>`).join('')}</NtryDtls>` +
  `${rest.text ? `<AddtlNtryInf>${rest.text}</AddtlNtryInf>` : ''}</Ntry>`;

export const refs = (endToEnd: string): string =>
  `<Refs><EndToEndId>${endToEnd}</EndToEndId></Refs>`;

export const amountOf = (amount: string): string =>
  `<AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>`;

export const from = (name: string, iban = PAYER): string =>
  `<RltdPties><Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties>`;

export const to = (name: string): string => `<RltdPties><Cdtr><Nm>${name}</Nm></Cdtr></RltdPties>`;

export const remitted = (text: string): string => `<RmtInf>${text}</RmtInf>`;

const LISTS = { '052': ['BkToCstmrAcctRpt', 'Rpt'], '053': ['BkToCstmrStmt', 'Stmt'] } as const;

export const statement = (
  entries: readonly string[],
  kind: '052' | '053' = '053',
  version = '02',
) => {
  const [message, list] = LISTS[kind];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.${version}"><${message}>` +
    `<${list}><Id>S1</Id><FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm>` +
    `<ToDtTm>2026-03-31T23:59:59</ToDtTm></FrToDt>` +
    `<Acct><Id><IBAN>FR76 3000 6000 0112 3456 7890 189</IBAN></Id></Acct>` +
    `${entries.join('')}</${list}></${message}></Document>`
  );
};

export const read = (
  entries: readonly string[],
  kind: '052' | '053' = '053',
  partyMap = PARTY_MAP,
) => partsOf(camt, statement(entries, kind), { ...READER, partyMap });
