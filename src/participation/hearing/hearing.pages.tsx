import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { hearingKinds, SUMMARY_LIMIT } from './hearing.ts'
import { changeHearing, listHearings, readHearing, readHearingForm, recordHearing } from './hearing.operations.ts'
import { kindTexts, words } from './hearing.words.ts'

const list = '/hearings'
const kinds = hearingKinds.map((kind) => ({ value: kind, text: kindTexts[kind] ?? kind }))

const listPage = viewPage({
  path: list,
  read: listHearings,
  render: ({ view, data: { hearings, can } }) => (
    <Layout view={view} title={words.list} back={{ href: '/feedback', text: words.home }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {can.includes('hearing.record') && (
        <ButtonRow>
          <ButtonLink href={`${list}/new`}>{view.t(words.record)}</ButtonLink>
        </ButtonRow>
      )}
      <DataTable
        view={view}
        caption={words.list}
        captionHidden
        headers={[words.title, words.heldOn, words.kind, words.forWhom]}
        empty={words.none}
        rows={hearings.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {each.title}
          </a>,
          formatDate(each.heldOn, view.language),
          view.t(kindTexts[each.kind] ?? words.kind),
          view.t(each.teamName ?? words.wholeRegion),
        ])}
      />
    </Layout>
  ),
})

const hearingPage = viewPage({
  path: `${list}/:hearingId`,
  read: readHearing,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.list}
      heading={data.title}
      caption={words.list}
      back={{ href: list, text: words.back }}
      actions={
        data.mayChange && (
          <ButtonLink kind="secondary" href={`${list}/${data.id}/change`}>
            {view.t(words.change)}
          </ButtonLink>
        )
      }
    >
      <SummaryList
        view={view}
        rows={[
          { key: words.heldOn, value: formatDate(data.heldOn, view.language) },
          { key: words.kind, value: view.t(kindTexts[data.kind] ?? words.kind) },
          ...(data.heard === null ? [] : [{ key: words.heard, value: String(data.heard) }]),
          { key: words.forWhom, value: view.t(data.teamName ?? words.wholeRegion) },
          { key: words.summary, value: <Paragraphs text={data.summary} /> },
          { key: words.recordedBy, value: `${data.recordedByName}, ${formatDate(data.recordedOn, view.language)}` },
        ]}
      />
    </Layout>
  ),
})

const Fields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <TextInput view={view} form={form} name="title" label={words.title} />
    <Select view={view} form={form} name="kind" label={words.kind} options={kinds} />
    <DateInput view={view} form={form} name="heldOn" label={words.heldOn} />
    <TextInput view={view} form={form} name="heard" label={words.heard} optional width={5} inputMode="numeric" />
    <Textarea
      view={view}
      form={form}
      name="summary"
      label={words.summary}
      hint={words.summaryHint}
      limit={SUMMARY_LIMIT}
      rows={8}
    />
  </>
)

const newPage = formPage({
  path: `${list}/new`,
  read: readHearingForm,
  submit: recordHearing,
  initial: (data) => (data.teams.length === 1 && !data.region ? { team: data.teams[0]?.id ?? '' } : {}),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.record} errors={form.errors} back={{ href: list, text: words.back }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.forWhom}
          empty={data.region ? words.wholeRegion : undefined}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:hearingId/change`,
  read: readHearing,
  submit: changeHearing,
  initial: (data) => ({
    title: data.title,
    kind: data.kind,
    heldOn: formatDate(data.heldOn, 'sv'),
    heard: data.heard === null ? '' : String(data.heard),
    summary: data.summary,
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.change}
      errors={form.errors}
      back={{ href: `${list}/${data.id}`, text: data.title }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.version}
        secondary={{ href: `${list}/${data.id}`, text: words.cancel }}
      >
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

export const hearingPages: readonly Page[] = [listPage, newPage, hearingPage, changePage]
