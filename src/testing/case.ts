import type { CasePhase } from '#access/states.ts'
import { sealedRow } from '#db/seed/demo-rows.ts'
import { caseNumber, newId } from '#kernel/ids.ts'
import { syntheticPersonalIdentityCode } from '#kernel/personal-identity-code.ts'
import type { World } from './world.ts'

export type TestCaseOptions = {
  /** Swedish name of the team; its first worker of each authority becomes a member. */
  readonly team?: string
  readonly phase?: CasePhase
  /** Custody of both guardians. */
  readonly custody?: 'sole' | 'joint' | 'none' | 'unknown'
  /** Code of `languages` that the first guardian needs an interpreter for. */
  readonly interpreterLanguage?: string
  /** Birth date of the young person, ISO `yyyy-mm-dd`. */
  readonly birthDate?: string
  /** Profession of the responsible worker. */
  readonly responsible?: string
  /** Professions that become members; all four authorities when left out. */
  readonly members?: readonly string[]
}

/** Ids of what `openTestCase` wrote. `memberIds` holds the members' professional ids by profession. */
export type TestCase = {
  readonly instanceId: string
  readonly teamId: string
  readonly referralId: string
  readonly caseId: string
  readonly number: string
  readonly youthId: string
  readonly guardianIds: readonly [string, string]
  readonly memberIds: Readonly<Record<string, string>>
  readonly sharedRegisterId: string
}

type Worker = { readonly id: string; readonly profession: string }
type Place = {
  readonly instanceId: string
  readonly teamId: string
  readonly sharedRegisterId: string
  readonly prefix: string
}

/** The persons of a test case. All names are fictional; the identity code is of the range 900–999. */
export const testPersons = {
  youth: { given: 'Elin', family: 'Provström' },
  guardians: [
    { given: 'Anna', family: 'Provström' },
    { given: 'Mikael', family: 'Testberg' },
  ],
} as const

async function findPlace(world: World, team: string): Promise<Place> {
  const found = await world.admin.query<Place>(
    `select t.instance_id as "instanceId", t.id as "teamId", r.id as "sharedRegisterId", i.case_prefix as prefix
       from team t join instance i on i.id = t.instance_id join register r on r.instance_id = t.instance_id and r.kind = 'shared'
      where t.name ->> 'sv' = $1`,
    [team],
  )
  const place = found.rows[0]
  if (place === undefined) throw new Error(`no team ${team}`)
  return place
}

/** The first worker of each authority in the order of the demo, so that `world.signIn({ team, profession })` is a member. */
async function findWorkers(world: World, place: Place): Promise<Worker[]> {
  const found = await world.admin.query<Worker>(
    `select distinct on (r.kind) p.id, p.profession
       from team_membership m
       join professional p on p.instance_id = m.instance_id and p.id = m.professional_id and p.active
       join register r on r.instance_id = p.instance_id and r.id = p.register_id
      where m.instance_id = $1 and m.team_id = $2 and m.role = 'worker'
        and m.valid_from <= app.today() and (m.valid_until is null or m.valid_until > app.today())
      order by r.kind, p.demo_order nulls last, p.family_name`,
    [place.instanceId, place.teamId],
  )
  return found.rows
}

async function insert(world: World, table: string, written: Readonly<Record<string, unknown>>): Promise<void> {
  const row = sealedRow(world.vault, table, written)
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  await world.admin.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

async function insertReferral(world: World, place: Place, id: string, receiver: string): Promise<void> {
  const keys = { instance_id: place.instanceId, team_id: place.teamId }
  await insert(world, 'referral', {
    ...keys,
    id,
    number: caseNumber('T'),
    state: 'selected',
    received_at: world.now,
    channel: 'phone',
    receiver_id: receiver,
    urgency: 'normal',
  })
}

async function insertPersons(
  world: World,
  place: Place,
  opened: Pick<TestCase, 'referralId' | 'caseId'>,
  options: TestCaseOptions,
) {
  const ids = { youth: newId() as string, guardians: [newId(), newId()] as [string, string] }
  const birthDate = options.birthDate ?? '2012-03-05'
  const keys = {
    instance_id: place.instanceId,
    team_id: place.teamId,
    register_id: place.sharedRegisterId,
    referral_id: opened.referralId,
    case_id: opened.caseId,
  }
  const { youth, guardians } = testPersons
  await insert(world, 'person', {
    ...keys,
    id: ids.youth,
    role: 'youth',
    given_name: youth.given,
    family_name: youth.family,
    birth_date: birthDate,
    personal_identity_code: syntheticPersonalIdentityCode(birthDate, () => 0.5),
    mother_tongue: 'sv',
    contact_language: 'sv',
  })
  for (const [index, id] of ids.guardians.entries()) {
    const name = guardians[index]
    await insert(world, 'person', {
      ...keys,
      id,
      role: 'guardian',
      given_name: name?.given,
      family_name: name?.family,
      custody: options.custody ?? 'joint',
      contact_language: 'sv',
      interpreter_language: index === 0 ? (options.interpreterLanguage ?? null) : null,
    })
  }
  return ids
}

/**
 * Writes a case as it stands right after selection: referral, young person, two guardians, the case and one member of each
 * authority of the team (Raseborgs ankarteam unless told otherwise; phase `preparing`). Past row-level security, with the
 * admin connection: a test that is about opening a case should open it as people do.
 */
export async function openTestCase(world: World, options: TestCaseOptions = {}): Promise<TestCase> {
  const place = await findPlace(world, options.team ?? 'Raseborgs ankarteam')
  const workers = await findWorkers(world, place)
  const members = workers.filter((worker) => options.members?.includes(worker.profession) ?? true)
  const responsible = members.find((worker) => worker.profession === options.responsible) ?? members[0]
  if (responsible === undefined) throw new Error('the team has no workers')
  const referralId = newId() as string
  const caseId = newId() as string
  const number = caseNumber(place.prefix)
  await insertReferral(world, place, referralId, responsible.id)
  const keys = { instance_id: place.instanceId, team_id: place.teamId }
  const closed = options.phase === 'closed'
  await insert(world, 'anchor_case', {
    ...keys,
    id: caseId,
    number,
    phase: options.phase ?? 'preparing',
    opened_at: world.now,
    responsible_id: responsible.id,
    referral_id: referralId,
    urgency: 'normal',
    closed_at: closed ? world.now : null,
    closing_reason: closed ? 'no_need' : null,
  })
  for (const worker of members) {
    await insert(world, 'case_member', {
      ...keys,
      case_id: caseId,
      professional_id: worker.id,
      added_value: 'selection',
      added_by: responsible.id,
      case_closed: closed,
    })
  }
  const persons = await insertPersons(world, place, { referralId, caseId }, options)
  return {
    instanceId: place.instanceId,
    teamId: place.teamId,
    referralId,
    caseId,
    number,
    youthId: persons.youth,
    guardianIds: persons.guardians,
    memberIds: Object.fromEntries(members.map((worker) => [worker.profession, worker.id])),
    sharedRegisterId: place.sharedRegisterId,
  }
}
