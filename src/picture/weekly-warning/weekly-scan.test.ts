import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { connectUpkeep, instanceId, writeContacts, type PictureContact } from '#testing/picture.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { judgeWeek } from './weekly-series.ts'
import { judgeInstance } from './weekly-work.command.ts'
import { warningInput } from './weekly-work.queries.ts'
import { lastJudgedWeek, type EarlyWarning, type WarningRun } from './weekly-warning.ts'

type Answer = { run: WarningRun | null; findings: EarlyWarning[] }

describe('clusters across borders in the weekly early warning (F-03)', () => {
  let world: World
  let upkeep: pg.Client
  let coordinator: Visitor
  let steering: Visitor
  let id: string
  const now = new Date()
  const week = lastJudgedWeek(helsinkiDay(now))
  const contact = (day: string, municipality: string, child: string, reasons = ['assault']): PictureContact => ({
    ...{ receivedAt: `${day}T09:00:00+02:00`, reasons, municipality, child },
  })
  const read = async (who: Visitor): Promise<Answer> => (await who.read('/early-warnings')).json<Answer>()
  const clusters = async (who: Visitor): Promise<EarlyWarning[]> =>
    (await read(who)).findings.filter(({ layer }) => layer === 'D')

  beforeAll(async () => {
    world = await openWorld()
    upkeep = await connectUpkeep(world)
    coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
    steering = await world.signIn({ instance: 'vastra-nyland', function: 'steering_group' })
    id = await instanceId(world)
    const before = Array.from({ length: 35 }, (_, at) => addDays(week, -7 * (at + 1)))
    await writeContacts(world, [
      ...before.flatMap((day, at) =>
        ['049', '444', '927', ['149', '257', '755'][at % 3] ?? ''].flatMap((place) => [
          contact(day, place, `usual ${place} ${at}`),
          contact(day, place, `usual ${place} ${at}`, ['vandalism']),
        ]),
      ),
      // Six different children in each of three neighbouring municipalities: a whole team, and one of its neighbour.
      ...['149', '257', '755'].flatMap((place) =>
        Array.from({ length: 6 }, (_, n) => contact(addDays(week, n), place, `planted ${place} ${n}`)),
      ),
      // Three children who come back every day of three weeks: nothing finer than the region is told.
      ...Array.from({ length: 63 }, (_, n) =>
        contact(addDays(week, 6 - Math.floor(n / 3)), '149', `few ${n % 3}`, ['vandalism']),
      ),
      ...['049', '444'].map((place) => contact(week, place, `usual ${place}`, ['vandalism'])),
    ])
  })
  afterAll(async () => {
    await upkeep.end()
    await world.close()
  })

  it('is judged with the other layers, and the seed stands with the week', async () => {
    const judged = await judgeInstance(upkeep, id, week, now)
    expect(judged?.run).toMatchObject({ scans: 10, unscanned: 0, scanSeed: `layer-D ${week}` })
    expect((await read(coordinator)).run).toMatchObject({ scans: 10, scanSeed: `layer-D ${week}` })
    const positions = judged?.found.map(({ position }) => position) ?? []
    expect(positions).toEqual(positions.map((_, at) => at + 1))
    expect(new Set(judged?.found.map(({ layer }) => layer)).size).toBeGreaterThan(1)
  })

  it('is the same when the same week is judged once more', async () => {
    const again = async (): Promise<unknown> => judgeWeek(await warningInput(upkeep, id, week), week)
    expect(await again()).toEqual(await again())
  })

  it('names municipalities to coordinators alone, where there are enough children in each', async () => {
    const [named] = (await clusters(coordinator)).filter(({ phenomenon }) => phenomenon === 'assault')
    expect(named?.municipalityNames.map(({ sv }) => sv)).toEqual(['Ingå', 'Kyrkslätt', 'Sjundeå'])
    expect(named?.area).toBe('team-kyrkslatt+team-raseborg')
    const page = (await coordinator.page('/early-warnings?lang=sv')).body
    expect(page).toContain('Ingå, Kyrkslätt och Sjundeå')
    expect(page).toContain('Kommunerna visas bara för koordinatorer.')
    for (const who of [steering, await world.signIn({ instance: 'vastra-nyland', function: 'leadership' })]) {
      const [coarse] = (await clusters(who)).filter(({ phenomenon }) => phenomenon === 'assault')
      expect(coarse).toMatchObject({ area: 'team-kyrkslatt+team-raseborg', municipalityNames: [], coarser: true })
      const body = (await who.page('/early-warnings?lang=sv')).body
      expect(body).not.toContain('Sjundeå')
      expect(body).toContain('Anhopningen finns i en del av området.')
    }
  })

  it('of few children is told of the region, and the page says so in three languages', async () => {
    const [few] = (await clusters(coordinator)).filter(({ phenomenon }) => phenomenon === 'vandalism')
    expect(few).toMatchObject({ area: 'region', teamNames: [], municipalityNames: [], coarser: true })
    for (const [language, sentences] of [
      ['sv', ['Anhopning i kommuner nära varandra', 'peka ut färre än fem unga', '10 fenomen har också sökts igenom']],
      ['fi', ['Kasautuma lähekkäisissä kunnissa', 'alle viiteen nuoreen', '10 ilmiöstä on etsitty kasautumia']],
      ['en', ['A cluster in municipalities near each other', 'fewer than five young', '10 phenomena have also been']],
    ] as const) {
      const { body } = await coordinator.page(`/early-warnings?lang=${language}`)
      for (const sentence of sentences) expect(body, language).toContain(sentence)
      expect(body).toContain(`layer-D ${week}`)
    }
  })

  it('says no number of children anywhere: what is kept has none', async () => {
    const { rows } = await world.admin.query<{ column: string }>(
      `select column_name as column from information_schema.columns
        where table_name in ('early_warning', 'early_warning_municipality') order by 1`,
    )
    expect([...new Set(rows.map(({ column }) => column))]).toEqual([
      'area',
      'class',
      'coarser',
      'instance_id',
      'layer',
      'municipality_code',
      'phenomenon',
      'position',
      'week',
    ])
    const keys = ['area', 'class', 'coarser', 'layer', 'municipalityNames', 'phenomenon', 'teamNames']
    for (const finding of (await read(coordinator)).findings) expect(Object.keys(finding).sort()).toEqual(keys)
  })

  it('is refused by the database for several teams in another layer, and without its seed', async () => {
    const write = (layer: string, area: string, coarser: boolean) =>
      world.admin.query(
        `insert into early_warning (instance_id, week, area, phenomenon, class, layer, position, coarser)
         values ($1, $2, $3, 'theft', 'strong', $4, 90, $5)`,
        [id, week, area, layer, coarser],
      )
    for (const [layer, area, coarser] of [
      ['A', 'team-esbo+team-lojo', false],
      ['A', 'region', true],
      ['D', '149', false],
      ['D', 'team-esbo+149', false],
      ['E', 'region', false],
    ] as const)
      await expect(write(layer, area, coarser), `${layer} ${area}`).rejects.toThrow('check constraint')
    await expect(world.admin.query('update warning_run set scan_seed = null')).rejects.toThrow('check constraint')
  })

  it('names no municipality to another instance, and no role of requests writes one', async () => {
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'steering_group' })
    expect((await read(abroad)).findings).toEqual([])
    const client = await connectUpkeep(world, 'fairlead_app')
    await expect(client.query('delete from early_warning_municipality')).rejects.toThrow('permission denied')
    await client.end()
  })
})
