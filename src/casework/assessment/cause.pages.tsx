import type { JSX } from 'preact'
import { openCaseHead } from '#casework/anchor-case/anchor-case.operations.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, viewPage } from '#http/pages.ts'
import { codeList, label, type Code } from '#kernel/codes.ts'
import { Checkboxes, Fieldset, type Option } from '#web/components/choices.tsx'
import { valuesOf } from '#web/components/field-parts.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Details } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { asHeading } from '#kernel/language.ts'
import { words as assessmentWords } from './assessment.words.ts'
import { DESCRIPTION_LIMIT, furtherActors, OTHER_ACTORS_MAX, suggestedActors } from './cause.ts'
import { readCauseCategory, recordCause } from './cause.operations.ts'
import { words } from './cause.words.ts'

const choosePage = viewPage({
  path: '/cases/:caseId/assessment/causes/new',
  read: openCaseHead,
  render: ({ view, data }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.chooseTitle}
      back={{ href: `/cases/${data.case.id}/assessment`, text: assessmentWords.toAssessment }}
    >
      <p class="govuk-body">{view.t(words.chooseIntro)}</p>
      <ul class="govuk-list govuk-list--spaced">
        {codeList('cause_categories').codes.map((category) => (
          <li>
            <a class="govuk-link" href={`/cases/${data.case.id}/assessment/causes/${category.id}`}>
              {view.t(asHeading(category.label))}
            </a>
          </li>
        ))}
      </ul>
    </CaseFrame>
  ),
})

const optionsOf = (kinds: readonly Code[]): Option[] =>
  kinds.map((kind) => ({ value: kind.id, text: asHeading(kind.label) }))

type FieldsProps = { readonly view: View; readonly form: FormState; readonly category: string }

/** Whose work is needed: what the category suggests first, every other authority closed until asked for, free names last. */
const ActorFields = ({ view, form, category }: FieldsProps): JSX.Element => {
  const suggested = suggestedActors(category)
  const further = furtherActors(category)
  if (suggested.length === 0) {
    return (
      <Checkboxes
        view={view}
        form={form}
        name="actors"
        label={words.actors}
        hint={words.actorsAll}
        columns
        options={optionsOf(further)}
      />
    )
  }
  return (
    <>
      <Checkboxes
        view={view}
        form={form}
        name="actors"
        label={words.actors}
        hint={words.actorsSuggested}
        options={optionsOf(suggested)}
      />
      <Details view={view} summary={words.furtherActors} open={valuesOf(form, 'furtherActors').length > 0}>
        <Checkboxes
          view={view}
          form={form}
          name="furtherActors"
          label={words.furtherActors}
          columns
          options={optionsOf(further)}
        />
      </Details>
    </>
  )
}

const OtherActors = ({ view, form }: Omit<FieldsProps, 'category'>): JSX.Element => (
  <Fieldset view={view} legend={words.otherActors} hint={words.otherActorsHint}>
    {Array.from({ length: OTHER_ACTORS_MAX }, (_, row) => (
      <TextInput
        view={view}
        form={form}
        name={`otherActors.${row}.name`}
        label={words.otherActor(row + 1)}

        width="half"
      />
    ))}
  </Fieldset>
)

const causePage = formPage({
  path: '/cases/:caseId/assessment/causes/:category',
  read: readCauseCategory,
  submit: recordCause,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/assessment#causes`,
  render: ({ view, data, form }) => {
    const back = `/cases/${data.case.id}/assessment`
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.record}
        heading={asHeading(label('cause_categories', data.category))}
        back={{ href: `${back}/causes/new`, text: words.chooseTitle }}
        errors={form.errors}
      >
        <Form view={view} form={form} submit={assessmentWords.save} secondary={{ href: back, text: frameWords.cancel }}>
          <Textarea
            view={view}
            form={form}
            name="description"
            label={words.description}
            hint={words.descriptionHint}
            optional
            visibility="case_team"
            limit={DESCRIPTION_LIMIT}
            rows={4}
          />
          <ActorFields view={view} form={form} category={data.category} />
          <OtherActors view={view} form={form} />
          <TextInput view={view} form={form} name="noActorReason" label={words.noActorReason} optional />
        </Form>
      </CaseFrame>
    )
  },
})

export const causePages = [choosePage, causePage]
