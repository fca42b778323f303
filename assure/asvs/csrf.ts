import { eachOf } from '../siege/client.ts'
import type { Place } from '../siege/place.ts'
import { changes, nameOf } from '../siege/targets.ts'
import { ask, askerOf, questionOf } from './asking.ts'
import { fewOf, type Check } from './check.ts'
import { fingerprint } from './fingerprint.ts'

const EVIL = 'https://evil.example'

/** Every change a browser could be made to send by another page. */
async function run(place: Place) {
  const wrong: string[] = []
  let asked = 0
  const targets = place.targets.filter(changes)
  const before = await fingerprint(place.admin)
  await eachOf(targets, 4, async (target) => {
    const person = askerOf(place, target)
    const stranger = place.people.find(({ id }) => id !== person.id)
    const question = questionOf(place, target, person, 1)
    const isApi = target.form === 'api'
    const isSignIn = target.path === '/api/v1/demo/session' || /^\/sign-in(?!\/step-up)/.test(target.path)
    // Whoever answers with a ticket has no session either.
    const isAnswer = /^\/(svara|vastaa|answer)(\/|$)/.test(target.path)
    // Signing in needs no token: there is no session yet it could belong to; from elsewhere it is refused all the same.
    // Nobody is signed in at the public form either; old phones send it without saying where from, and it then opens nothing of anybody's.
    const isPublic = /^\/(oro|huoli|concern)\//.test(target.path)
    // A guest's link is opened by its own secret, and whoever is made to close the page has lost nothing but the page.
    const isGuestDoor = /^\/mina\/(oppna|stang)$/.test(target.path)
    // Staff have no session as a guest: they are told so before a token is asked for (with one: own-page/own-words.test.ts).
    const asksGuest = target.path.startsWith('/mina/')
    const tokens =
      isSignIn || isAnswer || isPublic || isGuestDoor
        ? []
        : [{ _csrf: '' }, { _csrf: 'x.y' }, { _csrf: stranger?.csrf ?? '' }]
    const tries: [string, Parameters<typeof ask>[4]][] = [
      ...(isApi
        ? [
            ['without the key of a change', { headers: { 'idempotency-key': undefined, origin: undefined } }] as [
              string,
              Parameters<typeof ask>[4],
            ],
          ]
        : tokens.map((fields, place_): [string, Parameters<typeof ask>[4]] => [
            ['without a token', 'with a made-up token', 'with the token of another session'][place_] ?? '',
            { fields, headers: { 'x-csrf-token': fields._csrf } },
          ])),
      ['from another origin', { headers: { origin: EVIL } }],
      ...(isPublic
        ? []
        : [['from a page without an origin', { headers: { origin: 'null' } }] as [string, Parameters<typeof ask>[4]]]),
      ['from another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
      ['from a neighbour', { headers: { 'sec-fetch-site': 'same-site' } }],
      ['as plain text', { headers: { 'content-type': 'text/plain' }, raw: JSON.stringify(question.body) }],
      [
        'as plain text that says it is JSON',
        { headers: { 'content-type': 'text/plain; application/json' }, raw: JSON.stringify(question.body) },
      ],
      ...(isApi
        ? [
            ['as a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }] as [
              string,
              Parameters<typeof ask>[4],
            ],
          ]
        : []),
    ]
    for (const [how, changed] of tries) {
      // The demo's sign-in and the end of a session ask no key: they are protected by where they come from.
      if (how.startsWith('without the key') && (isSignIn || target.method === 'DELETE')) continue
      if (how.includes('plain text') && target.method === 'DELETE') continue
      asked++
      const answer = await ask(place, target, person, question, changed)
      // Judged by its kind alone, before anything of it is read.
      if (isApi && how.startsWith('as ') && answer.status !== 415)
        wrong.push(`${nameOf(target)} ${how}: ${answer.status} instead of 415`)
      if (![400, 401, 403, 404, 415].includes(answer.status)) wrong.push(`${nameOf(target)} ${how}: ${answer.status}`)
      else if (how.startsWith('without the key') && answer.status !== 400)
        wrong.push(`${nameOf(target)} ${how}: ${answer.status} instead of 400`)
      else if (asksGuest && how.includes('token') && answer.status === 401) continue
      else if (!how.startsWith('as ') && !how.startsWith('without the key') && answer.status !== 403)
        wrong.push(`${nameOf(target)} ${how}: ${answer.status} instead of 403`)
    }
  })
  const changed = await fingerprint(place.admin)
  for (const [table, print] of changed)
    if (before.get(table) !== print) wrong.push(`${table} was changed by a page that is not ours`)
  return { asked, routes: targets.length, wrong: fewOf(wrong, 12) }
}

export const csrf: Check = { name: 'csrf', asvs: ['3.5.1', '3.5.2'], run }
