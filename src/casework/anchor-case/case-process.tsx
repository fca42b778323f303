import { casePhases, type CasePhase } from '#access/states.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import type { ProcessStep } from '#web/components/process.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import type { OpenedCase } from './anchor-case.operations.ts'
import { words } from './anchor-case.words.ts'
import { phaseTexts } from './case-frame.words.ts'

/** The next thing to do in each phase: where its button leads and what it says. */
const nextThing: Readonly<Record<CasePhase, { readonly path: string; readonly text: Wording } | undefined>> = {
  preparing: { path: '/meetings/new', text: words.nextMeeting },
  meeting: { path: '/meetings', text: words.nextMeeting },
  assessment: { path: '/assessment', text: words.startAssessment },
  guidance: { path: '/plan', text: words.makePlan },
  follow_up: { path: '/follow-ups', text: words.followUp },
  closed: undefined,
}

const parts: Readonly<Partial<Record<CasePhase, string>>> = {
  meeting: '/meetings',
  assessment: '/assessment',
  guidance: '/plan',
  follow_up: '/follow-ups',
}

/** When something of a phase happened or will: the sentence's date, if there is one. */
function whenOf(view: View, data: OpenedCase, phase: CasePhase): string | undefined {
  if (phase === 'preparing') return formatDate(data.case.openedAt, view.language)
  if (phase === 'closed') return data.case.closedAt === null ? undefined : formatDate(data.case.closedAt, view.language)
  if (phase === 'meeting') {
    const meeting =
      data.meetings.find((each) => each.state === 'planned') ?? data.meetings.findLast((each) => each.state === 'held')
    return meeting && formatDateTime(meeting.startsAt, view.language)
  }
  if (phase === 'follow_up') {
    const due = data.followUps.find((each) => each.doneOn === null)
    return due && formatDate(due.dueOn, view.language)
  }
  return undefined
}

/** Where the case is: the contact and its selection, then the phases in order, with the next thing to do at the present one. */
export function processSteps(view: View, data: OpenedCase): ProcessStep[] {
  const base = `/cases/${data.case.id}`
  const now = casePhases.indexOf(data.case.phase)
  const received: ProcessStep = {
    state: 'done',
    title: words.received,
    when: formatDate(data.case.openedAt, view.language),
    href: `/referrals/${data.referralId}`,
  }
  const steps = casePhases.map((phase, index): ProcessStep => {
    const state = index < now || data.case.phase === 'closed' ? 'done' : index === now ? 'now' : 'next'
    const thing = state === 'now' ? nextThing[phase] : undefined
    return {
      state,
      title: phaseTexts[phase],
      when: whenOf(view, data, phase),
      href: state === 'next' || parts[phase] === undefined ? undefined : `${base}${parts[phase]}`,
      action: thing && (
        <ButtonRow>
          <ButtonLink href={`${base}${thing.path}`}>
            {typeof thing.text === 'string' ? thing.text : view.t(thing.text)}
          </ButtonLink>
          {phase !== 'follow_up' && data.can.includes('case.advance') && (
            <a class="govuk-link" href={`${base}/advance`}>
              {view.t(words.advance)}
            </a>
          )}
          {phase === 'follow_up' && data.can.includes('case.close') && (
            <a class="govuk-link" href={`${base}/close`}>
              {view.t(words.close)}
            </a>
          )}
        </ButtonRow>
      ),
    }
  })
  return [received, ...steps]
}
