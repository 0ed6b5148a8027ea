/** As whom the demo can be looked at: any of its professionals. */
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindParties, SearchProfessionals } from '../../src/query/queries.js';
import type { Viewer } from '../../src/query/visibility.js';
import type { DemoRole } from '../frame/frame.js';

/** The demo is this machine's own. */
const OPERATOR: Viewer = { role: 'operator', teller: 'demo', parties: new Set() };

/** A list to choose from is no place for more. */
const MOST = 60;

@Injectable()
export class DemoRoles {
  constructor(private readonly queries: QueryBus) {}

  /** Consumers are in no list. */
  async all(): Promise<readonly DemoRole[]> {
    const asked = { viewer: OPERATOR, limit: MOST };
    const { items } = await this.queries.execute(
      new SearchProfessionals(asked, { key: 'demo', gone: null }),
    );
    return items
      .filter(({ id }) => !id.startsWith('local:'))
      .map(({ party, name, id }) => ({ as: party, name: name ?? id }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Every party id of that professional, joined as a visit keeps them. */
  async partiesOf(party: string): Promise<string> {
    const parties = await this.queries.execute(new FindParties({ viewer: OPERATOR, id: party }));
    return parties.join('.');
  }
}
