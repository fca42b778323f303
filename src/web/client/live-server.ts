import { post } from './server.ts'

/** The sides of a meeting in progress. */
export const sides = ['own', 'shared'] as const
export type Side = (typeof sides)[number]

export type LiveText = {
  readonly authorId: string
  readonly authorName: string
  readonly authorProfession: string
  readonly body: string
  readonly language: string
  readonly writtenAt: string
  readonly version: number
}
export type LivePart = { readonly mine: LiveText | null; readonly others: readonly LiveText[] }
export type LiveMeeting = Readonly<Record<Side, LivePart>> & {
  readonly people: readonly { readonly id: string; readonly name: string; readonly profession: string }[]
  /** What may still be done; empty when the meeting or its case is over. */
  readonly can: readonly string[]
}

/** Whoever has not answered by then is out of reach, as when a cable was pulled: in milliseconds. */
const patience = 10_000

export type Read =
  | { readonly kind: 'ok'; readonly meeting: LiveMeeting }
  | { readonly kind: 'offline' | 'signed-out' | 'gone' | 'refused' }

const isMeeting = (data: unknown): data is LiveMeeting =>
  typeof data === 'object' && data !== null && 'own' in data && 'shared' in data && 'people' in data

/** What may be read of the meeting now. Never throws: no contact is an answer too. */
export const readMeeting = async (address: string): Promise<Read> => {
  try {
    const response = await fetch(`${address}?following=true`, {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 401) return { kind: 'signed-out' }
    if (response.status === 404) return { kind: 'gone' }
    const data: unknown = response.ok ? await response.json() : undefined
    return isMeeting(data) ? { kind: 'ok', meeting: data } : { kind: 'refused' }
  } catch {
    return { kind: 'offline' }
  }
}

export type Saved =
  | { readonly kind: 'ok'; readonly version: number }
  | {
      readonly kind: 'offline' | 'signed-out' | 'gone' | 'refused' | 'over' | 'too-long' | 'newer' | 'recorded'
    }

const reasonOf = async (response: Response): Promise<string> => {
  const data: unknown = await response.json().catch(() => undefined)
  return typeof data === 'object' && data !== null && 'reason' in data ? String(data.reason) : ''
}

const versionIn = (data: unknown, side: Side): number | undefined => {
  const version =
    typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>)[side] : undefined
  return typeof version === 'number' ? version : undefined
}

/** Saves one side, against the version its text was read at. */
export const saveText = async (
  address: string,
  side: Side,
  typed: { readonly body: string; readonly version: number; readonly language: string },
  signal: AbortSignal,
): Promise<Saved> => {
  const body = { [side]: typed.body, [`${side}Version`]: typed.version, language: typed.language }
  const answer = await post(address, body, AbortSignal.any([signal, AbortSignal.timeout(patience)]))
  if (answer.kind === 'ok') {
    const version = versionIn(await answer.response.json().catch(() => undefined), side)
    // Cut off in the middle of the answer: whether it was saved is found out by trying again.
    return version === undefined ? { kind: 'offline' } : { kind: 'ok', version }
  }
  if (answer.kind !== 'refused') return { kind: answer.kind }
  const { status } = answer.response
  if (status === 400) return { kind: 'too-long' }
  if (status === 404) return { kind: 'gone' }
  if (status === 412) return { kind: 'newer' }
  if (status === 503 || status === 429) return { kind: 'offline' }
  if (status !== 409) return { kind: 'refused' }
  return { kind: (await reasonOf(answer.response)) === 'live_text_recorded' ? 'recorded' : 'over' }
}
