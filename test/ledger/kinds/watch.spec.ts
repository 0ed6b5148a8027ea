import { given, says } from '../given.js';
import {
  endpointCalled,
  endpointEnded,
  endpointMade,
  endpointSecretRotated,
  entryWithdrawn,
  leaseTaken,
  noticeGiven,
  watchEnded,
  watchExtended,
  watchMade,
} from '../samples.js';

const ledger = { teller: 'kept', role: 'operator', party: null } as const;

describe('a watch', () => {
  it('is made once, extended, and ended once', () => {
    given().when(watchMade()).thenTold(watchMade());
    given(watchMade()).when(watchMade()).thenRejects('watch_must_be_made_once', '/watch');
    given(watchMade()).when(watchExtended()).thenTold(watchExtended());
    given().when(watchExtended()).thenRejects('watch_must_exist', '/watch');
    given(watchMade()).when(watchEnded()).thenTold(watchEnded());
    given(watchMade(), watchEnded())
      .when(watchExtended())
      .thenRejects('watch_is_already_ended', '/watch');
    given(watchMade(), watchEnded())
      .when(watchEnded())
      .thenRejects('watch_is_already_ended', '/watch');
  });

  it('has rules, and somebody to watch, as many as an event names', () => {
    given()
      .when(watchMade({ rules: [] }))
      .thenRejects('watch_must_have_rules', '/rules');
    given()
      .when(watchMade({ watched: [] }))
      .thenRejects('watch_must_name_somebody', '/watched');
    const watched = Array.from({ length: 501 }, (_, i) => String(i).padStart(32, '0'));
    given().when(watchMade({ watched })).thenRejects('watch_must_fit_the_limits', '/watched');
  });

  it('is given notices by the ledger alone, each once', () => {
    given().when(says(noticeGiven(), ledger)).thenTold(noticeGiven());
    given().when(noticeGiven()).thenRejects('only_an_operator_may');
    given(watchMade()).when(entryWithdrawn()).thenRejects('entry_cannot_be_withdrawn');
    given()
      .when(says(watchMade(), { role: 'analyst' }))
      .thenRejects('role_must_allow_it');
  });
});

describe('an endpoint', () => {
  it('is made once, has its secret changed, and is ended once', () => {
    given().when(endpointMade()).thenTold(endpointMade());
    given(endpointMade())
      .when(endpointMade())
      .thenRejects('endpoint_must_be_made_once', '/endpoint');
    given(endpointMade()).when(endpointSecretRotated()).thenTold(endpointSecretRotated());
    given().when(endpointSecretRotated()).thenRejects('endpoint_must_exist', '/endpoint');
    given(endpointMade(), endpointEnded())
      .when(endpointSecretRotated())
      .thenRejects('endpoint_is_already_ended', '/endpoint');
    given().when(endpointCalled()).thenRejects('only_an_operator_may');
  });
});

describe('a lease', () => {
  const by = (facts: Parameters<typeof leaseTaken>[0]) => says(leaseTaken(facts), ledger);

  it('given one that is had, then its holder renews it, and another takes it a while after', () => {
    const had = by({ holder: 'a', at: 0, until: 30_000 });
    given(had)
      .when(by({ holder: 'a', at: 20_000, until: 50_000 }))
      .thenTold(leaseTaken({ holder: 'a', at: 20_000, until: 50_000 }));
    given(had)
      .when(by({ holder: 'b', at: 34_999, until: 60_000 }))
      .thenRejects('lease_must_be_free', '/lease');
    given(had)
      .when(by({ holder: 'b', at: 35_000, until: 65_000 }))
      .thenTold(leaseTaken({ holder: 'b', at: 35_000, until: 65_000 }));
  });
});
