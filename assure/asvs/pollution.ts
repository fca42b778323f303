import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { changes, nameOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

const MARK = 'zqpolluted'
const bodies = (body: object): readonly string[] => {
  const inner = JSON.stringify(body).slice(1, -1)
  const rest = inner === '' ? '' : `,${inner}`
  return [
    `{"__proto__":{"${MARK}":1,"version":1}${rest}}`,
    `{"constructor":{"prototype":{"${MARK}":1}}${rest}}`,
    `{"x":{"__proto__":{"${MARK}":1}}${rest}}`,
    `{"\\u005f\\u005fproto\\u005f\\u005f":{"${MARK}":1}${rest}}`,
  ]
}
const queries = [
  `__proto__[${MARK}]=1`,
  `__proto__.${MARK}=1`,
  `constructor[prototype][${MARK}]=1`,
  `constructor.prototype.${MARK}=1`,
  '__proto__=1&constructor=2',
]
const forms = [
  `__proto__.${MARK}=1`,
  `__proto__[${MARK}]=1`,
  `constructor.prototype.${MARK}=1`,
  `a.__proto__.${MARK}=1`,
  `a.0.constructor.prototype.${MARK}=1`,
  `__proto__=1&__proto__=2`,
]

/** Nothing that is sent reaches what every object has in common. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  const { onEveryObject } = await place.state()
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    const question = questionOf(place, target, person)
    if (target.path === '/session/end' || target.method === 'DELETE') return
    const send = async (changed: Parameters<typeof ask>[4], query = question.query): Promise<void> => {
      asked++
      const { status } = await ask(place, target, person, { ...question, query }, changed)
      if (status >= 500 || status === 0) wrong.push(`${nameOf(target)}: ${status}`)
    }
    if (!changes(target)) for (const query of queries) await send({}, `?${query}`)
    else if (target.form === 'api') for (const raw of bodies(question.body)) await send({ raw })
    else for (const each of forms) await send({ raw: `_csrf=${encodeURIComponent(person.csrf)}&${each}` })
  })
  const after = await place.state()
  if (JSON.stringify(after.onEveryObject) !== JSON.stringify(onEveryObject))
    wrong.push('something hangs on every object')
  return { asked, routes: place.targets.length, wrong: fewOf(wrong) }
}

export const prototypePollution: Check = { name: 'prototype-pollution', asvs: ['15.3.6'], run }
