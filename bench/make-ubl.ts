/** Invoices in UBL 2.1 for measuring, five lines each: as small as most are. */

/** SIREN numbers of nobody that pass their check. */
const SELLERS = ['000901108', '000902346', '000901355'];
const BUYERS = ['552100554', '732829320'];

const LINES = 5;

/** Invoice number `i`. */
export function ublInvoice(i: number): string {
  const net = (100 + (i % 900)) * LINES;
  const [tax, gross] = [net * 0.2, net * 1.2].map((each) => each.toFixed(2));
  const day = String((i % 28) + 1).padStart(2, '0');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice
  xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
  <cbc:ID>FA-${i}</cbc:ID>
  <cbc:IssueDate>2026-03-${day}</cbc:IssueDate>
  <cbc:DueDate>2026-04-${day}</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty>${party(SELLERS[i % SELLERS.length])}
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${party(BUYERS[i % BUYERS.length])}
  </cac:AccountingCustomerParty>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount></cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">${net}.00</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">${net}.00</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">${gross}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">${gross}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>${Array.from({ length: LINES }, (_, n) => line(n, net / LINES)).join('')}
</Invoice>
`;
}

function party(siren = ''): string {
  return `
    <cac:Party>
      <cac:PostalAddress>
        <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country>
      </cac:PostalAddress>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>Entreprise ${siren}</cbc:RegistrationName>
        <cbc:CompanyID schemeID="0002">${siren}</cbc:CompanyID>
      </cac:PartyLegalEntity>
    </cac:Party>`;
}

function line(n: number, net: number): string {
  return `
  <cac:InvoiceLine>
    <cbc:ID>${n + 1}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">${net}.00</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Article ${n + 1}</cbc:Name></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">${net}.00</cbc:PriceAmount></cac:Price>
  </cac:InvoiceLine>`;
}
