/**
 * Currencies of ISO 4217 with their minor unit: the digits after the decimal point as people write
 * an amount. Source: list one (currency, fund and precious metal codes) as amended on 2026-01-01,
 * less the codes for tests and for no money; and of list three what was withdrawn in the ten years
 * before, since older invoices are still told. The currencies in use were compared with ICU 78.2,
 * and a test compares them with the ICU of the Node that runs it.
 */
const BY_DIGITS: readonly (readonly [digits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD ' +
      'CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL ' +
      'GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP ' +
      'LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK ' +
      'NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
      'SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD ' +
      'XCD XCG YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  // No minor unit: kept with two digits, as the ledger always did.
  [2, 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA'],
  // Withdrawn, list three.
  [0, 'BYR'],
  [2, 'ANG BGN CUC HRK MRO SLL STD VEF ZWL'],
];

/** Digits after the decimal point by currency code. */
export const CURRENCIES: ReadonlyMap<string, number> = new Map(
  BY_DIGITS.flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, digits] as const)),
);

/** Whether the text is a currency code of ISO 4217, in use or withdrawn in the last years. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}
