import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes, codeOptions, Select, type Option } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { PersonCheck } from '../free-text/person-check.tsx'
import { words as freeText } from '../free-text/free-text.words.ts'
import type { Signal } from '../signal/signal.ts'
import { periodOf } from '../signal/signal.pages.tsx'
import { Guidance, GuidanceDetails } from '../signal/guidance-steps.tsx'
import { CLOSING_LIMIT, SUMMARY_LIMIT, type Phenomenon } from './phenomenon.ts'
import {
  changePhenomenon,
  closePhenomenon,
  joinSignals,
  partSignal,
  readJoinable,
  readPhenomenon,
  readPhenomenonForm,
  startPhenomenon,
} from './phenomenon.operations.ts'
import { MeasureTable, SignalTable } from './phenomenon-parts.tsx'
import { words } from './phenomenon.words.ts'

const list = '/phenomena'
const board = { href: list, text: words.title }
const backTo = ({ id, title }: Phenomenon) => ({ href: `${list}/${id}`, text: title })

const asOption = (view: View, signal: Signal): Option => ({
  value: signal.id,
  text: `${view.t(asHeading(label('phenomenon_types', signal.type)))}, ${view.t(signal.municipalityName)}, ${periodOf(view, signal)}`,
  hint: signal.description ?? undefined,
})

const SignalChoice = ({
  view,
  form,
  signals,
}: {
  view: View
  form: FormState
  signals: readonly Signal[]
}): JSX.Element =>
  signals.length === 0 ? (
    <p class="govuk-body">{view.t(words.noLoose)}</p>
  ) : (
    <Checkboxes
      view={view}
      form={form}
      name="signals"
      label={words.chooseSignals}
      hint={words.chooseHint}
      options={signals.map((each) => asOption(view, each))}
    />
  )

const TextFields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <TextInput view={view} form={form} name="title" label={words.heading} />
    <Textarea
      view={view}
      form={form}
      name="summary"
      label={words.summary}
      hint={freeText.hint}
      limit={SUMMARY_LIMIT}
      rows={6}
    />
    <PersonCheck view={view} form={form} />
  </>
)

const newPage = formPage({
  path: `${list}/new`,
  read: readPhenomenonForm,
  submit: startPhenomenon,
  initial: (data, params) => ({
    ...(data.teams.length === 1 ? { team: data.teams[0]?.id ?? '' } : {}),
    ...(data.signals.some(({ id }) => id === params.signal)
      ? {
          signals: [params.signal ?? ''],
          type: data.signals.find(({ id }) => id === params.signal)?.type ?? '',
        }
      : {}),
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.openNew} errors={form.errors} back={board}>
      <GuidanceDetails view={view} />
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.team}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Select view={view} form={form} name="type" label={words.type} options={codeOptions('phenomenon_types')} />
        <TextFields view={view} form={form} />
        <SignalChoice view={view} form={form} signals={data.signals} />
      </Form>
    </Layout>
  ),
})

/** How it ended, once it has. */
const Ending = ({ view, phenomenon }: { view: View; phenomenon: Phenomenon }): JSX.Element | null =>
  phenomenon.closedOn === null ? null : (
    <SummaryList
      view={view}
      rows={[
        { key: words.closedOn, value: formatDate(phenomenon.closedOn, view.language) },
        { key: words.observed, value: view.t(label('observed_effects', phenomenon.effect ?? 'too_early')) },
        { key: words.closingNote, value: <Paragraphs text={phenomenon.closingNote ?? ''} /> },
      ]}
    />
  )

const phenomenonPage = viewPage({
  path: `${list}/:phenomenonId`,
  read: readPhenomenon,
  render: ({ view, data: { phenomenon, signals, measures, today, can } }) => {
    const path = `${list}/${phenomenon.id}`
    const leads = can.includes('phenomenon.lead')
    return (
      <Layout
        view={view}
        title={words.one}
        heading={phenomenon.title}
        caption={asHeading(label('phenomenon_types', phenomenon.type))}
        back={board}
        wide
        actions={leads && <ButtonLink href={`${path}/measures/new`}>{view.t(words.plan)}</ButtonLink>}
      >
        {phenomenon.confined && (
          <InsetText>
            <StatusTag view={view} kind="urgent" text={words.teamOnly} /> {view.t(words.teamOnlyHint)}
          </InsetText>
        )}
        <Guidance view={view} type={phenomenon.type} />
        <Paragraphs text={phenomenon.summary} />
        <p class="govuk-hint">
          {view.t(phenomenon.teamName)}, {view.t(words.opened).toLowerCase()}{' '}
          {formatDate(phenomenon.openedOn, view.language)}
        </p>
        <Ending view={view} phenomenon={phenomenon} />
        <MeasureTable view={view} measures={measures} today={today} />
        <SignalTable
          view={view}
          signals={signals}
          caption={words.signals}
          empty={words.noSignals}
          part={leads ? (signal) => `${path}/signals/${signal.id}/part` : undefined}
        />
        <ButtonRow>
          {can.includes('phenomenon.join') && (
            <ButtonLink kind="secondary" href={`${path}/join`}>
              {view.t(words.join)}
            </ButtonLink>
          )}
          {leads && (
            <ButtonLink kind="secondary" href={`${path}/change`}>
              {view.t(words.change)}
            </ButtonLink>
          )}
          {leads && (
            <ButtonLink kind="secondary" href={`${path}/close`}>
              {view.t(words.close)}
            </ButtonLink>
          )}
        </ButtonRow>
      </Layout>
    )
  },
})

const changePage = formPage({
  path: `${list}/:phenomenonId/change`,
  read: readPhenomenon,
  submit: changePhenomenon,
  initial: ({ phenomenon }) => ({ title: phenomenon.title, summary: phenomenon.summary }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data: { phenomenon }, form }) => (
    <Layout view={view} title={words.change} errors={form.errors} back={backTo(phenomenon)}>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={phenomenon.version}
        secondary={{ href: `${list}/${phenomenon.id}`, text: words.cancel }}
      >
        <TextFields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const joinPage = formPage({
  path: `${list}/:phenomenonId/join`,
  read: readJoinable,
  submit: joinSignals,
  draft: false,
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data: { phenomenon, signals }, form }) => (
    <Layout view={view} title={words.join} errors={form.errors} back={backTo(phenomenon)}>
      <Form
        view={view}
        form={form}
        submit={words.join}
        secondary={{ href: `${list}/${phenomenon.id}`, text: words.cancel }}
      >
        <SignalChoice view={view} form={form} signals={signals} />
      </Form>
    </Layout>
  ),
})

const closePage = formPage({
  path: `${list}/:phenomenonId/close`,
  read: readPhenomenon,
  submit: closePhenomenon,
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data: { phenomenon }, form }) => (
    <Layout view={view} title={words.close} errors={form.errors} back={backTo(phenomenon)}>
      <Form
        view={view}
        form={form}
        submit={words.close}
        version={phenomenon.version}
        secondary={{ href: `${list}/${phenomenon.id}`, text: words.cancel }}
      >
        <Select view={view} form={form} name="effect" label={words.effect} options={codeOptions('observed_effects')} />
        <Textarea
          view={view}
          form={form}
          name="closingNote"
          label={words.closingNote}
          hint={freeText.hint}
          limit={CLOSING_LIMIT}
        />
        <PersonCheck view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const partPage = actionPage({
  path: `${list}/:phenomenonId/signals/:signalId/part`,
  submit: partSignal,
  done: (result) => `${list}/${result.id}`,
})

export const phenomenonPages: readonly Page[] = [newPage, phenomenonPage, changePage, joinPage, closePage, partPage]
