import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { nameOf } from '../siege/targets.ts'
import { ask, askerOf, needsRows, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

const unoffered = ['PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND', 'SEARCH', 'LOCK']
const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override']

/** Every address by every method: what is not offered is not there, HEAD is GET without a body, and nothing changes a method. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  const offered = new Set(place.facts.routes.map(nameOfRegistered))
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    const question = questionOf(place, target, person)
    for (const method of unoffered) {
      if (offered.has(`${method} ${target.path}`)) continue
      asked++
      const answer = await ask(place, target, person, question, { method })
      // A body that nobody reads may be refused for its kind before it is known that nothing is there.
      if (answer.status !== 404 && !(answer.status === 415 || answer.status === 400))
        wrong.push(`${method} ${target.path}: ${answer.status}`)
      if (answer.body.includes(person.token) || /allow/i.test(Object.keys(answer.headers).join()))
        wrong.push(`${method} ${target.path}: says too much`)
    }
    if (target.method !== 'GET') return
    const got = await ask(place, target, person, question)
    const head = await ask(place, target, person, question, { method: 'HEAD' })
    asked += 2
    if (head.status !== got.status || head.body !== '')
      wrong.push(`HEAD ${target.path}: ${head.status} instead of ${got.status}`)
    if (needsRows(target)) return
    for (const name of overrides) {
      asked++
      const { status } = await ask(place, target, person, question, { headers: { [name]: 'DELETE' } })
      if (status !== got.status) wrong.push(`${nameOf(target)} with ${name}: ${status} instead of ${got.status}`)
    }
  })
  return { asked, routes: place.targets.length, wrong: fewOf(wrong) }
}

const nameOfRegistered = ({ method, url }: { method: string; url: string }): string => `${method} ${url}`

export const methods: Check = { name: 'methods', asvs: ['4.1.4', '13.4.4'], run }
