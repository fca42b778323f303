import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { nameOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'
import { fingerprint } from './fingerprint.ts'

/** Everything that can be shown, to three people: nothing but the log and the time of the session is written. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  const targets = place.targets.filter(({ method }) => method === 'GET')
  const before = await fingerprint(place.admin)
  const reached = new Set<string>()
  await eachOf(targets, 4, async (target) => {
    const asker = askerOf(place, target)
    for (const [turn, person] of [asker, place.people.at(-1) ?? asker, asker].entries())
      for (const method of ['GET', 'HEAD']) {
        asked++
        const { status } = await ask(place, target, person, questionOf(place, target, person, turn), { method })
        if (status === 200) reached.add(nameOf(target))
      }
  })
  const after = await fingerprint(place.admin)
  for (const [table, print] of after) if (before.get(table) !== print) wrong.push(`${table} was changed by reading`)
  if (reached.size < targets.length * 0.6)
    wrong.push(`only ${reached.size} of ${targets.length} could be read: that proves little`)
  return { asked, routes: targets.length, wrong: fewOf(wrong) }
}

export const readingChangesNothing: Check = { name: 'reading-changes-nothing', asvs: ['3.5.3'], run }
