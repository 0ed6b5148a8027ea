import { given, says } from '../given.js';
import { defaultModelChosen, modelBrought } from '../samples.js';

const operator = { role: 'operator', party: null } as const;
const analyst = { ...operator, role: 'analyst', teller: 'somebody else' } as const;
const other = 'f'.repeat(64);

describe('a scoring model', () => {
  it('is brought once, by operators and analysts: again it is the entry that there is', () => {
    given().when(says(modelBrought(), operator)).thenTold(modelBrought());
    given().when(says(modelBrought(), analyst)).thenTold(modelBrought());
    given().when(modelBrought()).thenRejects('role_must_allow_it');
    const brought = says(modelBrought(), operator);
    for (const by of [operator, analyst]) {
      given(brought)
        .when(says(modelBrought({ on: '2026-06-02' }), by))
        .thenDuplicate(0);
    }
    given(brought, says(defaultModelChosen(), operator))
      .when(says(modelBrought(), operator))
      .thenDuplicate(0);
  });

  it('keeps its name, also where it shipped and was only chosen', () => {
    for (const told of [modelBrought(), defaultModelChosen()]) {
      given(says(told, operator))
        .when(says(modelBrought({ hash: other }), operator))
        .thenRejects('model_must_keep_its_name', '/name');
    }
    given(says(defaultModelChosen(), operator))
      .when(says(modelBrought(), operator))
      .thenTold(modelBrought());
  });

  it('is chosen by an operator, from the day of the choice on or later, as often as wanted', () => {
    const choosing = (from: string) => says(defaultModelChosen({ from }), operator);
    given().when(defaultModelChosen()).thenRejects('only_an_operator_may');
    given().when(choosing('2026-05-31')).thenRejects('days_must_be_in_order', '/from');
    for (const from of ['2026-06-01', '2026-06-02']) {
      given(choosing(from)).when(choosing(from)).thenTold(defaultModelChosen({ from }));
    }
  });
});
