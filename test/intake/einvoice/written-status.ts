/** Lifecycle statuses (CDAR) as a platform writes them, for tests. */
export const SELLER = { id: '000900001', name: 'Atelier Morvan' };
export const BUYER = { id: '000900118', name: 'Chauffage Bertin' };
export const FACTOR = { id: '000900225', name: 'Affacturage du Rhône' };
const NS = 'urn:un:unece:uncefact:data:standard';

export interface Written {
  readonly code: number | string;
  readonly time?: string;
  readonly type?: string;
  readonly issuer?: 'SE' | 'BY' | 'WK';
  /** Who else is named, by role. */
  readonly to?: readonly string[];
  readonly id?: string;
  readonly reason?: string;
  readonly amounts?: readonly (readonly [kind: string, amount: string, on?: string])[];
}

const PEOPLE: Readonly<Record<string, { id: string; name: string }>> = {
  SE: SELLER,
  BY: BUYER,
  DL: FACTOR,
};

const party = (tag: string, role: string): string => {
  const who = PEOPLE[role];
  const named = who
    ? `<ram:GlobalID schemeID="0002">${who.id}</ram:GlobalID><ram:Name>${who.name}</ram:Name>`
    : '';
  return `<ram:${tag}>${named}<ram:RoleCode>${role}</ram:RoleCode></ram:${tag}>`;
};

const date = (tag: string, prefix: string, digits: string): string =>
  `<ram:${tag}><${prefix}:DateTimeString format="204">${digits}</${prefix}:DateTimeString></ram:${tag}>`;

const block = ([kind, amount, on]: readonly [string, string, string?]): string =>
  `<ram:SpecifiedDocumentCharacteristic><ram:TypeCode>${kind}</ram:TypeCode>` +
  `<ram:ValueAmount currencyID="EUR">${amount}</ram:ValueAmount>` +
  `${on ? date('ValueDateTime', 'udt', on) : ''}</ram:SpecifiedDocumentCharacteristic>`;

/** A status of invoice F-7 of 1 July 2026, of the atelier to the heating firm. */
export const status = ({
  code,
  time = '20260802100000',
  type = '380',
  issuer = 'SE',
  ...rest
}: Written) => {
  const { to = ['BY'], id = 'F-7_1', reason, amounts = [] } = rest;
  const why = reason
    ? `<ram:ReasonCode>${reason}</ram:ReasonCode><ram:Reason>Motif ${reason}</ram:Reason>`
    : '';
  return (
    `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossDomainAcknowledgementAndResponse xmlns:rsm="${NS}:CrossDomainAcknowledgementAndResponse:100"
 xmlns:ram="${NS}:ReusableAggregateBusinessInformationEntity:100"
 xmlns:udt="${NS}:UnqualifiedDataType:100" xmlns:qdt="${NS}:QualifiedDataType:100">
<rsm:ExchangedDocument><ram:ID>${id}</ram:ID>${date('IssueDateTime', 'udt', '20260802235900')}
${party('SenderTradeParty', 'WK')}${party('IssuerTradeParty', issuer)}
${to.map((role) => party('RecipientTradeParty', role)).join('')}</rsm:ExchangedDocument>
<rsm:AcknowledgementDocument><ram:TypeCode>23</ram:TypeCode>${date('IssueDateTime', 'udt', time)}
<ram:ReferenceReferencedDocument><ram:IssuerAssignedID>F-7</ram:IssuerAssignedID>
<ram:TypeCode>${type}</ram:TypeCode>${date('FormattedIssueDateTime', 'qdt', '20260701')}
<ram:ProcessConditionCode>${code}</ram:ProcessConditionCode>` +
    `<ram:IssuerTradeParty><ram:GlobalID schemeID="0002">${SELLER.id}</ram:GlobalID></ram:IssuerTradeParty>
<ram:SpecifiedDocumentStatus>${why}${amounts.map(block).join('')}</ram:SpecifiedDocumentStatus>
</ram:ReferenceReferencedDocument></rsm:AcknowledgementDocument>
</rsm:CrossDomainAcknowledgementAndResponse>`
  );
};
