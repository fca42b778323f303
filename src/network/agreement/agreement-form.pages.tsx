import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { agreementKinds } from './agreement-kind.ts'
import { words as networkWords } from '#network/network.words.ts'
import { TextFields, textValues } from '#network/text-fields.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { REASON_LIMIT, TEXT_LIMIT } from './agreement-input.ts'
import { bringIntoForce, changeAgreement, createAgreement, endAgreement } from './agreement-keeping.operations.ts'
import { prepareAgreement, readAgreementForm } from './agreement.operations.ts'
import { kindTexts, words } from './agreement.words.ts'

const pathOf = (id: string | undefined): string => `/network/agreements/${id ?? ''}`

const Fields = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <>
    <TextFields view={view} form={form} name="name" label={words.name} />
    <TextFields view={view} form={form} name="aim" label={words.aim} limit={TEXT_LIMIT} />
    <TextFields view={view} form={form} name="purpose" label={words.purpose} limit={TEXT_LIMIT} />
    <TextInput view={view} form={form} name="registerNumber" label={words.registerNumber} optional width="half" />
    <DateInput view={view} form={form} name="validFrom" label={words.inForceFrom} optional />
    <DateInput view={view} form={form} name="lastOn" label={words.lastDay} hint={words.lastDayHint} optional />
  </>
)

const newPage = formPage({
  path: '/network/agreements/new',
  read: prepareAgreement,
  submit: createAgreement,
  done: (result) => pathOf(result.id),
  render: ({ view, form }) => (
    <Layout view={view} title={words.create} errors={form.errors} back={{ href: '/network', text: networkWords.back }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: '/network', text: words.cancel }}>
        <Radios
          view={view}
          form={form}
          name="kind"
          label={words.kind}
          options={agreementKinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))}
        />
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: '/network/agreements/:agreementId/change',
  read: readAgreementForm,
  submit: changeAgreement,
  initial: (data) => ({
    ...textValues('name', data.name),
    ...textValues('aim', data.aim),
    ...textValues('purpose', data.purpose),
    registerNumber: data.registerNumber ?? '',
    validFrom: data.validFrom === null ? '' : formatDate(data.validFrom, 'sv'),
    lastOn: data.validUntil === null ? '' : formatDate(addDays(data.validUntil, -1), 'sv'),
  }),
  done: (result) => pathOf(result.id),
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.change}
      caption={data.name}
      errors={form.errors}
      back={{ href: pathOf(data.id), text: data.name }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.version}
        secondary={{ href: pathOf(data.id), text: words.cancel }}
      >
        <Fields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const forcePage = formPage({
  path: '/network/agreements/:agreementId/force',
  read: readAgreementForm,
  submit: bringIntoForce,
  initial: (data) => (data.validFrom === null ? {} : { validFrom: formatDate(data.validFrom, 'sv') }),
  done: (result) => pathOf(result.id),
  draft: false,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.force}
      caption={data.name}
      errors={form.errors}
      back={{ href: pathOf(data.id), text: data.name }}
    >
      <InsetText>
        {view.t(data.ruleMet ? words.ruleMet : words.ruleNotMet)}{' '}
        {data.unsigned.length > 0 && view.t(words.notSigned(data.unsigned.map((name) => view.t(name)).join(', ')))}
      </InsetText>
      <Form
        view={view}
        form={form}
        submit={words.force}
        version={data.version}
        secondary={{ href: pathOf(data.id), text: words.cancel }}
      >
        <DateInput view={view} form={form} name="validFrom" label={words.inForceFrom} />
      </Form>
    </Layout>
  ),
})

const endPage = formPage({
  path: '/network/agreements/:agreementId/end',
  read: readAgreementForm,
  submit: endAgreement,
  done: (result) => pathOf(result.id),
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.end}
      caption={data.name}
      errors={form.errors}
      back={{ href: pathOf(data.id), text: data.name }}
    >
      {data.kind === 'agreement' && <WarningText view={view}>{view.t(words.endWarning)}</WarningText>}
      <Form
        view={view}
        form={form}
        submit={words.end}
        warning
        version={data.version}
        secondary={{ href: pathOf(data.id), text: words.cancel }}
      >
        <DateInput view={view} form={form} name="lastOn" label={words.lastDay} />
        <Textarea view={view} form={form} name="reason" label={words.endReason} limit={REASON_LIMIT} rows={3} />
      </Form>
    </Layout>
  ),
})

export const agreementFormPages: readonly Page[] = [newPage, changePage, forcePage, endPage]
