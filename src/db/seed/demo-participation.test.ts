import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openWorld, TEST_SECRET, type World } from '#testing/world.ts'
import { seedDemo } from './demo.seed.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  const own = new URL(inject('adminUrl'))
  own.pathname = `/${world.admin.database ?? ''}`
  await seedDemo(own.href, { now: new Date('2026-11-18T10:00:00Z'), secret: TEST_SECRET, vault: world.vault })
})
afterAll(() => world.close())

type Counted = { readonly key: string; readonly cards: number; readonly ended: number }
const all = async (text: string): Promise<Counted[]> => (await world.admin.query<Counted>(text)).rows

describe('the families of the demo', () => {
  it('speak, are told what is known of them, are hard to reach and say no, in every team', async () => {
    const teams = await all(
      `select t.key,
              (select count(*) from released_text r where r.team_id = t.id) as cards,
              (select count(*) from released_remark k join anchor_case c on c.id = k.case_id where c.team_id = t.id and k.written_by is not null) as remarks,
              (select count(*) from family_view v where v.team_id = t.id and v.written_by is not null) as written,
              (select count(*) > 0 from contact_attempt a where a.team_id = t.id) as tried,
              (select count(*) from own_words_withdrawal w where w.team_id = t.id) as withdrawn,
              (select count(*) from participation_end e where e.team_id = t.id and e.begun_again_on is null) as ended,
              (select count(*) from meeting m join participation_end e on e.case_id = m.case_id where m.team_id = t.id and m.state = 'planned') as planned
         from team t order by t.key`,
    )
    for (const team of teams) {
      expect(team).toMatchObject({ cards: 2, remarks: 2, written: 1 })
      expect(team).toMatchObject({ tried: true, withdrawn: 1, ended: 1, planned: 0 })
    }
    expect(teams).toHaveLength(5)
  })

  it('have a school beside them that has a task to do and has done one, in every region', async () => {
    const { rows } = await world.admin.query<{ key: string; open: string; said: string; links: string }>(
      `select i.key, count(*) filter (where t.done_at is null) as open, count(t.note) as said,
              (select count(*) from guest_link l where l.instance_id = i.id and l.capability = 'invitation') as links
         from instance i left join external_task t on t.instance_id = i.id where i.kind = 'regional' group by i.id, i.key order by i.key`,
    )
    expect(rows.map(({ key, open, links }) => [key, Number(open), Number(links)])).toEqual([
      ['helsingfors', 1, 1],
      ['vastra-nyland', 1, 1],
    ])
    expect(rows.some(({ said }) => Number(said) > 0)).toBe(true)
  })
})
