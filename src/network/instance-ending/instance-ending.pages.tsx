import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { words as networkWords } from '#network/network.words.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import {
  openKinds,
  REASON_LIMIT,
  standing,
  TURN_TO_LIMIT,
  type InstanceEnding,
  type OpenThings,
} from './instance-ending.ts'
import {
  proposeEnding,
  proposeReopening,
  readInstanceEnding,
  readOneEnding,
  settleEnding,
  takeBackEnding,
} from './instance-ending.operations.ts'
import { kindTexts, openTexts, stateTexts, words } from './instance-ending.words.ts'

const ENDING = '/network/ending'
const back = { href: ENDING, text: words.title }
const cancel = { href: ENDING, text: words.cancel }

type Preview = { readonly view: View; readonly open: OpenThings | null; readonly mayEnd: boolean }

const WhatIsOpen = ({ view, open, mayEnd }: Preview): JSX.Element | null =>
  open === null ? null : (
    <>
      <h2 class="govuk-heading-m">{view.t(words.openTitle)}</h2>
      {mayEnd ? (
        <InsetText>{view.t(words.mayEnd)}</InsetText>
      ) : (
        <WarningText view={view}>{view.t(words.mayNotEnd)}</WarningText>
      )}
      <DataTable
        view={view}
        caption={words.openTitle}
        captionHidden
        headers={[words.what, words.count, words.then]}
        rows={openKinds.map((kind) => [view.t(openTexts[kind].name), String(open[kind]), view.t(openTexts[kind].then)])}
      />
    </>
  )

const whoOf = (ending: InstanceEnding): string =>
  [ending.proposedByName, ending.settledByName, ending.closedByName]
    .filter((each, at, all) => each !== null && all.indexOf(each) === at)
    .join(', ')

const History = ({ view, endings }: { view: View; endings: readonly InstanceEnding[] }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.history}
    headers={[words.what, words.day, words.state, words.reason, words.who]}
    empty={words.none}
    rows={endings.map((each) => [
      <a class="govuk-link" href={`${ENDING}/${each.id}`}>
        {view.t(kindTexts[each.kind])}
      </a>,
      formatDate(each.startsOn, view.language),
      view.t(stateTexts[each.state]),
      each.closeReason === null ? each.reason : `${each.reason} · ${each.closeReason}`,
      whoOf(each),
    ])}
  />
)

const endingPage = viewPage({
  path: ENDING,
  read: readInstanceEnding,
  render: ({ view, data }) => {
    const now = standing(data.endings)
    const proposes = data.can.includes('instance_ending.propose')
    return (
      <Layout
        view={view}
        title={words.title}
        back={{ href: '/network', text: networkWords.back }}
        wide
        actions={
          <>
            {proposes && now === undefined && <ButtonLink href={`${ENDING}/new`}>{view.t(words.propose)}</ButtonLink>}
            {proposes && now?.state === 'in_force' && (
              <ButtonLink href={`${ENDING}/reopening`}>{view.t(words.reopen)}</ButtonLink>
            )}
          </>
        }
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <p class="govuk-body">{view.t(words.goesOn)}</p>
        <p class="govuk-body">{view.t(words.public)}</p>
        {data.endedOn === null && <WhatIsOpen view={view} {...data} />}
        <History view={view} endings={data.endings} />
      </Layout>
    )
  },
})

const turnTos = ['turnToSv', 'turnToFi', 'turnToEn'] as const

const proposePage = formPage({
  path: `${ENDING}/new`,
  read: readInstanceEnding,
  submit: proposeEnding,
  done: () => ENDING,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.propose} back={back} errors={form.errors}>
      <p class="govuk-body">{view.t(words.goesOn)}</p>
      <WhatIsOpen view={view} {...data} />
      <Form view={view} form={form} submit={words.propose} warning secondary={cancel}>
        <DateInput view={view} form={form} name="startsOn" label={words.startsOn} hint={words.startsOnHint} />
        <Textarea
          {...{ view, form, name: 'reason', label: words.reason, hint: words.reasonHint, rows: 3, limit: REASON_LIMIT }}
        />
        <h2 class="govuk-heading-m">{view.t(words.turnTo)}</h2>
        <p class="govuk-body">{view.t(words.turnToHint)}</p>
        {turnTos.map((name) => (
          <Textarea {...{ view, form, name, label: words[name], rows: 3, limit: TURN_TO_LIMIT }} />
        ))}
        <Checkboxes
          view={view}
          form={form}
          name="understood"
          label={words.confirm}
          options={[{ value: 'yes', text: words.understood }]}
        />
      </Form>
    </Layout>
  ),
})

const reopenPage = formPage({
  path: `${ENDING}/reopening`,
  read: readInstanceEnding,
  submit: proposeReopening,
  done: () => ENDING,
  render: ({ view, form }) => (
    <Layout view={view} title={words.reopen} back={back} errors={form.errors}>
      <p class="govuk-body">{view.t(words.reopenIntro)}</p>
      <Form view={view} form={form} submit={words.reopen} warning secondary={cancel}>
        <Textarea {...{ view, form, name: 'reason', label: words.reopenWhy, rows: 3, limit: REASON_LIMIT }} />
      </Form>
    </Layout>
  ),
})

const Facts = ({ view, ending }: { view: View; ending: InstanceEnding }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.state, value: view.t(stateTexts[ending.state]) },
      { key: ending.kind === 'end' ? words.startsOn : words.day, value: formatDate(ending.startsOn, view.language) },
      { key: words.reason, value: ending.reason },
      ...(ending.turnTo === null ? [] : [{ key: words.turnTo, value: view.t(ending.turnTo) }]),
      { key: words.who, value: whoOf(ending) },
      ...[ending.note, ending.closeReason].flatMap((text) => (text === null ? [] : [{ key: words.note, value: text }])),
    ]}
  />
)

const onePage = formPage({
  path: `${ENDING}/:endingId`,
  read: readOneEnding,
  submit: settleEnding,
  draft: false,
  done: () => ENDING,
  render: ({ view, data: { ending, open, mayEnd, own }, form }) => (
    <Layout view={view} title={kindTexts[ending.kind]} back={back} errors={form.errors}>
      <Facts view={view} ending={ending} />
      {ending.kind === 'end' && ending.state === 'decided' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${ENDING}/${ending.id}/take-back`}>
            {view.t(words.takeBack)}
          </a>
        </p>
      )}
      {ending.state === 'proposed' && (
        <>
          {ending.kind === 'end' && <WhatIsOpen view={view} open={open} mayEnd={mayEnd} />}
          {own && <InsetText>{view.t(words.secondPerson)}</InsetText>}
          <Form view={view} form={form} submit={words.settle} warning secondary={cancel} version={ending.version}>
            <Radios
              view={view}
              form={form}
              name="outcome"
              label={words.outcome}
              options={(own ? (['withdrawn'] as const) : (['decided', 'declined'] as const)).map((value) => ({
                value,
                text: words[value],
              }))}
            />
            {!own && (
              <Textarea
                {...{ view, form, name: 'note', label: words.note, hint: words.noteHint, rows: 3, limit: REASON_LIMIT }}
              />
            )}
          </Form>
        </>
      )}
    </Layout>
  ),
})

const takeBackPage = formPage({
  path: `${ENDING}/:endingId/take-back`,
  read: readOneEnding,
  submit: takeBackEnding,
  draft: false,
  done: () => ENDING,
  render: ({ view, data: { ending }, form }) => (
    <Layout view={view} title={words.takeBack} back={back} errors={form.errors}>
      <Facts view={view} ending={ending} />
      <Form view={view} form={form} submit={words.takeBack} secondary={cancel} version={ending.version}>
        <Textarea {...{ view, form, name: 'reason', label: words.takeBackWhy, rows: 3, limit: REASON_LIMIT }} />
      </Form>
    </Layout>
  ),
})

export const instanceEndingPages: readonly Page[] = [endingPage, proposePage, reopenPage, onePage, takeBackPage]
