import { answerOf, itemsOf, keptClient, once } from './client.js';

const { KEPT_URL: baseUrl = 'http://localhost:3000', KEPT_KEY: key } = process.env;
const kept = keptClient({ baseUrl, key });
const [seller, buyer] = ['0002:552100554', '0002:732829320'];
const days = { issuedOn: '2026-08-01', dueOn: '2026-08-31' };
const body = { seller, buyer, number: 'F1', amount: '80.50', currency: 'EUR', ...days };
const params = { header: once('my order 1') };
const { status, position } = await answerOf(kept.POST('/v1/invoices', { params, body }));
console.log(status);
const from = (cursor?: string) =>
  answerOf(
    kept.GET('/v1/professionals', { params: { query: { after: String(position), cursor } } }),
  );
for await (const { id, name } of itemsOf(from)) console.log(id, name);
