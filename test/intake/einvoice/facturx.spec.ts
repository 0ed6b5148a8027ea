import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { cii } from '../../../src/intake/einvoice/cii.js';
import { facturx } from '../../../src/intake/einvoice/facturx.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import { fixture, partsOf, problemsIn } from '../reading.js';

const INVOICE = fixture('cii/invoice.xml');

/** A page with files attached, packed into compressed streams of objects. */
async function pdfWith(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  for (const [name, text] of Object.entries(files)) await pdf.attach(Buffer.from(text), name);
  return pdf.save({ useObjectStreams: true });
}

/** A PDF whose one object stream claims little and unpacks to so many MiB. */
function bomb(mebibytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(mebibytes << 20, 0x20), { level: 9 });
  const dict = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n${dict}\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF'),
  ]);
}

const codeOf = (pdf: Uint8Array): Promise<string> =>
  partsOf(facturx, pdf).then(
    () => 'read',
    (error: unknown) => (error instanceof Rejection ? error.code : String(error)),
  );

describe('a Factur-X PDF', () => {
  it.each(['factur-x.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml', 'facture 12.XML'])(
    'says what its XML says, attached as %s',
    async (name) => {
      const pdf = await pdfWith({ 'other.xml': '<other/>', [name]: INVOICE });
      expect(await partsOf(facturx, pdf)).toEqual(await partsOf(cii, INVOICE));
    },
  );

  it('takes the attachment of the standard name before any other invoice', async () => {
    const other = INVOICE.replace('>FA-9<', '>FA-10<');
    const pdf = await pdfWith({ 'a.xml': other, 'factur-x.xml': INVOICE });
    expect(await partsOf(facturx, pdf)).toEqual(await partsOf(cii, INVOICE));
  });

  it('takes the newest of several standard names, and ZUGFeRD 1.0 only alone', async () => {
    const other = INVOICE.replace('>FA-9<', '>FA-10<');
    const old = '<CrossIndustryDocument xmlns="urn:ferd:CrossIndustryDocument:invoice:1p0"/>';
    const several: readonly Readonly<Record<string, string>>[] = [
      { 'ZUGFeRD-invoice.xml': old, 'factur-x.xml': INVOICE },
      { 'ZUGFeRD-invoice.xml': other, 'factur-x.xml': INVOICE },
      { 'factur-x.xml': INVOICE, 'zugferd-invoice.xml': other, 'xrechnung.xml': other },
    ];
    for (const files of several) {
      const parts = await partsOf(facturx, await pdfWith(files));
      expect(parts).toEqual(await partsOf(cii, INVOICE));
    }
    const alone = await partsOf(facturx, await pdfWith({ 'ZUGFeRD-invoice.xml': old }));
    expect(problemsIn(alone)).toMatchObject([{ detail: expect.stringContaining('ZUGFeRD 1.0') }]);
  });

  it('of an order is named', async () => {
    const order =
      '<r:SCRDMCCBDACIOMessageStructure ' +
      'xmlns:r="urn:un:unece:uncefact:data:standard:SCRDMCCBDACIOMessageStructure:100"/>';
    const parts = await partsOf(facturx, await pdfWith({ 'order-x.xml': order }));
    expect(problemsIn(parts)).toMatchObject([{ detail: expect.stringContaining('Order-X order') }]);
  });

  it('without an invoice attached is refused, with what to do', async () => {
    const others: Record<string, string> = { 'order-x.xml': '<order/>', 'terms.txt': INVOICE };
    for (const files of [{}, others]) {
      expect(problemsIn(await partsOf(facturx, await pdfWith(files)))).toMatchObject([
        { code: 'document_format_must_be_known', detail: expect.stringContaining('attached') },
      ]);
    }
  });

  it('that is damaged is refused, and the next one is read', async () => {
    const whole = await pdfWith({ 'factur-x.xml': INVOICE });
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe(
      'document_must_be_readable',
    );
    expect(await codeOf(whole)).toBe('read');
    expect(await codeOf(await pdfWith({ 'factur-x.xml': INVOICE.slice(0, 900) }))).toBe(
      'document_must_be_readable',
    );
  });

  it('that unpacks to more than is read is refused, and the next one is read', async () => {
    expect(await codeOf(bomb(200))).toBe('document_must_fit_the_limits');
    expect(await codeOf(await pdfWith({ 'factur-x.xml': INVOICE }))).toBe('read');
  });

  it('is recognised by its header, even behind a few other bytes', () => {
    const beginning = { name: '', bytes: new Uint8Array(), root: null };
    expect(facturx.recognises({ ...beginning, text: '%PDF-1.7\n' })).toBe(true);
    expect(facturx.recognises({ ...beginning, text: '\n\n%PDF-1.4' })).toBe(true);
    expect(facturx.recognises({ ...beginning, text: `${' '.repeat(1020)}%PDF-1.4` })).toBe(false);
    expect(facturx.recognises({ ...beginning, text: '<Invoice/>' })).toBe(false);
  });
});
