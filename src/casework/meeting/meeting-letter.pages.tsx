import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import { letterPaper, template } from './letter-paper.ts'
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
      <p class="govuk-body">
        <a class="govuk-link" href={`${view.path}/letter.pdf?language=${view.language}`}>
          {view.t(words.asPdf)}
        </a>
      </p>
      {letter.safeContact !== null && <p class="govuk-body">{view.t(words.safeContact(letter.safeContact))}</p>}
    </InsetText>
  </div>
)

const Facts = ({ view, letter }: Shown): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      letter.times.length === 0
        ? { key: words.when, value: whenOf(view, letter) }
        : {
            key: words.whenProposed,
            value: letter.times.map((each) => formatLongDateTime(each, view.language)).join('; '),
          },
      { key: words.where, value: whereOf(view, letter) },
      { key: words.why, value: letter.purpose },
      ...(letter.interpreterLanguage === null
        ? []
        : [{ key: meetingWords.interpreter, value: view.t(label('languages', letter.interpreterLanguage)) }]),
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
        {data.times.length > 0 && <p class="govuk-body">{view.t(words.answerTimes(data.contactName))}</p>}
        {data.placeToldApart && <p class="govuk-body">{view.t(words.placeToldApart(data.contactName))}</p>}
        <p class="govuk-body">{view.t(words.cannotCome(data.contactName, view.t(data.teamName)))}</p>
        <p class="govuk-body-s">{view.t(words.number(data.caseNumber))}</p>
      </Layout>
    )
  },
})

/** The same as tagged PDF, in the language of who it is for. */
const letterFile = filePage({
  path: '/cases/:caseId/meetings/:meetingId/letters/:personId/letter.pdf',
  read: readMeetingLetter,
  name: 'fairlead-letter.pdf',
  content: ({ data }) => ({ pdf: { template, data: letterPaper(data, data.language), language: data.language } }),
})

export const meetingLetterPages: readonly Page[] = [letterPage, letterFile]
