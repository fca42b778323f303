import { randomUUID } from 'node:crypto'
import { ask, askerOf, questionOf } from '../asvs/asking.ts'
import type { Answer } from '../siege/client.ts'
import type { Person, Place } from '../siege/place.ts'
import { changes, type Target } from '../siege/targets.ts'
import { openCanary, sealedCanaries } from './values.ts'

/** A worker of the case the canaries are planted in. */
export type Worker = Pick<Person, 'id' | 'instanceId' | 'cookie' | 'csrf'> & { readonly register: string }

/** Where they were planted. */
export type Planted = {
  readonly caseId: string
  readonly referralId: string
  readonly youthId: string
  readonly instanceId: string
  /** Social work, and the police with a note of their own. */
  readonly owner: Worker
  readonly other: Worker
  /** Answers of the doors, refusals too, with what may stand in none of their heads. */
  readonly answers: readonly { readonly door: string; readonly answer: Answer; readonly form: 'api' | 'page' }[]
  /** Doors that took them. */
  readonly taken: readonly string[]
}

const placeQuery = `
  select c.id::text as case, c.instance_id::text as instance, y.id::text as youth, m.professional_id::text as owner, o.professional_id::text as other
    from anchor_case c
    join person y on y.case_id = c.id and y.role = 'youth'
    join case_member m on m.case_id = c.id and m.left_at is null
    join professional mp on mp.id = m.professional_id and mp.active and mp.profession = 'social_work'
    join case_member o on o.case_id = c.id and o.left_at is null
    join professional op on op.id = o.professional_id and op.active and op.profession = 'police'
   where c.closed_at is null
     and not exists (select from case_restriction r where r.case_id = c.id)
     and not exists (select from conflict_of_interest k where k.case_id = c.id or k.professional_id in (mp.id, op.id))
     and not exists (select from protected_identity p where p.case_id = c.id)
   order by c.opened_at, c.id, m.professional_id, o.professional_id limit 1`

type Sent = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object; readonly form?: true }

/** Sends as a program does, or as a form of a page. */
export async function send(place: Place, who: Pick<Worker, 'cookie' | 'csrf'>, sent: Sent): Promise<Answer> {
  const page = sent.form === true
  const fields = { ...sent.body, _csrf: who.csrf, idempotencyKey: randomUUID() }
  const content = page ? new URLSearchParams(fields).toString() : JSON.stringify(sent.body)
  return await place.client.send({
    method: sent.method,
    path: page || sent.path.startsWith('/api') ? sent.path : `/api/v1${sent.path}`,
    headers: {
      cookie: who.cookie,
      ...(sent.method === 'GET'
        ? {}
        : { 'content-type': page ? 'application/x-www-form-urlencoded' : 'application/json' }),
      ...(sent.method === 'POST' && !page ? { 'idempotency-key': randomUUID() } : {}),
    },
    ...(sent.method === 'GET' ? {} : { body: Buffer.from(content) }),
  })
}

async function workerOf(place: Place, id: string, instanceId: string): Promise<Worker> {
  const { cookie } = await place.signIn({ id, instanceId })
  const page = await place.client.send({ method: 'GET', path: '/', headers: { cookie } })
  const { rows } = await place.admin.query<{ register: string }>(
    'select register_id::text as register from professional where id = $1',
    [id],
  )
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  return { id, instanceId, cookie, csrf, register: rows[0]?.register ?? '' }
}

const dayAway = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const idIn = (answer: Answer): string => {
  const said = JSON.parse(answer.body) as { id?: string; referralId?: string }
  return said.id ?? said.referralId ?? ''
}

/** Plants them through the doors that keep them sealed. @throws Error when one that must take them does not */
export async function plant(place: Place): Promise<Planted> {
  const { rows } = await place.admin.query<Record<string, string>>(placeQuery)
  const found = rows[0]
  if (found === undefined) throw new Error('there is no case to plant in')
  const { case: caseId = '', instance: instanceId = '', youth: youthId = '' } = found
  const owner = await workerOf(place, found['owner'] ?? '', instanceId)
  const other = await workerOf(place, found['other'] ?? '', instanceId)
  const answers: { door: string; answer: Answer; form: 'api' | 'page' }[] = []
  const inCase = `/cases/${caseId}`
  const door = async (name: string, who: Worker, sent: Sent, must = true): Promise<Answer> => {
    const answer = await send(place, who, sent)
    answers.push({ door: name, answer, form: sent.form === true ? 'page' : 'api' })
    if (must && ![200, 303].includes(answer.status))
      throw new Error(`${name} took no canary: ${answer.status} ${answer.body.slice(0, 300)}`)
    return answer
  }
  const c = sealedCanaries
  const person = { givenName: c.given, familyName: c.name, phone: c.phone, address: c.address }
  const read = await send(place, owner, { method: 'GET', path: `${inCase}/persons/${youthId}` })
  const { version } = (JSON.parse(read.body) as { person: { version: number } }).person
  // Through the page: its answer is a redirect, where an address must not stand.
  await door(
    'a person changed on a page',
    owner,
    {
      method: 'POST',
      path: `${inCase}/persons/${youthId}/edit`,
      form: true,
      body: { ...person, version: String(version) },
    },
    false,
  )
  await door(
    'a person changed',
    owner,
    { method: 'POST', path: `${inCase}/persons/${youthId}`, body: { ...person, version: version + 1 } },
    false,
  )
  const close = await door('a person added', owner, {
    method: 'POST',
    path: `${inCase}/persons`,
    body: { role: 'close_person', givenName: c.given, familyName: c.name },
  })
  await door('an identity protected', owner, {
    method: 'POST',
    path: `${inCase}/protected-identities`,
    body: {
      personId: idIn(close),
      period: 'first',
      source: 'person',
      decidedOn: dayAway(-1),
      until: dayAway(300),
      address: c.protectedAddress,
      phone: c.protectedPhone,
    },
  })
  const note = { subject: 'concern_facts', language: 'sv' }
  await door(
    'a note of the team',
    owner,
    {
      method: 'POST',
      path: `${inCase}/entries`,
      body: { ...note, visibility: 'case_team', body: `${c.note} Hen nås på ${c.phone}.` },
    },
    false,
  )
  const own = await door('a note of one authority', other, {
    method: 'POST',
    path: `${inCase}/entries`,
    body: { visibility: 'own_register', subject: 'offence_facts', language: 'sv', body: c.ownNote },
  })
  await door(
    'a note told on',
    other,
    {
      method: 'POST',
      path: `${inCase}/entries/${idIn(own)}/disclosures`,
      body: {
        recipient: `register-${owner.register}`,
        rule: 'd4_suspect_under_18/1',
        purpose: 'child_protection',
        necessity: openCanary,
        until: dayAway(60),
        version: 1,
      },
    },
    false,
  )
  await door(
    'a draft',
    owner,
    { method: 'POST', path: '/drafts', body: { form: `${inCase}/entries/new`, fields: { body: c.draft } } },
    false,
  )
  const contact = await door('a contact', owner, {
    method: 'POST',
    path: '/referrals',
    body: {
      channel: 'phone',
      source: 'school',
      triggers: ['concern_expert'],
      urgency: 'normal',
      municipality: '078',
      criteria: ['multi_support'],
      discussion: 'open',
      need: c.need,
      sourceContact: c.name,
      youth: { ...person, personalIdentityCode: c.code },
      guardians: [],
    },
  })
  for (const sought of [c.name, c.code])
    await door('a search', owner, {
      method: 'POST',
      path: '/search',
      form: true,
      body: { sought, purpose: 'they_got_in_touch' },
    })
  await door(
    'a search refused',
    owner,
    { method: 'POST', path: '/search', body: { sought: c.name, purpose: 'none' } },
    false,
  )
  await door(
    'an emergency opening',
    other,
    {
      method: 'POST',
      path: '/break-glass',
      body: { about: c.code, reason: 'other', explanation: openCanary, hours: 1 },
    },
    false,
  )
  const safety = { safeContact: `${c.phone}, ${c.address}`, steps: c.note, secret: c.note, earlier: 0 }
  await door(
    'a safety plan',
    owner,
    { method: 'POST', path: `${inCase}/persons/${idIn(close)}/safety-plan`, body: safety },
    false,
  )
  const taken = answers.filter(({ answer }) => [200, 303].includes(answer.status)).map(({ door: name }) => name)
  return { caseId, referralId: idIn(contact), youthId, instanceId, owner, other, answers, taken }
}

const texts = ['Ett prov som är långt', 'Nuori tuli ajoissa', 'Elin']
const spoiled = (value: unknown): unknown => {
  if (typeof value === 'string') return texts.some((text) => value.startsWith(text.slice(0, 4))) ? openCanary : value
  if (Array.isArray(value)) return value.map(spoiled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoiled(each)]))
}

/** Doors that would sign somebody out or change how they sign in. */
const left = /\/(session|sign-in|own-sign-in|passkeys?|accounts?|invitations?|identity-providers|demo)(\/|$)/

/** Every door that takes text is given one, by somebody whose work it is. @returns doors asked, and how many took it */
export async function plantEverywhere(
  place: Place,
  targets: readonly Target[],
  look: (door: string, answer: Answer, form: Target['form']) => void,
): Promise<{ asked: number; taken: number }> {
  let asked = 0
  let taken = 0
  for (const target of targets) {
    if (!changes(target) || target.body === undefined || left.test(target.path)) continue
    const person = askerOf(place, target)
    const question = questionOf(place, target, person, 1)
    const body = spoiled(question.body) as Record<string, unknown>
    if (!JSON.stringify(body).includes(openCanary)) continue
    asked++
    const answer = await ask(place, target, person, { ...question, body })
    if (answer.status < 400) taken++
    look(`${target.method} ${target.path}`, answer, target.form)
  }
  return { asked, taken }
}
