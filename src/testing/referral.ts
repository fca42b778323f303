import type { Visitor } from './world.ts'

/** The least that registers a contact, about nobody in particular; `more` replaces or adds fields. */
export const contact = (more: object = {}): object => ({
  channel: 'phone',
  source: 'school',
  triggers: ['concern_expert'],
  urgency: 'normal',
  municipality: '078',
  criteria: ['multi_support'],
  need: 'Är ofta borta från skolan och har nya, äldre vänner.',
  ...more,
})

/** A made-up young person of 14 with a code nobody has, and a guardian. */
export const someone = {
  youth: { givenName: 'Elvira', familyName: 'Provperson', personalIdentityCode: '010112A900K', school: 'Påhittade skolan' },
  guardians: [{ givenName: 'Gunvor', familyName: 'Provperson', phone: '040 000 0001', custody: 'joint' }],
}

export type RegisteredContact = { referralId: string; number: string; teamId: string | null; warnings: string[] }

/** Registers a contact through the API. Throws when it is refused. */
export async function register(visitor: Visitor, more: object = {}): Promise<RegisteredContact> {
  const reply = await visitor.change('/referrals', contact(more))
  if (reply.status !== 200) throw new Error(`not registered: ${reply.body}`)
  return reply.json<RegisteredContact>()
}
