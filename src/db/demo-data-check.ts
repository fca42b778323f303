import pg from 'pg'

/** A production must never stand on invented people: its log, its counts and its trust would be worth nothing. */
export class DemoDataFound extends Error {
  constructor() {
    super(
      'This database holds demo data. Production needs a database of its own: set DATABASE_URL or FAIRLEAD_DATA_DIR.',
    )
    this.name = 'DemoDataFound'
  }
}

/**
 * Refuses a database with persons of the demo in it.
 * @throws DemoDataFound
 */
export async function assertNoDemoData(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('select from professional where demo_order is not null limit 1')
    if (found.rowCount !== 0) throw new DemoDataFound()
  } finally {
    await client.end()
  }
}
