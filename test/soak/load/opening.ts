/** Opens a market of its own for each rotation, so that trails stay as long as one makes them. */
import type { Client } from './client.js';
import type { Market } from './deals.js';
import { type Desk, siren } from './world.js';

const SELLERS = 8;
/** As many books tell of each seller, so that the bound of a key is not that of the load. */
const BOOKS = 5;
const BUYERS = 30;

/** Grants the keys of the nth market. Throws where the server grants none. */
export async function openMarket(client: Client, operator: string, nth: number): Promise<Market> {
  const grant = async (body: object): Promise<string> => {
    const call = { path: '/v1/keys', type: 'application/json', token: operator };
    const answer = await client.askPatiently({ ...call, body: JSON.stringify(body) });
    if (answer?.status !== 201) throw new Error(`No key: ${answer?.status} ${answer?.text}`);
    const { token }: { readonly token: string } = JSON.parse(answer.text);
    return token;
  };
  const first = nth * (SELLERS + BUYERS);
  const desks: Desk[] = [];
  for (let i = 0; i < SELLERS * BOOKS; i++) {
    const seller = siren(first + (i % SELLERS));
    const teller = `books-${nth}-${i}`;
    desks.push({ seller, token: await grant({ role: 'emitter', teller, parties: [seller] }) });
  }
  return {
    desks,
    buyers: Array.from({ length: BUYERS }, (_, i) => siren(first + SELLERS + i)),
    bank: await grant({
      ...{ role: 'emitter', teller: `bank-${nth}`, parties: [], anyParty: true, source: 'bank' },
    }),
    analyst: await grant({ role: 'analyst', teller: `analyst-${nth}`, parties: [] }),
    operator,
  };
}

export function sellersOf({ desks }: Market): ReadonlySet<string> {
  return new Set(desks.map(({ seller }) => seller));
}
