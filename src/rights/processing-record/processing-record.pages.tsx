import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { isLanguage, type Text } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { readPrivacyNotice, readPrivacyNotices, readProcessingRecord } from './processing-record.operations.ts'
import type { PrivacyNotice, ProcessingRecord } from './processing-record.ts'
import { words } from './processing-record.words.ts'

const HowToPrint = ({ view }: { view: View }): JSX.Element => (
  <div class="fl-heading__actions">
    <InsetText>{view.t(words.print)}</InsetText>
  </div>
)

const Sourced = (props: {
  view: View
  items: readonly { text: Text; citations: readonly Text[]; uncertain: boolean }[]
}): JSX.Element => (
  <ul class="govuk-list govuk-list--spaced">
    {props.items.map((each) => (
      <li>
        {props.view.t(each.text)}{' '}
        {each.uncertain && <StatusTag view={props.view} kind="waiting" text={words.uncertain} />}
        {each.citations.length > 0 && (
          <span class="govuk-hint fl-inline">
            {' '}
            {each.citations.map((citation) => props.view.t(citation)).join('; ')}
          </span>
        )}
      </li>
    ))}
  </ul>
)

const rulesOf = (data: Pick<ProcessingRecord, 'rules'>) =>
  data.rules.map((each) => ({ text: each.name, citations: each.citations, uncertain: each.certainty === 'uncertain' }))
const periodsOf = (data: Pick<ProcessingRecord, 'retention'>) =>
  data.retention.map((each) => ({
    text: each.text,
    citations: each.citations,
    uncertain: each.certainty === 'uncertain' || !each.verified,
  }))

const Processed = ({ view, data }: { view: View; data: ProcessingRecord }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.controllers)}</h2>
    <DataTable
      view={view}
      caption={words.controllers}
      captionHidden
      headers={[words.register, words.agency]}
      rows={data.controllers.map((each) => [
        view.t(each.name),
        each.agencyName === null ? view.t(words.joint) : view.t(each.agencyName),
      ])}
    />
    <h2 class="govuk-heading-m">{view.t(words.tables)}</h2>
    <DataTable
      view={view}
      caption={words.tables}
      captionHidden
      headers={[words.table, words.privacy, words.columns, words.retentionClass]}
      rows={data.tables.map((each) => [
        <code class="fl-code">{each.table}</code>,
        each.privacy,
        Object.entries(each.columns)
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
        each.retention,
      ])}
    />
  </>
)

const recordPage = viewPage({
  path: '/processing-record',
  read: readProcessingRecord,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      caption={data.instanceName}
      wide
      actions={<ButtonLink href="/processing-record/impact-assessment">{view.t(words.toDpia)}</ButtonLink>}
    >
      <HowToPrint view={view} />
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.asOf(formatDate(data.asOf, view.language)))}</p>
      <p class="govuk-body">{view.t(words.uncertainCount(data.uncertain))}</p>
      <Processed view={view} data={data} />
      <h2 class="govuk-heading-m">{view.t(words.rules)}</h2>
      <Sourced view={view} items={rulesOf(data)} />
      <h2 class="govuk-heading-m">{view.t(words.retention)}</h2>
      <Sourced view={view} items={periodsOf(data)} />
      <p class="govuk-body">
        <a class="govuk-link" href="/privacy-notices">
          {view.t(words.notices)}
        </a>
      </p>
    </Layout>
  ),
})

const sections: readonly (readonly [Text, Text])[] = [
  [words.why, words.whyText],
  [words.risks, words.riskList],
  [words.measures, words.measureList],
  [words.open, words.openText],
]

const dpiaPage = viewPage({
  path: '/processing-record/impact-assessment',
  read: readProcessingRecord,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.dpia}
      caption={data.instanceName}
      back={{ href: '/processing-record', text: words.title }}
      wide
    >
      <HowToPrint view={view} />
      <p class="govuk-body">{view.t(words.dpiaIntro)}</p>
      <p class="govuk-body">{view.t(words.uncertainCount(data.uncertain))}</p>
      {sections.map(([title, text]) => (
        <section>
          <h2 class="govuk-heading-m">{view.t(title)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {view
              .t(text)
              .split(' · ')
              .map((part) => (
                <li>{part}</li>
              ))}
          </ul>
        </section>
      ))}
      <h2 class="govuk-heading-m">{view.t(words.necessary)}</h2>
      <Sourced view={view} items={rulesOf(data)} />
      <Sourced view={view} items={periodsOf(data)} />
      <Processed view={view} data={data} />
    </Layout>
  ),
})

const noticesPage = viewPage({
  path: '/privacy-notices',
  read: readPrivacyNotices,
  render: ({ view, data }) => (
    <Layout view={view} title={words.notices} back={{ href: '/network', text: words.controllers }}>
      <p class="govuk-body">{view.t(words.noticesIntro)}</p>
      <ul class="govuk-list govuk-list--spaced">
        {data.controllers.map((each) => (
          <li>
            <a class="govuk-link" href={`/privacy-notices/${each.id}`}>
              {view.t(each.name)}
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  ),
})

const Adult = ({ view, data }: { view: View; data: PrivacyNotice }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.whoKeeps)}</h2>
    <p class="govuk-body">
      {[data.controller.agencyName, data.controller.name]
        .flatMap((each) => (each === null ? [] : view.t(each)))
        .join(', ')}
    </p>
    <h2 class="govuk-heading-m">{view.t(words.whatFor)}</h2>
    <p class="govuk-body">{view.t(words.whatForText)}</p>
    <h2 class="govuk-heading-m">{view.t(words.howLong)}</h2>
    <Sourced view={view} items={periodsOf(data)} />
    <h2 class="govuk-heading-m">{view.t(words.whoElse)}</h2>
    <Sourced view={view} items={rulesOf(data)} />
    <h2 class="govuk-heading-m">{view.t(words.yourRights)}</h2>
    <p class="govuk-body">{view.t(words.yourRightsText)}</p>
  </>
)

const Child = ({ view, data }: { view: View; data: PrivacyNotice }): JSX.Element => (
  <>
    {[words.child1, words.child2(view.t(data.controller.name)), words.child3, words.child4, words.child5].map(
      (each) => (
        <p class="govuk-body-l">{view.t(each)}</p>
      ),
    )}
  </>
)

const noticePage = viewPage({
  path: '/privacy-notices/:controllerId',
  read: readPrivacyNotice,
  render: ({ view, data, params }) => {
    const child = params['for'] === 'child'
    const language = isLanguage(params['language']) ? params['language'] : view.language
    const paper = inPaperLanguage(view, language, language)
    const path = `/privacy-notices/${data.controller.id}`
    const other = new URLSearchParams({ language, ...(child ? {} : { for: 'child' }) }).toString()
    return (
      <Layout view={paper} title={words.notices} back={{ href: '/privacy-notices', text: words.notices }}>
        <HowToPrint view={paper} />
        <div>
          <PaperLanguage
            view={paper}
            addressOf={(each) =>
              `${path}?${new URLSearchParams({ language: each, ...(child ? { for: 'child' } : {}) }).toString()}`
            }
          />
          <p class="govuk-body">
            <a class="govuk-link" href={`${path}?${other}`}>
              {paper.t(child ? words.whole : words.plain)}
            </a>
          </p>
        </div>
        {child ? <Child view={paper} data={data} /> : <Adult view={paper} data={data} />}
        <p class="govuk-hint">{paper.t(words.asOf(formatDate(data.asOf, paper.language)))}</p>
      </Layout>
    )
  },
})

export const processingRecordPages: readonly Page[] = [recordPage, dpiaPage, noticesPage, noticePage]
