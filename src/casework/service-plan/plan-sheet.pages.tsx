import type { JSX } from 'preact'
import type { z } from 'zod'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { words as otherPartyWords } from '#casework/other-party/other-party.words.ts'
import { viewPage } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { isLanguage, languages, type Language } from '#kernel/language.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { readPlanSheet } from './plan-sheet.operations.ts'
import { words } from './plan-sheet.words.ts'
import { words as planWords } from './service-plan.words.ts'

type Sheet = z.output<typeof readPlanSheet.output>

/**
 * The whole page in the language of the sheet: what is printed has one language, also for those who hear it. The language
 * links of the frame leave the sheet's own choice out, so that they change both.
 */
const viewIn = (view: View, language: Language): View => ({
  ...view,
  language,
  query: '',
  t: (text) => text[language],
})

const ownName: Readonly<Record<Language, string>> = { sv: 'svenska', fi: 'suomi', en: 'English' }

/** The same sheet in another language; not on paper. */
const LanguageChoice = ({ view }: { view: View }): JSX.Element => (
  <p class="govuk-body">
    {view.t(words.inLanguage)}:{' '}
    {languages.map((language, index) => (
      <>
        {index > 0 && ' · '}
        {language === view.language ? (
          <strong lang={language}>{ownName[language]}</strong>
        ) : (
          <a class="govuk-link" href={`${view.path}?language=${language}`} lang={language} hreflang={language}>
            {ownName[language]}
          </a>
        )}
      </>
    ))}
  </p>
)

/** Only on the screen: how to get it on paper. */
const HowToPrint = ({ view, sheet }: { view: View; sheet: Sheet }): JSX.Element => (
  <div class="fl-heading__actions">
    <InsetText>
      {view.t(words.howToPrint)}
      {sheet.notFor.length > 0 && (
        <>
          <br />
          <strong>{view.t(otherPartyWords.notFor(sheet.notFor.join(', ')))}</strong>
        </>
      )}
    </InsetText>
  </div>
)

const Agreed = ({ view, sheet }: { view: View; sheet: Sheet }): JSX.Element => {
  const who = [...new Set(sheet.agreements.map((each) => view.t(label('consent_given_by', each.givenBy))))]
  return (
    <p class="govuk-body">
      {view.t(words.agreed(formatDate(sheet.agreedOn, view.language)))} {view.t(words.saidYes(who.join(', ')))}
    </p>
  )
}

const SheetBody = ({ view, sheet }: { view: View; sheet: Sheet }): JSX.Element => (
  <>
    {sheet.youthName !== null && <p class="govuk-body-l">{sheet.youthName}</p>}
    {sheet.ownGoal !== null && (
      <>
        <h2 class="govuk-heading-m">{view.t(words.ownWords)}</h2>
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
        action.what,
        action.who,
        formatDate(action.dueOn, view.language),
        action.goal,
      ])}
    />
    <Agreed view={view} sheet={sheet} />
    <p class="govuk-body">{view.t(words.changeMind)}</p>
    <p class="govuk-body">{view.t(words.contact(sheet.contactName, view.t(sheet.teamName)))}</p>
    <p class="govuk-body-s">{view.t(words.number(sheet.caseNumber))}</p>
  </>
)

const sheetPage = viewPage({
  path: '/cases/:caseId/plan/:planId/sheet',
  read: readPlanSheet,
  render: ({ view: own, data, params }) => {
    // A language link of the page frame changes the interface, and the sheet with it.
    const view = viewIn(own, isLanguage(params.language) ? data.language : own.language)
    return (
      <Layout
        view={view}
        title={words.title}
        back={{ href: `/cases/${data.caseId}/plan`, text: planWords.toPlan }}
        actions={<LanguageChoice view={view} />}
      >
        <HowToPrint view={view} sheet={data} />
        <SheetBody view={view} sheet={data} />
      </Layout>
    )
  },
})

export const planSheetPages = [sheetPage]
