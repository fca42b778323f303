import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage } from '#http/pages.ts'
import { codeList, findCode, label, type Code } from '#kernel/codes.ts'
import type { FormState, FormValues, View } from '#web/view.ts'
import { Radios, type Option } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details } from '#web/components/panel.tsx'
import type { Wording } from '#web/components/wording.ts'
import { Recording } from './area-recording.tsx'
import { areaSources, NOTE_LIMIT, type AreaRecording, type AreaVisibility } from './assessment.ts'
import { readArea, recordArea } from './assessment.operations.ts'
import { asHeading } from '#kernel/language.ts'
import { sourceTexts, words } from './assessment.words.ts'

const scaleOptions = (list: 'worry_scale' | 'strength_scale'): Option[] =>
  codeList(list).codes.map((step) => ({ value: step.id, text: asHeading(step.label), hint: step.help }))

/** The questions of the code list: what to ask the young person, and what to think through. */
const GuidingQuestions = ({ view, area }: { view: View; area: Code }): JSX.Element => (
  <Details view={view} summary={words.guidingQuestions}>
    {area.questionChild !== undefined && (
      <>
        <h2 class="govuk-heading-s">{view.t(words.askYoungPerson)}</h2>
        <p class="govuk-body">{view.t(area.questionChild)}</p>
      </>
    )}
    {area.questionsProfessional !== undefined && (
      <>
        <h2 class="govuk-heading-s">{view.t(words.thinkThrough)}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {area.questionsProfessional.map((question) => (
            <li>{view.t(question)}</li>
          ))}
        </ul>
      </>
    )}
  </Details>
)

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  readonly visibility: AreaVisibility
  readonly register: Wording | undefined
}

const AreaFields = ({ view, form, visibility, register }: FieldsProps): JSX.Element => (
  <>
    <Textarea
      view={view}
      form={form}
      name="note"
      label={words.note}
      hint={words.noteHint}
      optional
      limit={NOTE_LIMIT}
      visibility={visibility}
      register={register}
    />
    <Radios
      view={view}
      form={form}
      name="worry"
      label={words.worryQuestion}
      optional
      options={scaleOptions('worry_scale')}
    />
    <Radios
      view={view}
      form={form}
      name="strength"
      label={words.strengthQuestion}
      optional
      columns
      options={scaleOptions('strength_scale')}
    />
    <Radios
      view={view}
      form={form}
      name="source"
      label={words.sourceQuestion}
      columns
      options={areaSources.map((source) => ({ value: source, text: asHeading(sourceTexts[source]) }))}
    />
  </>
)

const valuesOfRecording = (recording: AreaRecording | undefined): FormValues =>
  recording === undefined
    ? {}
    : {
        note: recording.note ?? '',
        worry: recording.worry === null ? '' : String(recording.worry),
        strength: recording.strength === null ? '' : String(recording.strength),
        source: recording.source,
      }

/**
 * One area a page. Who will see it is part of the address: it is chosen before one writes, and a draft for one's own
 * authority can never come up in the form for the whole team.
 */
const areaPage = formPage({
  path: '/cases/:caseId/assessment/areas/:area/:visibility',
  read: readArea,
  submit: recordArea,
  initial: (data) => valuesOfRecording(data.recordings.find((each) => each.visibility === data.visibility)),
  done: (_result, params) => `/cases/${params.caseId ?? ''}/assessment#area-${params.area ?? ''}`,
  render: ({ view, data, form, actor }) => {
    const back = `/cases/${data.case.id}/assessment`
    const area = findCode('life_areas', data.area)
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={asHeading(label('life_areas', data.area))}
        back={{ href: back, text: words.toAssessment }}
        errors={form.errors}
      >
        {area !== undefined && <GuidingQuestions view={view} area={area} />}
        <Form
          view={view}
          form={form}
          submit={data.visibility === 'case_team' ? words.saveForTeam : words.saveForOwn}
          version={data.version ?? undefined}
          secondary={{ href: back, text: frameWords.cancel }}
        >
          <AreaFields
            view={view}
            form={form}
            visibility={data.visibility}
            register={actor.ownRegisterName ?? undefined}
          />
        </Form>
        {data.recordings.length > 0 && (
          <section aria-labelledby="recorded">
            <h2 class="govuk-heading-m" id="recorded">
              {view.t(words.alreadyRecorded)}
            </h2>
            {data.recordings.map((recording) => (
              <Recording view={view} recording={recording} />
            ))}
          </section>
        )}
      </CaseFrame>
    )
  },
})

export const areaPages = [areaPage]
