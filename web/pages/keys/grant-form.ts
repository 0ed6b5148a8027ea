/** The form that asks for a key. */
import type { Grant } from '../../../src/command/access.js';
import { ROLES, SOURCES, VETTINGS } from '../../../src/http/operations/keys.dto.js';

/** What the form asks for, as typed; what a select never sends is taken as its first choice. */
export function grantIn(form: URLSearchParams): Grant {
  const typed = (name: string): string => (form.get(name) ?? '').trim();
  const [owner, until] = [typed('owner'), typed('until')];
  return {
    role: chosen(ROLES, typed('role')),
    teller: typed('teller'),
    parties: linesOf(typed('parties')),
    ...(form.has('anyParty') && { anyParty: true }),
    source: chosen(SOURCES, typed('source')),
    vetting: chosen(VETTINGS, typed('vetting')),
    ...(form.has('live') && { live: true }),
    ...(owner !== '' && { owner }),
    ...(until !== '' && { until }),
  };
}

function chosen<Each extends string>(all: readonly [Each, ...Each[]], value: string): Each {
  return all.find((each) => each === value) ?? all[0];
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
