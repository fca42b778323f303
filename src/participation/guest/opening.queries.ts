import type pg from 'pg'

/** What is behind a link: `ready` has a button, everything else a sentence. */
export const lookStates = ['ready', 'used', 'expired', 'ended', 'unknown'] as const
export type LookState = (typeof lookStates)[number]
export type Look = {
  readonly state: LookState
  readonly code?: boolean
  readonly language?: string | null
  /** What the link opens. */
  readonly capability?: string
}

/** Looks at a link without touching it. As the guests' role, before there is a guest. */
export async function lookAtLink(pool: pg.Pool, tokenHash: Buffer): Promise<Look> {
  const { rows } = await pool.query<{ look: Look }>('select app.look_at_guest_link($1) as look', [tokenHash])
  return rows[0]?.look ?? { state: 'unknown' }
}

export const openings = ['opened', 'used', 'expired', 'ended', 'unknown', 'code_missing', 'code_wrong'] as const
export type Opening = (typeof openings)[number]

type Opened = {
  readonly tokenHash: Buffer
  readonly codeHash: Buffer | null
  readonly sessionHash: Buffer
  readonly idleMinutes: number
  readonly visitHours: number
  readonly codeTries: number
}

/** Opens a link, once; says what happened. */
export async function openLink(pool: pg.Pool, by: Opened): Promise<Opening> {
  const { rows } = await pool.query<{ opening: Opening }>(
    'select app.open_guest_link($1, $2, $3, make_interval(mins => $4), make_interval(hours => $5), $6) as opening',
    [by.tokenHash, by.codeHash, by.sessionHash, by.idleMinutes, by.visitHours, by.codeTries],
  )
  return rows[0]?.opening ?? 'unknown'
}

export const endVisit = async (pool: pg.Pool, sessionHash: Buffer): Promise<void> => {
  await pool.query('select app.end_guest_session($1)', [sessionHash])
}
