import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '#db/seed/network.seed.ts'
import { csrfOf } from '#testing/door.ts'
import { pdf } from '#testing/file-samples.ts'
import { contact, decideOn, decisionOf, problemCodes, register, someone } from '#testing/referral.ts'
import { multipart, post, saved } from '#testing/upload.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let coordinator: Visitor
let administrator: Visitor
let worker: Visitor
let agreementId = ''

const texts = (sv: string) => ({ sv, fi: `${sv} (fi)` })
const agreement = {
  kind: 'agreement',
  name: texts('Nytt samarbetsavtal'),
  aim: texts('Att arbeta tillsammans.'),
  purpose: texts('Att hjälpa tidigt.'),
}
const agency = (key: string): string => idOf(`vastra-nyland/agency/${key}`)
const path = (more = ''): string => `/network/agreements/${agreementId}${more}`
type Shown = {
  status: string
  version: number
  ruleMet: boolean
  parties: { agencyId: string; version: number; signature: string; leftOn: string | null }[]
  unsigned: { sv: string }[]
}
const shown = async (): Promise<Shown> => (await coordinator.read(path())).json<Shown>()
const reason = (reply: Reply): [number, string] => [reply.status, reply.json<{ reason: string }>().reason]

async function sign(key: string): Promise<void> {
  const party = (await shown()).parties.find((each) => each.agencyId === agency(key))
  const fields = { signed: true, signedOn: '2026-10-01', version: party?.version }
  expect((await coordinator.change(path(`/parties/${agency(key)}`), fields)).status).toBe(200)
}

/** A rule of today, in the place of the one the network was set up with. */
const setRule = (rule: string, least: number | null, kinds: string): Promise<unknown> =>
  world.admin.query('update agreement_rule set rule = $2, least = $3, agency_kinds = $4 where instance_id = $1', [
    ...[idOf('vastra-nyland'), rule, least, kinds],
  ])

beforeAll(async () => {
  world = await openWorld()
  coordinator = await world.signIn({ team, function: 'coordinator' })
  administrator = await world.signIn({ instance: 'vastra-nyland', function: 'administrator' })
  worker = await world.signIn({ team, profession: 'police' })
})
afterAll(() => world.close())

describe('an agreement (G-01, G-02)', () => {
  it('is written down by a coordinator, and by nobody who works cases', async () => {
    expect((await worker.change('/network/agreements', agreement)).status).toBe(403)
    const reply = await coordinator.change('/network/agreements', agreement)
    expect(reply.status, reply.body).toBe(200)
    agreementId = reply.json<{ id: string }>().id
    expect(await shown()).toMatchObject({ status: 'draft', parties: [] })
    expect((await worker.page(path())).body).toContain('Att arbeta tillsammans.')
  })

  it('gets its parties one by one, and none of them twice', async () => {
    for (const key of ['police', 'county', 'hango'])
      expect((await coordinator.change(path('/parties'), { agency: agency(key) })).status).toBe(200)
    const twice = await coordinator.change(path('/parties'), { agency: agency('police') })
    expect([twice.status, ...problemCodes(twice)]).toEqual([400, '/agency already_party'])
    const sameName = { name: texts('HANGÖ STAD'), kind: 'municipality' }
    expect(problemCodes(await coordinator.change(path('/parties'), sameName))).toEqual(['/name/sv organisation_exists'])
    expect((await shown()).parties).toHaveLength(3)
  })

  it('takes a new organisation with its business id, once', async () => {
    const school = { name: texts('Västnyländska skolan'), kind: 'city', businessId: '0202248-1' }
    expect((await administrator.change(path('/parties'), school)).status).toBe(200)
    const again = { name: texts('Ett annat namn'), kind: 'city', businessId: '0202248-1' }
    expect(problemCodes(await coordinator.change(path('/parties'), again))).toEqual(['/businessId organisation_exists'])
    const wrong = { ...again, businessId: '0202248-2' }
    expect(problemCodes(await coordinator.change(path('/parties'), wrong))).toEqual(['/businessId business_id_invalid'])
    const left = (await shown()).parties.at(-1)
    await coordinator.change(path(`/parties/${left?.agencyId ?? ''}/leave`), { lastOn: '2026-01-01', version: 1 })
    expect((await shown()).parties.at(-1)?.leftOn).toBe('2026-01-02')
  })

  it('holds its annex, which opens for everybody of the region and for nobody of another', async () => {
    const form = path('/files/new')
    const page = await coordinator.page(form)
    const key = /name="idempotencyKey" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const fields = [['_csrf', csrfOf(page)] as const, ['idempotencyKey', key] as const]
    const paper = { name: 'Bilaga.pdf', bytes: pdf() }
    expect((await post(world, coordinator, form, multipart(fields, paper))).status).toBe(303)
    const { rows } = await world.admin.query<{ id: string }>('select id from network_file')
    const content = `/network/files/${rows[0]?.id ?? ''}/content`
    expect((await saved(world, worker, content)).bytes.equals(paper.bytes)).toBe(true)
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'coordinator' })
    expect((await elsewhere.page(content)).status).toBe(404)
    expect((await worker.page(form)).status).toBe(403)
  })
})

describe('in force only by the recorded rule (G-03)', () => {
  const force = async (): Promise<Reply> =>
    coordinator.change(path('/force'), { validFrom: '2026-10-02', version: (await shown()).version })

  it('of all parties: one signature missing is enough to refuse, and it is said whose', async () => {
    await setRule('all', null, '{}')
    await sign('police')
    await sign('county')
    expect((await shown()).unsigned.map((name) => name.sv)).toEqual(['Hangö stad'])
    expect((await coordinator.page(path())).body).toContain('Har inte undertecknat: Hangö stad')
    expect(reason(await force())).toEqual([409, 'rule_not_met'])
  })

  it('of some parties: of the kinds it names, and as many as it asks', async () => {
    await setRule('partial', 1, '{municipality}')
    expect(reason(await force())).toEqual([409, 'rule_not_met'])
    await setRule('partial', 3, '{police}')
    expect(reason(await force())).toEqual([409, 'rule_not_met'])
    await setRule('partial', 2, '{police,wellbeing_services_county}')
    expect((await force()).status).toBe(200)
    expect(await shown()).toMatchObject({ status: 'in_force', ruleMet: true })
    // A signature it stands on is not taken back in silence.
    const party = (await shown()).parties[0]
    const off = await coordinator.change(path(`/parties/${agency('police')}`), {
      signed: false,
      version: party?.version,
    })
    expect(problemCodes(off)).toEqual(['/signed signature_in_force'])
  })

  it('says the same in the database, whatever the product asks', async () => {
    await world.admin.query(`update agreement set status = 'draft' where id = $1`, [agreementId])
    await setRule('all', null, '{}')
    await world.admin.query('begin')
    await world.admin.query(`select set_config('app.instance', $1, true)`, [idOf('vastra-nyland')])
    await expect(
      world.admin.query(`update agreement set status = 'in_force' where id = $1`, [agreementId]),
    ).rejects.toThrow('has not the signatures')
    await world.admin.query('rollback')
  })
})

describe('an agreement in force opens the work, and its lapse closes it', () => {
  const end = (day: string | null): Promise<unknown> =>
    world.admin.query(
      `update agreement set valid_until = ${day ?? 'null'} where instance_id = $1 and status = 'in_force'`,
      [idOf('vastra-nyland')],
    )

  it('closes what is new, says why, and leaves what is open as it is', async () => {
    const social = await world.signIn({ team, profession: 'social_work' })
    const before = await register(social, contact({ ...someone, discussion: 'open' }))
    const taken = await register(social, contact({ ...someone, discussion: 'open' }))
    const selected = await decideOn(social, taken, decisionOf({}, social, worker))
    const caseId = selected.json<{ caseId: string }>().caseId
    await end('app.today()')
    const refused = await social.change('/referrals', contact())
    expect(reason(refused)).toEqual([409, 'state_no_agreement'])
    const page = await social.page('/referrals/new')
    expect([page.status, page.body.includes('Inget samarbetsavtal om Ankarverksamheten är i kraft')]).toEqual([
      409,
      true,
    ])
    expect(reason(await decideOn(social, before, decisionOf({}, social, worker)))).toEqual([409, 'state_no_agreement'])
    // Nobody loses data, and the team still answers for what has come.
    expect((await social.read(`/cases/${caseId}`)).status).toBe(200)
    const guidance = { outcome: 'advice_given', reason: 'enough_advice', guidance: 'Hänvisad till elevhälsan.' }
    expect((await decideOn(social, before, decisionOf(guidance, social))).status).toBe(200)
    expect((await coordinator.page('/network')).body).toContain('Nya kontakter och ärenden kan inte öppnas')
    await end(null)
    expect((await social.change('/referrals', contact())).status).toBe(200)
  })

  it('is refused by the database alone too', async () => {
    await end('app.today()')
    const insert = `insert into referral (instance_id, id, team_id, number, state, received_at, channel, receiver_id, urgency, municipality_missing)
      select $1, gen_random_uuid(), m.team_id, 'VN-9999', 'waiting', now(), 'phone', m.professional_id, 'normal', 'unknown'
        from team_membership m where m.professional_id = $2 and m.role = 'worker'`
    const tries = async (): Promise<string> => {
      await world.admin.query('begin')
      try {
        await world.admin.query(
          `select set_config('app.instance', $1, true), set_config('app.professional', $2, true),
             set_config('app.teams', (select array_agg(team_id)::text from team_membership where professional_id = $2::uuid), true)`,
          [idOf('vastra-nyland'), worker.persona.id],
        )
        await world.admin.query('set local role fairlead_app')
        await world.admin.query(insert, [idOf('vastra-nyland'), worker.persona.id])
        return 'written'
      } catch (error) {
        return (error as Error).message
      } finally {
        await world.admin.query('rollback')
      }
    }
    expect(await tries()).toContain('row-level security')
    await end(null)
    expect(await tries()).toBe('written')
  })

  it('warns 180, 90 and 30 days before', async () => {
    for (const [days, urgent] of [
      [181, null],
      [180, false],
      [90, false],
      [29, true],
    ] as const) {
      await end(`app.today() + ${days + 1}`)
      const { warnings } = (await coordinator.read('/network')).json<{
        warnings: { daysLeft: number; reached: number }[]
      }>()
      expect(
        warnings.map((each) => each.reached <= 30),
        `${days}`,
      ).toEqual(urgent === null ? [] : [urgent])
    }
    expect((await coordinator.page('/network')).body).toContain('Avtalet upphör om 29 dagar')
    await end(null)
  })
})
