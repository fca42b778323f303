import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { findCode, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { PersonCheck } from '../free-text/person-check.tsx'
import { words as freeText } from '../free-text/free-text.words.ts'
import { EVALUATION_LIMIT, type Measure } from './measure.ts'
import { followMeasure, planMeasure, readMeasure, readMeasureForm } from './measure.operations.ts'
import { words } from './measure.words.ts'

type Hearings = readonly { readonly id: string; readonly title: string }[]

const HearingChoice = ({ view, form, hearings }: { view: View; form: FormState; hearings: Hearings }): JSX.Element => (
  <Select
    view={view}
    form={form}
    name="hearingId"
    label={words.hearing}
    hint={words.hearingHint}
    optional
    empty={words.noHearing}
    options={hearings.map((each) => ({ value: each.id, text: each.title }))}
  />
)

const newPage = formPage({
  path: '/phenomena/:phenomenonId/measures/new',
  read: readMeasureForm,
  submit: planMeasure,
  done: (_result, params) => `/phenomena/${params.phenomenonId ?? ''}`,
  render: ({ view, data: { phenomenon, owners, hearings }, form }) => {
    const back = { href: `/phenomena/${phenomenon.id}`, text: phenomenon.title }
    return (
      <Layout view={view} title={words.plan} errors={form.errors} back={back}>
        <Form view={view} form={form} submit={words.save} secondary={{ href: back.href, text: words.cancel }}>
          <TextInput view={view} form={form} name="what" label={words.what} hint={freeText.hint} />
          <PersonCheck view={view} form={form} />
          <Select
            view={view}
            form={form}
            name="ownerId"
            label={words.owner}
            options={owners.map((each) => ({ value: each.id, text: each.name }))}
          />
          <DateInput view={view} form={form} name="dueOn" label={words.due} />
          <HearingChoice view={view} form={form} hearings={hearings} />
        </Form>
      </Layout>
    )
  },
})

/** The measure as it stands. */
const Standing = ({ view, measure }: { view: View; measure: Measure }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.owner, value: measure.ownerName },
      { key: words.due, value: formatDate(measure.dueOn, view.language) },
      { key: words.status, value: view.t(label('measure_statuses', measure.status)) },
      ...(measure.hearing === null
        ? []
        : [
            {
              key: words.hearing,
              value: (
                <a class="govuk-link" href={`/hearings/${measure.hearing.id}`}>
                  {measure.hearing.title}
                </a>
              ),
            },
          ]),
      ...(measure.evaluation === null
        ? []
        : [{ key: words.evaluation, value: <Paragraphs text={measure.evaluation} /> }]),
      ...(measure.effect === null
        ? []
        : [{ key: words.effect, value: view.t(label('observed_effects', measure.effect)) }]),
      ...(measure.endedOn === null ? [] : [{ key: words.ended, value: formatDate(measure.endedOn, view.language) }]),
    ]}
  />
)

/** Statuses a measure can have next, its own first. */
const nextOf = (status: string) =>
  [status, ...(findCode('measure_statuses', status)?.next ?? [])].map((each) => ({
    value: each,
    text: label('measure_statuses', each),
  }))

type FollowProps = {
  readonly view: View
  readonly form: FormState
  readonly measure: Measure
  readonly hearings: Hearings
}

const FollowForm = ({ view, form, measure, hearings }: FollowProps): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.follow)}</h2>
    <Form view={view} form={form} submit={words.save} version={measure.version}>
      <Select view={view} form={form} name="status" label={words.status} options={nextOf(measure.status)} />
      <DateInput view={view} form={form} name="dueOn" label={words.due} />
      <Textarea
        view={view}
        form={form}
        name="evaluation"
        label={words.evaluation}
        hint={freeText.hint}
        optional
        limit={EVALUATION_LIMIT}
      />
      <PersonCheck view={view} form={form} />
      <Select
        view={view}
        form={form}
        name="effect"
        label={words.effect}
        optional
        empty={words.notYet}
        options={codeOptions('observed_effects')}
      />
      <HearingChoice view={view} form={form} hearings={hearings} />
    </Form>
  </>
)

const measurePage = formPage({
  path: '/phenomena/:phenomenonId/measures/:measureId',
  read: readMeasure,
  submit: followMeasure,
  initial: ({ measure }) => ({
    status: measure.status,
    dueOn: formatDate(measure.dueOn, 'sv'),
    evaluation: measure.evaluation ?? '',
    effect: measure.effect ?? '',
    hearingId: measure.hearing?.id ?? '',
  }),
  done: (_result, params) => `/phenomena/${params.phenomenonId ?? ''}`,
  render: ({ view, data: { phenomenon, measure, hearings, can }, form }) => (
    <Layout
      view={view}
      title={words.title}
      heading={measure.what}
      caption={words.title}
      errors={form.errors}
      back={{ href: `/phenomena/${phenomenon.id}`, text: phenomenon.title }}
    >
      <Standing view={view} measure={measure} />
      {can.includes('measure.follow') && <FollowForm view={view} form={form} measure={measure} hearings={hearings} />}
    </Layout>
  ),
})

export const measurePages: readonly Page[] = [newPage, measurePage]
