import { wrongWith } from '../fuzz/judge.ts'
import { eachOf, type Answer } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { changes, nameOf, partsOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

const LIMIT = 1024 * 1024

/** Everything asked wrongly: a plain sentence, nothing of how it is built, and no more is read than a form can hold. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  const look = (name: string, answer: Answer): void => {
    asked++
    wrong.push(...wrongWith(answer, 0).map((each) => `${name} (${answer.status}): ${each}`))
  }
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    const question = questionOf(place, target, person)
    const name = nameOf(target)
    if (target.path === '/session/end' || target.method === 'DELETE') return
    if (partsOf(target.path).length > 0)
      look(
        name,
        await ask(place, target, person, { ...question, path: question.path.replace(/[0-9a-f-]{36}/, `'%3Bselect`) }),
      )
    if (!changes(target)) {
      look(name, await ask(place, target, person, { ...question, query: '?page[]=x&from=%00&until=9999-99-99' }))
      return
    }
    look(name, await ask(place, target, person, question, { raw: '{"a":' }))
    look(name, await ask(place, target, person, question, { headers: { 'content-type': 'nothing/known' } }))
    look(name, await ask(place, target, person, { ...question, body: { version: 'x', reason: ['y'] } }))
  })
  // Where there is nothing nobody's room answers.
  for (const type of ['application/json', 'nothing/known', 'application/x-www-form-urlencoded'])
    for (const path of ['/nothing-is-here', '/api/v1/nothing-is-here'])
      look(
        `POST ${path} as ${type}`,
        await place.client.send({
          method: 'POST',
          path,
          headers: { cookie: place.people[0]?.cookie ?? '', 'content-type': type },
          body: Buffer.from('{"a":'),
        }),
      )
  for (const path of ['/api/v1/referrals', '/referrals/new']) {
    const headers = {
      cookie: place.people[0]?.cookie ?? '',
      'content-type': path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded',
    }
    const answer = await place.client.send({ method: 'POST', path, headers, body: Buffer.alloc(LIMIT + 1000, 32) })
    asked++
    if (answer.status !== 413 && answer.status !== 400)
      wrong.push(`${path} reads a body of more than a megabyte: ${answer.status}`)
    if (answer.status === 400 && path.startsWith('/api')) wrong.push(`${path} reads a body of more than a megabyte`)
  }
  return { asked, routes: place.targets.length, wrong: fewOf(wrong) }
}

export const plainErrors: Check = { name: 'plain-errors', asvs: ['16.5.1', '4.3.1', '5.2.1'], run }
