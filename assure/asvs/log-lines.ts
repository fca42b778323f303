import { randomUUID } from 'node:crypto'
import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { changes, partsOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'

const MARK = 'zqlogmark'
/** What would begin a line of its own, hide one or colour one; what would end a field. */
const payloads = [
  `${MARK}\r\n{"level":60,"msg":"${MARK}"}`,
  `${MARK}\u001b[2K\u001b[1A`,
  `${MARK}","admin":true,"x":"`,
  `${MARK}\u2028\u0085\u0000`,
]

const isLine = (line: string): boolean => {
  try {
    const { level, time } = JSON.parse(line) as { level?: number; time?: number }
    return typeof level === 'number' && typeof time === 'number'
  } catch {
    return false
  }
}

/** Typed everywhere: every line of the log is one JSON object, and nothing typed is in any. */
async function run(place: Place) {
  let asked = 0
  const before = place.logged().length
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    const question = questionOf(place, target, person)
    for (const payload of payloads) {
      asked++
      const part = encodeURIComponent(payload)
      const path = partsOf(target.path).length > 0 ? question.path.replace(/[0-9a-f-]{36}/, part) : question.path
      const body = Object.fromEntries(
        Object.keys(target.body?.properties ?? { note: '' }).map((name) => [name, payload]),
      )
      const headers = {
        'accept-language': MARK,
        referer: `http://127.0.0.1/${MARK}`,
        'x-request-id': `${MARK}-${randomUUID()}`,
      }
      const ends = target.path === '/session/end' || target.method === 'DELETE'
      await ask(
        place,
        target,
        ends ? { cookie: '', csrf: '' } : person,
        { path, query: `?q=${part}`, body },
        { headers: changes(target) ? { ...headers, 'user-agent': MARK } : headers },
      )
    }
  })
  await place.state()
  const lines = place
    .logged()
    .slice(before)
    .split('\n')
    .filter((line) => line !== '')
  const broken = lines.filter((line) => !isLine(line))
  const repeated = lines.filter((line) => line.includes(MARK))
  return {
    asked,
    routes: place.targets.length,
    wrong: fewOf(
      [
        ...broken.map(() => 'a line of the log is no JSON object'),
        ...repeated.map(() => 'a line of the log repeats what was sent'),
      ],
      2,
    ),
  }
}

export const logInjection: Check = { name: 'log-injection', asvs: ['16.4.1'], run }
