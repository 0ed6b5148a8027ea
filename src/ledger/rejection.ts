/**
 * Why the ledger refuses. One closed list, each code naming the rule that was broken; it feeds the
 * HTTP problems, the CLI and the docs. Its order is its precedence: of several broken rules the
 * first in this list is the one answered.
 */
export const REJECTIONS = {
  message_must_be_well_formed: 'The message must have the shape that its type documents.',
  event_type_must_be_known: 'The event type must be one of those documented for this ledger.',
  body_must_be_json: 'The body, or the line, must be valid JSON in UTF-8.',
  body_must_fit_the_limits: 'The body must stay within the documented size, depth and line count.',
  document_format_must_be_known:
    'The document must be in one of the formats documented, and in a version of it that is read.',
  document_must_be_readable: 'The document must be whole, well formed and in the charset it says.',
  document_must_fit_the_limits: 'The document must stay within the documented size and depth.',
  document_must_follow_its_standard:
    'The document must hold what the standard of its format requires, written as it says.',
  role_must_allow_it: 'The role of the key must allow this.',
  identifier_must_be_valid:
    'A party is `<scheme>:<value>` with right check digits, or `local:<teller>:<code>`.',
  consumer_must_be_a_local_code:
    'A consumer has no business identifier: name it by a `local:` code of your own.',
  local_code_must_be_the_tellers_own:
    'A `local:` code can be used and linked only by the teller it names.',
  teller_must_speak_for_a_party: 'The key must be granted for one of the parties of the event.',
  party_spoken_for_must_be_named:
    'A key for several parties must say for which one it speaks (`onBehalfOf`).',
  idempotency_key_reused:
    'The same key must carry the same facts; these differ from what is stored.',
  entry_must_exist: 'The stream has no entry with this revision.',
  only_an_operator_may: 'Only an operator may do this.',
  payment_must_be_the_tellers_to_allocate:
    'The payment of another teller is allocated by an operator or who speaks for its payee.',
  payment_must_be_of_the_party_spoken_for:
    'What becomes of a payment is told by the same teller for the same party.',
  parties_must_differ: 'The two parties of an event must differ.',
  buyer_must_not_be_named_in_confidence: 'A confidential assignment must not name the buyer.',
  amount_must_be_positive: 'The amount must be greater than zero.',
  amount_must_not_be_negative: 'The amount must not be below zero.',
  currency_must_come_with_the_amount: 'An amount of money needs its currency.',
  payable_must_be_total_less_prepaid: 'payable must equal total less prepaid.',
  instalments_must_sum_to_payable: 'The instalments must sum to the payable amount.',
  due_day_must_fit_its_basis: 'A due day must be given, except where its basis is `unknown`.',
  days_must_be_in_order: 'A day lies before one that must come first.',
  a_day_must_be_told: 'At least one of the days of this event must be told.',
  allocations_must_name_each_once: 'An allocation must name each document at most once.',
  allocations_must_not_exceed_the_amount: 'The allocations must not sum to more than the amount.',
  number_must_differ: 'A document cannot be linked to itself.',
  correction_must_be_positive: 'A teller numbers its corrections 1, 2, 3 ...',
  already_told:
    'This teller has told this before with other facts; correct or withdraw what was told first.',
  entry_must_be_the_tellers_own:
    'Only the teller of an entry may withdraw it, for the party for which it was told.',
  entry_cannot_be_withdrawn:
    'An entry of this type cannot be taken out: tell what holds now, or take a link back.',
  entry_is_already_withdrawn: 'The entry has already been withdrawn.',
  contest_must_be_open: 'The entry has no open contest.',
  contest_is_already_open: 'The entry is already contested by this party.',
  entry_must_concern_the_party: 'Only a party whom the entry concerns may contest or answer it.',
  link_must_exist: 'There is no such live link to take back.',
  contact_must_be_claimed: 'There is no live claim of this contact to refuse.',
  contact_must_not_be_refused:
    'The other has refused this contact; it may take that back, you cannot claim it again.',
  restriction_must_be_in_force: 'The score is not restricted under this id: nothing is to lift.',
  one_live_link_per_party: 'The party is already linked; unlink it first.',
  dispute_must_be_named_once: 'This dispute is already told with other facts.',
  feedback_must_be_about_a_promise_of_the_two:
    'Feedback must be about a promise that one of the two owns.',
  rating_must_be_1_to_5: 'A rating is a whole number from 1 to 5.',
  skill_must_be_named: 'A recommendation for a skill names it, and no other one does.',
  recommendation_is_already_given:
    'One recommendation stands for each relation: change it, or withdraw it first.',
  recommendation_must_stand:
    'The entry must be what the recommendation that stands says; it was withdrawn, or changed.',
  recommendation_must_be_changed_in_time:
    'A recommendation is changed within 30 days; later withdraw it and give another one.',
  recommendation_is_already_answered: 'A recommendation is answered once.',
  recommendation_must_be_public: 'Whoever gave it has not allowed that it be shown to everybody.',
  skill_must_be_claimed: 'This skill is not claimed: there is nothing to drop.',
  skills_must_be_few: 'A professional claims 30 skills at most: drop another one first.',
  share_must_be_parts_per_million: 'A share is a whole number from 1 to 1,000,000.',
  coverage_must_be_the_tellers_own: 'A teller says only of itself that it has told everything.',
  key_must_be_granted_once: 'This key has been granted before; grant another one.',
  key_must_exist: 'There is no such key.',
  key_is_already_revoked: 'The key has already been revoked.',
  set_off_must_be_opted_in: 'The professional has not opted in to set-off under this id.',
  set_off_must_exist: 'There is no such proposal that you are a party to.',
  set_off_must_be_open: 'The proposal was refused, agreed, or is past its last day.',
  set_off_must_be_agreed: 'Not every party has accepted the proposal.',
  set_off_must_still_be_due:
    'Less of an invoice is open than would be set off: it was paid or settled meanwhile. Tell nothing of this proposal, and say so to your two partners, who withdraw what they told of it.',
  share_must_be_made_once: 'This link has been made before; make another one.',
  share_must_exist: 'There is no such link, or it was revoked.',
  share_is_already_revoked: 'The link has already been revoked.',
  share_must_be_in_time: 'The link has ended; ask for a new one.',
  share_must_end_in_time: 'A link ends at most 366 days after the day on which it is made.',
  watch_must_be_made_once: 'This watch has been made before; make another one.',
  watch_must_exist: 'There is no such watch.',
  watch_is_already_ended: 'The watch has already been ended.',
  watch_must_have_rules: 'A watch has at least one rule, each with thresholds within its bounds.',
  watch_must_name_somebody: 'A watch is of at least one professional, each known to the ledger.',
  watch_must_fit_the_limits: 'A watch has at most 10,000 professionals and 40 rules.',
  endpoint_must_be_made_once: 'This endpoint has been made before; make another one.',
  endpoint_must_exist: 'There is no such endpoint, or no such delivery.',
  endpoint_is_already_ended: 'The endpoint has already been ended.',
  endpoint_must_be_reachable:
    'An endpoint is an https address without a user, of at most 1,000 characters.',
  lease_must_be_free: 'Another process has the lease.',
  model_must_be_valid: 'A model must be as its format documents it.',
  model_must_be_known: 'There is no such model.',
  model_must_keep_its_name:
    'A name stands for one model for good: give a model that is another one another name.',
  share_must_have_figures:
    'Who has no business identifier, or was erased, has no figures to share.',
  stream_must_be_quiet: 'Others keep appending to the same stream; send the same message again.',
} as const satisfies Readonly<Record<string, string>>;

export type RejectionCode = keyof typeof REJECTIONS;

/** A broken rule of the ledger: the code names it, the pointer (RFC 6901) says where it broke. */
export class Rejection extends Error {
  override readonly name = 'Rejection';

  constructor(
    readonly code: RejectionCode,
    /** JSON pointer into the message's data, `''` for the whole. */
    readonly pointer = '',
    /** What was found and what to do, in one sentence. */
    readonly detail: string = REJECTIONS[code],
  ) {
    super(`${code}${pointer ? ` at ${pointer}` : ''}: ${detail}`);
  }
}

/** Throws the rejection unless the rule holds. */
export function must(holds: boolean, code: RejectionCode, pointer = '', detail?: string): void {
  if (!holds) throw new Rejection(code, pointer, detail);
}
