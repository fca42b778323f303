import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { findCode } from '#kernel/codes.ts'
import { directionOf, familyLanguages, labelsIn, textVariants } from '#kernel/family-texts.ts'
import { familyTemplate } from '#participation/family-text/family-paper.ts'
import { words as textWords } from '#participation/family-text/family-text.words.ts'
import { InsteadChoice, TextInOwnLanguage, TextWarning } from '#participation/family-text/text-shown.tsx'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { consentOnPaper, factsOf, signersOf } from './consent-on-paper.ts'
import type { ConsentPaper } from './consent-paper.ts'
import { readConsentPaper } from './consent-paper.operations.ts'
import { words } from './consent-paper.words.ts'

const hrefOf = (
  paper: ConsentPaper,
  changed: Partial<Record<'code' | 'variant' | 'instead', string>>,
  file = '',
): string => {
  const query = new URLSearchParams({ code: paper.code, variant: paper.variant, instead: paper.instead, ...changed })
  return `/cases/${paper.caseId}/consents/${paper.consentId}/paper${file}?${query.toString()}`
}

type Shown = { readonly view: View; readonly paper: ConsentPaper }

/** Only on the screen: the language and how it is written. */
const Choices = ({ view, paper }: Shown): JSX.Element => (
  <div class="fl-heading__actions">
    <InsetText>
      <p class="govuk-body">{view.t(words.howToSign)}</p>
      <p class="govuk-body">
        {textWords.language[view.language]}:{' '}
        {familyLanguages.map((code, index) => (
          <>
            {index > 0 && ' · '}
            {code === paper.code ? (
              <strong lang={code}>{findCode('languages', code)?.endonym}</strong>
            ) : (
              <a class="govuk-link" href={hrefOf(paper, { code })} lang={code} hreflang={code}>
                {findCode('languages', code)?.endonym}
              </a>
            )}
          </>
        ))}
      </p>
      <p class="govuk-body">
        {textVariants.map((variant, index) => (
          <>
            {index > 0 && ' · '}
            {variant === paper.variant ? (
              <strong>{view.t(textWords[variant])}</strong>
            ) : (
              <a class="govuk-link" href={hrefOf(paper, { variant })}>
                {view.t(textWords[variant])}
              </a>
            )}
          </>
        ))}
      </p>
      {!familyLanguages.includes(paper.code) && (
        <InsteadChoice view={view} chosen={paper.instead} hrefOf={(instead) => hrefOf(paper, { instead })} />
      )}
      <ButtonLink kind="secondary" href={hrefOf(paper, {}, '.pdf')}>
        {view.t(textWords.asPdf)}
      </ButtonLink>
    </InsetText>
  </div>
)

const Signatures = ({ view, paper }: Shown): JSX.Element => {
  const labels = labelsIn(paper.code, paper.instead)
  const plain = (text: string) => ({ sv: text, fi: text, en: text })
  return (
    <div class="fl-signatures" lang={paper.explanation.language} dir={directionOf(paper.explanation.language)}>
      <DataTable
        view={view}
        caption={plain(labels.signatures)}
        headers={[plain(labels.who), plain(labels.placeAndDay), plain(labels.signature)]}
        rows={signersOf(paper).map((each) => [each, '', ''])}
      />
    </div>
  )
}

const paperPage = viewPage({
  path: '/cases/:caseId/consents/:consentId/paper',
  read: readConsentPaper,
  render: ({ view, data: paper }) => {
    const labels = labelsIn(paper.code, paper.instead)
    const own = paper.explanation.language
    return (
      <Layout
        view={view}
        title={words.toSign}
        heading={view.t(words.toSign)}
        back={{ href: `/cases/${paper.caseId}/consents/${paper.consentId}`, text: words.backToConsent }}
      >
        <Choices view={view} paper={paper} />
        <div lang={own} dir={directionOf(own)}>
          <h2 class="govuk-heading-l">{labels.consentTitle}</h2>
          {!paper.explanation.verified && <InsetText>{labels.machineDrafted}</InsetText>}
          <SummaryList view={view} rows={factsOf(paper).map(([key, value]) => ({ key, value }))} />
        </div>
        {!['sv', 'fi', 'en'].includes(own) && <p class="govuk-hint fl-screen-only">{view.t(words.fallsBack)}</p>}
        <TextInOwnLanguage text={paper.explanation} heading="h2" />
        {own !== paper.code && <TextWarning view={view} text={paper.explanation} asked={paper.code} />}
        <Signatures view={view} paper={paper} />
        <div lang={own} dir={directionOf(own)}>
          <p class="govuk-body">
            {labels.contact}: {paper.contactName}, {view.t(paper.teamName)}
          </p>
          <p class="govuk-body-s">
            {labels.caseNumber}: {paper.caseNumber}
          </p>
        </div>
      </Layout>
    )
  },
})

const paperFile = filePage({
  path: '/cases/:caseId/consents/:consentId/paper.pdf',
  read: readConsentPaper,
  name: 'fairlead-consent.pdf',
  content: ({ data }) => ({ pdf: { template: familyTemplate, data: consentOnPaper(data) } }),
})

export const consentPaperPages: readonly Page[] = [paperPage, paperFile]
