import { given, says } from '../given.js';
import {
  BUYER,
  contestResolved,
  entryContested,
  entryWithdrawn,
  identifierLinked,
  identifierUnlinked,
  linkConfirmed,
  OTHER,
  professionalRegistered,
  professionalUpdated,
  restrictionLifted,
  SELLER,
  scoreRestricted,
} from '../samples.js';

const local = professionalRegistered({ scheme: 'local', localTo: 'books' });
const operator = { teller: 'office', role: 'operator', party: null } as const;

describe('a professional', () => {
  it('is registered once, whoever is first to name it', () => {
    given().when(professionalRegistered()).thenTold(professionalRegistered());
    given(professionalRegistered())
      .when(says(professionalRegistered({ consumer: true }), { teller: 'bank' }))
      .thenDuplicate(0);
  });

  it('has a local code of the teller who uses it', () => {
    given().when(local).thenTold(local);
    given().when(says(local, operator)).thenTold(local);
    given()
      .when(says(local, { teller: 'bank' }))
      .thenRejects('local_code_must_be_the_tellers_own', '/party');
  });

  it('is updated from a day, in any order', () => {
    const earlier = professionalUpdated({ from: '2020-01-01' });
    given(professionalUpdated()).when(earlier).thenTold(earlier);
  });
});

describe('a link', () => {
  it('is told by the teller of a local code, or by an operator', () => {
    given(local).when(identifierLinked()).thenTold(identifierLinked());
    given(professionalRegistered())
      .when(says(identifierLinked(), operator))
      .thenTold(identifierLinked());
    given(local)
      .when(says(identifierLinked(), { teller: 'bank' }))
      .thenRejects('local_code_must_be_the_tellers_own');
    given(professionalRegistered()).when(identifierLinked()).thenRejects('only_an_operator_may');
    given().when(identifierLinked()).thenRejects('only_an_operator_may');
  });

  it('is confirmed by whom it reaches, once', () => {
    const byReached = { teller: 'bank', party: OTHER, parties: new Set([OTHER]) };
    const confirmed = says(linkConfirmed(), byReached);
    given(local, identifierLinked()).when(confirmed).thenTold(linkConfirmed());
    given(local, identifierLinked())
      .when(says(linkConfirmed(), { ...byReached, party: null }))
      .thenTold(linkConfirmed());
    given(local, identifierLinked(), confirmed)
      .when(says(linkConfirmed(), { ...byReached, message: 'again' }))
      .thenDuplicate(2);
    for (const by of [
      { party: BUYER },
      { party: null },
      { party: null, parties: new Set([BUYER]) },
    ]) {
      given(local, identifierLinked())
        .when(says(linkConfirmed(), by))
        .thenRejects('link_must_exist', '/entry');
    }
    given(
      local,
      identifierLinked(),
      identifierUnlinked(),
      says(identifierLinked(), { message: '2' }),
    )
      .when(confirmed)
      .thenRejects('link_must_exist', '/entry');
  });

  it('is one at a time, and not to itself', () => {
    given(local)
      .when(identifierLinked({ to: SELLER }))
      .thenRejects('parties_must_differ', '/to');
    given(local, identifierLinked())
      .when(identifierLinked({ to: BUYER }))
      .thenRejects('one_live_link_per_party');
    given(local, identifierLinked()).when(identifierLinked()).thenDuplicate(1);
  });

  it('is taken back by naming it, by who may link', () => {
    given(local, identifierLinked()).when(identifierUnlinked()).thenTold(identifierUnlinked());
    given(local, identifierLinked())
      .when(identifierUnlinked({ to: BUYER }))
      .thenRejects('link_must_exist', '/to');
    given(local).when(identifierUnlinked()).thenRejects('link_must_exist', '/to');
    given(local, identifierLinked())
      .when(says(identifierUnlinked(), { teller: 'bank' }))
      .thenRejects('local_code_must_be_the_tellers_own');
  });

  it('leaves room for another once taken back', () => {
    const next = identifierLinked({ to: BUYER });
    given(local, identifierLinked(), identifierUnlinked()).when(next).thenTold(next);
  });

  it('has its own way back, so neither it nor what is known of a party is withdrawn', () => {
    const code = 'entry_cannot_be_withdrawn';
    given(local, identifierLinked())
      .when(entryWithdrawn({ entry: 1 }))
      .thenRejects(code, '/entry');
    given(local, identifierLinked(), identifierUnlinked())
      .when(entryWithdrawn({ entry: 2 }))
      .thenRejects(code, '/entry');
    given(local, professionalUpdated())
      .when(entryWithdrawn({ entry: 1 }))
      .thenRejects(code, '/entry');
  });

  it('is contested, but undone by unlinking: upholding the contest would withdraw it', () => {
    const contested = says(entryContested({ entry: 1, by: SELLER }), { message: 'c' });
    given(local, identifierLinked(), contested)
      .when(says(contestResolved({ entry: 1 }), operator))
      .thenRejects('entry_cannot_be_withdrawn', '/entry');
    const dismissed = contestResolved({ entry: 1, upheld: false });
    given(local, identifierLinked(), contested).when(says(dismissed, operator)).thenTold(dismissed);
  });

  it('may name the same professional again later', () => {
    given(local, identifierLinked(), identifierUnlinked())
      .when(identifierLinked({ to: OTHER }))
      .thenTold(identifierLinked({ to: OTHER }));
  });
});

describe('a restriction of a score', () => {
  const itself = { party: SELLER, parties: new Set([SELLER]) };
  const restricted = says(scoreRestricted(), itself);
  const lifted = says(restrictionLifted(), { ...itself, message: 'lifted' });

  it('is told and lifted by the professional itself, or by an operator', () => {
    for (const by of [itself, operator]) {
      given().when(says(scoreRestricted(), by)).thenTold(scoreRestricted());
      given(restricted)
        .when(says(restrictionLifted(), { ...by, message: 'lifted' }))
        .thenTold(restrictionLifted());
    }
  });

  it('is told by nobody else, nor by a key that may tell everybody’s words', () => {
    for (const by of [
      { party: BUYER, parties: new Set([BUYER]) },
      { party: null, parties: new Set([BUYER, OTHER]) },
      { teller: 'platform', party: SELLER },
    ]) {
      given()
        .when(says(scoreRestricted(), by))
        .thenRejects('teller_must_speak_for_a_party', '/party');
      given(restricted)
        .when(says(restrictionLifted(), { ...by, message: 'lifted' }))
        .thenRejects('teller_must_speak_for_a_party', '/party');
    }
  });

  it('is in force once, on the ground told last', () => {
    const again = { ...itself, message: 'again' };
    given(restricted).when(says(scoreRestricted(), again)).thenDuplicate(0);
    const objection = scoreRestricted({ ground: 'objection' });
    given(restricted).when(says(objection, again)).thenTold(objection);
  });

  it('is lifted once, and may be told again then', () => {
    given()
      .when(says(restrictionLifted(), itself))
      .thenRejects('restriction_must_be_in_force', '/party');
    given(restricted, lifted)
      .when(says(restrictionLifted(), { ...itself, message: 'twice' }))
      .thenRejects('restriction_must_be_in_force', '/party');
    given(restricted, lifted).when(lifted).thenDuplicate(1);
    given(restricted, lifted)
      .when(says(scoreRestricted(), { ...itself, message: 'again' }))
      .thenTold(scoreRestricted());
  });

  it('is not withdrawn: it is lifted', () => {
    given(restricted)
      .when(says(entryWithdrawn({ entry: 0 }), itself))
      .thenRejects('entry_cannot_be_withdrawn');
  });
});
