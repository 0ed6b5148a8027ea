/**
 * A party is met by being mentioned: whoever names it first has it registered, under the ledger's
 * own name and with keys that follow from the party alone, so that every process says the same.
 * What else is first told of it, its name and country, is kept the same way.
 */
import { LRUCache } from 'lru-cache';
import type { PartyId } from '../../ledger/party.js';
import { professionalStream } from '../../ledger/professional.js';
import type { Speaker } from '../../ledger/stored.js';
import { eventWith } from '../../ledger/upcast.js';
import type { Mention } from '../identities.js';
import { LEDGER_TELLER } from '../own-tellers.js';
import type { Command } from '../translate.js';

/** What the ledger knows of a party: that it exists, or also what was first told of it. */
type Acquaintance = 'met' | 'described';

const REMEMBERED = 200_000;

/** Whom this process knows to be in the ledger; what it forgot or never met is looked up there. */
export class Acquaintances {
  readonly #known = new LRUCache<PartyId, Acquaintance>({ max: REMEMBERED });

  /** The mentions of whom the ledger does not know all that they say; nearly always none. */
  strangersIn({ mentions }: Command): readonly Mention[] {
    return mentions.every((mention) => this.#isKnown(mention))
      ? NOBODY
      : mentions.filter((mention) => !this.#isKnown(mention));
  }

  /** What the ledger tells itself of whoever is mentioned, as far as it is not known yet. */
  introductions(mention: Mention): readonly Command[] {
    return introductions(mention, this.#known.get(mention.party));
  }

  remember(mention: Mention): void {
    if (!this.#isKnown(mention)) this.#known.set(mention.party, acquaintanceOf(mention));
  }

  #isKnown(mention: Mention): boolean {
    const known = this.#known.get(mention.party);
    return known === 'described' || (known === 'met' && acquaintanceOf(mention) === 'met');
  }
}

const NOBODY: readonly Mention[] = [];

/** How well the ledger will know the party once this mention is taken in. */
function acquaintanceOf(mention: Mention): Acquaintance {
  return mention.name === undefined && mention.country === undefined ? 'met' : 'described';
}

/** What the ledger tells itself of a party that is mentioned and not yet so well known. */
export function introductions(
  mention: Mention,
  known: Acquaintance | undefined,
): readonly Command[] {
  const commands: Command[] = [];
  if (known === undefined) commands.push(registration(mention));
  if (acquaintanceOf(mention) === 'described' && known !== 'described') {
    commands.push(description(mention));
  }
  return commands;
}

/** From this day on a country holds that is told without a day: as far back as days go. */
const SINCE_EVER = '1900-01-01';

function registration(mention: Mention): Command {
  const { party, identifier, localTo, consumer } = mention;
  const facts = {
    party,
    scheme: identifier.scheme,
    ...(localTo !== null && { localTo }),
    ...(consumer && { consumer }),
  };
  const personal = { [party]: { identifier: identifier.text } };
  return own(mention, eventWith('ProfessionalRegistered', facts, personal), 'met');
}

function description(mention: Mention): Command {
  const { party, name, country } = mention;
  const facts = { party, from: SINCE_EVER, ...(country !== undefined && { country }) };
  const personal = name === undefined ? undefined : { [party]: { name } };
  return own(mention, eventWith('ProfessionalUpdated', facts, personal), 'described');
}

function own({ party }: Mention, event: Command['event'], message: Acquaintance): Command {
  const speaker: Speaker = {
    teller: LEDGER_TELLER,
    party: null,
    side: 'none',
    source: 'api',
    message,
    role: 'operator',
  };
  return { stream: professionalStream(party), event, speaker, parties: [party], mentions: [] };
}
