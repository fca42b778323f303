import { newId } from '#kernel/ids.ts'
import type { TestCase } from './case.ts'
import type { Reply, Visitor, World } from './world.ts'

/** The register a professional works in. */
export async function registerOf(world: World, visitor: Visitor): Promise<string> {
  const found = await world.admin.query<{ id: string }>('select register_id as id from professional where id = $1', [
    visitor.persona.id,
  ])
  const register = found.rows[0]
  if (register === undefined) throw new Error('no register')
  return register.id
}

/** Writes a note in the visitor's own register. @returns its id. */
export async function writeOwnNote(who: Visitor, caseId: string, body: string, subject: string): Promise<string> {
  const written = await who.change(`/cases/${caseId}/entries`, {
    visibility: 'own_register',
    subject,
    body,
    language: 'sv',
  })
  return written.json<{ id: string }>().id
}

/** The day `days` from the world's time, ISO. */
export const dayFrom = (world: World, days: number): string =>
  new Date(world.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

export type Telling = {
  readonly recipient: string
  readonly rule?: string
  readonly purpose?: string
  readonly [field: string]: unknown
}

/** Tells a note, on the rule and for the purpose given. */
export const tell = (who: Visitor, world: World, caseId: string, entryId: string, telling: Telling): Promise<Reply> =>
  who.change(`/cases/${caseId}/entries/${entryId}/disclosures`, {
    purpose: 'joint_support',
    necessity: 'Mottagaren behöver uppgiften för att planera stödet.',
    until: dayFrom(world, 90),
    version: 1,
    ...telling,
  })

type GivenConsent = {
  readonly toRegisterId: string
  readonly subjects: readonly string[]
  readonly purpose?: string
  readonly recordedBy: Visitor
}

/** A consent the young person has given, past row-level security: how it is asked for is the consent's own test. */
export async function giveConsent(world: World, inCase: TestCase, given: GivenConsent): Promise<string> {
  const id = newId() as string
  await world.admin.query(
    `insert into consent (instance_id, id, case_id, team_id, person_id, subjects, to_register_id, purpose, decided_by, explained, language,
       recorded_by, recorded_at, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'youth', 'Vad som berättas, för vem och varför.', 'sv', $9, now() - interval '1 hour',
       now() - interval '1 hour')`,
    [
      inCase.instanceId,
      id,
      inCase.caseId,
      inCase.teamId,
      inCase.youthId,
      given.subjects,
      given.toRegisterId,
      given.purpose ?? 'joint_support',
      given.recordedBy.persona.id,
    ],
  )
  await world.admin.query(
    `insert into consent_giver (instance_id, consent_id, case_id, person_id, method, given_at, received_by)
     values ($1, $2, $3, $4, 'written', now() - interval '1 hour', $5)`,
    [inCase.instanceId, id, inCase.caseId, inCase.youthId, given.recordedBy.persona.id],
  )
  return id
}
