/**
 * Who lets itself be shown between two others. As with restrictions what holds now holds for every
 * moment asked about; an id that somebody else called the professional chooses nothing for it.
 */
import type { Visibility } from '../../ledger/relation-events.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import type { Moment } from '../time/moment.js';
import { presentOf } from '../time/present.js';

/** A link where an id of its own says so and none says otherwise; only counted until then. */
export function visibilityOf(views: Views, today: Moment, party: PartyId): Visibility {
  // Views that an earlier Kept made answer until they are built anew, and lack the table.
  if (presentOf(views).contacts === 0) return 'counted';
  const own = today.classOf(party).filter((id) => today.who.isConfirmed(id));
  const rows = views.all<{ shown_as: Visibility }>(
    'SELECT shown_as FROM visibility WHERE party IN (SELECT value FROM json_each(?))',
    JSON.stringify(own),
  );
  return rows.length > 0 && rows.every((row) => row.shown_as === 'link') ? 'link' : 'counted';
}
