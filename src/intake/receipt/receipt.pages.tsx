import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { words as referralWords } from '#intake/referral/referral-moves.words.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import { receiptPaper, template } from './receipt-paper.ts'
import type { Receipt } from './receipt.ts'
import { readReceipt } from './receipt.operations.ts'
import { words } from './receipt.words.ts'

type Shown = { readonly view: View; readonly receipt: Receipt }

/** Only on the screen: how the paper is given, and on what it rests. */
const BeforeGiving = ({ view, receipt: { team, rule } }: Shown): JSX.Element => (
  <div class="fl-screen-only">
    <InsetText>
      <p class="govuk-body">{view.t(words.howToPrint)}</p>
      {team !== null && team.phone === null && team.email === null && (
        <p class="govuk-body">{view.t(words.contactMissing)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`${view.path}/receipt.pdf?language=${view.language}`}>
          {view.t(words.asPdf)}
        </a>
      </p>
      {!rule.verified && <p class="govuk-hint">{view.t(words.unverified(rule.source))}</p>}
    </InsetText>
  </div>
)

const receiptPage = viewPage({
  path: '/referrals/:referralId/receipt',
  read: readReceipt,
  render: ({ view: own, data, params }) => {
    const view = inPaperLanguage(own, params['language'], data.language)
    const paper = receiptPaper(data, view.language)
    return (
      <Layout
        view={view}
        title={words.title}
        back={{ href: `/referrals/${params['referralId'] ?? ''}`, text: referralWords.backToReferral }}
      >
        <PaperLanguage view={view} />
        <BeforeGiving view={view} receipt={data} />
        <p class="govuk-body-l">{paper.thanks}</p>
        <SummaryList
          view={view}
          rows={paper.facts.map(([key, lines]) => ({
            key,
            value: lines.map((line, index) => (
              <>
                {index > 0 && <br />}
                {line}
              </>
            )),
          }))}
        />
        {paper.notes.map((note) => (
          <p class="govuk-body">{note}</p>
        ))}
      </Layout>
    )
  },
})

/** The same as tagged PDF. */
const receiptFile = filePage({
  path: '/referrals/:referralId/receipt/receipt.pdf',
  read: readReceipt,
  name: 'fairlead-receipt.pdf',
  content: ({ data }) => ({ pdf: { template, data: receiptPaper(data, data.language), language: data.language } }),
})

export const receiptPages: readonly Page[] = [receiptPage, receiptFile]
