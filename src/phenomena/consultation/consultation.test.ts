import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { teamId } from '#testing/phenomena.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { changeConsultation, recordConsultation } from './consultation.operations.ts'

const team = 'Raseborgs ankarteam'
let world: World
let worker: Visitor
let colleague: Visitor
let elsewhere: Visitor
let steering: Visitor
let id = ''

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  worker = await world.signIn({ team, profession: 'social_work' })
  colleague = await world.signIn({ team, profession: 'police' })
  elsewhere = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
  steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
  id = await teamId(world, team)
})
afterAll(() => world.close())

const typed = (more: Readonly<Record<string, unknown>> = {}) => ({
  team: id,
  askedOn: '20.11.2026',
  askedBy: 'school',
  topic: 'school_absence',
  question: 'Hur går man vidare när hemmet inte svarar?',
  advice: 'Skolan kallar till ett samråd enligt sin plan.',
  hours: '0,5',
  ...more,
})
const fields = ['team', 'askedOn', 'askedBy', 'topic', 'question', 'advice', 'hours', 'nobody']

describe('a consultation without identity (C-33)', () => {
  it('has no field for a person: not in what is asked, not on the form', async () => {
    expect(Object.keys(recordConsultation.input.shape).sort()).toEqual([...fields].sort())
    const changing = fields.filter((each) => each !== 'team').concat('consultationId', 'version')
    expect(Object.keys(changeConsultation.input.shape).sort()).toEqual(changing.sort())
    const page = (await worker.page('/consultations/new')).body
    const names = [...page.matchAll(/<(?:input|select|textarea)[^>]*\sname="([^"]+)"/g)].map(([, name]) => name)
    // `form` and `returnTo` say which half-written form to forget.
    const form = ['_csrf', 'idempotencyKey', 'form', 'returnTo', ...fields.filter((each) => each !== 'nobody')]
    expect([...new Set(names)].sort()).toEqual(form.sort())
  })

  it('takes no field that is not its own', async () => {
    for (const extra of [{ personId: id }, { name: 'Någon' }, { birthDate: '2011-05-05' }, { caseId: id }]) {
      const reply = await worker.change('/consultations', { ...typed(), ...extra })
      if (reply.status === 200) {
        const { rows } = await world.admin.query<{ all: string }>(
          'select c::text as all from consultation c where id = $1',
          [reply.json<{ id: string }>().id],
        )
        expect(rows[0]?.all).not.toMatch(/Någon|2011-05-05/)
      } else expect(reply.status).toBe(400)
    }
  })

  it('is read by the team alone, and counted for the region apart from cases', async () => {
    const recorded = await worker.change('/consultations', typed({ hours: '1,25' }))
    const path = `/consultations/${recorded.json<{ id: string }>().id}`
    expect((await colleague.page(`${path}?lang=sv`)).body).toContain('Hur går man vidare')
    expect((await elsewhere.read(path)).status).toBe(404)
    expect((await steering.read(path)).status).toBe(404)
    const counted = (await steering.read('/prevention-work-counts')).body
    expect(counted).toContain('"type":"consultation"')
    expect(counted).toContain('"profession":"social_work"')
    expect(counted).not.toContain('samråd')
    const { team: _, ...changed } = typed()
    expect((await colleague.change(path, { ...changed, version: 1 })).status).toBe(403)
    expect((await worker.change(path, { ...changed, version: 1 })).status).toBe(200)
  })

  it.each([
    [{ question: 'Gäller 010111A900A, vad gör vi?' }, 'text_names_somebody'],
    [{ advice: 'Skriv till nagon@exempel.fi om saken.' }, 'text_names_somebody'],
    [{ question: 'Vad gör vi med Mikko i klassen?' }, 'text_may_name_somebody'],
    [{ hours: '' }, 'hours_invalid'],
    [{ askedOn: '1.12.2026' }, 'date_in_future'],
  ])('%o is answered %s', async (more, code) => {
    const reply = await worker.change('/consultations', typed(more))
    expect([reply.status, reply.body]).toEqual([400, expect.stringContaining(code)])
  })
})
