import { resealAll } from '#db/reseal.ts'
import { testVault } from '../../src/testing/keys.ts'
import { randomUUID } from 'node:crypto'
import { eachOf, type Answer } from '../siege/client.ts'
import type { Person, Place } from '../siege/place.ts'
import { changes, nameOf, partsOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'
import { tellingParts } from './telling.ts'

/** What must never be found outside the page of somebody who may read it. */
const planted = {
  name: 'Zqkanarienamn',
  code: '010111A987Z',
  note: 'zqkanarietext om ett barn',
  phone: '+358 40 987 6543',
} as const

/** Put into rows of every case that can hold them. */
async function plant({ admin, urlFor }: Place): Promise<void> {
  await admin.query(`alter table person disable trigger user`)
  await admin.query(
    `update person set given_name = app.unsealed($1), phone = app.unsealed($3),
            personal_identity_code = case when personal_identity_code is null then null else app.unsealed($2) end
      where id in (select distinct on (case_id) id from person where case_id is not null order by case_id, id)`,
    [planted.name, planted.code, planted.phone],
  )
  await resealAll(urlFor('postgres'), await testVault(urlFor('postgres')))
  await admin.query(`alter table person enable trigger user`)
}

const secretsOf = (people: readonly Person[]): string[] => [
  ...people.map(({ token }) => token),
  'a secret of the proof, long enough to be one',
  ...Object.values(planted),
]

/** The whole product read, and asked wrongly, by those who may read it. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  let seen = 0
  await plant(place)
  const secrets = secretsOf(place.people)
  // A way without a place for another case is the same question each time: it is asked once.
  const known = new Set<string>()
  const isNew = (question: string): boolean => !known.has(question) && known.add(question).size > 0
  const look = (name: string, answer: Answer): void => {
    asked++
    const told = tellingParts(answer)
    if (answer.body.includes(planted.name)) seen++
    for (const [number, secret] of secrets.entries())
      if (told.includes(secret) || told.includes(encodeURIComponent(secret)))
        wrong.push(
          `${name} (${answer.status}): secret ${secret.startsWith('zq') || secret.startsWith('Zq') ? secret : `number ${number}`}`,
        )
    if (place.people.some(({ token }) => answer.body.includes(token))) wrong.push(`${name}: the session in the body`)
  }
  await eachOf(place.targets, 4, async (target) => {
    const person = askerOf(place, target)
    for (const attempt of [0, 1]) {
      const question = questionOf(place, target, person, attempt)
      if (!changes(target)) {
        if (isNew(`${question.path}${question.query}`)) look(nameOf(target), await ask(place, target, person, question))
      } else if (target.method !== 'DELETE' && target.path !== '/session/end') {
        // What is wrong with it: the version, then everything.
        look(nameOf(target), await ask(place, target, person, { ...question, body: { version: 99 } }))
        const texts = Object.fromEntries(
          Object.keys(target.body?.properties ?? {}).map((field) => [field, [planted.note]]),
        )
        const answer = await ask(place, target, person, { ...question, body: texts })
        look(nameOf(target), target.form === 'page' ? { ...answer, body: '' } : answer)
      }
      // Ids of nothing are the same question whatever the attempt.
      if (partsOf(target.path).length > 0 && isNew(nameOf(target)))
        look(
          nameOf(target),
          await ask(place, target, person, {
            ...question,
            path: question.path.replaceAll(/[0-9a-f-]{36}/g, () => randomUUID()),
          }),
        )
    }
  })
  await place.state()
  const log = place.logged()
  for (const secret of secrets) if (log.includes(secret)) wrong.push(`the log holds ${secret.slice(0, 3)}…`)
  if (seen < 5) wrong.push(`the planted name was shown ${seen} times to those who may read it: that proves little`)
  return { asked, routes: place.targets.length, wrong: fewOf(wrong, 10) }
}

export const canaries: Check = { name: 'canaries', asvs: ['14.2.1', '16.2.5', '13.3.1', '16.5.1'], run }
