import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { TextFields, textValues } from '#network/text-fields.tsx'
import { Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import type { FormState, View } from '#web/view.ts'
import { RECORD_LIMIT } from './decision-input.ts'
import { changeDecision, prepareDecision, readDecisionForm, registerDecision } from './decision.operations.ts'
import { words } from './decision.words.ts'

const list = '/network/decisions'

const Fields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <TextFields view={view} form={form} name="organ" label={words.organ} />
    <DateInput view={view} form={form} name="decidedOn" label={words.decidedOn} />
    <TextInput view={view} form={form} name="section" label={words.section} hint={words.sectionHint} width={10} />
    <TextInput
      view={view}
      form={form}
      name="registerNumber"
      label={words.registerNumber}
      hint={words.registerNumberHint}
      width="half"
    />
    <Textarea
      view={view}
      form={form}
      name="proposal"
      label={words.proposal}
      hint={words.quoteHint}
      limit={RECORD_LIMIT}
    />
    <Textarea view={view} form={form} name="decision" label={words.decision} limit={RECORD_LIMIT} />
    <TextInput
      view={view}
      form={form}
      name="furtherInformation"
      label={words.furtherInformation}
      hint={words.furtherHint}
    />
  </>
)

const newPage = formPage({
  path: `${list}/new`,
  read: prepareDecision,
  submit: registerDecision,
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.register} errors={form.errors} back={{ href: list, text: words.title }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="agency"
          label={words.agency}
          options={data.agencies.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:decisionId/change`,
  read: readDecisionForm,
  submit: changeDecision,
  initial: (data) => ({
    ...textValues('organ', data.organ),
    decidedOn: formatDate(data.decidedOn, 'sv'),
    section: data.section,
    registerNumber: data.registerNumber,
    proposal: data.proposal,
    decision: data.decision,
    furtherInformation: data.furtherInformation,
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.change}
      caption={data.agencyName}
      errors={form.errors}
      back={{ href: `${list}/${data.id}`, text: `${view.t(data.organ)} ${data.section}` }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.version}
        secondary={{ href: `${list}/${data.id}`, text: words.cancel }}
      >
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

export const decisionFormPages: readonly Page[] = [newPage, changePage]
