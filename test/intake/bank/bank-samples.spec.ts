/**
 * Real bank messages and lifecycle statuses: what is read of every file of the samples, or why it
 * is left out. Each line was looked at beside its file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beginningOf, FORMATS } from '../../../src/intake/formats.js';
import { leftOut, messagesIn, partsOf } from '../reading.js';

const SAMPLES = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const whereSamplesAre = existsSync(SAMPLES) ? describe : describe.skip;

/**
 * Left out are batches whose transactions come elsewhere, what is pending or payroll, what was paid
 * to nobody named (told as announced where it has an end-to-end id), statuses of whole orders, and the deposit of an invoice (200). Of no
 * format are a cancellation of direct debits (camt.055), a clearing message (pacs) and Python.
 */
const READ: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  camt: {
    'genkgo/camt052.v1.xml': '1 left out',
    'genkgo/camt052.v2.xml': '1 left out',
    'genkgo/camt053.v2.all-balance-types.xml': '1 PaymentReceived',
    'genkgo/camt053.v2.five.decimals.xml': '1 PaymentReceived',
    'genkgo/camt053.v2.minimal.ultimate.xml': '1 PaymentReceived, 1 SourceCovered',
    'genkgo/camt053.v2.with-account-name.xml': '1 left out',
    'genkgo/camt053.v2.with-party-ids.xml': '1 PaymentReceived, 1 SourceCovered',
    'genkgo/camt054.v2.with-account-name.xml': '1 left out',
    'genkgo/camt054.v2.xml': '1 left out',
    'genkgo/camt054.v4.xml': '3 PaymentReceived, 1 left out',
    'genkgo/camt054.v8-with-financial-institution.xml': '1 PaymentReceived, 1 left out',
    'genkgo/camt53.only-Dt-with-DtTm.xml': '1 left out',
    'iso20022js/camt_053_uk_v2_1.xml':
      '2 SourceCovered, 1 PaymentReversed, 3 PaymentReceived, 2 left out',
    'iso20022js/example_camt.xml': '25 PaymentReceived, 2 PaymentReversed, 2 left out',
    'moov/200519_camt.054-Credit_P_CH2909000000250094239_1110092691_0_2019042421291293.xml':
      '1 left out',
    'moov/200519_camt.054-Debit_P_CH2909000000250094239_1110092692_0_2019042401501580.xml':
      '1 PaymentAnnounced, 1 left out',
    'moov/200519_camt.054_P_CH2909000000250094239_1111091335_0_2020061900081727.xml':
      '2 PaymentReceived',
    'moov/200519_camt054-ESR-ASR_P_CH2909000000250094239_1110092704_0_2019042500372179.xml':
      '5 PaymentReceived, 1 left out',
    'moov/200519_camt054-chdd_p_ch2909000000250094239_1110097484_0_20190520700381159.xml':
      '2 PaymentReceived',
    'moov/200519_camt054-epo_p_ch5109000000250092291_1110097605_0_2019052003522556.xml':
      '3 PaymentAnnounced, 3 left out',
    'moov/200924_camt.054_P_CH2909000000250094239_1110092703_0_2019042423412214.xml':
      '6 PaymentReceived',
    'moov/FI_camt_052_sample.xml.xml': '1 PaymentReceived, 1 left out',
    'moov/FI_camt_054_sample.xml.xml': '11 PaymentReceived, 1 left out',
    'moov/camt.053_P_CH2909000000250094239_1110092698_0_2020112503071366.xml':
      '1 PaymentReceived, 1 SourceCovered, 5 left out',
    'moov/valid_camt_v09.xml': 'no known format',
    'oca/golden-camt053.pydata': 'no known format',
    'oca/test-camt053': '2 PaymentReceived, 2 PaymentReversed, 1 SourceCovered',
    'oca/test-camt053-no-ntry': '1 SourceCovered',
    'prowide/camt.053.001.07.xml': '1 left out',
  },
  pain: {
    'iso20022js/goldman_sachs__pain_001_ach_credit.xml': '1 PaymentAnnounced',
    'iso20022js/pain_001_ach_credit.xml': '1 left out',
    'iso20022js/pain_001_rtp_credit.xml': '1 left out',
    'iso20022js/pain_002_batch_rejected.xml': '1 left out',
    'iso20022js/pain_002_transaction_rejected.xml': '3 PaymentFailed, 2 left out',
    'iso20022js/pain_002_v3_group_reject.xml': '1 left out',
    'iso20022js/pain_002_v3_payment_reject.xml': '2 left out',
    'iso20022js/swift_pain_001_v3.xml': '1 PaymentAnnounced',
    'moov/International_payment_RUB_naujas_1.xml': '1 PaymentAnnounced',
    'moov/gistfile1.xml': '3 PaymentAnnounced',
    'moov/musterfile_pain.001_Nov2020.xml': '5 PaymentAnnounced, 3 left out',
    'moov/pain002-chdd-cor1_p_ch2909000000250094239_1110097483_0_2018031317221082.xml':
      '2 left out',
    'moov/pain002-epo_p_0_0_0_2018032614401842.xml': '1 left out',
    'moov/pain002-epo_p_ch5109000000250092291_1110097605_0_2018031511252307.xml':
      '1 PaymentFailed, 2 left out',
    'moov/sepa_payment_naujas_1.xml': '1 PaymentAnnounced',
  },
  'fr-ctc-cdar': {
    'UC1_F202500003_03-CDV-203_Mise_a_disposition.xml': '1 InvoiceReceived',
    'UC1_F202500003_05-CDV-205_Approuvee.xml': '1 InvoiceApproved',
    'UC1_F202500003_07-CDV-212_Encaissee_POUR_PPF.xml': '1 PaymentReceived',
    'UC4_F202500006_04-CDV-207_En_litige.xml': '1 InvoiceDisputed',
    'UC5_F202500007_04-CDV-207_En_litige.xml': '1 InvoiceDisputed',
    'ph-cii/UC1_F202500003_01-CDV-200_Deposee_POUR_PPF.xml': '1 left out',
    'ph-cii/UC1_F202500003_07-CDV-212_Encaissee.xml': '1 PaymentReceived',
    'ph-cii/UC1_F202500003_07-CDV-212_Encaissee_POUR_PPF.xml': '1 PaymentReceived',
    'tiime/expected_serialize.xml': '1 left out',
  },
  'iso20022-other': {
    'moov/valid_pacs_v11.xml': 'no known format',
  },
};

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(SAMPLES, folder), {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && entry.name !== 'SOURCE.txt')
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(SAMPLES, folder).length + 1))
    .sort();
}

async function outcomeOf(folder: string, file: string): Promise<string> {
  const bytes = readFileSync(join(SAMPLES, folder, file));
  const format = FORMATS.find((each) => each.recognises(beginningOf(file, bytes)));
  if (!format) return 'no known format';
  const parts = await partsOf(format, bytes);
  const said = Object.entries(countsOf(messagesIn(parts).map(({ type }) => type)));
  const left = leftOut(parts).length;
  return [
    ...said.map(([type, n]) => `${n} ${type}`),
    ...(left > 0 ? [`${left} left out`] : []),
  ].join(', ');
}

function countsOf(types: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

whereSamplesAre('the samples of banks and platforms', () => {
  it.each(['camt', 'pain', 'fr-ctc-cdar', 'iso20022-other'])(
    'of %s are read as reviewed',
    async (folder) => {
      const outcomes: [string, string][] = [];
      for (const file of filesIn(folder)) outcomes.push([file, await outcomeOf(folder, file)]);
      expect(Object.fromEntries(outcomes)).toEqual(READ[folder]);
    },
  );
});
