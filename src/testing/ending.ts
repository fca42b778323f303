import pg from 'pg'
import type { Visitor, World } from './world.ts'

export const turnTo = {
  turnToSv: 'Ring socialjouren, 010 123 45 67.',
  turnToFi: 'Soita sosiaalipäivystykseen, 010 123 45 67.',
  turnToEn: 'Call the social emergency service, 010 123 45 67.',
} as const
export const endingReason = 'Styrgruppen, § 4/2026: avtalet upphör.'

/** Proposes that Västra Nyland ends. @returns the id of the proposal */
export async function proposeEndingOn(who: Visitor, startsOn: string): Promise<string> {
  const asked = { startsOn, reason: endingReason, ...turnTo, understood: true }
  const reply = await who.change('/network/ending', asked)
  if (reply.status !== 200) throw new Error(reply.body)
  return reply.json<{ id: string }>().id
}

/** The id of Västra Nyland. */
export const westernInstance = async (world: World): Promise<string> =>
  (await world.admin.query<{ id: string }>(`select id from instance where key = 'vastra-nyland'`)).rows[0]?.id ?? ''

/** Ends Västra Nyland from today, through the door: proposed by the administrator, decided by the leader. */
export async function endInstance(administrator: Visitor, leader: Visitor, today: string): Promise<void> {
  const id = await proposeEndingOn(administrator, today)
  const decided = await leader.change(`/network/ending/${id}`, { outcome: 'decided', version: 1 })
  if (decided.status !== 200) throw new Error(decided.body)
}

/** Works as a role of the running server, on a connection of its own. */
export const asRole = async <Result>(
  world: World,
  role: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const url = new URL(world.adminUrl)
  url.username = role
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
/** SQLSTATE of what a statement is answered with inside a transaction, `done` when it is done; nothing of it stays. */
export const codeOf = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<string> => {
  await client.query('savepoint tried')
  const code = await client.query(sql, values).then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'none'),
  )
  await client.query('rollback to tried')
  return code
}
