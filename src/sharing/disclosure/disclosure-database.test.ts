import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openTestCase, type TestCase } from '#testing/case.ts'
import { hashOf } from '#testing/door.ts'
import { registerOf, tell, writeOwnNote } from '#testing/disclosure.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let inCase: TestCase
let police: Visitor
let social: Visitor
let client: pg.Client

beforeAll(async () => {
  world = await openWorld()
  inCase = await openTestCase(world)
  police = await world.signIn({ team, profession: 'police' })
  social = await world.signIn({ team, profession: 'social_work' })
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_app'
  client = new pg.Client({ connectionString: url.href })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await world.close()
})

/** Runs statements as somebody in the case, past the application. What they change is rolled back. */
async function as<Result>(who: Visitor, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    await client.query(`select app.begin_request($1, interval '30 minutes', $2, true)`, [hashOf(who), inCase.caseId])
    return await work()
  } finally {
    await client.query('rollback')
  }
}

type Row = Record<string, unknown>
async function row(entryId: string, more: Row = {}): Promise<Row> {
  return {
    instance_id: inCase.instanceId,
    id: newId(),
    case_id: inCase.caseId,
    team_id: inCase.teamId,
    entry_id: entryId,
    entry_version: 1,
    subject: 'offence_facts',
    from_register_id: await registerOf(world, police),
    to_register_id: await registerOf(world, social),
    rule_id: 'd4_suspect_under_18',
    rule_version: 1,
    purpose: 'child_protection',
    decided_by: police.persona.id,
    valid_from: new Date(Date.now() - 1000),
    valid_until: new Date(Date.now() + 86_400_000),
    ...more,
  }
}
const insert = (values: Row) =>
  client.query(
    `insert into disclosure (${Object.keys(values).join(', ')}) values (${Object.keys(values)
      .map((_, index) => `$${index + 1}`)
      .join(', ')})`,
    Object.values(values),
  )

describe('the database itself, whatever the application does', () => {
  it('lets an authority tell the version of its own note that stands now, and nothing else', async () => {
    const own = await writeOwnNote(police, inCase.caseId, 'eget', 'offence_facts')
    const foreign = await writeOwnNote(social, inCase.caseId, 'annat', 'offence_facts')
    const retracted = await writeOwnNote(police, inCase.caseId, 'återtaget', 'offence_facts')
    await police.change(`/cases/${inCase.caseId}/entries/${retracted}/retract`, { reason: 'fel', version: 1 })
    await as(police, async () => {
      await insert(await row(own))
    })
    const wrong = [
      await row(foreign),
      await row(retracted),
      await row(own, { entry_version: 2 }),
      await row(own, { subject: 'family' }),
      await row(own, { decided_by: social.persona.id }),
      await row(own, {
        from_register_id: await registerOf(world, social),
        to_register_id: await registerOf(world, police),
      }),
      await row(own, { rule_id: 'd5_police_own_initiative' }),
    ]
    for (const each of wrong)
      await expect(
        as(police, () => insert(each)),
        JSON.stringify(each),
      ).rejects.toThrow(/row-level security/)
  })

  it('lets nobody bring back what was revoked, revoke in another’s name or later, or answer for somebody else', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, 'eget', 'offence_facts')
    const told = await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd4_suspect_under_18/1',
      purpose: 'child_protection',
    })
    const { id } = told.json<{ id: string }>()
    const revoke = (by: string, at: string) =>
      client.query(
        `update disclosure set revoked_at = ${at}, revoked_by = $2, revocation_reason = 'prov' where id = $1`,
        [id, by],
      )
    await expect(as(police, () => revoke(social.persona.id, 'now()'))).rejects.toThrow(/row-level security/)
    await expect(as(police, () => revoke(police.persona.id, `now() + interval '1 day'`))).rejects.toThrow(/row-level/)
    expect((await as(social, () => revoke(social.persona.id, 'now()'))).rowCount).toBe(0)
    await expect(
      as(social, () => client.query(`update disclosure set answer = 'accepted' where id = $1`, [id])),
    ).rejects.toThrow(/permission denied/)
    const answer = (who: Visitor) =>
      as(
        who,
        async () =>
          (await client.query<{ done: boolean }>(`select app.answer_disclosure($1, 'accepted', null) as done`, [id]))
            .rows,
      )
    expect(await answer(police)).toEqual([{ done: false }])
    expect(await answer(social)).toEqual([{ done: true }])
    await police.change(`/cases/${inCase.caseId}/disclosures/${id}/revoke`, { reason: 'behövs inte' })
    const back = () => client.query(`update disclosure set revoked_at = null, revoked_by = null where id = $1`, [id])
    expect((await as(police, back)).rowCount).toBe(0)
    expect(await answer(social)).toEqual([{ done: false }])
  })

  it('takes into a register only what was told to it', async () => {
    const entryId = await writeOwnNote(police, inCase.caseId, 'eget', 'offence_facts')
    const told = await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd4_suspect_under_18/1',
      purpose: 'child_protection',
    })
    const take = async (who: Visitor) => {
      const register = await registerOf(world, who)
      return client.query(
        `insert into entry (instance_id, id, case_id, team_id, register_id, kind, body, language, author_id, subject, received_disclosure_id, necessity)
         values ($1, $2, $3, $4, $5, 'note', '\\x00', 'sv', $6, 'offence_facts', $7, 'Behövs i det egna ärendet nu.')`,
        [
          inCase.instanceId,
          newId(),
          inCase.caseId,
          inCase.teamId,
          register,
          who.persona.id,
          told.json<{ id: string }>().id,
        ],
      )
    }
    expect((await as(social, () => take(social))).rowCount).toBe(1)
    const youthWorker = await world.signIn({ team, profession: 'youth_work' })
    await expect(as(youthWorker, () => take(youthWorker))).rejects.toThrow(/row-level security/)
    await expect(as(police, () => take(police))).rejects.toThrow(/row-level security/)
  })

  it('gives readers in a loop nothing that begins after a revocation was answered', async () => {
    const text = `kanarie ${newId()}`
    const entryId = await writeOwnNote(police, inCase.caseId, text, 'offence_facts')
    const told = await tell(police, world, inCase.caseId, entryId, {
      recipient: `register-${await registerOf(world, social)}`,
      rule: 'd4_suspect_under_18/1',
      purpose: 'child_protection',
    })
    const { id } = told.json<{ id: string }>()
    let revoked = Number.POSITIVE_INFINITY
    const reads: { began: number; saw: boolean }[] = []
    const read = async (): Promise<void> => {
      for (let each = 0; each < 12; each += 1) {
        const began = performance.now()
        reads.push({ began, saw: (await social.read(`/cases/${inCase.caseId}`)).body.includes(text) })
      }
    }
    const revoking = async (): Promise<void> => {
      await social.read(`/cases/${inCase.caseId}`)
      await police.change(`/cases/${inCase.caseId}/disclosures/${id}/revoke`, { reason: 'behövs inte' })
      revoked = performance.now()
    }
    await Promise.all([revoking(), ...Array.from({ length: 4 }, read)])
    expect(reads.filter((each) => each.saw).length).toBeGreaterThan(0)
    expect(reads.filter((each) => each.began > revoked).length).toBeGreaterThan(0)
    expect(reads.filter((each) => each.began > revoked && each.saw)).toEqual([])
  })
})
