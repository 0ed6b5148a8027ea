/**
 * A party is met by being mentioned: whoever names it first has it registered, under the ledger's
 * own name and with keys that follow from the party alone, so that every process says the same. The
 * first country told of it is kept the same way. How it is called is kept of each teller, under the
 * teller's name: readers decide whose word counts (see query/people/naming.ts).
 */
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import { professionalStream } from '../../ledger/kinds/professional.js';
import { LEDGER_TELLER } from '../../ledger/own-tellers.js';
import type { Speaker } from '../../ledger/stored.js';
import { eventWith } from '../../ledger/upcast.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Mention } from '../identities.js';
import type { Command } from '../translate.js';

/** What is kept of a party that is mentioned, each once; of names and factors once a teller. */
type Note = 'met' | 'placed' | 'named' | 'named itself' | 'factor';

type Mentioning = Pick<Command, 'speaker' | 'event'>;

/** Counted as size: a cache that is given a number takes the room of all at once. */
const REMEMBERED = atMost(400_000);

/** What this process knows to be kept; what it forgot or never met is looked up in the ledger. */
export class Acquaintances {
  readonly #known = new LRUCache<string, true>(REMEMBERED);

  /** The mentions of whom the ledger does not know all that they say; nearly always none. */
  strangersIn(command: Command): readonly Mention[] {
    const { mentions } = command;
    return mentions.every((mention) => this.#isKnown(mention, command))
      ? NOBODY
      : mentions.filter((mention) => !this.#isKnown(mention, command));
  }

  /** What is told of whoever a command mentions, as far as it is not known yet. */
  introductions(mention: Mention, by: Mentioning): readonly Command[] {
    return notesOf(mention, by)
      .filter((note) => this.#known.get(keyOf(note, mention, by)) === undefined)
      .map((note) => introduction(note, mention, by));
  }

  remember(mention: Mention, by: Mentioning): void {
    for (const note of notesOf(mention, by)) this.#known.set(keyOf(note, mention, by), true);
  }

  #isKnown(mention: Mention, by: Mentioning): boolean {
    return notesOf(mention, by).every((note) => {
      return this.#known.get(keyOf(note, mention, by)) === true;
    });
  }
}

const NOBODY: readonly Mention[] = [];

/** All that is told of whoever a command mentions. */
export function introductions(mention: Mention, by: Mentioning): readonly Command[] {
  return notesOf(mention, by).map((note) => introduction(note, mention, by));
}

const ONLY_MET: readonly Note[] = ['met'];

function notesOf({ party, name, country }: Mention, by: Mentioning): readonly Note[] {
  const { speaker, event } = by;
  const isFactor = event.type === 'ReceivableAssigned' && event.facts.factor === party;
  if (name === undefined && country === undefined && !isFactor) return ONLY_MET;
  const notes: Note[] = ['met'];
  // What was assigned to it is told in streams named by the teller: so they are found.
  if (isFactor) notes.push('factor');
  if (country !== undefined) notes.push('placed');
  if (name !== undefined) notes.push(speaker.party === party ? 'named itself' : 'named');
  return notes;
}

function keyOf(note: Note, { party }: Mention, { speaker: { teller } }: Mentioning): string {
  switch (note) {
    case 'met':
      return party;
    case 'placed':
      return `${party} placed`;
    case 'named':
    case 'named itself':
    case 'factor':
      return `${party} ${note} ${teller}`;
    default:
      return note satisfies never;
  }
}

function introduction(note: Note, mention: Mention, { speaker }: Mentioning): Command {
  switch (note) {
    case 'met':
      return registration(mention);
    case 'placed':
      return described(mention, { country: mention.country }, LEDGER);
    // No message that is sent has an id that begins with a space.
    case 'named':
      return described(mention, {}, { ...speaker, side: 'none', message: ' named' });
    case 'named itself':
      return described(mention, {}, { ...speaker, side: 'none', message: ' named-itself' });
    case 'factor':
      return described(mention, { factor: true }, { ...speaker, side: 'none', message: ' factor' });
    default:
      return note satisfies never;
  }
}

function registration(mention: Mention): Command {
  const { party, identifier, localTo, consumer } = mention;
  const facts = {
    party,
    scheme: identifier.scheme,
    ...(localTo !== null && { localTo }),
    ...(consumer && { consumer }),
  };
  const personal = { [party]: { identifier: identifier.text } };
  const event = eventWith('ProfessionalRegistered', facts, personal);
  return inOwnStream(party, event, { ...LEDGER, message: 'met' });
}

/** From this day on holds what is told without a day: as far back as days go. */
const SINCE_EVER = '1900-01-01';

/** Says what it is given of a party; the name where that is nothing. */
function described({ party, name }: Mention, said: object, speaker: Speaker): Command {
  const facts = { party, from: SINCE_EVER, ...said };
  const isName = name !== undefined && Object.keys(said).length === 0;
  const personal = isName ? { [party]: { name } } : undefined;
  return inOwnStream(party, eventWith('ProfessionalUpdated', facts, personal), speaker);
}

const LEDGER: Speaker = {
  teller: LEDGER_TELLER,
  party: null,
  side: 'none',
  source: 'api',
  message: 'described',
  role: 'operator',
};

function inOwnStream(party: PartyId, event: Command['event'], speaker: Speaker): Command {
  return { stream: professionalStream(party), event, speaker, parties: [party], mentions: [] };
}
