import type { CaseOptions } from './demo-case.ts'
import type { Course } from './demo-course.ts'
import type { ContactOptions, ContactState } from './demo-contact.ts'
import type { StoryKey } from './demo-stories.ts'
import type { DemoWorker } from './demo-network.ts'

type Common = {
  readonly story: StoryKey
  readonly source: string
  readonly urgency?: 'immediate' | 'prompt'
  readonly without?: DemoWorker['registerKind']
  /** Left out in the two smaller teams. */
  readonly bigTeamOnly?: true
}

/** One contact of the small demo. Offsets are weekdays from today; see demo-calendar.ts. */
export type Item =
  | (Common & {
      readonly is: 'contact'
      readonly received: number
      readonly hoursAgo?: number
      readonly state: ContactState
      readonly options?: ContactOptions
    })
  | (Common & {
      readonly is: 'case'
      readonly key?: string
      readonly continues?: string
      readonly course: Course
      readonly options: CaseOptions
    })
  /** A new contact about the young person of the case with this key. */
  | (Common & { readonly is: 'return'; readonly received: number; readonly continues: string })

/** Key of a case of each team that is followed up. */
export const FOLLOWED = 'followed'

const waiting = { state: 'waiting' } as const
const ahead = { planned: null, offered: null, followUp: null, closed: null }

/** Contacts that wait for the team: new, urgent, carried over, half discussed. */
const queue: readonly Item[] = [
  { is: 'contact', story: 'shoplifting', source: 'police', received: -1, state: waiting },
  {
    is: 'contact',
    story: 'absence',
    source: 'school',
    received: -2,
    urgency: 'prompt',
    state: waiting,
    options: { open: true },
  },
  {
    is: 'contact',
    story: 'robbery',
    source: 'police',
    received: 0,
    hoursAgo: 2,
    urgency: 'immediate',
    state: waiting,
    options: { urgentAssessed: false },
  },
  {
    is: 'contact',
    story: 'violence_at_home',
    source: 'social_services',
    received: -1,
    urgency: 'immediate',
    state: waiting,
    options: { urgentAssessed: true },
  },
  {
    is: 'contact',
    story: 'substances',
    source: 'guardian_relative',
    received: -6,
    state: { state: 'waiting', carriedOver: 1, agendaPosition: 1 },
    options: { open: true, stances: { social_work: 'more_information' } },
  },
  {
    is: 'contact',
    story: 'assault',
    source: 'police',
    received: -3,
    bigTeamOnly: true,
    state: { state: 'waiting', agendaPosition: 2 },
    options: { open: true, stances: { police: 'select', social_work: 'select' } },
  },
  { is: 'contact', story: 'online', source: 'self', received: -4, state: waiting },
  { is: 'return', story: 'traffic', source: 'police', received: -1, continues: 'closed' },
  // Somebody else tells of a young person whose case is open: a possible duplicate in the team (C-05).
  { is: 'return', story: 'substances', source: 'health_services', received: -2, continues: FOLLOWED },
]

/** Contacts that came to an end without a case: only the minimum is kept of them. */
const ended: readonly Item[] = [
  {
    is: 'contact',
    story: 'traffic',
    source: 'police',
    received: -5,
    state: { state: 'not_selected', decided: -3, outcome: 'advice_given', reason: 'enough_advice' },
  },
  {
    is: 'contact',
    story: 'absence',
    source: 'school',
    received: -10,
    state: { state: 'not_selected', decided: -8, outcome: 'referred_directly', reason: 'one_service_enough' },
  },
  {
    is: 'contact',
    story: 'substances',
    source: 'health_services',
    received: -15,
    bigTeamOnly: true,
    state: { state: 'not_selected', decided: -13, outcome: 'handled_elsewhere', reason: 'child_welfare_client' },
  },
]

/** Cases that are being prepared, met and assessed. */
const early: readonly Item[] = [
  {
    is: 'case',
    story: 'shoplifting',
    source: 'police',
    course: { ...ahead, decided: -3, meetings: [4] },
    options: { phase: 'preparing' },
  },
  {
    is: 'case',
    story: 'online',
    source: 'school',
    without: 'youth_work',
    course: { ...ahead, decided: -3, meetings: [] },
    options: { phase: 'preparing' },
  },
  {
    is: 'case',
    story: 'assault',
    source: 'school',
    course: { ...ahead, decided: -8, meetings: [1] },
    options: { phase: 'meeting' },
  },
  {
    is: 'case',
    story: 'robbery',
    source: 'police',
    urgency: 'immediate',
    bigTeamOnly: true,
    course: { ...ahead, decided: -8, meetings: [-5, 2] },
    options: { phase: 'meeting', deviates: true },
  },
  {
    is: 'case',
    story: 'substances',
    source: 'police',
    course: { ...ahead, decided: -13, meetings: [-4, 6] },
    options: { phase: 'assessment', cancelled: true },
  },
  {
    is: 'case',
    story: 'absence',
    source: 'social_services',
    course: { ...ahead, decided: -18, meetings: [-8, 3], planned: -1 },
    options: { phase: 'assessment' },
  },
]

/** Cases with a plan and services, some of which nobody has confirmed. */
const late: readonly Item[] = [
  {
    is: 'case',
    story: 'assault',
    source: 'police',
    course: { ...ahead, decided: -28, meetings: [-17, 5], planned: -10, offered: -8 },
    options: { phase: 'guidance', services: ['accepted', 'refused', 'offered'] },
  },
  {
    is: 'case',
    story: 'violence_at_home',
    source: 'social_services',
    course: { ...ahead, decided: -48, meetings: [-38, -20, 8], planned: -33, offered: -31 },
    options: { phase: 'guidance', services: ['unconfirmed', 'withdrawn'], deviates: true },
  },
  {
    is: 'case',
    key: FOLLOWED,
    story: 'absence',
    source: 'school',
    course: { ...ahead, decided: -68, meetings: [-58, -36], planned: -52, offered: -50, followUp: 0 },
    options: { phase: 'follow_up', services: ['started', 'waiting'], followUpDays: [0, -2, 3, 5] },
  },
  {
    is: 'case',
    story: 'substances',
    source: 'guardian_relative',
    bigTeamOnly: true,
    course: { ...ahead, decided: -73, meetings: [-62, -40, -18], planned: -55, offered: -53, followUp: -4 },
    options: { phase: 'follow_up', services: ['queued_then_started', 'not_started'], followUpDays: [-4, 1] },
  },
  {
    is: 'case',
    story: 'shoplifting',
    source: 'police',
    continues: 'returned',
    course: { ...ahead, decided: -43, meetings: [-33], planned: -26, offered: -24, followUp: 1 },
    options: { phase: 'follow_up', services: ['started'], followUpDays: [1, 14] },
  },
]

/** Closed cases; two of them have a sequel. */
const closed: readonly Item[] = [
  {
    is: 'case',
    key: 'closed',
    story: 'traffic',
    source: 'police',
    course: { decided: -83, meetings: [-75], planned: -70, offered: -68, followUp: -45, closed: -40 },
    options: { phase: 'closed', closingReason: 'no_need', services: ['started'] },
  },
  {
    is: 'case',
    key: 'returned',
    story: 'shoplifting',
    source: 'police',
    course: { decided: -168, meetings: [-160, -140], planned: -154, offered: -150, followUp: -90, closed: -70 },
    options: { phase: 'closed', closingReason: 'referred_started', services: ['ended', 'refused'] },
  },
  {
    is: 'case',
    story: 'online',
    source: 'youth_services',
    course: { decided: -58, meetings: [-50], planned: null, offered: null, followUp: null, closed: -22 },
    options: { phase: 'closed', closingReason: 'consent_withdrawn' },
  },
]

/** What a team's demo consists of, closed cases first, so that their sequels know them. */
export const programme: readonly Item[] = [...closed, ...late, ...early, ...ended, ...queue]

/** A contact that another team of the instance gets about the young person of a followed case: only a question joins them (C-05). */
export const elsewhere: Extract<Item, { readonly is: 'return' }> = {
  is: 'return',
  story: 'assault',
  source: 'police',
  received: -1,
  continues: FOLLOWED,
}

/** The manual queue of an instance: contacts whose municipality is not known or may not be told. */
export const manualQueue: readonly Item[] = [
  { is: 'contact', story: 'online', source: 'self', received: -1, state: waiting, options: { missing: 'unknown' } },
  {
    is: 'contact',
    story: 'violence_at_home',
    source: 'police',
    received: -2,
    urgency: 'prompt',
    state: waiting,
    options: { missing: 'protected' },
  },
]
