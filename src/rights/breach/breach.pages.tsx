import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { breachClock } from '#rights/rights-request/rights-request.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Select } from '#web/components/choices.tsx'
import { DateInput, TextInput, Textarea, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { readBreach, readBreaches, recordBreach } from './breach.operations.ts'
import { DESCRIPTION_LIMIT, type Breach } from './breach.ts'
import { words } from './breach.words.ts'

const DESK = '/breaches'
const aboutOf = (view: View, breach: Breach): string =>
  breach.professionalName ?? view.t(words.sessionOf((breach.sessionId ?? '').slice(0, 8)))

const deskPage = viewPage({
  path: DESK,
  read: readBreaches,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={<ButtonLink href={`${DESK}/new`}>{view.t(words.record)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-hint">{view.t(breachClock.source)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.noticed, words.about, words.dueAt]}
        empty={words.empty}
        rows={data.breaches.map((each) => [
          <a class="govuk-link" href={`${DESK}/${each.id}`}>
            {formatDateTime(each.noticedAt, view.language)}
          </a>,
          aboutOf(view, each),
          <StatusTag view={view} kind="urgent" text={formatDateTime(each.dueAt, view.language)} />,
        ])}
      />
    </Layout>
  ),
})

const newPage = formPage({
  path: `${DESK}/new`,
  read: readBreaches,
  submit: recordBreach,
  done: (result) => `${DESK}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.record} back={{ href: DESK, text: words.title }} errors={form.errors}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: DESK, text: words.cancel }}>
        <DateInput view={view} form={form} name="noticedOn" label={words.noticedOn} />
        <TimeInput view={view} form={form} name="noticedTime" label={words.noticedTime} />
        <Select
          view={view}
          form={form}
          name="staffId"
          label={words.staff}
          empty={words.nobody}
          options={data.staff.map((each) => ({ value: each.id, text: each.name }))}
        />
        <TextInput view={view} form={form} name="session" label={words.session} optional />
        <DateInput view={view} form={form} name="fromOn" label={words.from} />
        <DateInput view={view} form={form} name="untilOn" label={words.until} />
        <Textarea
          view={view}
          form={form}
          name="description"
          label={words.description}
          visibility="own_register"
          register={words.officerOnly}
          limit={DESCRIPTION_LIMIT}
          rows={4}
        />
      </Form>
    </Layout>
  ),
})

const breachPage = viewPage({
  path: `${DESK}/:breachId`,
  read: readBreach,
  render: ({ view, data }) => (
    <Layout view={view} title={words.readOne} back={{ href: DESK, text: words.title }} wide>
      <SummaryList
        view={view}
        rows={[
          { key: words.about, value: aboutOf(view, data.breach) },
          { key: words.noticed, value: formatDateTime(data.breach.noticedAt, view.language) },
          { key: words.dueAt, value: formatDateTime(data.breach.dueAt, view.language) },
          { key: words.from, value: formatDateTime(data.breach.lookedFrom, view.language) },
          { key: words.until, value: formatDateTime(data.breach.lookedUntil, view.language) },
          { key: words.description, value: <Paragraphs text={data.breach.description} /> },
        ]}
      />
      <h2 class="govuk-heading-m">{view.t(words.acts)}</h2>
      <DataTable
        view={view}
        caption={words.acts}
        captionHidden
        headers={[
          words.act,
          words.kind,
          { text: words.count, numeric: true },
          { text: words.caseCount, numeric: true },
          words.last,
        ]}
        empty={words.actsEmpty}
        rows={data.touched.map((each) => [
          view.t(view.verb(each.operation)),
          `${each.objectKind} · ${each.result}`,
          each.acts,
          each.cases,
          formatDateTime(each.lastAt, view.language),
        ])}
      />
      <h2 class="govuk-heading-m">{view.t(words.cases)}</h2>
      <DataTable
        view={view}
        caption={words.cases}
        captionHidden
        headers={[words.case, { text: words.count, numeric: true }, words.last]}
        empty={words.casesEmpty}
        rows={data.cases.map((each) => [
          <a class="govuk-link" href={`/access-log?object=${each.caseId}`}>
            {each.caseId.slice(0, 8)}
          </a>,
          each.acts,
          formatDateTime(each.lastAt, view.language),
        ])}
      />
    </Layout>
  ),
})

export const breachPages: readonly Page[] = [deskPage, newPage, breachPage]
