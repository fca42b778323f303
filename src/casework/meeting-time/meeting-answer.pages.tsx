import { calledOf, MeetingFormFrame, meetingPath } from '#casework/meeting/meeting-parts.tsx'
import { words as meetingWords } from '#casework/meeting/meeting.words.ts'
import { template } from '#casework/meeting/letter-paper.ts'
import { filePage } from '#http/files.ts'
import { formPage, type Page } from '#http/pages.ts'
import { Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import { AnswerFields, AnswerHistory, answerValues } from './answer-fields.tsx'
import { invitationPaper } from './invitation-paper.ts'
import { readOutsideInvitation } from './invitation-paper.operations.ts'
import { readInvitation, recordAnswer } from './meeting-answer.operations.ts'
import { nextNumber, recordableWays } from './meeting-time.ts'
import { wayTexts, words } from './meeting-time.words.ts'

const answerPage = formPage({
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId',
  read: readInvitation,
  submit: recordAnswer,
  initial: (data) => answerValues(data.times, data.answers[0]),
  done: (_result, params) => meetingPath(params.caseId ?? '', params.meetingId ?? ''),
  draft: false,
  render: ({ view, data, form, actor }) => {
    const back = { href: meetingPath(data.case.id, data.meeting.id), text: meetingWords.backToMeeting }
    const open = data.meeting.state === 'planned' && data.can.includes('meeting.edit')
    return (
      <MeetingFormFrame
        view={view}
        case={data.case}
        actor={actor}
        title={words.answer}
        heading={words.answersOf(calledOf(view, data.participant))}
        errors={form.errors}
        back={back}
      >
        {open && data.participant.personId === null && (
          <p class="govuk-body">
            <a class="govuk-link" href={`${view.path}/invitation.pdf?language=${view.language}`}>
              {view.t(words.invitationPdf)}
            </a>
          </p>
        )}
        {open ? (
          <Form
            view={view}
            form={form}
            submit={words.save}
            version={nextNumber(data.answers[0]?.number ?? 0)}
            secondary={{ ...back, text: words.stop }}
          >
            <p class="govuk-body">
              <VisibilityLabel view={view} visibility="case_team" lead />
            </p>
            <AnswerFields
              view={view}
              form={form}
              open={data.times}
              comes={words.comes}
              substitute={data.participant.personId === null}
            />
            <Radios
              view={view}
              form={form}
              name="way"
              label={words.way}
              options={recordableWays.map((each) => ({ value: each, text: wayTexts[each] }))}
            />
          </Form>
        ) : (
          <InsetText>
            <p class="govuk-body">{view.t(meetingWords.meetingNotPlanned)}</p>
          </InsetText>
        )}
        <h2 class="govuk-heading-m">{view.t(words.history)}</h2>
        <AnswerHistory view={view} answers={data.answers} open={data.times} />
      </MeetingFormFrame>
    )
  },
})

/** The invitation of somebody outside the case as tagged PDF. */
const invitationFile = filePage({
  path: '/cases/:caseId/meetings/:meetingId/participants/:askedId/invitation.pdf',
  read: readOutsideInvitation,
  name: 'fairlead-invitation.pdf',
  content: ({ data }) => ({
    pdf: { template, data: invitationPaper(data, data.language), language: data.language },
  }),
})

export const answerPages: readonly Page[] = [answerPage, invitationFile]
