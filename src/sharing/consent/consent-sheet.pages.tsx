import type { JSX } from 'preact'
import type { z } from 'zod'
import { roleTexts } from '#casework/person/person.words.ts'
import { viewPage } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { readConsentSheet } from './consent-sheet.operations.ts'
import { words } from './consent-sheet.words.ts'
import { recipientName, untilWhen } from './consent-shown.tsx'
import { words as consentWords } from './consent.words.ts'

type Sheet = z.output<typeof readConsentSheet.output>

/** What one says yes to. */
const Content = ({ view, sheet }: { view: View; sheet: Sheet }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.what)}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {sheet.subjects.map((each) => (
        <li>{view.t(asHeading(label('consent_categories', each)))}</li>
      ))}
    </ul>
    <SummaryList
      view={view}
      rows={[
        { key: words.toWhom, value: recipientName(view, sheet) },
        { key: words.why, value: view.t(asHeading(label('disclosure_purposes', sheet.purpose))) },
        { key: words.until, value: untilWhen(view, sheet.validUntil) },
        ...(sheet.interpreterLanguage === null
          ? []
          : [{ key: words.interpreter, value: view.t(label('languages', sheet.interpreterLanguage)) }]),
      ]}
    />
  </>
)

/** A line for each who decides, and one for who receives the paper. */
const Signatures = ({ view, sheet }: { view: View; sheet: Sheet }): JSX.Element => (
  <div class="fl-signatures">
    <DataTable
      view={view}
      caption={words.signatures}
      headers={[words.signer, words.placeAndDay, words.signature]}
      rows={[
        ...sheet.signers.map(({ name, role }) => [
          `${name ?? view.t(consentWords.unnamed)}, ${view.t(roleTexts[role] ?? words.signer).toLocaleLowerCase(view.language)}`,
          '',
          '',
        ]),
        [view.t(words.receiver), '', ''],
      ]}
    />
  </div>
)

const sheetPage = viewPage({
  path: '/cases/:caseId/consents/:consentId/sheet',
  read: readConsentSheet,
  render: ({ view: own, data, params }) => {
    const view = inPaperLanguage(own, params.language, data.language)
    return (
      <Layout
        view={view}
        title={words.title}
        back={{ href: `/cases/${data.caseId}/consents/${data.consentId}`, text: consentWords.toConsent }}
        actions={<PaperLanguage view={view} />}
      >
        <div class="fl-heading__actions">
          <InsetText>{view.t(words.howToPrint)}</InsetText>
        </div>
        {data.youthName !== null && <p class="govuk-body-l">{view.t(words.concerns(data.youthName))}</p>}
        <Content view={view} sheet={data} />
        {[words.voluntary, words.changeMind, words.apart, words.despite].map((text) => (
          <p class="govuk-body">{view.t(text)}</p>
        ))}
        <Signatures view={view} sheet={data} />
        <p class="govuk-body">{view.t(words.contact(data.contactName, view.t(data.teamName)))}</p>
        <p class="govuk-body-s">{view.t(words.number(data.caseNumber))}</p>
        <p class="govuk-body-s">{view.t(words.source(view.t(data.teamName)))}</p>
      </Layout>
    )
  },
})

export const consentSheetPages = [sheetPage]
