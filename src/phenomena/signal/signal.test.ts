import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCase } from '#testing/case.ts'
import { teamId, typedSignal, writeSignal } from '#testing/phenomena.ts'
import { openWorld, type Reply, type Visitor, type World } from '#testing/world.ts'

const team = 'Raseborgs ankarteam'
let world: World
let police: Visitor
let nurse: Visitor
let coordinator: Visitor
let elsewhere: Visitor
let id = ''

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-22T09:00:00Z')
  police = await world.signIn({ team, profession: 'police' })
  nurse = await world.signIn({ team, profession: 'psychiatric_nursing' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
  elsewhere = await world.signIn({ team: 'Esbo ankarteam', profession: 'social_work' })
  id = await teamId(world, team)
})
afterAll(() => world.close())

type Wrong = { errors: { path: string; code: string; marks?: { kind: string; start: number; end: number }[] }[] }
const wrongWith = (reply: Reply): string[] => reply.json<Wrong>().errors.map((each) => `${each.path} ${each.code}`)
const saved = async (text: string): Promise<number> =>
  Number(
    (
      await world.admin.query<{ n: string }>('select count(*) as n from phenomenon_signal where description = $1', [
        text,
      ])
    ).rows[0]?.n,
  )

describe('a signal (F-01)', () => {
  it('is written by anybody of a team and read on the board of the whole region', async () => {
    const signal = await writeSignal(police, id)
    for (const reader of [nurse, coordinator, elsewhere]) {
      const read = await reader.read(`/signals/${signal}`)
      expect(read.json<{ signal: { description: string } }>().signal.description).toContain('Rutor har krossats')
    }
    expect((await elsewhere.page('/phenomena?lang=sv')).body).toContain(`/signals/${signal}`)
  })

  it('is written in the name of one’s own team alone, of days that have been, in a municipality of the region', async () => {
    expect(wrongWith(await elsewhere.change('/signals', typedSignal(id)))).toEqual(['/team choose_one'])
    const typed = { seenFrom: '23.11.2026', municipality: '091' }
    expect(wrongWith(await police.change('/signals', typedSignal(id, typed)))).toEqual([
      '/seenFrom date_in_future',
      '/seenUntil date_in_future',
      '/municipality choose_one',
    ])
    const backwards = typedSignal(id, { seenUntil: '31.10.2026' })
    expect(wrongWith(await police.change('/signals', backwards))).toEqual(['/seenUntil signal_ends_before'])
  })

  it('is changed and taken back by whoever wrote it and by the coordinator, on the version they read', async () => {
    const signal = await writeSignal(police, id)
    const { team: _, ...fields } = typedSignal(id, { description: 'Det sker också på dagarna numera.' })
    expect((await nurse.change(`/signals/${signal}`, { ...fields, version: 1 })).status).toBe(403)
    expect((await elsewhere.change(`/signals/${signal}`, { ...fields, version: 1 })).status).toBe(403)
    expect((await police.change(`/signals/${signal}`, { ...fields, version: 1 })).status).toBe(200)
    expect((await coordinator.change(`/signals/${signal}`, { ...fields, version: 1 })).status).toBe(412)
    expect((await coordinator.change(`/signals/${signal}/withdraw`, { version: 2 })).status).toBe(200)
    const kept = await world.admin.query('select description, type from phenomenon_signal where id = $1', [signal])
    expect(kept.rows).toEqual([{ description: null, type: 'vandalism' }])
    expect((await police.page('/phenomena')).body).not.toContain(signal)
    expect((await police.change(`/signals/${signal}`, { ...fields, version: 3 })).status).toBe(409)
  })
})

describe('the words of a signal', () => {
  it.each([
    ['identity_code', 'Han heter så här: 010111A900A, säger de.'],
    ['phone', 'Ring 040 123 4567 om du vill köpa.'],
    ['plate', 'De åker i en bil med skylten ABC-123.'],
    ['email', 'Beställ från nagon@exempel.fi så kommer det.'],
    ['address', 'De samlas på Storgatan 5 B varje kväll.'],
  ])('with a %s are not saved, whatever their writer says', async (kind, description) => {
    for (const nobody of [[], description.split(' ')]) {
      const reply = await police.change('/signals', typedSignal(id, { description, nobody }))
      expect([reply.status, wrongWith(reply)]).toEqual([400, ['/description text_names_somebody']])
      expect(reply.json<Wrong>().errors[0]?.marks?.map((each) => each.kind)).toContain(kind)
      // Where, never what.
      expect(reply.body).not.toMatch(/010111|123|exempel|Storgatan/)
    }
    expect(await saved(description)).toBe(0)
  })

  it('with a name are saved once their writer has said that it is nobody, and a new name is asked about anew', async () => {
    const description = 'De köper vid kiosken Max varje fredag.'
    const asked = await police.change('/signals', typedSignal(id, { description }))
    expect(wrongWith(asked)).toEqual(['/description text_may_name_somebody'])
    expect(await saved(description)).toBe(0)
    const also = `${description} Mikko var där.`
    const again = await police.change('/signals', typedSignal(id, { description: also, nobody: 'Max' }))
    expect(again.json<Wrong>().errors[0]?.marks).toEqual([{ kind: 'name', start: 39, end: 44 }])
    expect((await police.change('/signals', typedSignal(id, { description, nobody: 'Max' }))).status).toBe(200)
    expect(await saved(description)).toBe(1)
  })

  it('are compared with the names of the writer’s own cases, and with nobody else’s', async () => {
    const opened = await openTestCase(world)
    await world.admin.query('update person set given_name = $2 where id = $1', [
      opened.youthId,
      world.vault.seal('person.given_name', opened.youthId, await scopeOf(opened.youthId), 'Zoryana'),
    ])
    const description = 'Det är zoryanas vänner som samlas vid stationen.'
    const asked = await police.change('/signals', typedSignal(id, { description }))
    expect(asked.json<Wrong>().errors[0]?.marks).toEqual([{ kind: 'own_case_name', start: 7, end: 15 }])
    // Who is in no case with her is told nothing by it.
    const other = await teamId(world, 'Esbo ankarteam')
    const byOther = typedSignal(other, { description, municipality: '049' })
    expect((await elsewhere.change('/signals', byOther)).status).toBe(200)
  })

  it('are shown back marked with a sentence, and nothing typed is lost', async () => {
    const typed = { ...typedSignal(id, { description: 'Ring 040 123 4567.\nDe säljer här.' }) } as Record<
      string,
      string
    >
    const page = await police.submit('/signals/new', typed)
    expect(page.status).toBe(400)
    expect(page.body).toMatch(
      /<mark class="fl-found__mark">040 123 4567 <span class="fl-found__kind">\(telefonnummer\)/,
    )
    expect(page.body).toContain('Ta bort det som är markerat.')
    expect(page.body).toContain('\nRing 040 123 4567.\nDe säljer här.</textarea>')
    expect(page.body).toContain('value="1.11.2026"')
    expect(page.body).not.toContain('type="checkbox"')
    const named = await police.submit('/signals/new', { ...typed, description: 'De köper hos Max i centrum.' })
    expect(named.body).toMatch(/type="checkbox"[^>]*name="nobody"|name="nobody"[^>]*type="checkbox"/)
    expect(named.body).toContain('Det här är ingen person: Max')
    const done = await police.submit('/signals/new', {
      ...typed,
      description: 'De köper hos Max i centrum.',
      nobody: 'Max',
    })
    expect(done.status).toBe(303)
  })
})

/** Whose key seals a person's name. */
async function scopeOf(personId: string): Promise<{ instanceId: string; registerId: string }> {
  const { rows } = await world.admin.query<{ instance_id: string; register_id: string }>(
    'select instance_id, register_id from person where id = $1',
    [personId],
  )
  return { instanceId: rows[0]?.instance_id ?? '', registerId: rows[0]?.register_id ?? '' }
}
