import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { codeOptions, Radios } from '#web/components/choices.tsx'
import { Select } from '#web/components/choices.tsx'
import { TextInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { missingTexts, words } from './anchor-case.words.ts'
import { CaseFrame } from './case-frame.tsx'
import { phaseTexts, words as frameWords } from './case-frame.words.ts'
import { addMember, advanceCase, handOverCase, readAdvance, readMembers } from './case-moves.operations.ts'

const toCase = (_result: unknown, params: Readonly<Record<string, string>>): string => `/cases/${params.caseId ?? ''}`

/** Reason and explanation of a deviation; asked for, never demanded before it is needed. */
const DeviationFields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <p class="govuk-body">{view.t(words.deviationHint)}</p>
    <Select
      view={view}
      form={form}
      name="deviationReason"
      label={words.deviationReason}
      optional
      options={codeOptions('deviation_reasons')}
    />
    <Textarea
      view={view}
      form={form}
      name="deviationExplanation"
      label={words.deviationExplanation}
      optional
      visibility="case_team"
      limit={2000}
      rows={3}
    />
  </>
)

const advancePage = formPage({
  path: '/cases/:caseId/advance',
  read: readAdvance,
  submit: advanceCase,
  initial: (data) => ({ to: data.next ?? '' }),
  done: toCase,
  render: ({ view, data, form }) => {
    const missing = data.options.find((each) => each.phase === data.next)?.missing ?? []
    return (
      <CaseFrame view={view} case={data.case} title={words.advanceTitle} errors={form.errors}>
        {missing.length > 0 && (
          <InsetText>
            <p>{view.t(words.missing)}</p>
            <ul class="govuk-list govuk-list--bullet">
              {missing.map((step) => (
                <li>{view.t(missingTexts[step])}</li>
              ))}
            </ul>
          </InsetText>
        )}
        <Form
          view={view}
          form={form}
          submit={words.save}
          version={data.case.version}
          secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
        >
          <Radios
            view={view}
            form={form}
            name="to"
            label={words.advanceTo}
            options={data.options.map((each) => ({ value: each.phase, text: phaseTexts[each.phase] }))}
          />
          <DeviationFields view={view} form={form} />
        </Form>
      </CaseFrame>
    )
  },
})

const addMemberPage = formPage({
  path: '/cases/:caseId/members/new',
  read: readMembers,
  submit: addMember,
  done: toCase,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.addMember} errors={form.errors}>
      {data.candidates.length === 0 ? (
        <p class="govuk-body">{view.t(words.addMemberNobody)}</p>
      ) : (
        <Form
          view={view}
          form={form}
          submit={words.save}
          secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
        >
          <Radios
            view={view}
            form={form}
            name="professionalId"
            label={words.addMemberWho}
            options={data.candidates.map((each) => ({
              value: each.professionalId,
              text: each.name,
              hint: label('professions', each.profession),
            }))}
          />
          <TextInput view={view} form={form} name="addedValue" label={words.addedValue} hint={words.addedValueHint} />
        </Form>
      )}
    </CaseFrame>
  ),
})

const handOverPage = formPage({
  path: '/cases/:caseId/hand-over',
  read: readMembers,
  submit: handOverCase,
  done: toCase,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.handOver} errors={form.errors}>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.case.version}
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="professionalId"
          label={words.handOverWho}
          options={data.members.map((each) => ({
            value: each.professionalId,
            text: each.name,
            hint: label('professions', each.profession),
          }))}
        />
        <Textarea view={view} form={form} name="note" label={words.handOverNote} visibility="case_team" limit={2000} />
      </Form>
    </CaseFrame>
  ),
})

export const caseMovePages: readonly Page[] = [advancePage, addMemberPage, handOverPage]
