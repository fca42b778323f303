import { ask, askerOf, purposeQuery, questionOf } from './asking.ts'
import { fewOf, PROVES_LITTLE, type Check } from './check.ts'
import type { Place } from '../siege/place.ts'
import { nameOf, type Target } from '../siege/targets.ts'

const isFile = ({ form, path }: Target): boolean => form === 'page' && /\.(csv|jsonl?)$/.test(path)
const STAMP = /(Märke|Tunnus|Mark) [0-9a-f]{8}|"mark": ?"[0-9a-f]{8}"/
const asksPurpose = (target: Target): boolean => target.method === 'GET' && purposeQuery(target) !== ''
/** A template of a list holds nothing of anybody. */
const empty = (path: string): boolean => path.endsWith('/template.csv')

/** What leaves the system: only for a purpose where it is about persons, fresh sign-in for a table, a stamp on every file and page (S-10). */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  let files = 0
  let questions = 0
  for (const target of place.targets.filter((each) => asksPurpose(each) || (each.method === 'GET' && isFile(each)))) {
    const person = askerOf(place, target)
    const { path } = questionOf(place, target, person)
    if (asksPurpose(target)) {
      const bare = await ask(place, target, person, { path, query: '', body: {} })
      asked++
      const question = target.form === 'api' ? bare.status === 400 : bare.body.includes('name="purpose"')
      if (bare.status < 400 || bare.status === 400) questions++
      if ([200, 400].includes(bare.status) && !question) wrong.push(`${nameOf(target)} asks nobody what for`)
    }
    const taken = await ask(place, target, person, { path, query: purposeQuery(target), body: {} })
    asked++
    if (taken.status !== 200 || empty(target.path)) continue
    files++
    const stamped =
      target.form === 'api' || isFile(target) ? STAMP.test(taken.body) : taken.body.includes('fl-print-stamp')
    if (!stamped) wrong.push(`${nameOf(target)} has no stamp`)
  }
  for (const target of place.targets.filter(
    ({ form, method, path }) => form === 'page' && method === 'GET' && !path.includes(':'),
  )) {
    const person = askerOf(place, target)
    const page = await ask(place, target, person, { path: target.path, query: '', body: {} })
    asked++
    if (page.status === 200 && page.body.startsWith('<!doctype') && !/fl-print-stamp">[^<]{10}/.test(page.body))
      wrong.push(`${nameOf(target)} would be printed without saying by whom`)
  }
  const search = place.targets.find(
    ({ form, method, path }) => form === 'api' && method === 'POST' && path.endsWith('/search'),
  )
  if (search !== undefined) {
    const refused = await ask(place, search, askerOf(place, search), {
      path: search.path,
      query: '',
      body: { sought: 'Prov' },
    })
    asked++
    if (refused.status !== 400) wrong.push(`a search without a purpose was answered ${refused.status}`)
  }
  // Who proved who they are long ago is asked to do it again before a table is taken out.
  await place.admin.query(`update session set strong_at = strong_at - interval '1 day'`)
  for (const target of place.targets.filter(
    ({ form, path }) => form === 'api' && /\/(disclosures|access-log)\/export$/.test(path),
  )) {
    const person = askerOf(place, target)
    const { path } = questionOf(place, target, person)
    const stale = await ask(place, target, person, { path, query: purposeQuery(target), body: {} })
    asked++
    if (stale.status !== 401) wrong.push(`${nameOf(target)} was given (${stale.status}) to who signed in long ago`)
  }
  if (files < 5 || questions < 3 || search === undefined)
    wrong.push(`${files} things taken out, ${questions} questions: ${PROVES_LITTLE}`)
  return { asked, routes: place.targets.length, wrong: fewOf(wrong) }
}

export const stamps: Check = { name: 'stamps', asvs: ['14.2.6', '7.5.3'], run, after: true }
