import pg from 'pg'
import { keepUpFeedback } from '#participation/feedback/feedback-upkeep.command.ts'
import { ticketCode } from '#participation/feedback/ticket.ts'
import { TEST_SECRET, type Reply, type Visitor, type World } from './world.ts'

/** Makes a batch as a form would, and gives the codes that stand on its papers. */
export async function makeTickets(
  visitor: Visitor,
  teamId: string,
  audience: string,
): Promise<{ readonly id: string; readonly codes: readonly string[] }> {
  const body = { team: teamId, audience, tickets: 10, language: 'sv' }
  const made = await visitor.change('/feedback-tickets', body)
  const { id } = made.json<{ id: string }>()
  return { id, codes: Array.from({ length: 10 }, (_, number) => ticketCode(TEST_SECRET, id, number)) }
}

/** Sends a form as somebody who has only the paper: no cookie. */
export const sendAnswer = (
  world: World,
  code: string,
  fields: Readonly<Record<string, string>>,
  path = '/svara',
): Promise<Reply> =>
  world.visit({
    method: 'POST',
    url: `${path}/${code}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams(fields).toString(),
  })

/** What runs each hour, as the role it runs as. */
export async function keepUp(world: World): Promise<number> {
  const url = new URL(world.adminUrl)
  url.username = 'fairlead_upkeep'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return await keepUpFeedback(client, world.vault, world.now)
  } finally {
    await client.end()
  }
}
