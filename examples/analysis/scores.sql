-- A table of payers from what `kept export` wrote, beside the scores that Kept gave them.
-- Run it where promises.parquet, outcomes.parquet and scores.parquet are:
--   duckdb < scores.sql      or      node scores.mjs <folder>
-- Money of different currencies is never added: each portion weighs as a share of its promise.

-- What a number of days late is worth, after the published key of PAYDEX: between two points it
-- runs straight, beyond the ends it stays.
CREATE OR REPLACE MACRO paydex(late) AS CASE
  WHEN late <= -30 THEN 100.0
  WHEN late <= -20 THEN 90 + (-20 - late)
  WHEN late <= 0 THEN 80 - late / 2.0
  WHEN late <= 15 THEN 80 - 10 * late / 15.0
  WHEN late <= 22 THEN 70 - 10 * (late - 15) / 7.0
  WHEN late <= 30 THEN 60 - 10 * (late - 22) / 8.0
  WHEN late <= 120 THEN 50 - (late - 30) / 3.0
  WHEN late <= 177 THEN 20 - (late - 120) / 3.0
  ELSE 1.0
END;

CREATE OR REPLACE VIEW judged AS
SELECT promisor, promisee, promise, parts / 1e6 AS weight, days_late
FROM 'outcomes.parquet'
WHERE side = 'payment' AND conduct_of = 'promisor' AND promisor <> promisee
  AND days_late IS NOT NULL
  AND (state = 'kept' OR (state = 'open' AND days_late > 0));

CREATE OR REPLACE VIEW payers AS
SELECT
  promisor AS professional,
  count(DISTINCT promise) AS promises,
  count(DISTINCT promisee) AS counterparties,
  sum(weight) FILTER (days_late > 0) / sum(weight) AS late_share,
  sum(weight * greatest(days_late, 0)) / sum(weight) AS mean_days_late,
  sum(weight * paydex(days_late)) / sum(weight) AS index
FROM judged
GROUP BY promisor;

-- With or without `--personal`: a column that is not there is empty.
CREATE OR REPLACE VIEW scored AS
SELECT * FROM (SELECT NULL::VARCHAR AS professional_name WHERE false)
UNION ALL BY NAME SELECT * FROM 'scores.parquet';

SELECT
  coalesce(professional_name, left(professional, 8)) AS professional,
  p.promises,
  p.counterparties,
  round(100 * coalesce(late_share, 0), 1) AS late_percent,
  round(mean_days_late, 1) AS days_late,
  round(index, 1) AS index,
  s.payment AS score,
  rank() OVER (ORDER BY index DESC) AS rank_by_index,
  CASE WHEN s.payment IS NOT NULL
    THEN rank() OVER (ORDER BY s.payment DESC NULLS LAST) END AS rank_by_score
FROM payers p JOIN scored s USING (professional)
WHERE p.promises >= 3
ORDER BY index DESC, 1;
