import pg from 'pg'

/** A connection of its own. When it breaks, whoever waits for an answer hears of it, and nobody else: the server goes on. */
export async function connectUpkeep(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Work that goes on as long as the server runs. */
export type Rounds = { readonly stop: () => Promise<void> }

type Work = {
  /** As which role. */
  readonly url: string
  readonly everyMs: number
  readonly round: (client: pg.Client) => Promise<unknown>
  /** Hears that a round failed; it is tried again when the next is due. */
  readonly report: (error: unknown) => void
  /** Keeps its connection between the rounds, for those that follow within seconds. */
  readonly staysOpen?: boolean
}

/** Does the server's own work again and again, one round at a time, the first after the first interval. */
export function startRounds({ url, everyMs, round, report, staysOpen = false }: Work): Rounds {
  let client: pg.Client | undefined
  let running: Promise<void> | undefined
  let stopped = false
  const close = async (): Promise<void> => {
    const open = client
    client = undefined
    await open?.end().catch(() => undefined)
  }
  const once = async (): Promise<void> => {
    try {
      client ??= await connectUpkeep(url)
      if (!stopped) await round(client)
      if (stopped || !staysOpen) await close()
    } catch (error) {
      if (!stopped) report(error)
      await close()
    }
  }
  const timer = setInterval(() => {
    running ??= once().finally(() => (running = undefined))
  }, everyMs).unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await close()
    },
  }
}
