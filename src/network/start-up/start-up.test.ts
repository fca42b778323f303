import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '#db/seed/new-instance.cli.ts'
import { createInstance, instanceTemplate, NewInstance } from '#db/seed/new-instance.ts'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { openAdministration } from '#testing/administration.ts'
import { multipart, post } from '#testing/upload.ts'
import { setUpPassword, type Browser } from '#testing/signing-in.ts'
import { problemCodes } from '#testing/referral.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import type { StartUp } from './start-up.ts'

const today = helsinkiDay(new Date())
const text = (name: string) => ({ sv: name, fi: name, en: name })
const wanted: NewInstance = NewInstance.parse({
  ...instanceTemplate,
  key: 'osterbotten',
  casePrefix: 'OB',
  name: text('Österbotten'),
  municipalities: [
    { code: '905', name: text('Vasa'), aliases: ['Vaasa'] },
    { code: '598', name: text('Jakobstad'), aliases: [] },
  ],
  agencies: instanceTemplate.agencies.map(({ municipality, ...each }) =>
    municipality === undefined ? each : { ...each, municipality: '905' },
  ),
})

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('a new instance from a data file (G-18)', () => {
  let browser: Browser
  it('has the three phases and nothing done; its first administrator signs in with the code', async () => {
    const code = await createInstance(world.adminUrl, wanted, today)
    ;({ browser } = await setUpPassword(world, code))
    const page = (await browser.get('/network/start-up?lang=sv')).body
    for (const phase of ['1. Förberedelser', '2. Avtal', '3. Teamen bildas']) expect(page).toContain(phase)
    expect(page.match(/0 av 3 steg är klara/g)).toHaveLength(3)
    const network = (await browser.get('/network?lang=sv')).body
    expect(network).toContain('Österbotten')
    expect(network).toContain('Inget samarbetsavtal är i kraft')
    expect(network).not.toContain('Raseborg')
  })

  it('is begun: a step is ticked by its administrator, a team is formed with its municipalities', async () => {
    await browser.get('/network/start-up/responsible?lang=sv')
    const ticked = { note: 'Biträdande polischefen', doneOn: today, version: '1' }
    expect((await browser.post('/network/start-up/responsible', ticked)).status).toBe(303)
    expect((await browser.get('/network/start-up?lang=sv')).body).toContain('1 av 3 steg är klara')
    await browser.get('/network/teams/new')
    const team = {
      'name.sv': 'Vasa ankarteam',
      'name.fi': 'Vaasan ankkuritiimi',
      'seat.sv': 'Vasa',
      'seat.fi': 'Vaasa',
    }
    const form = { ...team, validFrom: today, municipalities: '905' }
    expect((await browser.post('/network/teams', form)).status).toBe(404)
    expect((await browser.post('/network/teams/new', form)).status).toBe(303)
    const again = await browser.post('/network/teams/new', form)
    expect([again.status, again.body.includes('har redan ett team')]).toEqual([409, true])
    expect((await browser.get('/network?lang=sv')).body).toContain('Vasa ankarteam')
    const count = `select count(*)::int as n from team_municipality where municipality_code = '905'`
    expect((await world.admin.query(count)).rows).toEqual([{ n: 1 }])
  })

  it('is never made over one that is there', async () => {
    await expect(createInstance(world.adminUrl, wanted, today)).rejects.toThrow('this key already')
    const prefix = { ...wanted, key: 'satakunda' }
    await expect(createInstance(world.adminUrl, prefix, today)).rejects.toThrow('this case prefix already')
    expect((await world.admin.query(`select from instance where key = 'satakunda'`)).rowCount).toBe(0)
  })

  it('is a national one when its file says so: without anything to work with, and with nothing of it before there is a coordinator', async () => {
    const [police] = instanceTemplate.agencies
    const nation = {
      ...{ ...instanceTemplate, key: 'nationen', casePrefix: 'NA', kind: 'national', municipalities: [] },
      agencies: [{ ...police, kind: 'state_authority', name: text('Samordningen'), registers: [] }],
      administrator: {
        ...instanceTemplate.administrator,
        agency: 'Samordningen',
        signInName: 'samordnare@nationen.example',
      },
    }
    expect(NewInstance.safeParse({ ...nation, municipalities: wanted.municipalities }).success).toBe(false)
    expect(NewInstance.safeParse({ ...nation, agencies: instanceTemplate.agencies }).success).toBe(false)
    expect(NewInstance.safeParse({ ...wanted, municipalities: [], agencies: nation.agencies }).success).toBe(false)
    const code = await createInstance(world.adminUrl, NewInstance.parse(nation), today)
    const { browser: administrator } = await setUpPassword(world, code)
    for (const path of ['/', '/network', '/professionals'])
      expect((await administrator.get(path)).status, path).toBe(200)
    expect((await administrator.get('/national')).status).toBe(404)
    const { rows } = await world.admin.query<{ n: number }>(
      `select (select count(*) from register r where r.instance_id = i.id)::integer
            + (select count(*) from start_up_step s where s.instance_id = i.id)::integer as n from instance i where i.key = 'nationen'`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('is made whole or not at all', async () => {
    const broken = {
      ...wanted,
      key: 'satakunda',
      casePrefix: 'SK',
      administrator: { ...wanted.administrator, agency: 'Ingen' },
    }
    broken.administrator.signInName = 'x'.repeat(300)
    await expect(createInstance(world.adminUrl, broken, today)).rejects.toThrow()
    expect((await world.admin.query(`select from instance where key = 'satakunda'`)).rowCount).toBe(0)
  })

  it('is asked for on the command line, where a bad file is answered with what is wrong in it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'instance-'))
    const file = path.join(folder, 'instance.json')
    const said: string[] = []
    const spies = [process.stderr, process.stdout].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((line) => said.push(String(line)) > 0),
    )
    try {
      expect(await run([])).toBe(2)
      expect(await run(['--template'])).toBe(0)
      expect(NewInstance.parse(JSON.parse(said.at(-1) ?? ''))).toEqual(instanceTemplate)
      writeFileSync(file, 'no json')
      expect(await run(['--file', file])).toBe(2)
      const agencies = wanted.agencies.map((each) => ({ ...each, municipality: '123' }))
      writeFileSync(file, JSON.stringify({ ...wanted, casePrefix: 'österbotten', agencies, teams: [] }))
      expect(await run(['--file', file])).toBe(2)
    } finally {
      for (const spy of spies) spy.mockRestore()
      rmSync(folder, { recursive: true })
    }
    const all = said.join('')
    for (const sentence of ['usage:', 'cannot be read as JSON', '--prefix must be', 'teams'])
      expect(all).toContain(sentence)
  })
})

describe('the start-up of an instance', () => {
  let coordinator: Visitor
  let worker: Visitor
  const steps = async (who: Visitor): Promise<StartUp['steps']> =>
    (await who.read('/network/start-up')).json<StartUp>().steps
  const tick = async (step: string, more: object = {}) => {
    const version = (await steps(coordinator)).find((each) => each.step === step)?.version
    return await coordinator.change(`/network/start-up/${step}`, { doneOn: today, version, ...more })
  }
  beforeAll(async () => {
    coordinator = await world.signIn({ team: 'Raseborgs ankarteam', function: 'coordinator' })
    worker = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  })

  it('is taken into use where the work had begun before, by those who keep the network', async () => {
    await world.admin.query(
      `delete from start_up_step where instance_id = (select id from instance where key = 'vastra-nyland')`,
    )
    expect((await worker.page('/network/start-up?lang=sv')).body).toContain('började innan den antecknades här')
    expect((await worker.change('/network/start-up/begin', {})).status).toBe(403)
    expect((await coordinator.read('/network/start-up/actor_map')).status).toBe(404)
    expect((await coordinator.change('/network/start-up/begin', {})).json()).toEqual({ steps: 9 })
    expect((await coordinator.change('/network/start-up/begin', {})).json()).toEqual({ steps: 0 })
    expect((await steps(worker)).map((each) => each.step).slice(0, 3)).toEqual([
      'responsible',
      'regional_picture',
      'actor_map',
    ])
    expect((await worker.read('/network/start-up/actor_map')).status).toBe(403)
  })

  it('keeps the picture and the map: a step of that kind is not ticked with nothing kept', async () => {
    const empty = await tick('regional_picture')
    expect([empty.status, empty.body.includes('Bifoga en handling')]).toEqual([409, true])
    const form = '/network/start-up/regional_picture/files/new'
    const page = await coordinator.page(form)
    const hidden = (name: string): [string, string] => [
      name,
      new RegExp(`name="${name}" value="([^"]+)"`).exec(page.body)?.[1] ?? '',
    ]
    const file = {
      name: 'lagesbild.txt',
      bytes: Buffer.from('Sammanställning av välfärdsrapporten.'),
      type: 'text/plain',
    }
    const sent = await post(world, coordinator, form, multipart([hidden('_csrf'), hidden('idempotencyKey')], file))
    expect(sent.status).toBe(303)
    expect((await tick('regional_picture')).status).toBe(200)
    expect((await tick('actor_map', { note: 'Registret över aktörer i Fairlead' })).status).toBe(200)
    const [, picture, map] = await steps(worker)
    expect(picture).toMatchObject({
      doneOn: today,
      doneByName: coordinator.persona.name,
      files: [{ name: 'lagesbild.txt' }],
    })
    expect(map?.note).toBe('Registret över aktörer i Fairlead')
    const saved = await worker.page(`/network/files/${picture?.files[0]?.id ?? ''}/content`)
    expect([saved.status, saved.body]).toEqual([200, 'Sammanställning av välfärdsrapporten.'])
  })

  it('refuses a day to come and an old version; a tick is taken back', async () => {
    expect(problemCodes(await tick('members', { doneOn: addDays(today, 1) }))).toEqual(['/doneOn date_in_future'])
    expect((await tick('members', { version: 7 })).status).toBe(412)
    expect((await tick('members')).status).toBe(200)
    expect((await coordinator.change('/network/start-up/members/reopen', { version: 2 })).status).toBe(200)
    expect((await steps(worker)).find((each) => each.step === 'members')?.doneOn).toBeNull()
  })

  it('is each instance’s own, and forming a team is the administrators’', async () => {
    const abroad = await world.signIn({ instance: 'helsingfors', function: 'administrator' })
    expect((await steps(abroad)).filter((each) => each.doneOn === today)).toEqual([])
    const { administrator } = await openAdministration(world)
    for (const who of [worker, coordinator]) expect((await who.read('/network/teams/new')).status).toBe(403)
    expect((await administrator.page('/network/teams/new?lang=sv')).body).toContain('Alla kommuner har ett team.')
  })
})
