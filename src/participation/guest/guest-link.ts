import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { channels } from '#kernel/channels.ts'
import { isDay } from '#kernel/clock.ts'
import { canOutput, idOutput, momentOutput } from '#kernel/output.ts'
import published from './guest-link.json' with { type: 'json' }

/** How long a link and a visit last, and how often one may try: data, not law. `code`: never, as the maker chooses, or always. */
export const linkRules = z
  .object({
    verified: z.boolean(),
    validFrom: z.string().refine(isDay),
    linkDays: z.int().min(1).max(31),
    visitHours: z.int().min(1).max(12),
    idleMinutes: z.int().min(5).max(60),
    code: z.enum(['never', 'chosen', 'always']),
    codeDigits: z.int().min(4).max(8),
    codeTries: z.int().min(1).max(10),
    linksPerPersonPerDay: z.int().min(1).max(50),
    openingsPerAddress: z.int().min(5).max(1000),
    /** So long after the newest link was sent somebody is still reached where it went. */
    wayDays: z.int().min(1).max(366),
  })
  .parse(published)

/** How a link comes to the person: sent, or shown to the professional who hands it over. */
export const linkChannels = [...channels, 'by_hand'] as const
export type LinkChannel = (typeof linkChannels)[number]

/** Where the page with the button is; the token follows. */
export const OPENING_PATH = '/mina/oppna'

/**
 * What has become of a link. `ended` says nothing of why on purpose when nobody ended it by hand: it may be a ban that not everybody may know
 * of.
 */
export const linkStates = ['waiting', 'sent', 'not_sent', 'handed', 'opened', 'expired', 'ended'] as const
export type LinkState = (typeof linkStates)[number]

type Facts = {
  readonly channel: LinkChannel
  /** State of its message; null when none is sent. */
  readonly message: 'waiting' | 'sent' | 'failed' | 'withdrawn' | null
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly endedAt: Date | null
  /** Whether the person may come at all now. */
  readonly mayCome: boolean
}

/** State of a link at a moment. */
export function linkStateOf(link: Facts, now: Date): LinkState {
  if (link.endedAt !== null || !link.mayCome) return 'ended'
  if (link.openedAt !== null) return 'opened'
  if (link.expiresAt <= now) return 'expired'
  if (link.message === null) return 'handed'
  return link.message === 'sent' ? 'sent' : link.message === 'failed' ? 'not_sent' : 'waiting'
}

/** A link as the members of the case see it: never its token. */
export const GuestLink = z.object({
  id: idOutput,
  /** Of a person of the case; null of a link to an invitation. */
  personId: idOutput.nullable(),
  /** Of somebody invited from outside; null of a link to an own page, and when they are no longer asked. */
  participantId: idOutput.nullable(),
  personName: z.string().nullable(),
  channel: z.enum(linkChannels),
  withCode: z.boolean(),
  state: z.enum(linkStates),
  madeByName: z.string(),
  madeAt: momentOutput,
  expiresAt: momentOutput,
  openedAt: momentOutput.nullable(),
  endedAt: momentOutput.nullable(),
  version: z.number().int(),
})
export type GuestLink = z.infer<typeof GuestLink>

/** Somebody of the case who could be given a link. */
export const PossibleGuest = z.object({
  id: idOutput,
  role: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})
export type PossibleGuest = z.infer<typeof PossibleGuest>

export const GuestLinks = z.object({
  case: CaseHead,
  links: z.array(GuestLink),
  possible: z.array(PossibleGuest),
  /** What can be sent from here. */
  channels: z.array(z.enum(channels)),
  can: canOutput,
})
export type GuestLinks = z.infer<typeof GuestLinks>

/** Just made. `link` when somebody has to hand it over, `code` when one was asked for: both are shown this once. */
export const MadeLink = z.object({
  id: idOutput,
  personName: z.string().nullable(),
  link: z.string().nullable(),
  code: z.string().nullable(),
})
export type MadeLink = z.infer<typeof MadeLink>
