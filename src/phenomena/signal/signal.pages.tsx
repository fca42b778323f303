import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading, type Text } from '#kernel/language.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { PersonCheck } from '../free-text/person-check.tsx'
import { words as freeText } from '../free-text/free-text.words.ts'
import { DESCRIPTION_LIMIT, type Signal } from './signal.ts'
import { changeSignal, openSignal, readSignalForm, withdrawSignal, writeSignal } from './signal.operations.ts'
import { words } from './signal.words.ts'
import { Guidance, GuidanceDetails } from './guidance-steps.tsx'

const board = { href: '/phenomena', text: words.back }
type Places = readonly { readonly code: string; readonly name: Text }[]

/** The days a signal is about: one, or from the first to the last. */
export const periodOf = (view: View, { seenFrom, seenUntil }: Pick<Signal, 'seenFrom' | 'seenUntil'>): string =>
  seenFrom === seenUntil
    ? formatDate(seenFrom, view.language)
    : `${formatDate(seenFrom, view.language)}–${formatDate(seenUntil, view.language)}`

type FieldsProps = { readonly view: View; readonly form: FormState; readonly municipalities: Places }

const Fields = ({ view, form, municipalities }: FieldsProps): JSX.Element => (
  <>
    <Select view={view} form={form} name="type" label={words.type} options={codeOptions('phenomenon_types')} />
    <Select
      view={view}
      form={form}
      name="municipality"
      label={words.municipality}
      options={municipalities.map((each) => ({ value: each.code, text: each.name }))}
    />
    <Select view={view} form={form} name="area" label={words.area} options={codeOptions('phenomenon_areas')} />
    <DateInput view={view} form={form} name="seenFrom" label={words.seenFrom} />
    <DateInput view={view} form={form} name="seenUntil" label={words.seenUntil} optional />
    <Select view={view} form={form} name="ageBand" label={words.ageBand} options={codeOptions('age_bands')} />
    <Select view={view} form={form} name="channel" label={words.channel} options={codeOptions('phenomenon_channels')} />
    <Select
      view={view}
      form={form}
      name="severity"
      label={words.severity}
      options={codeOptions('phenomenon_severity')}
    />
    <Textarea
      view={view}
      form={form}
      name="description"
      label={words.description}
      hint={freeText.hint}
      limit={DESCRIPTION_LIMIT}
      rows={6}
    />
    <PersonCheck view={view} form={form} />
  </>
)

const newPage = formPage({
  path: '/signals/new',
  read: readSignalForm,
  submit: writeSignal,
  initial: (data) => (data.teams.length === 1 ? { team: data.teams[0]?.id ?? '' } : {}),
  done: (result) => `/signals/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.write} errors={form.errors} back={board}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <GuidanceDetails view={view} />
      <p class="govuk-hint">{view.t(words.readers)}</p>
      <Form view={view} form={form} submit={words.save} secondary={{ href: '/phenomena', text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.team}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Fields view={view} form={form} municipalities={data.municipalities} />
      </Form>
    </Layout>
  ),
})

/** What a signal says, as rows. */
const rowsOf = (view: View, signal: Signal) => [
  { key: words.municipality, value: view.t(signal.municipalityName) },
  { key: words.area, value: view.t(label('phenomenon_areas', signal.area)) },
  { key: words.period, value: periodOf(view, signal) },
  { key: words.ageBand, value: view.t(label('age_bands', signal.ageBand)) },
  { key: words.channel, value: view.t(label('phenomenon_channels', signal.channel)) },
  { key: words.severity, value: view.t(label('phenomenon_severity', String(signal.severity))) },
  ...(signal.description === null ? [] : [{ key: words.description, value: <Paragraphs text={signal.description} /> }]),
  ...(signal.phenomenon === null
    ? []
    : [
        {
          key: words.phenomenon,
          value: (
            <a class="govuk-link" href={`/phenomena/${signal.phenomenon.id}`}>
              {signal.phenomenon.title}
            </a>
          ),
        },
      ]),
  {
    key: words.writtenOn,
    value: `${formatDate(signal.writtenOn, view.language)}, ${view.t(signal.teamName)}`,
  },
]

const signalPage = viewPage({
  path: '/signals/:signalId',
  read: openSignal,
  render: ({ view, data: { signal, can } }) => (
    <Layout
      view={view}
      title={words.title}
      heading={asHeading(label('phenomenon_types', signal.type))}
      caption={words.title}
      back={board}
      actions={signal.confined && <StatusTag view={view} kind="urgent" text={words.teamOnly} />}
    >
      <Guidance view={view} type={signal.type} />
      {signal.withdrawnOn !== null && <InsetText>{view.t(words.isWithdrawn)}</InsetText>}
      <SummaryList view={view} rows={rowsOf(view, signal)} />
      <ButtonRow>
        {can.includes('phenomenon.open') && signal.phenomenon === null && (
          <ButtonLink href={`/phenomena/new?signal=${signal.id}`}>{view.t(words.openFrom)}</ButtonLink>
        )}
        {can.includes('signal.change') && (
          <ButtonLink kind="secondary" href={`/signals/${signal.id}/change`}>
            {view.t(words.change)}
          </ButtonLink>
        )}
      </ButtonRow>
      {can.includes('signal.change') && signal.phenomenon === null && (
        <Card view={view} title={words.withdraw} id="withdraw">
          <p class="govuk-body">{view.t(words.withdrawHint)}</p>
          <ActionButton
            view={view}
            action={`/signals/${signal.id}/withdraw`}
            text={words.withdraw}
            kind="secondary"
            version={signal.version}
          />
        </Card>
      )}
    </Layout>
  ),
})

const changePage = formPage({
  path: '/signals/:signalId/change',
  read: openSignal,
  submit: changeSignal,
  initial: ({ signal }) => ({
    type: signal.type,
    municipality: signal.municipalityCode,
    area: signal.area,
    seenFrom: formatDate(signal.seenFrom, 'sv'),
    seenUntil: formatDate(signal.seenUntil, 'sv'),
    ageBand: signal.ageBand,
    channel: signal.channel,
    severity: String(signal.severity),
    description: signal.description ?? '',
  }),
  done: (result) => `/signals/${result.id}`,
  render: ({ view, data: { signal, municipalities }, form }) => (
    <Layout
      view={view}
      title={words.change}
      errors={form.errors}
      back={{ href: `/signals/${signal.id}`, text: words.title }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={signal.version}
        secondary={{ href: `/signals/${signal.id}`, text: words.cancel }}
      >
        <Fields view={view} form={form} municipalities={municipalities} />
      </Form>
    </Layout>
  ),
})

const withdrawPage = actionPage({
  path: '/signals/:signalId/withdraw',
  submit: withdrawSignal,
  done: (result) => `/signals/${result.id}`,
})

export const signalPages: readonly Page[] = [newPage, signalPage, changePage, withdrawPage]
