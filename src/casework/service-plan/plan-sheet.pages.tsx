import type { JSX } from 'preact'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { NotForThem } from '#casework/guardian-limit/not-for-them.tsx'
import { NotPossible } from '#http/errors.ts'
import { filePage } from '#http/files.ts'
import { viewPage } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { planPaper, template } from './plan-paper.ts'
import type { PlanSheet } from './plan-sheet.ts'
import { readPlanSheet } from './plan-sheet.operations.ts'
import { roleTexts, words } from './plan-sheet.words.ts'
import { words as planWords } from './service-plan.words.ts'

type Sheet = PlanSheet
type Shown = { readonly view: View; readonly sheet: Sheet }

type Choice = { readonly for?: string | undefined; readonly language: string; readonly without?: readonly string[] }

/** Address of the sheet with this choice. */
const addressOf = (view: View, { for: recipient, language, without = [] }: Choice): string => {
  const query = new URLSearchParams({ language })
  if (recipient !== undefined) query.set('for', recipient)
  if (without.length > 0) query.set('without', without.join(','))
  return `${view.path}?${query.toString()}`
}

/** Only on the screen: how to get it on paper. */
const HowToPrint = ({ view, sheet }: Shown): JSX.Element => (
  <div class="fl-heading__actions">
    <InsetText>
      <p class="govuk-body">{view.t(words.howToPrint)}</p>
      <NotForThem view={view} kept={sheet.keptFrom} />
    </InsetText>
  </div>
)

/** Who the sheet is for; not on paper. */
const RecipientChoice = ({ view, sheet }: Shown): JSX.Element => (
  <div class="fl-screen-only">
    <h2 class="govuk-heading-s">{view.t(words.forWhom)}</h2>
    <ul class="govuk-list">
      {sheet.recipients.map((each) => {
        const text = `${each.name ?? view.t(words.unnamed)}, ${view.t(roleTexts[each.role])}`
        return (
          <li>
            {each.id === sheet.recipient?.id ? (
              <strong>{text}</strong>
            ) : (
              <a class="govuk-link" href={addressOf(view, { for: each.id, language: view.language })}>
                {text}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  </div>
)

type LeavingOut = Shown & { readonly without: readonly string[] }

/** Takes one action off this paper, or everything back; not on paper. */
const LeaveOut = ({ view, sheet, without, actionId }: LeavingOut & { actionId: string }): JSX.Element => (
  <a
    class="govuk-link fl-screen-only"
    href={addressOf(view, { for: sheet.recipient?.id, language: view.language, without: [...without, actionId] })}
  >
    {view.t(words.leaveOut)}
    <span class="govuk-visually-hidden">: {sheet.actions.find((each) => each.id === actionId)?.what}</span>
  </a>
)

const TakeBack = ({ view, sheet, without }: LeavingOut): JSX.Element | null =>
  without.length === 0 ? null : (
    <p class="govuk-body fl-screen-only">
      <a class="govuk-link" href={addressOf(view, { for: sheet.recipient?.id, language: view.language })}>
        {view.t(words.takeBack)}
      </a>
    </p>
  )

const Agreed = ({ view, sheet }: { view: View; sheet: Sheet }): JSX.Element => {
  const who = [...new Set(sheet.agreements.map((each) => view.t(label('consent_given_by', each.givenBy))))]
  return (
    <p class="govuk-body">
      {view.t(words.agreed(formatDate(sheet.agreedOn, view.language)))} {view.t(words.saidYes(who.join(', ')))}
    </p>
  )
}

const SheetBody = ({ view, sheet, without }: LeavingOut): JSX.Element => (
  <>
    {sheet.youthName !== null && <p class="govuk-body-l">{sheet.youthName}</p>}
    {sheet.recipient?.role === 'guardian' && (
      <p class="govuk-body">{view.t(words.sheetFor(sheet.recipient.name ?? view.t(words.unnamed)))}</p>
    )}
    {sheet.ownGoal !== null && (
      <>
        <h2 class="govuk-heading-m">
          {view.t(sheet.recipient?.role === 'guardian' ? words.ownWordsOfYouth : words.ownWords)}
        </h2>
        <OwnWords words={sheet.ownGoal} language={sheet.ownGoalLanguage} />
      </>
    )}
    <h2 class="govuk-heading-m">{view.t(words.actions)}</h2>
    <DataTable
      view={view}
      caption={words.actions}
      captionHidden
      headers={[words.what, words.who, words.when, words.why]}
      rows={sheet.actions.map((action) => [
        <>
          {action.what} <LeaveOut view={view} sheet={sheet} without={without} actionId={action.id} />
        </>,
        action.who,
        formatDate(action.dueOn, view.language),
        action.goal,
      ])}
    />
    <TakeBack view={view} sheet={sheet} without={without} />
    <Agreed view={view} sheet={sheet} />
    <p class="govuk-body">{view.t(words.changeMind)}</p>
    <p class="govuk-body">{view.t(words.contact(sheet.contactName, view.t(sheet.teamName)))}</p>
    <p class="govuk-body-s">{view.t(words.number(sheet.caseNumber))}</p>
    <p class="govuk-body-s">
      {view.t(words.source(view.t(sheet.teamName), formatDate(sheet.agreedOn, view.language)))}
    </p>
  </>
)

const AsPdf = ({ view, sheet, without }: LeavingOut): JSX.Element => {
  const [path = '', query = ''] = addressOf(view, { for: sheet.recipient?.id, language: view.language, without }).split(
    '?',
  )
  return (
    <p class="govuk-body fl-screen-only">
      <a class="govuk-link" href={`${path}.pdf?${query}`}>
        {view.t(words.asPdf)}
      </a>
    </p>
  )
}

const sheetPage = viewPage({
  path: '/cases/:caseId/plan/:planId/sheet',
  read: readPlanSheet,
  render: ({ view: own, data, params }) => {
    const view = inPaperLanguage(own, params.language, data.language)
    const without = (params.without ?? '').split(',').filter((each) => each !== '')
    return (
      <Layout
        view={view}
        title={words.title}
        back={{ href: `/cases/${data.caseId}/plan`, text: planWords.toPlan }}
        actions={
          <PaperLanguage
            view={view}
            addressOf={(language) => addressOf(view, { for: data.recipient?.id, language, without })}
          />
        }
      >
        <HowToPrint view={view} sheet={data} />
        <RecipientChoice view={view} sheet={data} />
        {data.recipient !== null && <AsPdf view={view} sheet={data} without={without} />}
        {data.recipient !== null && <SheetBody view={view} sheet={data} without={without} />}
      </Layout>
    )
  },
})

/** The same as tagged PDF. Nothing is made before somebody is chosen. */
const sheetFile = filePage({
  path: '/cases/:caseId/plan/:planId/sheet.pdf',
  read: readPlanSheet,
  name: 'fairlead-plan.pdf',
  content: ({ data }) => {
    if (data.recipient === null) throw new NotPossible('recipient_missing', words.chooseFirst)
    return { pdf: { template, data: planPaper(data, data.language), language: data.language } }
  },
})

export const planSheetPages = [sheetPage, sheetFile]
