import pg from 'pg'

/**
 * Works as the owner of the tables, in one transaction on a connection of its own. What was not committed is rolled back with the
 * connection.
 * @param adminUrl an administrator of the database, who may take the owner's role.
 */
export async function asOwner<Result>(adminUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role fairlead_owner')
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
