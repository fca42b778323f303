import type pg from 'pg'

/** Counts a try; false when the bucket has had its share of the window already. */
export async function countTry(pool: pg.Pool, bucket: Buffer, most: number, minutes: number): Promise<boolean> {
  const { rows } = await pool.query<{ checked: boolean }>(
    'select app.count_attempt($1, $2, make_interval(mins => $3)) as checked',
    [bucket, most, minutes],
  )
  return rows[0]?.checked === true
}

export const forgetTries = async (pool: pg.Pool, bucket: Buffer): Promise<void> => {
  await pool.query('select app.forget_attempts($1)', [bucket])
}
