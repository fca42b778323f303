import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bodyFor, eachOf, nameOf, routes, seen, takesFile, type Route } from './asking.ts'
import { openDemoWorld } from './demo-world.ts'
import { absentIds, idsIn, unknownIn, type Ids } from './hidden-places.ts'
import { hiddenIds, holderOf, own, ownHolder, type Hiding } from './hidden.ts'
import type { Visitor, Who, World } from './world.ts'

/**
 * Whatever exists and is not for somebody answers as what does not exist: on every verb and every screen whose address names a
 * row, found in the lists of verbs and screens, so that a new one is asked without being written here.
 */
let world: World
beforeAll(async () => {
  world = await openDemoWorld()
})
afterAll(async () => {
  await world.close()
})

const pointed = routes.filter((route) => idsIn(route.path).length > 0)
const inCases = pointed.filter((route) => holderOf(route.path).kind === 'case')
/** Routes that name a part of a case or a contact beside it. */
const ofParts = pointed.filter((route) => holderOf(route.path).name !== undefined && idsIn(route.path).length > 1)

const personas: Readonly<Record<string, Who>> = {
  'a worker of another team': { team: 'Lojo ankarteam', profession: 'police' },
  'a colleague of the same team who is not in the case': { team: 'Ankaret', profession: 'social_work', nth: 1 },
  'a worker of the other instance': { team: 'Ankaret', profession: 'psychiatric_nursing' },
  'a coordinator': { team: 'Raseborgs ankarteam', function: 'coordinator' },
  'the leadership': { instance: 'vastra-nyland', function: 'leadership' },
  'the steering group': { instance: 'vastra-nyland', function: 'steering_group' },
  'the data-protection officer': { instance: 'vastra-nyland', function: 'data_protection_officer' },
  'an administrator': { instance: 'helsingfors', function: 'administrator' },
}

type Body = { readonly said: string; readonly body: Record<string, unknown> }
/**
 * Every change is tried with a right body, so that the answer is about the row, and with wrong ones, which are judged first: those by
 * workers only, because the judgement does not look at who sends them.
 */
function bodiesOf(route: Route, { persona }: Visitor): readonly Body[] {
  if (route.method === 'GET') return [{ said: '', body: {} }]
  const right = {
    said: takesFile(route) ? 'wrong body, without a file' : 'right body',
    body: bodyFor(route, () => '0b5e55ed-0000-4000-8000-000000000000'),
  }
  if (!persona.functions.includes('worker')) return [right]
  const wrong = { said: 'wrong body', body: { version: 'no number', reason: 'x'.repeat(20_000) } }
  return [right, wrong, { said: 'empty body', body: {} }]
}

/** Where the answers about what is hidden and what is not there differ, or where what is hidden is answered at all. */
async function differences(visitor: Visitor, route: Route, hidden: Ids, absent: Ids): Promise<string[]> {
  const found: string[] = []
  for (const { said, body } of bodiesOf(route, visitor)) {
    const [denied, missing] = await Promise.all([
      ask(world, visitor, { route, ids: hidden, body }),
      ask(world, visitor, { route, ids: absent, body }),
    ])
    const [one, other] = [seen(denied, hidden), seen(missing, absent)]
    if (!(/wrong|empty/.test(said) ? [400, 403, 404] : [403, 404]).includes(one.status))
      found.push(`${nameOf(route)}, ${said}: ${one.status}`)
    if (JSON.stringify(one) !== JSON.stringify(other))
      found.push(`${nameOf(route)}, ${said}: ${one.status}, but ${other.status} for what is not there`)
  }
  return found
}

/** Asks all these routes for hidden rows; `unasked` are those where none was found. */
async function sweep(visitor: Visitor, asked: readonly Route[], hiding: Hiding = {}) {
  const unasked: string[] = []
  const found = await eachOf(asked, async (route) => {
    const hidden = await hiddenIds(world, visitor.persona.id, route.path, hiding)
    if (hidden !== undefined) return await differences(visitor, route, hidden, absentIds(route.path))
    unasked.push(nameOf(route))
    return []
  })
  return { found, unasked }
}

it('knows every name that an address of ours has', () => {
  expect([...new Set(routes.flatMap((route) => unknownIn(route.path)))]).toEqual([])
})

describe('what is hidden answers as what is not there', () => {
  it.each(Object.entries(personas))('to %s, on every route', { timeout: 120_000 }, async (_name, who) => {
    expect(await sweep(await world.signIn(who), pointed)).toEqual({ found: [], unasked: [] })
  })

  it('to somebody who is not signed in, who is told the same of everything', { timeout: 120_000 }, async () => {
    const police = await world.signIn({ team: 'Lojo ankarteam', profession: 'police' })
    const nobody = { ...police, cookie: '' }
    const found = await eachOf(
      pointed.filter((route) => route.method === 'GET'),
      async (route) => {
        const hidden = (await hiddenIds(world, police.persona.id, route.path)) ?? {}
        const absent = absentIds(route.path)
        const [one, other] = await Promise.all([hidden, absent].map((ids) => ask(world, nobody, { route, ids })))
        if (!one || !other) return ['nothing answered']
        const at = (ids: Ids, text: unknown): string => seen({ ...one, body: String(text) }, ids).body
        const same = one.body === other.body && at(hidden, one.headers.location) === at(absent, other.headers.location)
        return same && [401, 303].includes(one.status) ? [] : [`${nameOf(route)}: ${one.status}`]
      },
    )
    expect(found).toEqual([])
  })
})

describe('a part that is hidden answers as one that is not there', () => {
  it('when it is asked for through a case or a contact of one’s own', { timeout: 120_000 }, async () => {
    const police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
    const found = await eachOf(ofParts, async (route) => {
      const mine = await ownHolder(world, police.persona.id, route.path)
      const hidden = { ...(await hiddenIds(world, police.persona.id, route.path)), ...mine }
      return await differences(police, route, hidden, { ...absentIds(route.path), ...mine })
    })
    expect(found).toEqual([])
  })

  it.each(['police', 'social_work', 'psychiatric_nursing', 'youth_work'])(
    'when it lies in another authority’s register in one’s own case: to %s',
    { timeout: 120_000 },
    async (profession) => {
      const member = await world.signIn({ team: 'Raseborgs ankarteam', profession })
      let asked = 0
      const found = await eachOf(ofParts, async (route) => {
        if (holderOf(route.path).kind !== 'case') return []
        const hidden = await hiddenIds(world, member.persona.id, route.path, { holder: own.case, registers: 'another' })
        if (hidden === undefined) return []
        asked++
        return await differences(member, route, hidden, { ...absentIds(route.path), caseId: hidden.caseId ?? '' })
      })
      expect(found).toEqual([])
      expect(asked).toBeGreaterThan(10)
    },
  )
})

/** Ways out of one's own cases: what is done to all of them, and how the cases are found again. */
const waysOut: Readonly<
  Record<string, { readonly profession: string; readonly done: string; readonly cases: string }>
> = {
  'having left it': {
    profession: 'psychiatric_nursing',
    done: `update case_member set left_at = now() where professional_id = $1 and left_at is null`,
    cases: `exists (select from case_member m where m.case_id = h.id and m.professional_id = $1 and m.left_at is not null)`,
  },
  'a conflict of interest': {
    profession: 'youth_work',
    done: `insert into conflict_of_interest (instance_id, id, professional_id, case_id, kind, declared_by)
      select instance_id, gen_random_uuid(), professional_id, case_id, 'other', professional_id from case_member where professional_id = $1`,
    cases: `exists (select from conflict_of_interest k where k.case_id = h.id and k.professional_id = $1)`,
  },
  'a circle that one is not in': {
    profession: 'social_work',
    done: `with made as (
        insert into case_restriction (instance_id, id, case_id, team_id, track, reason, decided_by)
        select c.instance_id, gen_random_uuid(), c.id, c.team_id, 'other', app.unsealed('Kretsen är liten.'), c.responsible_id from anchor_case c
          join case_member m on m.case_id = c.id where m.professional_id = $1 and c.responsible_id <> $1
           and not exists (select from case_restriction r where r.case_id = c.id) returning *)
      insert into case_circle (instance_id, restriction_id, case_id, professional_id, named_by)
      select instance_id, id, case_id, decided_by, decided_by from made`,
    cases: `exists (select from case_restriction r where r.case_id = h.id and r.ended_at is null)
      and exists (select from case_member m where m.case_id = h.id and m.professional_id = $1)
      and not exists (select from case_circle k where k.case_id = h.id and k.professional_id = $1)`,
  },
}

describe('a case that was one’s own answers as one that is not there', () => {
  it.each(Object.entries(waysOut))('after %s', { timeout: 120_000 }, async (_name, { profession, done, cases }) => {
    const member = await world.signIn({ team: 'Esbo ankarteam', profession })
    expect((await world.admin.query(done, [member.persona.id])).rowCount).toBeGreaterThan(0)
    expect(await sweep(member, inCases, { holder: cases })).toEqual({ found: [], unasked: [] })
  })
})
