import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { csvFile } from '#kernel/csv.ts'
import { templateOf } from './import-template.ts'
import type { ImportCheck, ImportResult } from './referral-import.ts'

let world: World
let police: Visitor
let socialWorker: Visitor
let youthWorker: Visitor
let coordinator: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date('2026-11-10T10:00:00Z')
  const team = 'Raseborgs ankarteam'
  police = await world.signIn({ team, profession: 'police' })
  socialWorker = await world.signIn({ team, profession: 'social_work' })
  youthWorker = await world.signIn({ team, profession: 'youth_work' })
  coordinator = await world.signIn({ team, function: 'coordinator' })
})
afterAll(async () => {
  await world.close()
})

const header = 'Källa;Inleddes med;Hemkommun;Oro och önskemål;Förnamn;Efternamn;Personbeteckning;Födelsedatum;Ålder'
const listOf = (...rows: string[]): string => [header, ...rows].join('\n')
const good = 'skola;barnskyddsanmälan | oro hos en yrkesperson;Hangö;Frånvaron växer.;Elvira;Provperson;010112A900K;;'
const another = 'Polisen;brottsanmälan;Kyrklätt;Snatteri i grupp.;;;;5.3.2012;'

const countReferrals = async (): Promise<number> =>
  (await world.admin.query<{ n: number }>('select count(*) as n from referral')).rows[0]?.n ?? -1
const imported = async (visitor: Visitor, csv: string, key?: string): Promise<ImportResult> =>
  (await visitor.change('/referrals/import', { csv }, key)).json<ImportResult>()
const checked = async (csv: string, visitor = police): Promise<ImportCheck> =>
  (await visitor.change('/referrals/import/check', { csv })).json<ImportCheck>()
const codesOf = async (csv: string): Promise<string[]> =>
  (await checked(csv)).rejected.map((each) => `${each.line} ${each.column ?? '-'} ${each.code}`)

describe('checking a list of contacts', () => {
  it('counts the good rows and tells line, column and reason of the others, and saves nothing', async () => {
    const before = await countReferrals()
    const check = await checked(
      listOf(
        good,
        'skolan;fel inledning;Hangö;Oro.;;;;;',
        'skola;brottsanmälan;Atlantis;;;;;;',
        'skola;brottsanmälan;Hangö;Oro.;Elvira;Provperson;010112A900X;;',
        'skola;brottsanmälan;Hangö;Oro.;;;;5.3.2031;',
        'skola;brottsanmälan;Hangö;Oro.;;;;31.2.2012;',
        another,
      ),
    )
    expect(check).toMatchObject({ rows: 7, good: 2, ignoredColumns: [] })
    expect(check.rejected.map((each) => `${each.line} ${each.column ?? '-'} ${each.code}`)).toEqual([
      '3 Inleddes med code_unknown',
      '4 Oro och önskemål need_missing',
      '4 Hemkommun code_unknown',
      '5 Personbeteckning personal_identity_code_invalid',
      '6 Födelsedatum birth_date_future',
      '7 Födelsedatum date_invalid',
    ])
    expect(check.rejected[4]?.text.fi).toContain('tulevaisuudessa')
    expect(await countReferrals()).toBe(before)
  })

  it('knows a municipality by every spelling, and refuses one of another region', async () => {
    const rows = ['Kyrklätt', 'kirkkonummi', '257', 'okänd', 'turvakielto', 'Helsingfors'].map(
      (name) => `skola;brottsanmälan;${name};Oro.;;;;;`,
    )
    expect(await codesOf(listOf(...rows))).toEqual(['7 Hemkommun code_unknown'])
  })

  it('asks why somebody of age should be taken up: that is done by hand', async () => {
    expect(await codesOf(listOf('skola;brottsanmälan;Hangö;Oro.;;;;;19'))).toEqual(['2 - age_override_required'])
  })

  it('accepts the template as it is', async () => {
    for (const language of ['sv', 'fi', 'en'] as const)
      expect(await checked(csvFile(templateOf(language)))).toMatchObject({ rows: 1, good: 1, rejected: [] })
  })

  it('refuses an empty list, one with too many rows and one that is too long', async () => {
    const refusal = async (csv: string): Promise<string | undefined> =>
      (await police.change('/referrals/import', { csv }))
        .json<{ errors?: { path: string; code: string }[] }>()
        .errors?.map((each) => `${each.path} ${each.code}`)
        .join()
    expect(await refusal('')).toBe('/csv required')
    expect(await refusal(header)).toBe('/csv import_no_rows')
    expect(await refusal(listOf(...Array<string>(501).fill(good)))).toBe('/csv import_too_many_rows')
    expect(await refusal('x'.repeat(300_001))).toBe('/csv too_long')
  })
})

describe('importing a list of contacts', () => {
  it('takes in every good row, leaves out the others and says which', async () => {
    const before = await countReferrals()
    const result = await imported(police, listOf(good, 'skola;;Hangö;Oro.;;;;;', another))
    expect(result.imported).toBe(2)
    expect(result.rejected.map((each) => each.line)).toEqual([3])
    expect(await countReferrals()).toBe(before + 2)
    const { rows } = await world.admin.query<{ name: string }>(
      `select coalesce(t.key, 'none') as name from referral r left join team t on t.id = r.team_id where r.id = any($1) order by 1`,
      [result.referralIds],
    )
    expect(rows.map((row) => row.name)).toEqual(['kyrkslatt', 'raseborg'])
  })

  it('starts the time limits a contact starts', async () => {
    const { referralIds } = await imported(police, listOf(good))
    const { rows } = await world.admin.query<{ rule: string }>(
      'select rule from deadline where referral_id = any($1)',
      [referralIds],
    )
    expect(rows.map((row) => row.rule)).toContain('assessment_start')
  })

  it('does it once, however often the same request comes', async () => {
    const key = randomUUID()
    const list = listOf(good, another)
    const first = await imported(police, list, key)
    const before = await countReferrals()
    expect(await imported(police, list, key)).toEqual(first)
    expect(await countReferrals()).toBe(before)
  })

  it('takes in five hundred rows at once', { timeout: 120_000 }, async () => {
    const before = await countReferrals()
    expect(await imported(police, listOf(...Array<string>(500).fill(another)))).toMatchObject({
      imported: 500,
      rejected: [],
    })
    expect(await countReferrals()).toBe(before + 500)
  })

  it('leaves nothing behind when one row fails in the middle', async () => {
    // Sealed, the seven letters of the third row are 52 bytes.
    await world.admin.query(
      `create function app.refuse_third() returns trigger language plpgsql as $$ begin if octet_length(new.need) = 52 then raise exception 'falls'; end if; return new; end $$;
       create trigger refuse_third before insert on referral_detail for each row execute function app.refuse_third()`,
    )
    const before = await countReferrals()
    const reply = await police.change('/referrals/import', {
      csv: listOf(good, another, 'skola;brottsanmälan;Hangö;Faller.;;;;;'),
    })
    await world.admin.query('drop trigger refuse_third on referral_detail; drop function app.refuse_third()')
    expect(reply.status).toBe(500)
    expect(await countReferrals()).toBe(before)
  })

  it('keeps the names in the register of the importer: another profession of the team does not see them', async () => {
    const { referralIds } = await imported(socialWorker, listOf(good))
    const { rows } = await world.admin.query<{ kind: string }>(
      'select distinct g.kind from person p join register g on g.id = p.register_id where p.referral_id = any($1)',
      [referralIds],
    )
    expect(rows).toEqual([{ kind: 'social_care' }])
    const path = `/referrals/${referralIds[0] ?? ''}`
    expect((await socialWorker.read(path)).body).toContain('Provperson')
    expect((await youthWorker.read(path)).body).not.toContain('Provperson')
    expect((await youthWorker.read(path)).body).toContain('Frånvaron växer.')
  })

  it('leaves out a name nobody of the receiving team could open', async () => {
    // The youth worker of Raseborgs ankarteam writes in a register nobody of Kyrkslätts ankarteam has.
    const named = 'skola;brottsanmälan;Kyrkslätt;Oro.;Elvira;Provperson;;;'
    const result = await imported(youthWorker, listOf(named, 'skola;brottsanmälan;Kyrkslätt;Oro.;;;;;'))
    expect(result.imported).toBe(1)
    expect(result.rejected).toMatchObject([{ line: 2, column: 'Hemkommun', code: 'import_identity_would_be_stuck' }])
  })

  it('gives a reference number only to the authority that imported it', async () => {
    const csv = 'source;triggers;municipality;need;reference\npolice;offence_report;Hangö;Oro.;5680/R/1/26'
    const { referralIds } = await imported(police, csv)
    expect((await police.read(`/referrals/${referralIds[0] ?? ''}`)).body).toContain('5680/R/1/26')
    expect((await socialWorker.read(`/referrals/${referralIds[0] ?? ''}`)).body).not.toContain('5680/R/1/26')
  })

  it('is refused for a coordinator, who may not read the texts', async () => {
    expect((await coordinator.change('/referrals/import', { csv: listOf(good) })).status).toBe(403)
    expect((await coordinator.change('/referrals/import/check', { csv: listOf(good) })).status).toBe(403)
    expect((await coordinator.page('/referrals/import')).status).toBe(403)
    expect((await coordinator.page('/referrals/import/template.csv')).status).toBe(403)
  })

  it('is logged with the contacts it made', async () => {
    const { referralIds } = await imported(police, listOf(good, another))
    const { rows } = await world.admin.query<{ object_ids: string[] }>(
      `select object_ids from access_log where operation = 'importReferrals' and result = 'allowed' order by at desc limit 1`,
    )
    expect(rows[0]?.object_ids).toEqual(referralIds)
  })
})

describe('the page of the import', () => {
  it('shows the check first, with the list kept, and imports in a second step', async () => {
    const before = await countReferrals()
    const list = listOf(good, 'skola;brottsanmälan;Hangö;Oro.;;;;31.2.2012;')
    const shown = await police.submit('/referrals/import', { csv: list })
    expect(shown.status).toBe(200)
    expect(shown.body).toContain('1 kontakt kan importeras.')
    expect(shown.body).toContain('Födelsedatum')
    expect(shown.body).toContain('Frånvaron växer.')
    expect(await countReferrals()).toBe(before)
    const done = await police.submit('/referrals/import', { csv: list, step: 'import' })
    expect(done.status).toBe(200)
    expect(done.body).toContain('1 kontakt importerades.')
    expect(done.body).toContain('1 rad importerades inte.')
    expect(await countReferrals()).toBe(before + 1)
  })

  it('loses nothing when the list cannot be read, and says what to do', async () => {
    const { status, body } = await police.submit('/referrals/import', { csv: 'Namn;Ålder\nElvira;14' })
    expect(status).toBe(400)
    expect(body).toContain('Rubrikraden saknar kolumner')
    expect(body).toContain('Elvira;14')
  })

  it('offers the template as a file that spreadsheets open right', async () => {
    const { status, body, headers } = await police.page('/referrals/import/template.csv?language=fi')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="fairlead-contacts.csv"')
    expect(body).toContain('Vastaanotettu;Lähde;')
    expect(body.charCodeAt(0)).toBe(0xfeff)
  })
})
