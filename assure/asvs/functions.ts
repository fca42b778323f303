import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { changes, nameOf } from '../siege/targets.ts'
import { ask, nobody, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'
import { functionsFor } from './relations.ts'

const mayStand = (relation: string, functions: readonly string[]): boolean =>
  relation === 'signed_in' || functionsFor(relation).some((each) => functions.includes(each))

/** Every verb and page by every kind of person: none beyond their function, and nobody who is not signed in. */
async function run(place: Place, { short }: { short: boolean }) {
  const wrong: string[] = []
  let asked = 0
  let allowed = 0
  const targets = place.targets.filter(({ who }) => who.length > 0)
  const kinds = [
    ...Map.groupBy(place.people, ({ functions, instance }) => `${instance} ${[...functions].sort().join()}`).values(),
  ].flatMap((all) => all.slice(0, short ? 1 : 3))
  const owner = place.people.find(({ functions }) => functions.includes('worker'))
  if (owner === undefined) throw new Error('no worker is signed in')
  await eachOf(targets, 4, async (target) => {
    const question = questionOf(place, target, owner)
    asked++
    const stranger = await ask(place, target, nobody, question)
    const led = stranger.status === 303 && String(stranger.headers.location).startsWith('/sign-in')
    if (![401, 403].includes(stranger.status) && !led) wrong.push(`${nameOf(target)} by nobody: ${stranger.status}`)
    for (const person of kinds) {
      const may = target.who.some((relation) => mayStand(relation, person.functions))
      if (may && changes(target)) continue
      asked++
      const { status } = await ask(place, target, person, question)
      if (may) {
        if (status === 200) allowed++
      } else if (status < 400) wrong.push(`${nameOf(target)} by ${person.functions.join()}: ${status}`)
    }
  })
  if (allowed < targets.length / 4) wrong.push(`only ${allowed} were allowed: that proves little`)
  return { asked, routes: targets.length, wrong: fewOf(wrong, 12) }
}

export const functionLevel: Check = { name: 'function-level', asvs: ['8.2.1', '8.3.1'], run }
