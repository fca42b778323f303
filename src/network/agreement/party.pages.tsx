import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { agencyKinds } from '#network/agency/agency.ts'
import { kindTexts } from '#network/agency/agency.words.ts'
import { TextFields, textValues } from '#network/text-fields.tsx'
import { Checkboxes, Fieldset, Select } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { ButtonRow } from '#web/components/buttons.tsx'
import { readAgreementForm } from './agreement.operations.ts'
import { addParty, partyLeaves, readParty, recordParty } from './party.operations.ts'
import { words } from './agreement.words.ts'

const pathOf = (id: string | undefined): string => `/network/agreements/${id ?? ''}`

const newPartyPage = formPage({
  path: '/network/agreements/:agreementId/parties/new',
  read: readAgreementForm,
  submit: addParty,
  done: (result, params) => `${pathOf(params.agreementId)}/parties/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.addParty}
      caption={data.name}
      errors={form.errors}
      back={{ href: pathOf(data.id), text: data.name }}
    >
      <Form view={view} form={form} submit={words.save} secondary={{ href: pathOf(data.id), text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="agency"
          label={words.known}
          optional
          options={data.others.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Fieldset view={view} legend={words.newOne}>
          <TextFields view={view} form={form} name="name" label={words.name} optional />
          <Select
            view={view}
            form={form}
            name="kind"
            label={words.kind}
            optional
            options={agencyKinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))}
          />
          <TextInput view={view} form={form} name="businessId" label={words.businessId} optional width={10} />
        </Fieldset>
      </Form>
    </Layout>
  ),
})

const partyPage = formPage({
  path: '/network/agreements/:agreementId/parties/:partyId',
  read: readParty,
  submit: recordParty,
  initial: ({ party }) => ({
    ...textValues('signatoryOffice', party.signatoryOffice),
    signatoryName: party.signatoryName ?? '',
    decision: party.decision?.id ?? '',
    signed: party.signature === 'signed' ? 'true' : '',
    signedOn: party.signedOn === null ? '' : formatDate(party.signedOn, 'sv'),
  }),
  done: (result) => pathOf(result.agreementId),
  render: ({ view, data: { agreement, party, decisions }, form }) => (
    <Layout
      view={view}
      title={words.recordParty}
      heading={party.agencyName}
      caption={words.recordParty}
      errors={form.errors}
      back={{ href: pathOf(agreement.id), text: agreement.name }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={party.version}
        secondary={{ href: pathOf(agreement.id), text: words.cancel }}
      >
        <Select
          view={view}
          form={form}
          name="decision"
          label={words.decision}
          hint={words.decisionHint}
          empty={words.noDecision}
          options={decisions.map((each) => ({
            value: each.id,
            text: `${each.section}, ${formatDate(each.decidedOn, view.language)}, ${view.t(each.organ)}`,
          }))}
        />
        <TextFields view={view} form={form} name="signatoryOffice" label={words.office} optional />
        <TextInput view={view} form={form} name="signatoryName" label={words.signatoryName} optional width="half" />
        <Checkboxes
          view={view}
          form={form}
          name="signed"
          label={words.signature}
          optional
          options={[{ value: 'true', text: words.signedBox }]}
        />
        <DateInput
          view={view}
          form={form}
          name="signedOn"
          label={words.signedDay}
          hint={words.signedDayHint}
          optional
        />
      </Form>
      {party.leftOn === null && (
        <ButtonRow>
          <a class="govuk-link" href={`${pathOf(agreement.id)}/parties/${party.agencyId}/leave`}>
            {view.t(words.leave)}
          </a>
        </ButtonRow>
      )}
    </Layout>
  ),
})

const leavePage = formPage({
  path: '/network/agreements/:agreementId/parties/:partyId/leave',
  read: readParty,
  submit: partyLeaves,
  done: (result) => pathOf(result.agreementId),
  draft: false,
  render: ({ view, data: { agreement, party }, form }) => (
    <Layout
      view={view}
      title={words.leave}
      heading={party.agencyName}
      caption={words.leave}
      errors={form.errors}
      back={{ href: `${pathOf(agreement.id)}/parties/${party.agencyId}`, text: party.agencyName }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={party.version}
        warning
        secondary={{ href: pathOf(agreement.id), text: words.cancel }}
      >
        <DateInput view={view} form={form} name="lastOn" label={words.lastDay} />
      </Form>
    </Layout>
  ),
})

export const partyPages: readonly Page[] = [newPartyPage, partyPage, leavePage]
