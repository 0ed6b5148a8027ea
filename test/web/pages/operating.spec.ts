/** What operators do on pages: look at the service, decide contests, erase somebody. */
import { message } from '../../command/fixture.js';
import { BUYER, deal, OTHER, type Reading, SELLER, startReading } from '../../http/read/reading.js';
import { Visit } from '../visit.js';

describe('the pages of operators', () => {
  let reading: Reading;
  let operator: Visit;

  beforeEach(async () => {
    reading = await startReading();
    await reading.tell(...deal({ number: 'F1' }));
    operator = await Visit.of(reading, reading.tokens.operator);
  });
  afterEach(() => reading.close());

  it('say how the service is', async () => {
    const { status, html } = await operator.get('/service');
    expect(status).toBe(200);
    expect(html).toContain('It is well');
    expect(html).toContain('projector');
  });

  it('erase once the identifier was typed, and say what remains', async () => {
    const at = `/professionals/${encodeURIComponent(OTHER)}/erase`;
    await reading.tell(...deal({ number: 'F2', buyer: { id: OTHER, name: 'Durand SARL' } }));
    const before = await operator.get(at);
    expect(before.html).toContain('Erase Durand SARL');
    const wrong = await operator.send(at, at, { confirm: SELLER });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Nothing was erased.');
    expect((await operator.get(at)).html).toContain('Durand SARL');
    const done = await operator.send(at, at, { confirm: OTHER });
    expect(done.html).toContain('It was erased');
    expect(done.html).toContain('Nothing of its keys is left in the store.');
    const after = await reading.get(`/v1/professionals/${encodeURIComponent(OTHER)}`);
    expect(after.text).not.toContain('Durand');
  });

  it('erase for no form that is not of their pages', async () => {
    const at = `/professionals/${encodeURIComponent(OTHER)}/erase`;
    expect((await operator.post(at, { token: 'forged', confirm: OTHER })).status).toBe(400);
  });

  it('erase for operators only, whatever was typed', async () => {
    const at = `/professionals/${encodeURIComponent(OTHER)}/erase`;
    const partner = await Visit.of(reading, reading.tokens.other);
    expect((await partner.get(at)).status).toBe(403);
    expect((await partner.send('/', at, { confirm: OTHER })).status).toBe(403);
  });
});

describe('the page of contests', () => {
  let reading: Reading;
  let operator: Visit;

  beforeEach(async () => {
    reading = await startReading();
    await reading.tell(
      ...deal({ number: 'F1' }),
      message(
        'EntryContested',
        'contest',
        {
          ...{ entry: `invoice-${reading.folder.party(SELLER)}/F1@0`, on: '2026-03-01' },
          reason: 'It was never sent.',
        },
        BUYER,
      ),
    );
    operator = await Visit.of(reading, reading.tokens.operator);
  });
  afterEach(() => reading.close());

  /** What the form of the one contest holds. */
  const fieldsIn = (html: string) => ({
    entry: /name="entry" value="([^"]*)"/.exec(html)?.[1] ?? '',
    mark: /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '',
  });

  it.each(['yes', 'no'])('lets an operator decide it: upheld %s', async (upheld) => {
    const { html } = await operator.get('/contests');
    expect(html).toContain('It was never sent.');
    const fields = { ...fieldsIn(html), upheld, note: 'As the books show.' };
    const sent = await operator.send('/contests', '/contests', fields);
    expect(sent).toMatchObject({ status: 303, location: '/contests?decided=yes' });
    await reading.caughtUp();
    expect((await operator.get(sent.location)).html).toContain('No contest is open.');
    const { text } = await reading.get(`/v1/entries/${encodeURIComponent(fields.entry)}`);
    expect(text).toContain(`"status":"${upheld === 'yes' ? 'taken_out' : 'stands'}"`);
  });

  it('says in words that a contest was decided before', async () => {
    const fields = fieldsIn((await operator.get('/contests')).html);
    await operator.send('/contests', '/contests', { ...fields, upheld: 'no' });
    const again = { ...fields, mark: 'other', upheld: 'yes' };
    const page = await operator.send('/contests', '/contests', again);
    expect(page.status).toBe(422);
    expect(page.html).toContain('no open contest');
  });

  it('shows others those of their own, without a decision', async () => {
    const buyer = await Visit.of(reading, reading.tokens.buyer);
    const other = await Visit.of(reading, reading.tokens.other);
    const { html } = await buyer.get('/contests');
    expect(html).toContain('It was never sent.');
    expect(html).not.toContain('name="upheld"');
    expect((await other.get('/contests')).html).not.toContain('It was never sent.');
    const fields = fieldsIn((await operator.get('/contests')).html);
    const sent = await buyer.send('/contests', '/contests', { ...fields, upheld: 'yes' });
    expect(sent.status).toBe(403);
  });
});
