import type { Text } from '#kernel/language.ts'
import type { Referral } from './referral.ts'
import { words } from './next-steps.words.ts'

/** One thing to do, as a row of a task list. Without `href` it is somebody else's, or cannot start yet. */
export type Step = {
  readonly title: Text
  readonly href?: string | undefined
  readonly hint?: Text | undefined
  readonly status: { readonly text: Text; readonly kind: (typeof kinds)[keyof typeof kinds] }
}

/** How each status asks for attention, in the words of the status tags. */
const kinds = { done: 'done', now: 'urgent', toDo: 'next', whenNeeded: 'waiting', waits: 'closed' } as const

const openStep = (title: Text, status: keyof typeof kinds, href?: string): Step => ({
  title,
  ...(href === undefined ? {} : { href }),
  status: { text: words[status], kind: kinds[status] },
})

/** Sending the contact to a team: by whoever coordinates; the others see whom it waits for. */
function routing({ referral, can }: Referral): Step[] {
  if (referral.teamId !== null) return []
  if (can.includes('referral.route')) return [openStep(words.route, 'now', `/referrals/${referral.id}/route`)]
  return [openStep(words.waitsForRouting, 'waits')]
}

function urgency({ referral, can }: Referral): Step[] {
  if (referral.urgency !== 'immediate') return []
  if (referral.urgentAssessed) return [openStep(words.assessUrgency, 'done')]
  const href = can.includes('referral.assess_urgency') ? `/referrals/${referral.id}/urgent-assessment` : undefined
  return [{ ...openStep(words.assessUrgency, 'now', href), hint: words.assessUrgencyHint }]
}

function stance({ referral, stances, can }: Referral, professionalId: string): Step[] {
  if (!can.includes('referral.state_stance')) return []
  const said = stances.some((each) => each.professionalId === professionalId)
  return [openStep(words.stance, said ? 'done' : 'toDo', `/referrals/${referral.id}/stance`)]
}

function identity({ referral, persons, can, detail }: Referral): Step[] {
  const base = `/referrals/${referral.id}`
  if (can.includes('referral.record_identity')) {
    return [{ ...openStep(words.recordIdentity, 'whenNeeded', `${base}/identity`), hint: words.recordIdentityHint }]
  }
  if (detail === null) return []
  if (can.includes('referral.open_identity'))
    return [{ ...openStep(words.openIdentity, 'whenNeeded', `${base}/open-identity`), hint: words.openIdentityHint }]
  if (persons.length > 0) return [openStep(words.openIdentity, 'done')]
  return [{ ...openStep(words.openIdentity, 'waits'), hint: words.openIdentityHint }]
}

/** Someone who knows more can be asked before the team decides (C-10). */
const experts = ({ referral, can }: Referral): Step[] =>
  can.includes('invited_expert.invite')
    ? [openStep(words.experts, 'whenNeeded', `/referrals/${referral.id}/experts`)]
    : []

const decision = ({ referral, can }: Referral): Step[] =>
  can.includes('referral.decide')
    ? [{ ...openStep(words.decide, 'toDo', `/referrals/${referral.id}/decision`), hint: words.decideHint }]
    : []

/** What is left to do with a waiting contact, in the order of the work; empty when the team has decided. */
export const nextSteps = (data: Referral, professionalId: string): Step[] =>
  data.referral.state === 'waiting'
    ? [
        ...routing(data),
        ...urgency(data),
        ...stance(data, professionalId),
        ...experts(data),
        ...identity(data),
        ...decision(data),
      ]
    : []
