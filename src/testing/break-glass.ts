import type { Reply, Visitor, World } from './world.ts'

/** An explanation long enough, about nobody in particular. */
export const emergency = 'Barnet har ringt jouren och är ensamt hemma i natt.'

/** What one sends to open a case in an emergency; `more` replaces fields. */
export const emergencyAbout = (about: string, more: object = {}) => ({
  about,
  reason: 'child_missing',
  explanation: emergency,
  ...more,
})

/** Asks for a case in an emergency. */
export const breakGlass = (visitor: Visitor, about: string, more: object = {}): Promise<Reply> =>
  visitor.change('/break-glass', emergencyAbout(about, more))

/** A worker who writes in the same register as the visitor and is another person: in the authority, not in their cases. */
export async function colleagueOf(world: World, visitor: Visitor): Promise<Visitor> {
  const { rows } = await world.admin.query<{ id: string }>(
    `select p.id from professional p join professional o on o.instance_id = p.instance_id and o.id = $1
      where p.register_id = o.register_id and p.id <> o.id and p.demo_order is not null and exists (
        select from team_membership m where m.instance_id = p.instance_id and m.professional_id = p.id and m.role = 'worker')
      order by p.demo_order`,
    [visitor.persona.id],
  )
  const nth = world.personas.findIndex((each) => each.id === rows[0]?.id)
  if (nth < 0) throw new Error(`${visitor.persona.name} has no colleague`)
  return world.signIn({ nth })
}
