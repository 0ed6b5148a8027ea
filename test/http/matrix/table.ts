/**
 * Who gets what of each route: a row for each route of the app, a column for each key. A cell is the
 * status, with `!` where the answer holds something planted: the number of SELLER's invoice to BUYER,
 * a consumer's name and code, what was said in confidence or in words.
 */

/** none: no key; revoked: one that was; stranger and rival: a page and books of another firm. */
export const KEYS = [
  'none',
  'revoked',
  'stranger',
  'rival',
  'counterparty',
  'own',
  'teller',
  'analyst',
  'operator',
] as const;
export type Key = (typeof KEYS)[number];

/** Keys to which nothing planted is shown, whatever they ask. */
export const STRANGERS: readonly Key[] = ['none', 'revoked', 'stranger', 'rival'];

const TABLE = `
route                                      none revoked stranger rival counterparty own teller analyst operator
GET    /                                   303  303     200      200   200!         200! 200!   200     200!
GET    /assets/:name                       404  404     404      404   404          404 404    404     404
GET    /bring-in                           303  303     403      200   403          403 200    403     200
GET    /contests                           303  303     200      200   200!         200! 200!   403     200!
GET    /docs-json                          200  200     200      200   200          200 200    200     200
GET    /docs/problems                      200  200     200      200   200          200 200    200     200
GET    /health/live                        200  200     200      200   200          200 200    200     200
GET    /health/ready                       200  200     200      200   200          200 200    200     200
POST   /bring-in                           303  303     403      400   403          403 400    403     400
POST   /contests                           303  303     400      400   400          400 400    400     400
POST   /keys                               303  303     400      400   400          400 400    400     400
POST   /keys/:keyId/revoke                 303  303     400      400   400          400 400    400     400
POST   /keys/:keyId/rotation               303  303     400      400   400          400 400    400     400
POST   /look-as                            400  400     400      400   400          400 400    400     400
GET    /keys                               303  303     403      403   403          403 403    403     200
GET    /keys/:keyId                        303  303     403      403   403          403 403    403     200
GET    /keys/new                           303  303     403      403   403          403 403    403     200
GET    /backtest                           303  303     403      403   403          403 403    200     200
GET    /v1/backtest                        401  401     403      403   403          403 403    409     409
GET    /models                             303  303     200      200   200          200 200    200     200
GET    /models/diff                        303  303     403      403   403          403 403    200     200
GET    /log/checkpoint                     200  200     200      200   200          200 200    200     200
GET    /log/keys                           200  200     200      200   200          200 200    200     200
GET    /log/tile/*                         200  200     200      200   200          200 200    200     200
GET    /log/witnessed/:least/checkpoint    404  404     404      404   404          404 404    404     404
GET    /log/witnessed/:least/tile/*        200  200     200      200   200          200 200    200     200
GET    /metrics                            401  401     403      403   403          403 403    403     200
GET    /professionals                      303  303     200      200   200          200 200    200     200
GET    /entries/:entry                     303  303     404      404   200!         200! 200!   404     200!
GET    /entries/:entry/:act                303  303     303      303   303          303 303    303     303
POST   /entries/:entry/:act                303  303     400      400   400          400 400    400     400
GET    /professionals/:id/tables           303  303     403      403   403          200 200    200     200
GET    /professionals/:id/trail            303  303     403      403   403          200! 200!   403     200!
GET    /professionals/:id                  303  303     200      200   200          200! 200!   200     200!
GET    /professionals/:id/shares           303  303     403      403   403          200 200    403     200
POST   /professionals/:id/shares           303  303     400      400   400          400 400    400     400
GET    /professionals/:id/recommendations 303  303     200      200   200!         200! 200!   200     200!
POST   /professionals/:id/recommendations 303  303     400      400   400          400 400    400     400
GET    /professionals/:id/recommendations/give 303 303 200      200   200          400 400    403     400
POST   /professionals/:id/recommendations/give 303 303 400      400   400          400 400    400     400
GET    /professionals/:id/reads            303  303     403      403   403          200 200    403     200
GET    /professionals/:id/restriction      303  303     403      403   403          200 200    403     200
POST   /professionals/:id/restriction      303  303     400      400   400          400 400    400     400
GET    /professionals/:id/paths            303  303     200      200   200          200 200    200     200
GET    /professionals/:id/relations        303  303     200      200   200          200 200    200     200!
POST   /professionals/:id/relations        303  303     400      400   400          400 400    400     400
GET    /professionals/:id/statement        303  303     200      200   200          200 200    200     200
GET    /promises/:promise                  303  303     404      404   200!         200! 200!   404     200!
GET    /professionals/:id/promises         303  303     200      200   200!         200! 200!   200     200!
GET    /professionals/:id/change           303  303     200      200   200          200 200    200     200
GET    /professionals/:id/erase            303  303     403      403   403          403 403    403     200
GET    /network                            303  303     200      200   200          200 200    200     200
GET    /questions                          303  303     200      200   200          200 200    200     200
GET    /reports/:id                        303  303     404      404   404          404 404    404     404
GET    /service                            303  303     403      403   403          403 403    403     200
GET    /s/:token                           200  200     200      200   200          200 200    200     200
GET    /s/:token/badge.svg                 200  200     200      200   200          200 200    200     200
GET    /sign-in                            200  200     200      200   200          200 200    200     200
POST   /professionals/:id/erase            303  303     400      400   400          400 400    400     400
POST   /reports/:id/take                   303  303     400      400   400          400 400    400     400
GET    /unmatched                          303  303     200      200   200!         200! 200!   403     200!
POST   /sign-in                            400  400     400      400   400          400 400    400     400
POST   /sign-out                           400  400     400      400   400          400 400    400     400
GET    /v1/reads/checkpoint               401  401     403      403   403          403 403    403     200
GET    /v1/contests                        401  401     200      200   200!         200! 200!   403     200!
POST   /unmatched                          303  303     400      400   400          400 400    400     400
POST   /unmatched/take-back                303  303     400      400   400          400 400    400     400
POST   /v1/deliveries                      401  401     403      403   403          403 200    403     200
POST   /v1/documents                       401  401     403      403   403          403 200    403     200
GET    /v1/entries/:entry                  401  401     404      404   200!         200! 200!   404     200!
POST   /v1/entries/:entry/answer           401  401     404      404   200!         200! 200!   403     200!
POST   /v1/entries/:entry/confirm          401  401     422      422   200          422 422    403     200
POST   /v1/entries/:entry/contest          401  401     404      404   200!         200! 200!   403     400
GET    /v1/entries/:entry/original         401  401     404      404   403          403 404    404     404
GET    /v1/entries/:entry/proof            401  401     404      404   200          200 200    404     200
POST   /v1/entries/:entry/withdraw         401  401     404      404   403          403 200!   403     403
POST   /v1/events                          401  401     403      200   403          403 200    403     200
POST   /v1/feedback                        401  401     403      403   200          403 403    403     200
POST   /v1/invoices                        401  401     403      403   403          403 200    403     200
GET    /v1/keys                            401  401     403      403   403          403 403    403     200
POST   /v1/keys                            401  401     403      403   403          403 403    403     201
DELETE /v1/keys/:keyId                     401  401     403      403   403          403 403    403     204
POST   /v1/keys/:keyId/rotation            401  401     403      403   403          403 403    403     201
POST   /v1/payments                        401  401     403      403   403          403 200    403     200
GET    /v1/questions                       401  401     200      200   200          200 200    200     200
POST   /v1/questions                       401  401     200      200   200          200 200    200     200
POST   /v1/predictions                     401  401     403      403   403          200 200    200     200
GET    /v1/professionals                   401  401     200      200   200          200 200    200     200!
GET    /v1/professionals/:id               401  401     200      200   200          200 200    200     200
POST   /v1/professionals/:id/erase         401  401     403      403   403          403 403    403     200
GET    /v1/professionals/:id/figures       401  401     200      200   200          200 200    200     200
GET    /v1/professionals/:id/live          401  401     403      403   403          200! 200!   200     200!
GET    /v1/professionals/:id/paths         401  401     403      403   403          200 200    200     200
GET    /v1/professionals/:id/contacts      401  401     200      200   200          200 200    403     200
POST   /v1/contacts                        401  401     403      403   403          200 200    403     200
GET    /v1/professionals/:id/promises      401  401     200      200   200!         200! 200!   200     200!
GET    /v1/professionals/:id/reads         401  401     403      403   403          200 200    403     200
GET    /v1/professionals/:id/recommendations 401 401   200      200   200!         200! 200!   200     200!
GET    /v1/professionals/:id/skills        401  401     200      200   200          200 200    200     200
POST   /v1/skills                          401  401     403      403   403          200 200    403     200
POST   /v1/skills/drops                    401  401     403      403   403          422 422    403     422
POST   /v1/recommendations                 401  401     403      403   403          200 200    403     200
POST   /v1/recommendations/requests        401  401     403      403   200          403 403    403     200
POST   /v1/recommendations/answers         401  401     403      403   403          200 200    403     200
POST   /v1/recommendations/showings        401  401     403      403   403          200 200    403     200
GET    /v1/professionals/:id/relations     401  401     200      200   200          200 200    200     200!
GET    /v1/professionals/:id/receipt       401  401     200      200   200          200 200    200     200
GET    /v1/professionals/:id/score         401  401     200      200   200!         200 200    200     200!
GET    /v1/professionals/:id/score/change  401  401     200      200   200!         200 200    200     200!
GET    /v1/professionals/:id/score/history 401  401     200      200   200          200 200    200     200
GET    /v1/professionals/:id/score/raise   401  401     403      403   200          403 403    403     200
GET    /v1/professionals/:id/shares        401  401     403      403   403          200 200    403     200
POST   /v1/professionals/:id/shares        401  401     403      403   403          201 201    403     201
GET    /v1/professionals/:id/tables/:table 401  401     403      403   403          200 200    200     200
GET    /v1/professionals/:id/trail         401  401     403      403   403          200! 200!   403     200!
GET    /v1/promises/:promise               401  401     404      404   200!         200! 200!   404     200!
GET    /v1/models                          401  401     200      200   200          200 200    200     200
POST   /v1/models                          401  401     403      403   403          403 403    403     422
POST   /v1/models/default                  401  401     403      403   403          403 403    403     404
GET    /v1/models/diff                     401  401     403      403   403          403 403    200     200
GET    /v1/models/:name                    401  401     200      200   200          200 200    200     200
GET    /v1/scores                          401  401     403      403   403          403 403    200     200
GET    /v1/service                         401  401     403      403   403          403 403    403     200
GET    /v1/shared/:token                   200  200     200      200   200          200 200    200     200
GET    /v1/shared/:token/receipt           200  200     200      200   200          200 200    200     200
GET    /v1/shared/:token/badge             200  200     200      200   200          200 200    200     200
DELETE /v1/shares/:shareId                 401  401     404      404   404          204 409    404     409
GET    /v1/uncounted                       401  401     403      403   403          403 403    403     200
GET    /v1/unmatched                       401  401     200      200   200!         200! 200!   403     200!
GET    /professionals/:id/displaced        303  303     403      403   403          200 200    200     200
GET    /v1/professionals/:id/displaced     401  401     403      403   403          200 200    200     200
GET    /set-offs                           303  303     200      200   200          200 200    200     200
POST   /set-offs                           303  303     400      400   400          400 400    400     400
GET    /v1/set-offs                        401  401     200      200   200          200 200    200     200
POST   /v1/set-offs                        401  401     403      403   403          403 403    403     201
POST   /v1/set-offs/:setOff/acceptance     401  401     404      404   404          404 404    404     404
POST   /v1/set-offs/:setOff/refusal        401  401     404      404   404          404 404    404     404
POST   /v1/set-offs/:setOff/settlement     401  401     404      404   404          404 404    404     404
GET    /territory                          303  303     200      200   200          200 200    200     200
GET    /v1/territory                       401  401     200      200   200          200 200    200     200
GET    /watches                            303  303     403      403   403          200 200    403     200
POST   /watches                            303  303     400      400   400          400 400    400     400
GET    /v1/watches                         401  401     403      403   403          200 200    403     200
POST   /v1/watches                         401  401     403      403   403          201 201    403     201
GET    /v1/watches/rules                   401  401     200      200   200          200 200    200     200
GET    /v1/watches/:watchId                401  401     404      404   404          200 200    404     200
GET    /v1/watches/:watchId/notices        401  401     404      404   404          200 200    404     200
GET    /v1/watches/:watchId/digest         401  401     404      404   404          200 200    404     200
GET    /v1/watches/:watchId/live           401  401     404      404   404          200 200    404     200
DELETE /v1/watches/:watchId                401  401     404      404   404          204 409    404     409
GET    /v1/endpoints                       401  401     403      403   403          200 200    403     200
POST   /v1/endpoints                       401  401     403      403   403          201 201    403     201
POST   /v1/endpoints/:endpointId/rotate    401  401     404      404   404          201 201    404     201
POST   /v1/endpoints/:endpointId/test      401  401     404      404   404          202 202    404     202
GET    /v1/endpoints/:endpointId/deliveries 401  401     404      404   404          200 200    404     200
POST   /v1/endpoints/:endpointId/deliveries/:messageId/replay 401  401     404      404   404          404 404    404     404
DELETE /v1/endpoints/:endpointId           401  401     404      404   404          204 409    404     409
POST   /v1/webhooks/:source                401  401     401      401   401          401 401    401     401
`;

export interface Row {
  readonly route: string;
  readonly cells: Readonly<Record<Key, string>>;
}

export const ROWS: readonly Row[] = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [method = '', path = '', ...cells] = line.trim().split(/\s+/);
    if (cells.length !== KEYS.length) throw new Error(`A row has a cell for each key: ${line}`);
    const cellOf = (key: Key): string => cells[KEYS.indexOf(key)] ?? '';
    return {
      route: `${method} ${path}`,
      cells: {
        ...{ none: cellOf('none'), revoked: cellOf('revoked'), stranger: cellOf('stranger') },
        ...{ rival: cellOf('rival'), counterparty: cellOf('counterparty'), own: cellOf('own') },
        ...{ teller: cellOf('teller'), analyst: cellOf('analyst'), operator: cellOf('operator') },
      },
    };
  });
