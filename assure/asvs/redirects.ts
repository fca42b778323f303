import type { Place } from '../siege/place.ts'
import { fewOf, type Check } from './check.ts'

const elsewhere = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%5Cevil.example',
  '/%2Fevil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/cases?next=https://evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/@evil.example',
  'https:evil.example',
  '/../..//evil.example',
  'http://127.0.0.1@evil.example',
  '%2F%2Fevil.example',
  '/cases\r\nlocation: https://evil.example',
  '/;@evil.example',
]

/** Wherever one may say where to go next, one stays here. */
async function run({ client, people, origin }: Place) {
  const wrong: string[] = []
  const [person] = people
  const staysHere = (location: string): boolean => {
    const url = URL.parse(location, origin)
    return url !== null && url.origin === origin && !/^\/[/\\]/.test(location)
  }
  const form = (fields: Record<string, string>) => Buffer.from(new URLSearchParams(fields).toString())
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const returnTo of elsewhere) {
    const signIn = await client.send({
      method: 'POST',
      path: '/sign-in',
      headers: type,
      body: form({ persona: person?.id ?? '', returnTo }),
    })
    const draft = await client.send({
      method: 'POST',
      path: '/drafts/delete',
      headers: { ...type, cookie: person?.cookie ?? '' },
      body: form({ _csrf: person?.csrf ?? '', form: '/referrals/new', returnTo }),
    })
    const shown = await client.send({
      method: 'GET',
      path: `/sign-in?returnTo=${encodeURIComponent(returnTo)}`,
      headers: {},
    })
    for (const [name, answer] of Object.entries({ signIn, draft }))
      if (!staysHere(answer.headers.location ?? '/')) wrong.push(`${name} leads to ${String(answer.headers.location)}`)
    if (/name="returnTo" value="(?!\/(?!\/))/.test(shown.body)) wrong.push(`the sign-in page keeps ${returnTo}`)
  }
  return { asked: elsewhere.length * 3, routes: 3, wrong: fewOf(wrong) }
}

export const openRedirect: Check = { name: 'open-redirect', asvs: ['3.7.2'], run }
