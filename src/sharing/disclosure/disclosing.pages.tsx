import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import { ENTRY_LIMIT } from '#casework/entry/entry.ts'
import { chooseRecipient, discloseEntry, readSharing, readSharingForm } from './disclosing.operations.ts'
import { NECESSITY_LIMIT } from './disclosure.ts'
import { guardianOptions, outsideOption, recipientOptions } from './recipient-options.tsx'
import { words } from './sharing-form.words.ts'
import type { RuleChoice } from './rule-choice.ts'
import { toldIds } from './shared-text.ts'
import { MarksCheck, Preview } from './told-passages.tsx'

type Choices = z.output<typeof readSharing.output>
type SharingData = z.output<typeof readSharingForm.output>
type Fields = { readonly view: View; readonly form: FormState; readonly data: SharingData }

/** The text as it is given away, and what it is about. */
const TheText = ({
  view,
  data,
  outside,
  choose = false,
}: {
  view: View
  data: Pick<Choices, 'entry' | 'text'>
  outside?: boolean
  choose?: boolean
}): JSX.Element => (
  <section>
    <Preview view={view} text={data.text} language={data.entry.language} outside={outside ?? false} choose={choose} />
    <p class="govuk-hint">
      {view.t(words.about)}: {view.t(label('consent_categories', data.entry.subject))}. {view.t(words.pinned)}
    </p>
  </section>
)

const choosePage = formPage({
  path: '/cases/:caseId/entries/:entryId/share',
  read: readSharing,
  submit: chooseRecipient,
  draft: false,
  done: (result, params) => `/cases/${params.caseId ?? ''}/entries/${params.entryId ?? ''}/share/${result.recipient}`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
      view={view}
      case={data.case}
      title={words.shareTitle}
      errors={form.errors}
    >
      <TheText view={view} data={data} />
      <Form
        view={view}
        form={form}
        submit={words.continue}
        secondary={{ href: `/cases/${data.case.id}/entries/${data.entry.id}`, text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="recipient"
          label={words.whom}
          hint={words.whomHint}
          options={[...recipientOptions(view, data), ...guardianOptions(data), outsideOption(view, form, data)]}
        />
      </Form>
    </CaseFrame>
  ),
})

/** What a rule asks of the one who chooses it, in one paragraph. */
const ruleHint = (view: View, rule: RuleChoice): string =>
  [
    ...(rule.duty ? [words.isDuty] : []),
    rule.explanation,
    ...rule.limits,
    ...(rule.consent === 'required' ? [words.needsConsent] : []),
    ...(rule.consentUnless === null ? [] : [words.needsConsentUnless(view.t(rule.consentUnless))]),
    ...(rule.necessityRequired ? [words.needsNecessity] : []),
    ...(rule.uncertainty === null ? [] : [words.uncertain(view.t(rule.uncertainty))]),
    { sv: `(${rule.citations.sv})`, fi: `(${rule.citations.fi})`, en: `(${rule.citations.en})` },
  ]
    .map(view.t)
    .join(' ')

/** A way of telling that the rules say no to, said before one chooses another. */
const Denial = ({ view, data }: Pick<Fields, 'view' | 'data'>): JSX.Element | null =>
  data.denial === null ? null : (
    <InsetText>
      <strong>
        {view.t(words.notEnough)}: {view.t(data.denial.name)}
      </strong>
      <br />
      {view.t(data.denial.why)} ({view.t(data.denial.citations)})
    </InsetText>
  )

const Basis = ({ view, form, data }: Fields): JSX.Element => (
  <>
    <Denial view={view} data={data} />
    <Radios
      view={view}
      form={form}
      name="rule"
      label={words.basis}
      hint={words.basisHint}
      options={data.rules.map((rule) => ({ value: rule.value, text: rule.name, hint: ruleHint(view, rule) }))}
    />
    <Radios
      view={view}
      form={form}
      name="purpose"
      label={words.purpose}
      options={data.purposes.map((each) => ({ value: each, text: label('disclosure_purposes', each) }))}
    />
  </>
)

const ConsentField = ({ view, form, data }: Fields): JSX.Element | null => {
  if (!data.rules.some((rule) => rule.consent !== 'none')) return null
  if (data.consents.length === 0) return <p class="govuk-hint">{view.t(words.noConsents)}</p>
  return (
    <Radios
      view={view}
      form={form}
      name="consentId"
      label={words.consent}
      hint={words.consentHint}
      optional
      options={[
        ...data.consents.map((each) => ({
          value: each.id,
          text: words.consentBy(
            view.t(label('consent_given_by', each.decidedBy)),
            formatDate(each.givenAt, view.language),
            view.t(label('disclosure_purposes', each.purpose)),
          ),
        })),
        { value: '', text: words.consentNone },
      ]}
    />
  )
}

/** As it stands, or an edited copy with the names left out. Outside the system nothing is read, so there is nothing to edit. */
const CopyField = ({ view, form, data }: Fields): JSX.Element | null =>
  data.recipient.outside ? null : (
    <Radios
      view={view}
      form={form}
      name="pseudonymised"
      label={words.pseudonymised}
      options={[
        { value: 'no', text: words.asItStands },
        {
          value: 'yes',
          text: words.leftOut,
          reveal: (
            <>
              <Textarea
                view={view}
                form={form}
                name="body"
                label={words.copy}
                hint={words.copyHint}
                limit={ENTRY_LIMIT}
                rows={8}
              />
              <Checkboxes
                view={view}
                form={form}
                name="namesChecked"
                label={words.namesCheck}
                optional
                options={[{ value: 'yes', text: words.namesChecked }]}
              />
            </>
          ),
        },
      ]}
    />
  )

/** The choice of passages stands in the address, so that the same text is shown again when something is wrong. */
const formAction = (view: View, data: SharingData): string => {
  const told = toldIds(data.text.marks)
  return told === '' ? view.path : `${view.path}?told=${told}`
}

const ShareForm = ({ view, form, data, register }: Fields & { register: string }): JSX.Element => (
  <Form
    view={view}
    form={form}
    submit={data.recipient.outside ? words.record : words.share}
    version={data.entry.version}
    action={formAction(view, data)}
    hidden={{ fingerprint: data.text.fingerprint }}
    secondary={{ href: `/cases/${data.case.id}/entries/${data.entry.id}`, text: frameWords.cancel }}
  >
    {data.recipient.outside && data.recipient.name === null && (
      <TextInput view={view} form={form} name="toName" label={words.toName} width="half" />
    )}
    <Basis view={view} form={form} data={data} />
    <ConsentField view={view} form={form} data={data} />
    <Textarea
      view={view}
      form={form}
      name="necessity"
      label={words.necessity}
      hint={words.necessityHint}
      limit={NECESSITY_LIMIT}
      rows={4}
      visibility="own_register"
      register={register}
      optional
    />
    <DateInput view={view} form={form} name="until" label={words.until} example={data.usualUntil} />
    <CopyField view={view} form={form} data={data} />
    <MarksCheck view={view} form={form} text={data.text} />
  </Form>
)

/** The form of one recipient; in answer to a request, the address carries the request. */
const sharePage = (path: string): Page =>
  formPage({
    path,
    read: readSharingForm,
    submit: discloseEntry,
    initial: (data) => ({ until: formatDate(data.usualUntil, 'sv'), pseudonymised: 'no', body: data.text.body }),
    done: (_result, params) => `/cases/${params.caseId ?? ''}/disclosures`,
    render: ({ view, data, form, actor }) => (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
        view={view}
        case={data.case}
        title={words.shareTitle}
        heading={words.shareWith(view.t(data.recipient.called))}
        errors={form.errors}
      >
        <TheText view={view} data={data} outside={data.recipient.outside} choose />
        <ShareForm
          view={view}
          form={form}
          data={data}
          register={actor.ownRegisterName === null ? '' : view.t(actor.ownRegisterName)}
        />
      </CaseFrame>
    ),
  })

export const disclosingPages: readonly Page[] = [
  choosePage,
  sharePage('/cases/:caseId/entries/:entryId/share/:recipient'),
  sharePage('/cases/:caseId/entries/:entryId/share/:recipient/requests/:requestId'),
]
