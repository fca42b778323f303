import pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { resealAll } from '#db/reseal.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { seedExternalValues } from './demo-external-values.ts'
import { seedExternals } from './demo-externals.ts'
import { seedGuests } from './demo-guests.ts'
import { seedFeedback } from './demo-feedback.ts'
import { seedConcerns } from './demo-concerns.ts'
import { seedLog } from './demo-log.ts'
import { demoTeams } from './demo-network.ts'
import { seedParticipation } from './demo-participation.ts'
import { seedMessages } from './demo-messages.ts'
import { seedPhenomena } from './demo-phenomena.ts'
import { seedPicture } from './demo-picture.ts'
import { seedPeople } from './demo-people.ts'
import { seedLifeEvents } from './demo-life.ts'
import { seedLiveMeeting } from './demo-live.ts'
import { seedNational } from './demo-national.ts'
import { seedProtected } from './demo-protected.ts'
import { seedResources } from './demo-resources.ts'
import { seedRights } from './demo-rights.ts'
import { insertRows } from './demo-rows.ts'
import { seedSteering } from './demo-steering.ts'
import { seedWarnings } from './demo-warnings.ts'
import { seedStartUp } from './demo-start-up.ts'
import { seedSharing } from './demo-sharing.ts'
import { smallDemo } from './demo-small.ts'
import { seedYearly } from './demo-yearly.ts'
import { seedNetwork } from './network.seed.ts'

/** Any fixed number: two servers starting at once fill the demo one after the other. */
const DEMO_LOCK = 7_268_413

/** Numbers of contacts and cases that exist already, with their prefix. */
export async function takenNumbers(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ number: string }>(
    'select number from referral union all select number from anchor_case',
  )
  return new Set(rows.map((row) => row.number))
}

/**
 * Fills an empty database with both instances' network and the small demo, once: a database with contacts or cases is left
 * as it is. Everything in it is synthetic (S-09). Runs as the owner of the tables.
 * @param adminUrl an administrator of the database, who may take the owner's role.
 * @param options.now the moment the demo is seen from: due days and meetings lie around it.
 * @param options.secret key of the identity index, as the server's.
 * @param options.vault seals what the server would seal.
 */
export async function seedDemo(
  adminUrl: string,
  options: { readonly now: Date; readonly secret: string; readonly vault: Vault },
): Promise<void> {
  await seedNetwork(adminUrl)
  // The registers are there now, and each has its key.
  await options.vault.refresh()
  const client = new pg.Client({ connectionString: adminUrl, pipeline: true })
  await client.connect()
  let isNew: boolean
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [DEMO_LOCK])
    await client.query('set local role fairlead_owner')
    const numbers = await takenNumbers(client)
    isNew = numbers.size === 0
    if (isNew) {
      await insertRows(client, smallDemo({ ...options, teams: await demoTeams(client), numbers }), options.vault)
      await seedSharing(client, options.vault)
      await seedPeople(client)
      await seedRights(client)
      await seedLog(client)
      await seedProtected(client)
      await seedLifeEvents(client, options)
      await seedGuests(client)
      await seedExternals(client, options.vault)
      await seedLiveMeeting(client, options.vault)
      await seedFeedback(client, options)
      await seedPhenomena(client, options.now)
      await seedParticipation(client, options.now)
      await seedMessages(client, options.vault)
      await seedConcerns(client, options)
      await seedSteering(client, options.now)
      await seedResources(client, options.now)
      await seedStartUp(client, options.now)
      await seedYearly(client, options.now)
      await seedPicture(client, options)
      await seedExternalValues(client, helsinkiDay(options.now))
      await seedWarnings(client, options.now)
      await seedNational(client, options.now)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
  if (isNew) await resealAll(adminUrl, options.vault)
}
