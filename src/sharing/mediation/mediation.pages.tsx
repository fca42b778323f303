import type { JSX } from 'preact'
import { WhoSees } from '#casework/entry/entry-fields.tsx'
import { EntryVisibility } from '#casework/entry/entry-visibility.tsx'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { cancelDuty, DutyFrame, toDuties } from '#sharing/duty/duty-frame.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { MATTER_LIMIT, nextOf, NOTE_LIMIT, type MediationOpened, type MediationState } from './mediation.ts'
import { followMediation, readMediation, readMediationForm, referToMediation } from './mediation.operations.ts'
import { mediationStateTexts, words } from './mediation.words.ts'

/** How a mediation stands, in a tag. */
export const MediationTag = ({ view, state }: { view: View; state: MediationState }): JSX.Element => (
  <StatusTag view={view} kind={nextOf(state).length === 0 ? 'done' : 'waiting'} text={mediationStateTexts[state]} />
)

const referPage = formPage({
  path: '/cases/:caseId/mediations/new',
  read: readMediationForm,
  submit: referToMediation,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.refer} errors={form.errors}>
        <InsetText>{view.t(words.intro)}</InsetText>
        <Form view={view} form={form} submit={words.save} secondary={cancelDuty(data.case.id)}>
          <WhoSees view={view} form={form} actor={actor} />
          <Textarea
            view={view}
            form={form}
            name="matter"
            label={words.matter}
            hint={words.matterHint}
            limit={MATTER_LIMIT}
            rows={3}
            mayTell
          />
          <TextInput view={view} form={form} name="office" label={words.office} />
          <DateInput view={view} form={form} name="referredOn" label={words.on} />
        </Form>
      </DutyFrame>
    )
  },
})

const Steps = ({ view, steps }: { view: View; steps: MediationOpened['steps'] }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.steps)}</h2>
    <ol class="govuk-list">
      {steps.map((step) => (
        <li>
          <strong>{formatDate(step.happenedOn, view.language)}</strong> {view.t(mediationStateTexts[step.state])},{' '}
          {step.recordedByName}
          {step.note !== null && <Paragraphs text={step.note} />}
        </li>
      ))}
    </ol>
  </>
)

const followPage = formPage({
  path: '/cases/:caseId/mediations/:mediationId',
  read: readMediation,
  submit: followMediation,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    const { mediation } = data
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.title} errors={form.errors}>
        <p class="govuk-body">
          <MediationTag view={view} state={mediation.state} /> <EntryVisibility view={view} entry={mediation} />
        </p>
        <Paragraphs text={mediation.matter} />
        <p class="govuk-body">{mediation.office}</p>
        <Steps view={view} steps={data.steps} />
        {data.next.length > 0 && data.can.includes('mediation.follow') && (
          <Form
            view={view}
            form={form}
            submit={words.save}
            version={mediation.version}
            secondary={cancelDuty(data.case.id)}
          >
            <Radios
              view={view}
              form={form}
              name="state"
              label={words.state}
              options={data.next.map((each) => ({ value: each, text: asHeading(mediationStateTexts[each]) }))}
            />
            <DateInput view={view} form={form} name="happenedOn" label={words.on} />
            <Textarea
              view={view}
              form={form}
              name="note"
              label={words.note}
              limit={NOTE_LIMIT}
              rows={3}
              visibility={mediation.registerKind === 'shared' ? 'case_team' : 'own_register'}
              register={mediation.registerName}
              optional
            />
          </Form>
        )}
      </DutyFrame>
    )
  },
})

export const mediationPages: readonly Page[] = [referPage, followPage]
