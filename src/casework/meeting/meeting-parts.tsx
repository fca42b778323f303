import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import type { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as timeWords } from '#casework/meeting-time/meeting-time.words.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { RoleHelp } from '#web/components/role-help.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { FieldError, View } from '#web/view.ts'
import { proposalName } from './composition.ts'
import { words as compositionWords } from './composition.words.ts'
import { interpreterNeeds } from './interpreter-need.ts'
import type { Meeting, MeetingBrief, MeetingListItem, MeetingState, Participant } from './meeting.ts'
import { placeTexts, stateTexts, words } from './meeting.words.ts'

const stateKinds: Readonly<Record<MeetingState, StatusKind>> = { planned: 'next', held: 'done', cancelled: 'closed' }

export const MeetingStateTag = ({ view, state }: { view: View; state: MeetingState }): JSX.Element => (
  <StatusTag view={view} kind={stateKinds[state]} text={stateTexts[state]} />
)

/** Type of a meeting as a heading or a link: with a capital first letter. */
export const typeOf = (view: View, type: string): string => {
  const text = view.t(label('meeting_types', type))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Path of a meeting's page; with a part, of the form below it. */
export const meetingPath = (caseId: string, meetingId: string, part = ''): string =>
  `/cases/${caseId}/meetings/${meetingId}${part}`

/** From the day of the meeting on one may record who came; a cancelled meeting never begins. */
export const hasBegun = (view: View, meeting: Pick<MeetingBrief, 'state' | 'startsAt'>): boolean =>
  meeting.state !== 'cancelled' && helsinkiDay(meeting.startsAt) <= view.today

/** "torsdag 26.11.2026 kl. 14.00, 60 min" */
export const whenOf = (view: View, meeting: Pick<MeetingListItem, 'startsAt' | 'minutes'>): string =>
  view.t(words.whenFor(formatLongDateTime(meeting.startsAt, view.language), meeting.minutes))

/** Kind of place and what was written of it: "skolan: rum 12". */
export const whereOf = (view: View, meeting: Pick<MeetingBrief, 'placeKind' | 'place'>): string =>
  [view.t(placeTexts[meeting.placeKind]), ...(meeting.place === null ? [] : [meeting.place])].join(': ')

/** Language of the interpreter and whether one is booked; null when none is needed. */
export const interpreterOf = (
  view: View,
  meeting: Pick<MeetingListItem, 'interpreterLanguage' | 'interpreterBooked'>,
): string | null => {
  if (meeting.interpreterLanguage === null) return null
  const language = view.t(label('languages', meeting.interpreterLanguage))
  return view.t(meeting.interpreterBooked ? words.interpreterIsBooked(language) : words.interpreterNotBooked(language))
}

/** What somebody is at the meeting: their part for a person of the case, their profession for everyone else. */
export const partOf = (participant: Pick<Participant, 'role' | 'profession'>): Text =>
  participant.profession === null
    ? label('participant_roles', participant.role)
    : label('professions', participant.profession)

/** Name to call a participant by, or what they are when no name is known. */
export const calledOf = (view: View, participant: Participant): string =>
  participant.name ?? participant.organisation ?? view.t(partOf(participant))

/** Who needs an interpreter, in which language, and whether one is booked. */
const needsOf = (view: View, meeting: Meeting): string[] =>
  interpreterNeeds(meeting).flatMap((need) => {
    const said = interpreterOf(view, { interpreterLanguage: need.language, interpreterBooked: need.booked })
    return said === null ? [] : [need.name === null ? said : `${need.name}: ${said}`]
  })

type FactsProps = {
  readonly view: View
  readonly meeting: Meeting
  /** How many times are proposed: until one is chosen the meeting has none. */
  readonly proposed?: number
}

/** Facts of a meeting that all its members share. */
export const MeetingFacts = ({ view, meeting, proposed = 0 }: FactsProps): JSX.Element => {
  const facts: [Wording, string | null][] = [
    [words.when, proposed > 0 ? view.t(timeWords.timesProposed(proposed)) : whenOf(view, meeting)],
    [words.where, whereOf(view, meeting)],
    [words.purpose, meeting.purpose],
    [words.meetingLanguage, view.t(label('languages', meeting.language))],
    [
      words.interpreter,
      [...needsOf(view, meeting), meeting.interpreterMissingReason].filter((part) => part !== null).join('. ') || null,
    ],
    [words.guardianNotAsked, meeting.guardianMissingReason],
    [words.arrangedBy, meeting.arrangedByName],
    [
      timeWords.confirmed,
      meeting.confirmedAt === null || meeting.confirmedByName === null
        ? null
        : view.t(
            timeWords.confirmedBy(formatLongDateTime(meeting.confirmedAt, view.language), meeting.confirmedByName),
          ),
    ],
    [compositionWords.leftOut, meeting.leftOut.map((key) => view.t(proposalName(key))).join(', ') || null],
    [words.cancelledBecause, meeting.cancelledReason],
  ]
  const rows = facts.flatMap(([key, value]): SummaryRow[] => (value === null ? [] : [{ key, value }]))
  return <SummaryList view={view} rows={rows} />
}

type FormFrameProps = {
  readonly view: View
  readonly case: CaseHead
  readonly actor: Actor
  readonly title: Wording
  readonly heading?: Wording
  readonly errors: readonly FieldError[]
  readonly back: { readonly href: string; readonly text: Wording }
  readonly children: ComponentChildren
}

/**
 * Frame of every form of a meeting. In a closed case there is nothing to fill in; a form that was being written when the case
 * was closed keeps its text on the page.
 */
export const MeetingFormFrame = ({
  view,
  case: head,
  actor,
  title,
  heading,
  errors,
  back,
  children,
}: FormFrameProps): JSX.Element => (
  <CaseFrame
    view={view}
    case={head}
    title={title}
    {...(heading === undefined ? {} : { heading })}
    errors={errors}
    back={back}
    help={<RoleHelp view={view} actor={actor} screen="meeting" />}
  >
    {head.closedAt !== null && errors.length === 0 ? (
      <InsetText>
        <p class="govuk-body">{view.t(words.caseClosed)}</p>
      </InsetText>
    ) : (
      children
    )}
  </CaseFrame>
)
