import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage } from '#http/pages.ts'
import { codeList, findCode, type CodeListId } from '#kernel/codes.ts'
import { asHeading } from '#kernel/language.ts'
import { Checkboxes, Fieldset, Radios, Select, type Option } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import { askConsent, OUTSIDE, prepareConsent } from './consent-asking.operations.ts'
import { words } from './consent-form.words.ts'
import { recordYes } from './consent-yes.operations.ts'
import { ALONE_REASON_LIMIT, consentSubjects, EXPLAINED_LIMIT } from './consent.ts'
import { readConsent } from './consent.operations.ts'
import { words as consentWords } from './consent.words.ts'

const optionsOf = (list: CodeListId, ids?: readonly string[]): Option[] =>
  codeList(list)
    .codes.filter((each) => ids?.includes(each.id) ?? true)
    .map((each) => ({ value: each.id, text: asHeading(each.label), hint: each.help }))

type Field = { readonly view: View; readonly form: FormState }
type AskProps = Field & { readonly data: z.output<typeof prepareConsent.output> }

const Outside = (field: Field): JSX.Element => (
  <>
    <Select {...field} name="toAuthority" label={words.outsideKind} options={optionsOf('consent_recipients')} />
    <TextInput {...field} name="toName" label={words.outsideName} width="half" />
  </>
)

const ToWhom = ({ view, form, data }: AskProps): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="toRegisterId"
    label={words.recipient}
    options={[
      ...data.recipients.map((each) => ({ value: each.registerId, text: asHeading(each.name) })),
      { value: OUTSIDE, text: words.outside, reveal: <Outside view={view} form={form} /> },
    ]}
  />
)

const HowExplained = (field: Field): JSX.Element => (
  <Fieldset view={field.view} legend={consentWords.explained}>
    <Textarea
      {...field}
      name="explained"
      label={words.explained}
      hint={words.explainedHint}
      visibility="case_team"
      limit={EXPLAINED_LIMIT}
      rows={4}
    />
    <Select {...field} name="language" label={words.language} options={optionsOf('languages')} />
    <Select
      {...field}
      name="interpreterLanguage"
      label={words.interpreter}
      options={optionsOf('languages')}
      empty={words.noInterpreter}
    />
  </Fieldset>
)

const askPage = formPage({
  path: '/cases/:caseId/consents/new',
  read: prepareConsent,
  submit: askConsent,
  initial: (data) => ({
    language: data.contactLanguage ?? '',
    interpreterLanguage: data.interpreterLanguage ?? '',
  }),
  done: (result, params) => `/cases/${params.caseId ?? ''}/consents/${result.id}`,
  render: ({ view, data, form, actor }) => {
    const back = { href: `/cases/${data.case.id}/consents`, text: consentWords.toConsents }
    const field = { view, form }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.ask}
        back={back}
        errors={form.errors}
      >
        <InsetText>{view.t(words.whoDecides)}</InsetText>
        <Form {...field} submit={words.submit} secondary={{ href: back.href, text: frameWords.cancel }}>
          <Checkboxes
            {...field}
            name="subjects"
            label={words.subjects}
            hint={words.subjectsHint}
            columns
            options={optionsOf('consent_categories', consentSubjects)}
          />
          <ToWhom {...field} data={data} />
          <Radios {...field} name="purpose" label={words.purpose} options={optionsOf('disclosure_purposes')} />
          <HowExplained {...field} />
          <DateInput {...field} name="validUntil" label={words.validUntil} hint={words.validUntilHint} optional />
        </Form>
      </CaseFrame>
    )
  },
})

const yesPage = formPage({
  path: '/cases/:caseId/consents/:consentId/yes',
  read: readConsent,
  submit: recordYes,
  initial: (data) => ({ personId: data.waitsFor.length === 1 ? (data.waitsFor[0]?.id ?? '') : '' }),
  done: (result, params) => `/cases/${params.caseId ?? ''}/consents/${result.id}`,
  render: ({ view, data, form, actor }) => {
    const back = { href: `/cases/${data.case.id}/consents/${data.consent.id}`, text: consentWords.toConsent }
    const field = { view, form }
    const guardians = data.waitsFor.filter((each) => each.role === 'guardian')
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="consent" />}
        view={view}
        case={data.case}
        title={words.record}
        back={back}
        errors={form.errors}
      >
        {data.waitsFor.length === 0 ? (
          <p class="govuk-body">{view.t(words.nobodyLeft)}</p>
        ) : (
          <Form
            {...field}
            submit={consentWords.save}
            version={data.consent.version}
            secondary={{ href: back.href, text: frameWords.cancel }}
          >
            <Radios
              {...field}
              name="personId"
              label={words.giver}
              options={data.waitsFor.map((each) => ({
                value: each.id,
                text: each.name ?? view.t(consentWords.unnamed),
                hint: findCode('participant_roles', each.role)?.label,
              }))}
            />
            <Radios {...field} name="method" label={words.method} options={optionsOf('consent_methods')} />
            <DateInput {...field} name="givenOn" label={words.givenOn} />
            {guardians.length > 1 && (
              <Textarea
                {...field}
                name="aloneReason"
                label={words.alone}
                hint={words.aloneHint}
                visibility="case_team"
                limit={ALONE_REASON_LIMIT}
                rows={2}
                optional
              />
            )}
            <p class="govuk-body">{view.t(words.received(`${actor.givenName} ${actor.familyName}`))}</p>
          </Form>
        )}
      </CaseFrame>
    )
  },
})

export const askingPages = [askPage, yesPage]
