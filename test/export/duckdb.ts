/**
 * DuckDB reads what is handed on, as programs do that nobody here wrote. It is native: where it
 * cannot be loaded its tests are skipped, and say so.
 */
const loaded = await import('@duckdb/node-api').catch(() => null);

export const whereDuckDbIs = loaded ? describe : describe.skip;

/** Rows as DuckDB writes them in JSON: whole numbers of 64 bits and decimals are texts. */
export async function duckDb(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (!loaded) throw new Error('DuckDB cannot be loaded here.');
  const instance = await loaded.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
