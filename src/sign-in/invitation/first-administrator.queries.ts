import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import type { FirstAdministrator } from './first-administrator.ts'
import { codeOf, hashCode, INVITATION_HOURS } from './invitation.ts'

/** Somebody can administer already: the next one is invited by them. */
export class AdministratorExists extends Error {
  constructor() {
    super('There is an administrator already. New ones are invited in Fairlead.')
    this.name = 'AdministratorExists'
  }
}

const all = (name: string): string => JSON.stringify({ sv: name, fi: name, en: name })

async function instanceOf(client: pg.Client, wanted: FirstAdministrator): Promise<string> {
  const found = await client.query<{ id: string }>('select id from instance where key = $1', [wanted.instance])
  if (found.rows[0] !== undefined) return found.rows[0].id
  const id: string = newId()
  await client.query('insert into instance (id, key, name, case_prefix) values ($1, $2, $3, $4)', [
    id,
    wanted.instance,
    all(wanted['instance-name']),
    wanted.prefix,
  ])
  return id
}

async function agencyOf(client: pg.ClientBase, instanceId: string, wanted: FirstAdministrator): Promise<string> {
  const found = await client.query<{ id: string }>(
    `select id from agency where instance_id = $1 and $2 in (name ->> 'sv', name ->> 'fi', name ->> 'en') order by id`,
    [instanceId, wanted.agency],
  )
  if (found.rows[0] !== undefined) return found.rows[0].id
  const id: string = newId()
  await client.query('insert into agency (instance_id, id, kind, name) values ($1, $2, $3, $4)', [
    instanceId,
    id,
    wanted['agency-kind'],
    all(wanted.agency),
  ])
  return id
}

/** The same person when the command is given again before the code was used. */
async function personOf(client: pg.ClientBase, instanceId: string, agencyId: string, wanted: FirstAdministrator) {
  const names = [wanted['given-name'], wanted['family-name']]
  const found = await client.query<{ id: string }>(
    `select id from professional where instance_id = $1 and agency_id = $2 and given_name = $3 and family_name = $4
      and functions = '{administrator}' order by id`,
    [instanceId, agencyId, ...names],
  )
  if (found.rows[0] !== undefined) return found.rows[0].id
  const id: string = newId()
  const title = JSON.stringify({ sv: 'administratör', fi: 'järjestelmänvalvoja', en: 'administrator' })
  await client.query(
    `insert into professional (instance_id, id, agency_id, profession, given_name, family_name, title, functions)
     values ($1, $2, $3, 'other_authority', $4, $5, $6, '{administrator}')`,
    [instanceId, id, agencyId, ...names, title],
  )
  return id
}

/** Nobody signs in as an administrator yet; a code that was never used does not count. */
const administratorReady = `select from professional p where p.active and 'administrator' = any (p.functions) and (
  exists (select from local_account a where a.instance_id = p.instance_id and a.professional_id = p.id and a.password_hash is not null)
  or exists (select from passkey k where k.instance_id = p.instance_id and k.professional_id = p.id)
  or exists (select from identity_link l where l.instance_id = p.instance_id and l.professional_id = p.id))`

/**
 * Makes an administrator of an instance that has none, and the code that invites them, within the caller's transaction.
 * @returns the code, which stands nowhere
 */
export async function inviteInto(
  client: pg.ClientBase,
  instanceId: string,
  wanted: FirstAdministrator,
): Promise<string> {
  const agencyId = await agencyOf(client, instanceId, wanted)
  const professionalId = await personOf(client, instanceId, agencyId, wanted)
  const code = codeOf(randomBytes(20))
  await client.query(
    `insert into invitation (instance_id, id, professional_id, code_hash, sign_in_name, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
    [instanceId, newId(), professionalId, hashCode(code), wanted['sign-in-name'], INVITATION_HOURS],
  )
  return code
}

/**
 * Makes the first administrator and a code for them: printed once, kept as a hash, used once, for a day. Earlier codes of first
 * administrators end.
 * @param adminUrl the administrator of the database: only who runs the installation gets here.
 * @throws AdministratorExists when somebody administers already.
 */
export async function inviteFirstAdministrator(adminUrl: string, wanted: FirstAdministrator): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    // Two commands at once make one administrator.
    await client.query('lock table invitation in share row exclusive mode')
    if ((await client.query(administratorReady)).rowCount !== 0) throw new AdministratorExists()
    const instanceId = await instanceOf(client, wanted)
    await client.query('update invitation set expires_at = least(expires_at, now()) where invited_by is null')
    const code = await inviteInto(client, instanceId, wanted)
    await client.query('commit')
    return code
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}
