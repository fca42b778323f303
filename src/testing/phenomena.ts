import type { Reply, Visitor, World } from './world.ts'

/** Id of a team by its Swedish name. */
export async function teamId(world: World, name: string): Promise<string> {
  const { rows } = await world.admin.query<{ id: string }>(`select id from team where name ->> 'sv' = $1`, [name])
  return rows[0]?.id ?? ''
}

/** A signal as it is typed; `more` overrides. */
export const typedSignal = (team: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  team,
  municipality: '710',
  area: 'centre',
  type: 'vandalism',
  ageBand: '15_17',
  channel: 'in_person',
  severity: '2',
  seenFrom: '1.11.2026',
  description: 'Rutor har krossats på flera ställen under kvällarna.',
  ...more,
})

/** Writes a signal that is saved; its id. */
export async function writeSignal(
  who: Visitor,
  team: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const reply = await who.change('/signals', typedSignal(team, more))
  if (reply.status !== 200) throw new Error(`The signal was refused: ${reply.body}`)
  return reply.json<{ id: string }>().id
}

/** Opens a phenomenon of signals. */
export const startPhenomenon = (
  who: Visitor,
  team: string,
  signals: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<Reply> =>
  who.change('/phenomena', {
    team,
    type: 'vandalism',
    title: 'Skadegörelse på kvällarna',
    summary: 'Rutor och bänkar går sönder, mest på fredagar.',
    signals,
    ...more,
  })
