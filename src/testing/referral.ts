import type { Referral } from '#intake/referral/referral.ts'
import type { Reply, Visitor } from './world.ts'

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
  youth: {
    givenName: 'Elvira',
    familyName: 'Provperson',
    personalIdentityCode: '010112A900K',
    school: 'Påhittade skolan',
  },
  guardians: [{ givenName: 'Gunvor', familyName: 'Provperson', phone: '040 000 0001', custody: 'joint' }],
}

export type RegisteredContact = { referralId: string; number: string; teamId: string | null; warnings: string[] }

/** Registers a contact through the API. Throws when it is refused. */
export async function register(visitor: Visitor, more: object = {}): Promise<RegisteredContact> {
  const reply = await visitor.change('/referrals', contact(more))
  if (reply.status !== 200) throw new Error(`not registered: ${reply.body}`)
  return reply.json<RegisteredContact>()
}

/** The contact as this visitor sees it. */
export const readContact = async (visitor: Visitor, { referralId }: RegisteredContact): Promise<Referral> =>
  (await visitor.read(`/referrals/${referralId}`)).json<Referral>()

/** A decision to select in which these visitors took part, the first of them responsible; `more` replaces fields. */
export const decisionOf = (more: object, ...participants: Visitor[]): object => ({
  outcome: 'selected',
  reason: 'early_intervention',
  participants: participants.map((each) => each.persona.id),
  responsible: participants[0]?.persona.id,
  ...more,
})

/** Sends a decision with the version the visitor sees now. */
export async function decideOn(visitor: Visitor, contact: RegisteredContact, body: object): Promise<Reply> {
  const { version } = (await readContact(visitor, contact)).referral
  return await visitor.change(`/referrals/${contact.referralId}/decision`, { version, ...body })
}

/** What is wrong according to a refusal, as `/path code`. */
export const problemCodes = (reply: Reply): string[] =>
  (reply.json<{ errors?: { path: string; code: string }[] }>().errors ?? []).map((each) => `${each.path} ${each.code}`)
