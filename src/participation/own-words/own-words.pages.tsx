import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import type { FamilyView, ViewOfPerson } from '#casework/assessment/family-view.ts'
import { RecordedView } from '#casework/assessment/family-view-shown.tsx'
import { words as viewWords } from '#casework/assessment/family-view.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, Details, InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { FamilyParts } from './family-parts.tsx'
import type { OwnWordsOfCase } from './own-words.ts'
import { readOwnWords, readRecordedWords, withdrawOwnWords } from './own-words.operations.ts'
import { words } from './own-words.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/own-words`
type Part = { readonly view: View; readonly data: OwnWordsOfCase }

const whose = (view: View, { party, name }: ViewOfPerson): string => {
  if (party === 'youth') return view.t(viewWords.youth)
  return name === null ? view.t(viewWords.guardianUnnamed) : view.t(viewWords.guardianNamed(name))
}

/** Where words of a person are written down: the young person, or one guardian by their id. */
const recordHref = (caseId: string, { party, personId }: ViewOfPerson): string =>
  `/cases/${caseId}/assessment/views/${party}${party === 'guardian' && personId !== null ? `/${personId}` : ''}`

const Said = ({ view, data, recorded }: Part & { readonly recorded: FamilyView }): JSX.Element => (
  <>
    <RecordedView view={view} recorded={recorded} />
    {recorded.words !== null && data.can.includes('own_words.withdraw') && (
      <p class="govuk-body">
        <a class="govuk-link" href={`${pathOf(data.case.id)}/${recorded.id}/withdraw`}>
          {view.t(words.withdraw)}
          <span class="govuk-visually-hidden">: {recorded.words.slice(0, 40)}</span>
        </a>
      </p>
    )}
  </>
)

const OfPerson = ({ view, data, of, place }: Part & { of: ViewOfPerson; place: number }): JSX.Element => (
  <Card view={view} id={`words-${place}`} title={whose(view, of)}>
    {of.latest === null ? (
      <p class="govuk-body">{view.t(viewWords.notRecorded)}</p>
    ) : (
      <Said view={view} data={data} recorded={of.latest} />
    )}
    {of.earlier.length > 0 && (
      <Details view={view} summary={viewWords.earlier(of.earlier.length)}>
        {of.earlier.map((each) => (
          <Said view={view} data={data} recorded={each} />
        ))}
      </Details>
    )}
    {data.can.includes('assessment.record') && (
      <ButtonLink kind="secondary" href={recordHref(data.case.id, of)}>
        {view.t(of.latest === null ? viewWords.add : viewWords.renew)}
        <span class="govuk-visually-hidden">: {whose(view, of)}</span>
      </ButtonLink>
    )}
  </Card>
)

const page = viewPage({
  path: '/cases/:caseId/own-words',
  read: readOwnWords,
  render: ({ view, data }) => (
    <CaseFrame view={view} case={data.case} title={words.title} part="family">
      <FamilyParts view={view} caseId={data.case.id} part="own_words" />
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.notShownToOthers)}</p>
      {data.family.map((of, place) => (
        <OfPerson view={view} data={data} of={of} place={place} />
      ))}
    </CaseFrame>
  ),
})

const withdrawPage = formPage({
  path: '/cases/:caseId/own-words/:viewId/withdraw',
  read: readRecordedWords,
  submit: withdrawOwnWords,
  draft: false,
  done: (_result, params) => pathOf(params.caseId ?? ''),
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.withdraw}
      back={{ href: pathOf(data.case.id), text: words.title }}
      errors={form.errors}
    >
      <p class="govuk-body-l">{whose(view, data.of)}</p>
      <RecordedView view={view} recorded={data.recorded} />
      <InsetText>{view.t(words.withdrawExplained)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.withdraw}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <></>
      </Form>
    </CaseFrame>
  ),
})

export const ownWordsPages: readonly Page[] = [page, withdrawPage]
