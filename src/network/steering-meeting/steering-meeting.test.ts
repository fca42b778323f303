import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '#db/seed/network.seed.ts'
import { openTestCase } from '#testing/case.ts'
import { seedDemoPicture } from '#testing/picture.ts'
import { fetchPdf } from '#testing/pdf.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'
import { operations } from '../../rooms.ts'

const team = 'Raseborgs ankarteam'
let world: World
let secretary: Visitor
let chair: Visitor
let leader: Visitor
let worker: Visitor
let id = ''
let itemId = ''

type Meeting = {
  meeting: { state: string; number: string; version: number; returnedReason: string | null }
  items: { id: string; version: number }[]
  attendances: { name: string; cameAs: string; forOffice: { sv: string } | null }[]
  decisions: { id: string; number: string; version: number; doneOn: string | null }[]
  packs: { id: string }[]
  can: string[]
}
const path = (more = ''): string => `/steering-meetings/${id}${more}`
const read = async (): Promise<Meeting> => (await secretary.read(path())).json<Meeting>()
const reason = (reply: Reply): [number, string] => [reply.status, reply.json<{ reason: string }>().reason]
const version = async (): Promise<number> => (await read()).meeting.version
const agency = (key: string): string => idOf(`vastra-nyland/agency/${key}`)
const seat = (key: string): string => idOf(`vastra-nyland/steering_group_member/${key}`)

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-26T10:00:00Z')
  secretary = await world.signIn({ team, function: 'coordinator' })
  chair = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  leader = await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })
  worker = await world.signIn({ team, profession: 'social_work' })
})
afterAll(() => world.close())

describe('a meeting of the steering group (G-08)', () => {
  it('is planned by a coordinator, with a chair from the group and a secretary who is somebody else', async () => {
    const plan = {
      heldOn: '2026-11-20',
      startsAt: '13.00',
      place: 'Polisstationen i Raseborg',
      chair: chair.persona.id,
      secretary: secretary.persona.id,
    }
    expect((await worker.change('/steering-meetings', plan)).status).toBe(403)
    expect((await chair.change('/steering-meetings', plan)).status).toBe(403)
    const wrong = await secretary.change('/steering-meetings', { ...plan, chair: worker.persona.id })
    expect(problemCodes(wrong)).toEqual(['/chair not_in_steering_group'])
    const reply = await secretary.change('/steering-meetings', plan)
    expect(reply.status, reply.body).toBe(200)
    id = reply.json<{ id: string }>().id
    expect((await read()).meeting).toMatchObject({ number: '1/2026', state: 'writing' })
    const second = await secretary.change('/steering-meetings', { ...plan, heldOn: '2026-12-20' })
    expect(
      (await secretary.read(`/steering-meetings/${second.json<{ id: string }>().id}`)).json<Meeting>().meeting,
    ).toMatchObject({ number: '2/2026', state: 'planned' })
  })

  it('is read by the group, the leadership and coordinators, and is not there for anybody else', async () => {
    for (const reader of [chair, leader]) expect((await reader.page(path())).status).toBe(200)
    const never = await worker.read(`/steering-meetings/${idOf('nothing')}`)
    const theirs = await worker.read(path())
    expect([theirs.status, theirs.body === never.body]).toEqual([404, true])
    const elsewhere = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await elsewhere.read(path())).status).toBe(404)
  })

  it('has an agenda, and nobody signs minutes that are not there', async () => {
    expect((await chair.change(path('/items'), { title: 'Mitt eget ärende' })).status).toBe(403)
    await secretary.change(path('/items'), { title: 'Underskrifter som saknas', proposal: 'Sekreteraren berättar.' })
    itemId = (await read()).items[0]?.id ?? ''
    expect(reason(await secretary.change(path('/sign'), { version: await version() }))).toEqual([409, 'no_attendance'])
  })

  it('counts a substitute in the place of the member who did not come (G-07)', async () => {
    const twice = [
      { seat: seat('hango-substitute'), name: 'Fredrik Livboj' },
      { seat: seat('hango-substitute'), name: 'Någon annan' },
    ]
    expect((await secretary.change(path('/attendance'), { seats: twice })).status).toBe(400)
    const came = { seats: twice.slice(0, 1), heard: 'En expert' }
    expect((await secretary.change(path('/attendance'), came)).status).toBe(200)
    expect((await read()).attendances).toMatchObject([
      { name: 'Fredrik Livboj', cameAs: 'substitute', forOffice: { sv: 'bildningsdirektören' } },
      { name: 'En expert', cameAs: 'heard', forOffice: null },
    ])
    expect((await chair.page(path())).body).toContain('ersättare, i stället för bildningsdirektören')
  })

  it('numbers its decisions through the year, each task with an owner and a day', async () => {
    const decided = { item: itemId, decided: 'Sekreteraren påminner parterna.', owner: agency('hango') }
    expect(problemCodes(await secretary.change(path('/decisions'), decided))).toEqual(['/dueOn task_needs_day'])
    const orphan = { item: itemId, decided: 'Någon gör något.', dueOn: '2026-12-31' }
    expect(problemCodes(await secretary.change(path('/decisions'), orphan))).toEqual(['/owner task_needs_owner'])
    for (const text of ['Den första uppgiften.', 'Den andra uppgiften.'])
      await secretary.change(path('/decisions'), { ...decided, decided: text, dueOn: '2026-12-31' })
    const [, second] = (await read()).decisions
    await secretary.change(path(`/decisions/${second?.id ?? ''}/withdraw`), { version: second?.version })
    await secretary.change(path('/decisions'), { item: itemId, decided: 'Antecknades för kännedom.' })
    expect((await read()).decisions.map((each) => each.number)).toEqual(['1/2026', '3/2026'])
  })
})

describe('minutes (G-08)', () => {
  const minutes = async (text: string): Promise<Reply> => {
    const [item] = (await read()).items
    const fields = { title: 'Underskrifter som saknas', minutes: text, version: item?.version }
    return secretary.change(path(`/items/${itemId}`), fields)
  }

  it('are signed by their own secretary, and then nobody writes in them', async () => {
    expect((await minutes('Läget antecknades.')).status).toBe(200)
    const other = await world.signIn({ team: 'Lojo ankarteam', function: 'coordinator' })
    expect((await other.change(path('/sign'), { version: await version() })).status).toBe(403)
    expect((await secretary.change(path('/sign'), { version: await version() })).status).toBe(200)
    expect(reason(await minutes('Något annat.'))).toEqual([409, 'minutes_signed'])
    expect(reason(await secretary.change(path('/attendance'), { seats: [] }))).toEqual([409, 'minutes_signed'])
  })

  it('go back to the secretary when the chair wants a change, and are signed again', async () => {
    expect((await leader.change(path('/return'), { reason: 'Fel datum.', version: await version() })).status).toBe(403)
    const back = await chair.change(path('/return'), {
      reason: 'Ärende 1 saknar vem som ansvarar.',
      version: await version(),
    })
    expect(back.status).toBe(200)
    expect((await secretary.page(path())).body).toContain('Ärende 1 saknar vem som ansvarar.')
    expect((await minutes('Läget antecknades. Hangö ansvarar.')).status).toBe(200)
    expect(reason(await chair.change(path('/confirm'), { version: await version() }))).toEqual([
      409,
      'minutes_not_signed',
    ])
    await secretary.change(path('/sign'), { version: await version() })
  })

  it('are confirmed by the chair, and never change again', async () => {
    expect((await secretary.change(path('/confirm'), { version: await version() })).status).toBe(403)
    expect((await chair.change(path('/confirm'), { version: await version() })).status).toBe(200)
    expect((await read()).meeting.state).toBe('confirmed')
    expect(reason(await minutes('För sent.'))).toEqual([409, 'minutes_confirmed'])
    const cancelled = await secretary.change(path('/cancel'), { reason: 'Vi ångrar oss.', version: await version() })
    expect(reason(cancelled)).toEqual([409, 'minutes_confirmed'])
  })

  it('stay as they are for the database too', async () => {
    const as = async (statement: string): Promise<number | string> => {
      await world.admin.query('begin')
      try {
        await world.admin.query(
          `select set_config('app.instance', $1, true), set_config('app.professional', $2, true),
             set_config('app.coordinated_teams', (select array_agg(team_id)::text from team_membership where professional_id = $2::uuid), true)`,
          [idOf('vastra-nyland'), secretary.persona.id],
        )
        await world.admin.query('set local role fairlead_app')
        return (await world.admin.query(statement)).rowCount ?? 0
      } catch (error) {
        return (error as Error).message
      } finally {
        await world.admin.query('rollback')
      }
    }
    expect(await as(`update steering_item set minutes = 'Annat' where meeting_id = '${id}'`)).toBe(0)
    expect(await as(`update steering_decision set decided = 'Annat' where meeting_id = '${id}'`)).toBe(0)
    expect(await as(`update steering_meeting set place = 'Annan plats' where id = '${id}'`)).toContain('is closed')
  })
})

describe('tasks and packs', () => {
  it('a task is open until somebody records it as done, also after the minutes are confirmed', async () => {
    const [task] = (await read()).decisions
    expect((await chair.page('/steering-tasks')).body).toContain('1/2026')
    expect(
      (await leader.change(`/steering-tasks/${task?.id ?? ''}`, { doneOn: '2026-11-26', note: 'Klart.' })).status,
    ).toBe(403)
    const done = { doneOn: '2026-11-26', note: 'Alla är påminda.' }
    expect((await chair.change(`/steering-tasks/${task?.id ?? ''}`, done)).status).toBe(200)
    expect(reason(await secretary.change(`/steering-tasks/${task?.id ?? ''}`, done))).toEqual([409, 'task_done'])
    expect((await read()).decisions[0]?.doneOn).toBe('2026-11-26')
  })

  it('a report pack is made in one click, dated, tagged, and archived byte for byte (D-09)', async () => {
    const made = await chair.change(path('/packs'), {})
    expect(made.status, made.body).toBe(200)
    const [pack] = (await read()).packs
    const url = `/report-packs/${pack?.id ?? ''}/pack.pdf`
    const first = await fetchPdf(world, chair, url)
    if (typeof first === 'number') throw new Error(`no pack: ${first}`)
    for (const text of [
      'Styrgruppens möte 1/2026',
      '26.11.2026',
      'Läget antecknades. Hangö ansvarar.',
      'Beslut 1/2026',
    ])
      expect(first.text).toContain(text)
    expect(first.text).toContain('i stället för bildningsdirektören')
    expect([first.tagged, first.language]).toEqual([true, 'sv'])
    for (const text of ['Lägesbild', 'Ingen lägesbild har publicerats ännu.']) expect(first.text).toContain(text)
    world.now = new Date('2026-12-01T10:00:00Z')
    const again = await fetchPdf(world, leader, url)
    expect(typeof again === 'number' ? again : again.bytes.equals(first.bytes)).toBe(true)
    expect(await fetchPdf(world, worker, url)).toBe(404)
    world.now = new Date('2026-11-26T10:00:00Z')
  })

  it('prints the findings of the published picture, in the language of the pack', async () => {
    await seedDemoPicture(world, world.now)
    const made = await chair.change(path('/packs'), { language: 'fi' })
    const pack = await fetchPdf(world, chair, `/report-packs/${made.json<{ id: string }>().id}/pack.pdf`)
    if (typeof pack === 'number') throw new Error(`no pack: ${pack}`)
    for (const text of ['Tilannekuva', 'Tärkeintä', 'Todellinen luku on välillä', 'Viitonen pienessä kunnassa'])
      expect(pack.text).toContain(text)
  })
})

it('a steering member finds nothing at any address of a case', async () => {
  const { caseId } = await openTestCase(world)
  const reads = operations.filter((each) => each.method === 'GET' && each.path.includes(':caseId'))
  expect(reads.length).toBeGreaterThan(30)
  const found: string[] = []
  for (const each of reads) {
    const address = each.path.replace(':caseId', caseId).replace(/:\w+/g, idOf('a part'))
    const reply = await chair.read(address)
    if (reply.status !== 404 && reply.status !== 400) found.push(`${address} ${reply.status}`)
  }
  expect(found).toEqual([])
})
