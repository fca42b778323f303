import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Checkboxes, Radios, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { ENTRY_LIMIT } from '#casework/entry/entry.ts'
import { chooseRecipient, discloseEntry, readSharing, readSharingForm } from './disclosing.operations.ts'
import { NECESSITY_LIMIT } from './disclosure.ts'
import { answerTexts, words } from './sharing-form.words.ts'
import type { RuleChoice } from './rule-choice.ts'

type Choices = z.output<typeof readSharing.output>
type SharingData = z.output<typeof readSharingForm.output>
type Fields = { readonly view: View; readonly form: FormState; readonly data: SharingData }

/** The text as it is given away, and what it is about. */
const TheText = ({ view, data }: { view: View; data: Pick<Choices, 'entry'> }): JSX.Element => (
  <section>
    <h2 class="govuk-heading-s">{view.t(words.theText)}</h2>
    <InsetText>
      <Paragraphs text={data.entry.body} />
    </InsetText>
    <p class="govuk-hint">
      {view.t(words.about)}: {view.t(label('consent_categories', data.entry.subject))}. {view.t(words.pinned)}
    </p>
  </section>
)

const recipientOptions = (view: View, data: Choices) =>
  data.authorities.flatMap((each) => [
    { value: each.value, text: each.name, hint: answerTexts[each.answer] },
    ...each.people.map((person) => ({
      value: person.value,
      text: `${person.name}, ${view.t(label('professions', person.profession))}`,
      hint: each.name,
    })),
  ])

/** Somebody who reads nothing here: which kind of authority or organisation it is. */
const outsideOption = (view: View, form: FormState, data: Choices) => ({
  value: 'outside',
  text: words.outside,
  hint: words.outsideHint,
  reveal: (
    <Select
      view={view}
      form={form}
      name="authority"
      label={words.outsideKind}
      options={data.outside.map((each) => ({
        value: each.authority,
        text: `${view.t(label('authority_kinds', each.authority))} – ${view.t(answerTexts[each.answer])}`,
      }))}
    />
  ),
})

const choosePage = formPage({
  path: '/cases/:caseId/entries/:entryId/share',
  read: readSharing,
  submit: chooseRecipient,
  draft: false,
  done: (result, params) => `/cases/${params.caseId ?? ''}/entries/${params.entryId ?? ''}/share/${result.recipient}`,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.shareTitle} errors={form.errors}>
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
          options={[...recipientOptions(view, data), outsideOption(view, form, data)]}
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

const ShareForm = ({ view, form, data, register }: Fields & { register: string }): JSX.Element => (
  <Form
    view={view}
    form={form}
    submit={data.recipient.outside ? words.record : words.share}
    version={data.entry.version}
    secondary={{ href: `/cases/${data.case.id}/entries/${data.entry.id}`, text: frameWords.cancel }}
  >
    {data.recipient.outside && <TextInput view={view} form={form} name="toName" label={words.toName} width="half" />}
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
  </Form>
)

/** The form of one recipient; in answer to a request, the address carries the request. */
const sharePage = (path: string): Page =>
  formPage({
    path,
    read: readSharingForm,
    submit: discloseEntry,
    initial: (data) => ({ until: formatDate(data.usualUntil, 'sv'), pseudonymised: 'no', body: data.entry.body }),
    done: (_result, params) => `/cases/${params.caseId ?? ''}/disclosures`,
    render: ({ view, data, form, actor }) => (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.shareTitle}
        heading={words.shareWith(view.t(data.recipient.called))}
        errors={form.errors}
      >
        <TheText view={view} data={data} />
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
