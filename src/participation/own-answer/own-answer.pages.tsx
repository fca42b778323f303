import { AnswerFields, answerValues } from '#casework/meeting-time/answer-fields.tsx'
import { MESSAGE_LIMIT, nextNumber } from '#casework/meeting-time/meeting-time.ts'
import { guestFormPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { Checkboxes, codeOptions, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { GuestFrame } from '../own-page/guest-frame.tsx'
import { words as pageWords } from '../own-page/own-page.words.ts'
import { MyAnswer } from './own-answer-parts.tsx'
import { answerOwnMeeting, readOwnMeeting } from './own-answer.operations.ts'
import { words } from './own-answer.words.ts'

const MEETINGS = `${GUEST_HOME}/moten`

const answerPage = guestFormPage({
  path: `${MEETINGS}/:meetingId`,
  read: readOwnMeeting,
  submit: answerOwnMeeting,
  initial: ({ meeting: { times, answer } }) => ({
    ...answerValues(times, answer === null ? undefined : { ...answer, substitute: null }),
    interpreter: answer?.interpreterLanguage ?? '',
    remote: answer?.remote === true ? ['yes'] : [],
    message: '',
  }),
  done: () => MEETINGS,
  render: ({ view, data: { meeting, open }, form }) => (
    <GuestFrame
      view={view}
      title={words.title}
      back={{ href: MEETINGS, text: pageWords.meetings }}
      errors={form.errors}
    >
      {meeting.times.length === 0 && <p class="govuk-body-l">{formatLongDateTime(meeting.startsAt, view.language)}</p>}
      {open && meeting.times.length > 0 && <p class="govuk-body">{view.t(words.intro)}</p>}
      {meeting.answer !== null && (
        <InsetText>
          <h2 class="govuk-heading-s">{view.t(words.yourAnswer)}</h2>
          <MyAnswer view={view} meeting={meeting} />
        </InsetText>
      )}
      {open ? (
        <>
          <p class="govuk-body">{view.t(words.whoReads)}</p>
          <Form
            view={view}
            form={form}
            submit={words.send}
            version={nextNumber(meeting.answer?.number ?? 0)}
            secondary={{ href: MEETINGS, text: words.stop }}
          >
            <AnswerFields view={view} form={form} open={meeting.times} comes={words.comes} substitute={false} />
            <Select
              view={view}
              form={form}
              name="interpreter"
              label={words.interpreter}
              hint={words.interpreterHint}
              empty={words.noInterpreter}
              options={codeOptions('languages')}
            />
            {meeting.placeKind !== 'remote' && (
              <Checkboxes
                view={view}
                form={form}
                name="remote"
                label={words.remoteTitle}
                options={[{ value: 'yes', text: words.remote }]}
              />
            )}
            <Textarea
              view={view}
              form={form}
              name="message"
              label={words.message}
              hint={words.messageHint}
              limit={MESSAGE_LIMIT}
              rows={4}
              optional
            />
          </Form>
        </>
      ) : (
        <p class="govuk-body">{view.t(words.notOpen)}</p>
      )}
    </GuestFrame>
  ),
})

export const ownAnswerPages: readonly GuestPage[] = [answerPage]
