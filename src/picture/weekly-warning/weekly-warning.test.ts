import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { connectUpkeep, instanceId, writeContacts, type PictureContact } from '#testing/picture.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { judgeWeek, type Judged, type WarningInput } from './weekly-series.ts'
import { judgeInstance, judgeWeeks } from './weekly-work.command.ts'
import { countWeeks, unjudgedInstances } from './weekly-work.queries.ts'
import { lastJudgedWeek, weekOf, type EarlyWarning, type WarningRun } from './weekly-warning.ts'

describe('the week that is judged', () => {
  it('is the newest that is over, a day after its end', () => {
    expect(weekOf('2026-11-22')).toBe('2026-11-16')
    expect(lastJudgedWeek('2026-11-22')).toBe('2026-11-09')
    expect(lastJudgedWeek('2026-11-23')).toBe('2026-11-09')
    expect(lastJudgedWeek('2026-11-24')).toBe('2026-11-16')
  })
})

describe('judging a week', () => {
  const week = '2026-11-16'
  const WEEKS = 30
  const weeks = Array.from({ length: WEEKS }, (_, at) => addDays(week, 7 * (at - WEEKS + 1)))
  const input = (last: number, children: number, without: readonly string[] = []): WarningInput => {
    const known = weeks.filter((each) => !without.includes(each))
    return {
      municipalities: ['710', '078', '049'],
      met: [],
      teams: [{ area: 'team-raseborg', municipalities: ['710', '078'] }],
      weeks: known.map((each) => ({ week: each, source: 'case_work' })),
      counts: known.flatMap((each, at): [string, string, string, number][] => [
        [each, '710', 'theft', each === week ? last : 1 + (at % 2)],
        [each, '049', 'theft', 1],
      ]),
      gate: [
        ['team-raseborg', 'theft', children],
        ['region', 'theft', children],
      ],
    }
  }
  const areas = ({ found }: Judged): string[] => found.map(({ area, phenomenon }) => `${area} ${phenomenon}`).sort()

  it('finds what is more than usual, in the team and in the region, and says no number of it', () => {
    const judged = judgeWeek(input(23, 17), week)
    expect(areas(judged)).toEqual(['region theft', 'team-raseborg theft'])
    expect(Object.keys(judged.found[0] ?? {}).sort()).toEqual(
      ['area', 'class', 'layer', 'phenomenon', 'position'].concat('coarser', 'municipalities').sort(),
    )
    expect(JSON.stringify(judged)).not.toMatch(/\b(23|24|17)\b/)
    expect(judged.run.expectedFalseAlarms).toBeGreaterThan(0)
    expect(areas(judgeWeek(input(2, 17), week))).toEqual([])
  })

  it('is silent for fewer than five different children, however many contacts', () => {
    expect(areas(judgeWeek(input(23, 4), week))).toEqual([])
    expect(areas(judgeWeek(input(23, 5), week))).toHaveLength(2)
  })

  it('is silent while one of the last four weeks is not counted, and says that weeks are missing', () => {
    const gap = judgeWeek(input(23, 17, [addDays(week, -14)]), week)
    expect([areas(gap), gap.run.missingWeeks]).toEqual([[], 1])
    const itself = judgeWeek(input(23, 17, [week]), week)
    expect([areas(itself), itself.run.unjudged, itself.run.series]).toEqual([[], itself.run.series, itself.run.series])
    expect(judgeWeek({ ...input(0, 0), weeks: [], counts: [] }, week).run).toMatchObject({ series: 0, unjudged: 0 })
  })
})

describe('the weekly early warning (F-03)', () => {
  let world: World
  let upkeep: pg.Client
  let coordinator: Visitor
  let id: string
  const now = new Date()
  const week = lastJudgedWeek(helsinkiDay(now))
  const at = (day: string): string => `${day}T09:00:00+02:00`
  const contact = (day: string, child: string, more: Partial<PictureContact> = {}): PictureContact => ({
    ...{ receivedAt: at(day), reasons: ['property_offence'], municipality: '710', child },
    ...more,
  })
  const counted = async (where = 'true'): Promise<{ week: string; phenomenon: string; children: number }[]> =>
    (
      await world.admin.query<{ week: string; phenomenon: string; children: number }>(
        `select week::text, phenomenon, children from warning_count where ${where} order by 1, 2`,
      )
    ).rows
  beforeAll(async () => {
    world = await openWorld()
    upkeep = await connectUpkeep(world)
    coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
    id = await instanceId(world)
    const before = Array.from({ length: 20 }, (_, index) => addDays(week, -7 * (index + 1)))
    await writeContacts(world, [
      ...before.map((day, index) => contact(day, `before ${index}`)),
      // Eight different children, one of them twice.
      ...Array.from({ length: 8 }, (_, index) => contact(addDays(week, index % 5), `child ${index}`)),
      contact(addDays(week, 6), 'child 0'),
      // Many contacts about three children: no warning of vandalism.
      ...Array.from({ length: 12 }, (_, index) => contact(week, `few ${index % 3}`, { reasons: ['vandalism'] })),
      ...Array.from({ length: 9 }, (_, index) => contact(week, `secret ${index}`, { reasons: ['crime_recruitment'] })),
      // Of the week that is not over.
      contact(addDays(week, 7), 'later'),
    ])
  })
  afterAll(async () => {
    await upkeep.end()
    await world.close()
  })
  type Answer = { run: WarningRun | null; findings: EarlyWarning[] }
  const read = async (who: Visitor): Promise<Answer> => (await who.read('/early-warnings')).json<Answer>()

  it('says of a week nobody has judged that no warning means nothing', async () => {
    expect((await coordinator.page('/early-warnings?lang=sv')).body).toContain('Veckan är inte bedömd')
  })

  it('counts different children by week, and never what is sensitive', async () => {
    expect(await countWeeks(upkeep, id, addDays(week, 7), now)).toBe(21)
    expect(await counted(`week = '${week}'`)).toEqual([
      { week, phenomenon: 'theft', children: 8 },
      { week, phenomenon: 'vandalism', children: 3 },
    ])
    expect(await counted(`phenomenon in ('recruitment', 'radicalisation', 'domestic_violence')`)).toEqual([])
    expect(await counted(`week > '${week}'`)).toEqual([])
  })

  it('counts a week anew when something in it has changed, and only that one', async () => {
    expect(await countWeeks(upkeep, id, addDays(week, 7), now)).toBe(0)
    await writeContacts(world, [contact(addDays(week, 1), 'child 8')])
    expect(await countWeeks(upkeep, id, addDays(week, 7), now)).toBe(1)
    expect((await counted(`week = '${week}' and phenomenon = 'theft'`))[0]?.children).toBe(9)
  })

  it('stands on the page of the week, without a number, for coordinators, the leadership and the steering group', async () => {
    expect(await judgeWeeks(upkeep, now)).toBe((await world.admin.query('select from instance')).rowCount)
    expect(await unjudgedInstances(upkeep, week)).toEqual([])
    const { run, findings } = await read(coordinator)
    expect(run).toMatchObject({ week, synthetic: false, missingWeeks: 0 })
    expect(findings.map(({ area, phenomenon }) => `${area} ${phenomenon}`).sort()).toEqual([
      'region theft',
      'team-raseborg theft',
    ])
    const page = (await coordinator.page('/early-warnings?lang=sv')).body
    for (const sentence of [
      'Stöld och snatteri',
      'Raseborgs ankarteam',
      'Hela regionen',
      'falska varningar',
      'Gör så här',
    ])
      expect(page).toContain(sentence)
    expect((await coordinator.page('/?lang=sv')).body).toContain('href="/early-warnings"')
    for (const who of [
      await world.signIn({ instance: 'vastra-nyland', function: 'leadership' }),
      await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' }),
    ])
      expect((await read(who)).findings).toHaveLength(2)
  })

  it('is not there for workers, for another instance, nor are the counts for anybody who signs in', async () => {
    const worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    expect((await worker.read('/early-warnings')).status).toBe(403)
    expect((await worker.page('/?lang=sv')).body).not.toContain('href="/early-warnings"')
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await read(abroad)).findings).toEqual([])
    expect((await coordinator.page('/early-warnings?week=2020-01-06')).status).toBe(400)
    for (const role of ['fairlead_app', 'fairlead_upkeep', 'fairlead_seal']) {
      const client = await connectUpkeep(world, role)
      for (const table of ['warning_count', 'warning_week'])
        await expect(client.query(`select from ${table}`), `${role} ${table}`).rejects.toThrow('permission denied')
      if (role === 'fairlead_app')
        await expect(client.query('select app.warning_input($1, $2, $3, 10, 4)', [id, '{}', week])).rejects.toThrow(
          'permission denied',
        )
      await client.end()
    }
  })

  it('keeps what was said, also when contacts are corrected later', async () => {
    await world.admin.query('begin')
    await world.admin.query(
      `delete from person where identity_index is not null and referral_id in (select id from referral where number like 'P-%')`,
    )
    await world.admin.query(
      `update referral_detail set concern_reasons = '{}' where referral_id in (select id from referral where number like 'P-%')`,
    )
    await world.admin.query('commit')
    expect(await judgeInstance(upkeep, id, week, now)).toBeUndefined()
    expect(await counted(`week = '${week}'`)).toEqual([])
    expect((await read(coordinator)).findings).toHaveLength(2)
  })

  it('refuses a sensitive phenomenon and a place smaller than a team in the database itself', async () => {
    const row = (area: string, phenomenon: string) =>
      world.admin.query(
        `insert into early_warning (instance_id, week, area, phenomenon, class, layer, position) values ($1, $2, $3, $4, 'strong', 'A', 1)`,
        [id, week, area, phenomenon],
      )
    await expect(row('region', 'recruitment')).rejects.toThrow('check constraint')
    await expect(row('710', 'theft')).rejects.toThrow('check constraint')
  })
})
