import type { Visitor, World } from './world.ts'

/** The administrator, the leader and a worker of one authority of the demo: the wellbeing services county. */
export type Administration = { readonly administrator: Visitor; readonly leader: Visitor }

export const openAdministration = async (world: World): Promise<Administration> => ({
  administrator: await world.signIn({ instance: 'vastra-nyland', function: 'administrator' }),
  leader: await world.signIn({ instance: 'vastra-nyland', function: 'leadership' }),
})

/** Facts of a person who is added in a test; made up, as all names. */
export const somebodyNew = {
  givenName: 'Vera',
  familyName: 'Relingsby',
  profession: 'social_work',
  titleSv: 'socialarbetare',
  titleFi: 'sosiaalityöntekijä',
  language: 'sv',
  reason: 'Ny tjänst från hösten.',
} as const

type Listed = { readonly registers: readonly { readonly id: string; readonly kind: string }[] }

/** The id of a register of the visitor's own authority. */
export async function registerOfKind(visitor: Visitor, kind: string): Promise<string> {
  const { registers } = (await visitor.read('/professionals/new')).json<Listed>()
  const found = registers.find((each) => each.kind === kind)
  if (found === undefined) throw new Error(`no register ${kind}`)
  return found.id
}

/** Adds a social worker of the county, through the door. */
export async function addWorker(administrator: Visitor): Promise<string> {
  const registerId = await registerOfKind(administrator, 'social_care')
  const reply = await administrator.change('/professionals', { ...somebodyNew, registerId })
  if (reply.status !== 200) throw new Error(reply.body)
  return reply.json<{ id: string }>().id
}

/** The id of a team of Västra Nyland by its key. */
export async function teamOf(world: World, key: string): Promise<string> {
  const { rows } = await world.admin.query<{ id: string }>('select id from team where key = $1', [key])
  return rows[0]?.id ?? ''
}

/** Signs in as somebody who was added in a test, who becomes a person of the demo. */
export async function signInAs(world: World, professionalId: string): Promise<Visitor> {
  await world.admin.query('update professional set demo_order = 900 where id = $1', [professionalId])
  return await world.signIn({ id: professionalId })
}
