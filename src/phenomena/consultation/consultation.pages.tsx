import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { PersonCheck } from '../free-text/person-check.tsx'
import { words as freeText } from '../free-text/free-text.words.ts'
import { asHours } from '../prevention-work/hours.ts'
import { ADVICE_LIMIT, QUESTION_LIMIT } from './consultation.ts'
import {
  changeConsultation,
  listConsultations,
  readConsultation,
  readConsultationForm,
  recordConsultation,
} from './consultation.operations.ts'
import { words } from './consultation.words.ts'

const list = '/consultations'
const listPage = viewPage({
  path: list,
  read: listConsultations,
  render: ({ view, data: { consultations, can } }) => (
    <Layout
      view={view}
      title={words.title}
      back={{ href: '/prevention-work', text: words.back }}
      wide
      actions={
        can.includes('consultation.record') && <ButtonLink href={`${list}/new`}>{view.t(words.record)}</ButtonLink>
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.topic, words.askedOn, words.askedBy, words.team, { text: words.hours, numeric: true }]}
        empty={words.none}
        rows={consultations.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {view.t(asHeading(label('concern_reasons', each.topic)))}
          </a>,
          formatDate(each.askedOn, view.language),
          view.t(label('referral_sources', each.askedBy)),
          view.t(each.teamName),
          asHours(each.minutes),
        ])}
      />
    </Layout>
  ),
})

const Fields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <DateInput view={view} form={form} name="askedOn" label={words.askedOn} />
    <Select view={view} form={form} name="askedBy" label={words.askedBy} options={codeOptions('referral_sources')} />
    <Select view={view} form={form} name="topic" label={words.topic} options={codeOptions('concern_reasons')} />
    <Textarea
      view={view}
      form={form}
      name="question"
      label={words.question}
      hint={freeText.hint}
      limit={QUESTION_LIMIT}
    />
    <Textarea view={view} form={form} name="advice" label={words.advice} limit={ADVICE_LIMIT} />
    <PersonCheck view={view} form={form} />
    <TextInput
      view={view}
      form={form}
      name="hours"
      label={words.hours}
      hint={words.hoursHint}
      width={5}
      inputMode="decimal"
    />
  </>
)

const newPage = formPage({
  path: `${list}/new`,
  read: readConsultationForm,
  submit: recordConsultation,
  // Most are written down on the day they were asked.
  initial: (data) => ({
    askedOn: formatDate(data.today, 'sv'),
    ...(data.teams.length === 1 ? { team: data.teams[0]?.id ?? '' } : {}),
  }),
  done: () => list,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.record} errors={form.errors} back={{ href: list, text: words.title }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.team}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const consultationPage = viewPage({
  path: `${list}/:consultationId`,
  read: readConsultation,
  render: ({ view, data: { consultation, can } }) => (
    <Layout
      view={view}
      title={words.one}
      heading={asHeading(label('concern_reasons', consultation.topic))}
      caption={words.one}
      back={{ href: list, text: words.title }}
      actions={
        can.includes('consultation.change') && (
          <ButtonLink kind="secondary" href={`${list}/${consultation.id}/change`}>
            {view.t(words.change)}
          </ButtonLink>
        )
      }
    >
      <SummaryList
        view={view}
        rows={[
          { key: words.askedOn, value: formatDate(consultation.askedOn, view.language) },
          { key: words.askedBy, value: view.t(label('referral_sources', consultation.askedBy)) },
          { key: words.question, value: <Paragraphs text={consultation.question} /> },
          { key: words.advice, value: <Paragraphs text={consultation.advice} /> },
          { key: words.profession, value: view.t(label('professions', consultation.profession)) },
          { key: words.hours, value: asHours(consultation.minutes) },
          { key: words.team, value: view.t(consultation.teamName) },
        ]}
      />
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:consultationId/change`,
  read: readConsultation,
  submit: changeConsultation,
  initial: ({ consultation }) => ({
    askedOn: formatDate(consultation.askedOn, 'sv'),
    askedBy: consultation.askedBy,
    topic: consultation.topic,
    question: consultation.question,
    advice: consultation.advice,
    hours: asHours(consultation.minutes),
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data: { consultation }, form }) => (
    <Layout
      view={view}
      title={words.change}
      errors={form.errors}
      back={{ href: `${list}/${consultation.id}`, text: words.one }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={consultation.version}
        secondary={{ href: `${list}/${consultation.id}`, text: words.cancel }}
      >
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

export const consultationPages: readonly Page[] = [listPage, newPage, consultationPage, changePage]
