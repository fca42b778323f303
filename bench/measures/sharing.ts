import type { Server } from '../servers/child.ts'
import { Replayer } from '../statements/replayer.ts'
import type { Script } from '../statements/script.ts'
import { figure, median, say, type Figure } from '../report.ts'
import type { Visitor } from '../visitors.ts'
import type { Database } from '../world/world.ts'
import { withSharedCases, type SharedCases } from './sharing.sql.ts'

const ROUNDS = 9
const OPENINGS = 200

/** The same request before there was sharing: without the statement that finds what others have told. */
export function withoutSharing(script: Script): Script {
  const batches = script.batches.map((batch) => batch.filter(({ text }) => !text.includes('from "disclosure"')))
  if (batches.flat().length === script.batches.flat().length) throw new Error('opening a case asks for nothing told')
  return { ...script, batches }
}

/** Opens a case over HTTP, one request after the other. @returns milliseconds an opening. */
async function openings(server: Server, { token }: Visitor, caseId: string): Promise<number> {
  const begun = performance.now()
  for (let count = 0; count < OPENINGS; count += 1) {
    const reply = await fetch(`${server.origin}/api/v1/cases/${caseId}`, {
      headers: { cookie: `__Host-fairlead=${token}` },
    })
    if (reply.status !== 200) throw new Error(`opening a case answered ${reply.status}`)
    await reply.arrayBuffer()
  }
  return (performance.now() - begun) / OPENINGS
}

type Turn = { readonly with: () => Promise<number>; readonly without: () => Promise<number> }

/** Both in turns, after one turn of each that is not counted. */
async function compare(what: string, turn: Turn): Promise<Figure> {
  const times: { with: number; without: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1)
    times.push({ with: await turn.with(), without: await turn.without() })
  times.shift()
  const of = (side: keyof Turn): string => median(times.map((time) => time[side])).toFixed(2)
  say(`  ${what}: ${of('with')} ms with, ${of('without')} ms without`)
  return figure(
    `Sharing, open case of 200 texts, 60 of them told: ${what}`,
    median(times.map((time) => time.with / time.without)),
    'ratio',
    { most: 1.15 },
  )
}

async function compareCases(
  database: Database,
  script: Script,
  server: Server,
  { visitor, own, shared }: SharedCases,
): Promise<Figure[]> {
  const replayer = await new Replayer(database.urlOf('fairlead_app')).open()
  const asking = (caseId: string) => Array.from({ length: OPENINGS }, () => ({ tokenHash: visitor.tokenHash, caseId }))
  const plain = withoutSharing(script)
  try {
    return [
      await compare('processor time of PostgreSQL', {
        with: () => replayer.requests(script, asking(shared)),
        without: () => replayer.requests(plain, asking(own)),
      }),
      await compare('time of a request', {
        with: () => openings(server, visitor, shared),
        without: () => openings(server, visitor, own),
      }),
    ]
  } finally {
    await replayer.close()
  }
}

/**
 * What sharing adds to opening a case: one case of 200 texts of which another authority has told 60, against one of 200 texts
 * of the reader's own authority; for PostgreSQL alone, where nothing told is asked for in the second, and over HTTP.
 */
export const measureSharing = (
  database: Database,
  script: Script,
  server: Server,
  visitors: readonly Visitor[],
): Promise<Figure[]> => withSharedCases(database, visitors, (cases) => compareCases(database, script, server, cases))
