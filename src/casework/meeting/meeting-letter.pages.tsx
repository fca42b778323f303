import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { MeetingLetter } from './meeting-letter.ts'
import { readMeetingLetter } from './meeting-letter.operations.ts'
import { words } from './meeting-letter.words.ts'
import { meetingPath, whenOf, whereOf } from './meeting-parts.tsx'
import { words as meetingWords } from './meeting.words.ts'

type Shown = { readonly view: View; readonly letter: MeetingLetter }

/** Only on the screen: for whom it is, and how to reach them without anybody else learning of it. */
const BeforeSending = ({ view, letter }: Shown): JSX.Element => (
  <div class="fl-screen-only">
    <InsetText>
      <p class="govuk-body">{view.t(words.howToPrint)}</p>
      {letter.safeContact !== null && <p class="govuk-body">{view.t(words.safeContact(letter.safeContact))}</p>}
    </InsetText>
  </div>
)

const Facts = ({ view, letter }: Shown): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.when, value: whenOf(view, letter) },
      { key: words.where, value: whereOf(view, letter) },
      { key: words.why, value: letter.purpose },
      ...(letter.professionals.length === 0
        ? []
        : [
            {
              key: words.whom,
              value: letter.professionals
                .map((each) => `${each.name}, ${view.t(label('professions', each.profession))}`)
                .join('; '),
            },
          ]),
    ]}
  />
)

const letterPage = viewPage({
  path: '/cases/:caseId/meetings/:meetingId/letters/:personId',
  read: readMeetingLetter,
  render: ({ view: own, data, params }) => {
    const view = inPaperLanguage(own, params.language, data.language)
    return (
      <Layout
        view={view}
        title={words.title}
        back={{ href: meetingPath(data.caseId, data.meetingId), text: meetingWords.meeting }}
      >
        <PaperLanguage view={view} />
        <BeforeSending view={view} letter={data} />
        {data.name !== null && <p class="govuk-body-l">{view.t(words.to(data.name))}</p>}
        <Facts view={view} letter={data} />
        <p class="govuk-body">{view.t(words.cannotCome(data.contactName, view.t(data.teamName)))}</p>
        <p class="govuk-body-s">{view.t(words.number(data.caseNumber))}</p>
      </Layout>
    )
  },
})

export const meetingLetterPages: readonly Page[] = [letterPage]
