/** What is wrong with the shape of what was sent, as people who read French are told. */
import { validateSync } from 'class-validator';
import { GrantDto } from '../../src/http/operations/keys.dto.js';
import { ShareDto } from '../../src/http/shares/shares.dto.js';
import { checkMessage } from '../../src/messages/check.js';
import { explain } from '../../src/messages/compiled-validator.js';
import { shownMembers } from '../../src/messages/members.js';
import { Wording } from '../../src/words/wording.js';

/** What brings along the classes whose members are tried. */
const LOADED = [GrantDto, ShareDto, checkMessage];

const FR = new Wording('fr');

/** Each breaks the shape of nearly every member. */
const WRONG: readonly unknown[] = [
  undefined,
  17,
  -1,
  1e6,
  'A b',
  '',
  [],
  [17],
  {},
  'x'.repeat(5e3),
];

/** Every sentence that a wrong value of a member of any class is answered with. */
function sentences(): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { prototype, name } of shownMembers()) {
    for (const value of WRONG) {
      const tried: object = Object.create(prototype, { [name]: { value, enumerable: true } });
      for (const { property, constraints = {} } of validateSync(tried)) {
        if (property === name) for (const each of Object.values(constraints)) said.add(`${each}.`);
      }
    }
  }
  return said;
}

describe('what is wrong with a shape', () => {
  it('given a name of a key with capitals, then it is told in French', () => {
    const { detail } = explain(GrantDto, { role: 'emitter', teller: 'Acme ERP', parties: [] });
    expect(detail).toBe('teller must be a short lower-case name.');
    expect(FR.of(detail)).toBe('teller doit être un nom court en minuscules, sans espace.');
  });

  it('has its French, whichever member it is of (else add it to src/words/fr/shapes.ts)', () => {
    expect(LOADED).toHaveLength(3);
    const all = [...sentences()];
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((each) => FR.of(each) === each)).toEqual([]);
  });
});
