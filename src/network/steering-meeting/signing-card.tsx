import type { JSX } from 'preact'
import { formatDateTime } from '#kernel/format.ts'
import { Lines } from '#network/lines.tsx'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { MeetingState, SteeringMeeting } from './steering-meeting.ts'
import { words } from './steering-meeting.words.ts'
import { missingTexts } from './steering-state.words.ts'

const signatureLines = (view: View, meeting: SteeringMeeting): string[] => {
  const { secretarySignedAt, chairSignedAt } = meeting
  if (secretarySignedAt === null) return [view.t(words.waitsForSecretary)]
  return [
    view.t(words.signedBy(meeting.secretaryName, formatDateTime(secretarySignedAt, view.language))),
    chairSignedAt === null
      ? view.t(words.waitsForChair)
      : view.t(words.confirmedBy(meeting.chairName, formatDateTime(chairSignedAt, view.language))),
  ]
}

type SigningProps = {
  readonly view: View
  readonly meeting: SteeringMeeting & { readonly state: MeetingState }
  readonly missing: readonly (keyof typeof missingTexts)[]
  readonly can: readonly string[]
}

/** Who has signed, what is lacking, and the button of whose turn it is. */
export const SigningCard = ({ view, meeting, missing, can }: SigningProps): JSX.Element => {
  const path = `/steering-meetings/${meeting.id}`
  const mine = can.includes('steering_meeting.sign') && (meeting.state === 'writing' || meeting.state === 'planned')
  return (
    <Card view={view} title={words.signing} id="signing" accent={mine && missing.length === 0}>
      <p class="govuk-body">
        <Lines lines={signatureLines(view, meeting)} />
      </p>
      {meeting.returnedReason !== null && <InsetText>{view.t(words.wasReturned(meeting.returnedReason))}</InsetText>}
      {meeting.secretarySignedAt === null && missing.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {missing.map((each) => (
            <li>{view.t(missingTexts[each])}</li>
          ))}
        </ul>
      )}
      {mine && missing.length === 0 && (
        <>
          <p class="govuk-body">{view.t(words.signHint)}</p>
          <ActionButton
            view={view}
            action={`${path}/sign`}
            text={words.sign}
            kind="primary"
            version={meeting.version}
          />
        </>
      )}
      {can.includes('steering_meeting.confirm') && meeting.state === 'signed' && (
        <>
          <p class="govuk-body">{view.t(words.confirmHint)}</p>
          <ButtonRow>
            <ActionButton
              view={view}
              action={`${path}/confirm`}
              text={words.confirm}
              kind="primary"
              version={meeting.version}
            />
            <a class="govuk-link" href={`${path}/return`}>
              {view.t(words.giveBack)}
            </a>
          </ButtonRow>
        </>
      )}
    </Card>
  )
}
