import type { JSX } from 'preact'
import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { periodText } from '#kernel/quarter.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { classText, TEXT_LIMIT, unmetStatuses, type UnmetNeed } from './unmet-need.ts'
import {
  countUnmetNeeds,
  readUnmetNeed,
  readUnmetNeedForm,
  readUnmetNeeds,
  recordUnmetNeed,
  settleUnmetNeed,
} from './unmet-need.operations.ts'
import { words } from './unmet-need.words.ts'

const list = '/governance/unmet-needs'
const serviceOf = (view: View, serviceType: string): string => view.t(asHeading(label('service_types', serviceType)))
const languageOf = (view: View, language: string | null): string =>
  view.t(language === null ? words.anyLanguage : asHeading(label('languages', language)))

const State = ({ view, need, maySettle }: { view: View; need: UnmetNeed; maySettle: boolean }): JSX.Element => {
  if (need.settledOn !== null)
    return (
      <>
        {view.t(words.settled(formatDate(need.settledOn, view.language)))}. {need.settledHow}
      </>
    )
  return (
    <>
      <StatusTag view={view} kind="waiting" text={words.open} />{' '}
      {maySettle && (
        <a class="govuk-link" href={`${list}/${need.id}/settle`}>
          {view.t(words.settle)}
          <span class="govuk-visually-hidden">: {need.what}</span>
        </a>
      )}
    </>
  )
}

const listPage = viewPage({
  path: list,
  read: readUnmetNeeds,
  render: ({ view, data: { needs, can } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <ButtonRow>
        {can.includes('unmet_need.record') && <ButtonLink href={`${list}/new`}>{view.t(words.record)}</ButtonLink>}
        {can.includes('unmet_need.count') && (
          <ButtonLink kind="secondary" href="/governance/unmet-counts">
            {view.t(words.counts)}
          </ButtonLink>
        )}
      </ButtonRow>
      <DataTable
        view={view}
        caption={words.registered}
        headers={[words.service, words.what, words.language, words.recordedOn, words.state]}
        empty={words.none}
        rows={needs.map((each) => [
          serviceOf(view, each.serviceType),
          each.what,
          languageOf(view, each.language),
          formatDate(each.recordedOn, view.language),
          <State view={view} need={each} maySettle={can.includes('unmet_need.settle')} />,
        ])}
      />
    </Layout>
  ),
})

const countsPage = viewPage({
  path: '/governance/unmet-counts',
  read: countUnmetNeeds,
  render: ({ view, data: { quarter, counts } }) => (
    <Layout view={view} title={words.counts} back={{ href: list, text: words.title }}>
      <p class="govuk-body">{view.t(words.countsIntro)}</p>
      {counts.length > 0 && (
        <DataTable
          view={view}
          caption={words.countsOf(periodText(quarter))}
          headers={[
            words.service,
            ...unmetStatuses.map((status) => ({
              text: asHeading(label('service_referral_statuses', status)),
              numeric: true,
            })),
          ]}
          rows={counts.map((each) => [
            serviceOf(view, each.serviceType),
            ...unmetStatuses.map((status) => classText(each.atLeast[status])),
          ])}
        />
      )}
      <InsetText>
        {view.t(counts.length > 0 ? words.countsRest : words.countsNone(asHeading(periodText(quarter))))}
      </InsetText>
    </Layout>
  ),
})

const newPage = formPage({
  path: `${list}/new`,
  read: readUnmetNeedForm,
  submit: recordUnmetNeed,
  done: () => list,
  render: ({ view, form }) => (
    <Layout view={view} title={words.record} errors={form.errors} back={{ href: list, text: words.title }}>
      <Form view={view} form={form} submit={homeWords.save} secondary={{ href: list, text: homeWords.cancel }}>
        <Select
          view={view}
          form={form}
          name="serviceType"
          label={words.service}
          options={codeOptions('service_types')}
        />
        <Select
          view={view}
          form={form}
          name="language"
          label={words.language}
          empty={words.anyLanguage}
          options={codeOptions('languages')}
        />
        <Textarea
          view={view}
          form={form}
          name="what"
          label={words.what}
          hint={words.whatHint}
          limit={TEXT_LIMIT}
          rows={4}
        />
      </Form>
    </Layout>
  ),
})

const settlePage = formPage({
  path: `${list}/:unmetNeedId/settle`,
  read: readUnmetNeed,
  submit: settleUnmetNeed,
  done: () => list,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.settle} errors={form.errors} back={{ href: list, text: words.title }}>
      <SummaryList
        view={view}
        rows={[
          { key: words.service, value: serviceOf(view, data.serviceType) },
          { key: words.what, value: data.what },
          { key: words.language, value: languageOf(view, data.language) },
        ]}
      />
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        version={data.version}
        secondary={{ href: list, text: homeWords.cancel }}
      >
        <Textarea
          view={view}
          form={form}
          name="how"
          label={words.how}
          hint={words.whatHint}
          limit={TEXT_LIMIT}
          rows={3}
        />
      </Form>
    </Layout>
  ),
})

export const unmetNeedPages: readonly Page[] = [listPage, countsPage, newPage, settlePage]
