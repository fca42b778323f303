import { openCaseHead } from '#casework/anchor-case/anchor-case.operations.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, viewPage } from '#http/pages.ts'
import { codeList, label } from '#kernel/codes.ts'
import { Form } from '#web/components/form.tsx'
import { asHeading } from '#kernel/language.ts'
import { words as assessmentWords } from './assessment.words.ts'
import { correctCausePage, withdrawCausePage } from './cause-change.pages.tsx'
import { CauseFields } from './cause-fields.tsx'
import { readCauseCategory, recordCause } from './cause.operations.ts'
import { words } from './cause.words.ts'

const choosePage = viewPage({
  path: '/cases/:caseId/assessment/causes/new',
  read: openCaseHead,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.chooseTitle}
      back={{ href: `/cases/${data.case.id}/assessment`, text: assessmentWords.toAssessment }}
    >
      <p class="govuk-body">{view.t(words.chooseIntro)}</p>
      <ul class="govuk-list govuk-list--spaced">
        {codeList('cause_categories').codes.map((category) => (
          <li>
            <a class="govuk-link" href={`/cases/${data.case.id}/assessment/causes/${category.id}`}>
              {view.t(asHeading(category.label))}
            </a>
          </li>
        ))}
      </ul>
    </CaseFrame>
  ),
})

const causePage = formPage({
  path: '/cases/:caseId/assessment/causes/:category',
  read: readCauseCategory,
  submit: recordCause,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/assessment#causes`,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/assessment`
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.record}
        heading={asHeading(label('cause_categories', data.category))}
        back={{ href: `${back}/causes/new`, text: words.chooseTitle }}
        errors={form.errors}
      >
        <Form view={view} form={form} submit={assessmentWords.save} secondary={{ href: back, text: frameWords.cancel }}>
          <CauseFields view={view} form={form} category={data.category} />
        </Form>
      </CaseFrame>
    )
  },
})

export const causePages = [choosePage, causePage, correctCausePage, withdrawCausePage]
