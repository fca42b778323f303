import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { FilesCard } from '#network/network-file/network-file.pages.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { TaskList } from '#web/components/task-list.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import {
  findTemplateStep,
  templateStepOf,
  NOTE_LIMIT,
  phaseUnderWay,
  startUpTemplate,
  type StartUp,
  type StartUpStep,
} from './start-up.ts'
import {
  beginStartUp,
  readStartUp,
  readStartUpStep,
  reopenStartUpStep,
  tickStartUpStep,
} from './start-up.operations.ts'
import { words } from './start-up.words.ts'

const START_UP = '/network/start-up'
type Part = { readonly view: View; readonly startUp: StartUp }

const hintOf = (view: View, { step, doneOn, doneByName, note, files }: StartUpStep): string => {
  const template = findTemplateStep(step)
  const lines = [
    doneOn === null
      ? template && view.t(template.about)
      : view.t(words.doneBy(formatDate(doneOn, view.language), doneByName ?? '')),
    note ?? undefined,
    files.length === 0 ? undefined : view.t(words.papers(files.length)),
    template?.uncertain === true ? view.t(words.uncertain) : undefined,
  ]
  return lines.filter((line) => line !== undefined).join(' · ')
}

const Phases = ({ view, startUp: { steps, can } }: Part): JSX.Element => (
  <>
    {startUpTemplate.phases.map((phase, index) => {
      const own = phase.steps.flatMap(({ id }) => steps.filter((each) => each.step === id))
      const done = own.filter((each) => each.doneOn !== null).length
      return (
        <section aria-labelledby={`phase-${phase.id}`}>
          <h2 class="govuk-heading-m" id={`phase-${phase.id}`}>
            {view.t(words.phase(index + 1, phase.name))}
          </h2>
          <p class="govuk-body">{view.t(words.progress(done, own.length))}</p>
          <TaskList
            view={view}
            id={`steps-${phase.id}`}
            tasks={phase.steps.flatMap((template) => {
              const step = own.find((each) => each.step === template.id)
              if (step === undefined) return []
              return [
                {
                  title: template.name,
                  hint: hintOf(view, step),
                  href: can.includes('start_up.keep') ? `${START_UP}/${template.id}` : template.page,
                  status:
                    step.doneOn === null
                      ? ({ kind: 'waiting', text: words.open } as const)
                      : ({ kind: 'done', text: words.done } as const),
                },
              ]
            })}
          />
        </section>
      )
    })}
  </>
)

const startUpPage = viewPage({
  path: START_UP,
  read: readStartUp,
  render: ({ view, data }) => {
    const phase = phaseUnderWay(data.steps)
    return (
      <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }}>
        <p class="govuk-body">{view.t(words.intro)}</p>
        {data.steps.length === 0 ? (
          <>
            <InsetText>{view.t(words.notBegun)}</InsetText>
            {data.can.includes('start_up.keep') && (
              <ActionButton view={view} action={`${START_UP}/begin`} text={words.begin} />
            )}
          </>
        ) : (
          <>
            <InsetText>{view.t(phase === undefined ? words.allDone : words.underWay(phase.name))}</InsetText>
            <Phases view={view} startUp={data} />
          </>
        )}
        <p class="govuk-body">{view.t(words.source)}</p>
      </Layout>
    )
  },
})

const stepPage = formPage({
  path: `${START_UP}/:step`,
  read: readStartUpStep,
  submit: tickStartUpStep,
  draft: false,
  initial: ({ step, today }) => ({ doneOn: formatDate(step.doneOn ?? today, 'sv'), note: step.note ?? '' }),
  done: () => START_UP,
  render: ({ view, data: { step }, form }) => {
    const template = templateStepOf(step.step)
    const back = { href: START_UP, text: words.title }
    return (
      <Layout view={view} title={template.name} errors={form.errors} back={back}>
        <p class="govuk-body">{view.t(template.about)}</p>
        {template.uncertain && (
          <p class="govuk-body">
            <StatusTag view={view} kind="waiting" text={words.uncertain} />
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={template.page}>
            {view.t(words.goTo)}
          </a>
        </p>
        <FilesCard view={view} files={step.files} addHref={`${START_UP}/${step.step}/files/new`} />
        {step.doneOn !== null && (
          <>
            <Paragraphs text={view.t(words.doneBy(formatDate(step.doneOn, view.language), step.doneByName ?? ''))} />
            <ActionButton
              view={view}
              action={`${START_UP}/${step.step}/reopen`}
              text={words.reopen}
              about={view.t(template.name)}
              kind="secondary"
              version={step.version}
            />
          </>
        )}
        <Form view={view} form={form} submit={words.tick} version={step.version} secondary={back}>
          <Textarea
            view={view}
            form={form}
            name="note"
            label={words.note}
            hint={template.stores ? words.noteStores : words.noteHint}
            limit={NOTE_LIMIT}
            rows={3}
            optional
          />
          <DateInput view={view} form={form} name="doneOn" label={words.doneOn} />
        </Form>
      </Layout>
    )
  },
})

export const startUpPages: readonly Page[] = [
  startUpPage,
  stepPage,
  actionPage({ path: `${START_UP}/begin`, submit: beginStartUp, done: () => START_UP }),
  actionPage({ path: `${START_UP}/:step/reopen`, submit: reopenStartUpStep, done: () => START_UP }),
]
