import { describe, expect, it } from 'vitest'
import { claiming, claimsOf, signed, signedWithPublicKey } from '#testing/provider.ts'
import type { Wrong } from '#testing/provider.ts'
import { goThrough, outAndBack, useTwoProviders } from '#testing/provider-flow.ts'
import { openBrowserOf } from '#testing/signing-in.ts'

const at = useTwoProviders()

describe('signing in with the own authority’s provider', () => {
  it('opens a session of the person the subject was linked to', async () => {
    const browser = openBrowserOf(at.world)
    const reply = await goThrough(browser, at.provider, at.providerId, '?returnTo=%2Fcases')
    expect([reply.status, reply.headers.location], reply.body).toEqual([303, '/cases'])
    expect(await browser.inside()).toBe(true)
    const { rows } = await at.world.admin.query(
      `select means, professional_id as who from session order by created_at desc limit 1`,
    )
    expect(rows).toEqual([{ means: 'provider', who: at.people[0] }])
  })

  it('asks for the subject alone, with state, nonce and PKCE', async () => {
    const out = await openBrowserOf(at.world).get(`/sign-in/provider/${at.providerId}`)
    const asked = new URL(String(out.headers.location)).searchParams
    expect(asked.get('scope')).toBe('openid')
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(40)
    expect(String(out.headers['set-cookie'])).toMatch(/__Host-fairlead-provider=.*HttpOnly/)
  })

  it('is refused for a subject nobody was linked to, whatever its e-mail address says', async () => {
    at.provider.subject = 'subject-nobody'
    at.provider.wrong = claiming(() => ({ email: 'ett@a.example', email_verified: true }))
    const reply = await goThrough(openBrowserOf(at.world), at.provider, at.providerId)
    at.provider.subject = 'subject-1'
    at.provider.wrong = undefined
    expect(reply.status).toBe(401)
  })

  it('is refused when the person has left', async () => {
    await at.world.admin.query('update professional set active = false where id = $1', [at.people[0]])
    expect((await goThrough(openBrowserOf(at.world), at.provider, at.providerId)).status).toBe(401)
    await at.world.admin.query('update professional set active = true where id = $1', [at.people[0]])
  })
})

const header = (alg: string) => ({ alg, kid: 'the key of the tests' })
const wrongTokens: Readonly<Record<string, Wrong>> = {
  'another nonce': claiming(() => ({ nonce: 'another' })),
  'no nonce': claiming(() => ({ nonce: undefined })),
  'another audience': claiming(() => ({ aud: 'somebody-else' })),
  'one audience too many': claiming(() => ({ aud: ['fairlead', 'somebody-else'] })),
  'another party it was given to': claiming(() => ({ aud: ['fairlead', 'somebody-else'], azp: 'somebody-else' })),
  'another issuer': claiming(() => ({ iss: 'https://evil.example' })),
  'the issuer with a slash': claiming((before) => ({ iss: `${String(before.iss)}/` })),
  'no signature (alg none)': (token) =>
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1] ?? ''}.`,
  'a signature with the public key as secret (HS256)': signedWithPublicKey,
  'a right signature of another algorithm (PS256)': (token, { own }) => signed(claimsOf(token), own, header('PS256')),
  'a signature of another key': (token, { foreign }) => signed(claimsOf(token), foreign),
  'changed claims under the old signature': (token) => {
    const [head = '', , tail = ''] = token.split('.')
    const body = Buffer.from(JSON.stringify({ ...claimsOf(token), sub: 'subject-2' })).toString('base64url')
    return `${head}.${body}.${tail}`
  },
  'a changed signature': (token) => `${token.slice(0, -6)}AAAAAA`,
  'a time that has passed': claiming((_before, now) => ({ exp: now - 60, iat: now - 120 })),
  'a time that has not come': claiming((_before, now) => ({ nbf: now + 300 })),
  'an issue in the future': claiming((_before, now) => ({ iat: now + 300, exp: now + 900 })),
  'no end': claiming(() => ({ exp: undefined })),
  'no subject': claiming(() => ({ sub: undefined })),
  'an empty subject': claiming(() => ({ sub: '' })),
  'a subject that is no text': claiming(() => ({ sub: { id: 'subject-1' } })),
  'a lower level of sign-in': claiming(() => ({ acr: 'http://ftn.ficora.fi/2017/loa2' })),
  'no level of sign-in': claiming(() => ({ acr: undefined })),
  'no token at all': () => undefined,
  'no token but noise': () => 'noise',
}

/** What is different between two answers of the same kind: nothing. */
const answers = new Set<string>()

describe('a token with', () => {
  it.each(Object.entries(wrongTokens))('%s opens nothing and tells nothing', async (_name, wrong) => {
    at.provider.wrong = wrong
    const browser = openBrowserOf(at.world)
    const reply = await goThrough(browser, at.provider, at.providerId)
    at.provider.wrong = undefined
    expect(reply.status, reply.body).toBe(401)
    expect(browser.jar.has('__Host-fairlead')).toBe(false)
    answers.add(reply.body)
  })

  it('nothing wrong is taken by the same way, and all the refusals were one answer', async () => {
    expect((await goThrough(openBrowserOf(at.world), at.provider, at.providerId)).status).toBe(303)
    expect(answers.size).toBe(1)
  })
})

describe('an answer', () => {
  it('counts once: the same code again opens nothing', async () => {
    const browser = openBrowserOf(at.world)
    const back = await outAndBack(browser, at.provider, at.providerId)
    const cookie = browser.jar.get('__Host-fairlead-provider') ?? ''
    expect((await browser.get(back)).status).toBe(303)
    const again = openBrowserOf(at.world, new Map([['__Host-fairlead-provider', cookie]]))
    expect((await again.get(back)).status).toBe(401)
    // Also with a question of one's own: the code is used up at the provider.
    const third = openBrowserOf(at.world)
    await third.get(`/sign-in/provider/${at.providerId}`)
    expect((await third.get(back)).status).toBe(401)
  })

  it('counts only in the browser that asked', async () => {
    const back = await outAndBack(openBrowserOf(at.world), at.provider, at.providerId)
    expect((await openBrowserOf(at.world).get(back)).status).toBe(401)
    const victim = openBrowserOf(at.world)
    await victim.get(`/sign-in/provider/${at.providerId}`)
    expect((await victim.get(back)).status).toBe(401)
  })

  it('counts only with the state that was asked', async () => {
    const browser = openBrowserOf(at.world)
    const back = await outAndBack(browser, at.provider, at.providerId)
    expect((await browser.get(back.replace(/state=[^&]+/, 'state=another'))).status).toBe(401)
    const second = openBrowserOf(at.world)
    expect(
      (await second.get((await outAndBack(second, at.provider, at.providerId)).replace(/[?&]state=[^&]+/, '?x=1')))
        .status,
    ).toBe(401)
  })

  it('counts only at the address of the provider that was asked', async () => {
    const browser = openBrowserOf(at.world)
    const back = await outAndBack(browser, at.provider, at.providerId)
    expect((await browser.get(back.replace(at.providerId, at.otherId))).status).toBe(401)
  })

  it('counts only from the issuer it names', async () => {
    const browser = openBrowserOf(at.world)
    const back = await outAndBack(browser, at.provider, at.providerId)
    const wrong = back.replace(/iss=[^&]+/, `iss=${encodeURIComponent(at.other.issuer)}`)
    expect(wrong).not.toBe(back)
    expect((await browser.get(wrong)).status).toBe(401)
  })

  it('that says no is a no', async () => {
    const browser = openBrowserOf(at.world)
    const out = await browser.get(`/sign-in/provider/${at.providerId}`)
    const state = new URL(String(out.headers.location)).searchParams.get('state') ?? ''
    const back = `/sign-in/provider/${at.providerId}/callback?error=access_denied&state=${state}`
    expect((await browser.get(back)).status).toBe(401)
  })

  it('is not looked at after ten minutes', async () => {
    const browser = openBrowserOf(at.world)
    const back = await outAndBack(browser, at.provider, at.providerId)
    await at.world.admin.query(`update sign_in_challenge set expires_at = now() - interval '1 second'`)
    expect((await browser.get(back)).status).toBe(401)
  })
})
