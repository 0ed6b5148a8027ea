/** The projections that the views are made of, in the order in which each event meets them. */
import type { Projection } from '../projection.js';
import { beside } from './beside.js';
import { contacts } from './contacts.js';
import { contests } from './contests.js';
import { coverage } from './coverage.js';
import { entries } from './entries.js';
import { facts } from './facts.js';
import { joins } from './joins.js';
import { links } from './links.js';
import { models } from './models.js';
import { professionals } from './professionals.js';
import { recorded } from './recorded.js';
import { recommendations } from './recommendations.js';
import { restrictions } from './restrictions.js';
import { setOffs } from './set-offs.js';
import { shares } from './shares.js';
import { skills } from './skills.js';
import { trail } from './trail.js';
import { watches } from './watches.js';

export const PROJECTIONS: readonly Projection[] = [
  ...[entries, trail, contests, professionals, coverage, shares, models],
  ...[restrictions, recommendations, skills, contacts, watches, setOffs],
  // A link asks which promises mention whom, this very event's included.
  ...[facts, joins, beside, links, recorded],
];
