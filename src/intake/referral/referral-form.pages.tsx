import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { codeList } from '#kernel/codes.ts'
import { formatDate, formatTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Checkboxes, codeOptions, Fieldset, Radios, Select, type Option } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput, TimeInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Details } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import { IdentityFields, identityTouched } from './identity-fields.tsx'
import { readIntakeForm, registerReferral } from './referral.operations.ts'
import { channels, NEED_LIMIT } from './referral.ts'
import { words } from './referral-form.words.ts'
import { channelTexts, words as referralWords } from './referral.words.ts'

type Fields = { readonly view: View; readonly form: FormState }

const optionsOf = (list: Parameters<typeof codeList>[0]): readonly Option[] =>
  codeList(list).codes.map((each) => ({ value: each.id, text: each.label, hint: each.help }))

const ContactFields = ({ view, form }: Fields): JSX.Element => (
  <Fieldset view={view} legend={words.contact}>
    <Radios
      view={view}
      form={form}
      name="channel"
      label={words.channel}
      columns
      options={channels.map((each) => ({ value: each, text: channelTexts[each] }))}
    />
    <DateInput view={view} form={form} name="receivedOn" label={words.receivedOn} />
    <TimeInput view={view} form={form} name="receivedTime" label={words.receivedTime} />
    <Select view={view} form={form} name="source" label={words.source} options={codeOptions('referral_sources')} />
    <TextInput
      view={view}
      form={form}
      name="sourceContact"
      label={words.sourceContact}
      hint={words.sourceContactHint}
      optional
    />
  </Fieldset>
)

/** What it started with; the own number of each appears when it is chosen, and only one's own authority sees it (C-02). */
const TriggerField = ({ view, form }: Fields): JSX.Element => (
  <Checkboxes
    view={view}
    form={form}
    name="triggers"
    label={words.triggers}
    hint={words.triggersHint}
    options={codeList('triggers').codes.map((each) => ({
      value: each.id,
      text: each.label,
      hint: each.help,
      reveal: (
        <TextInput
          view={view}
          form={form}
          name={`references.${each.id}`}
          label={words.reference}
          hint={words.referenceHint}
          optional
          width="half"
        />
      ),
    }))}
  />
)

type Municipality = { readonly code: string; readonly name: Text }

const MatterFields = ({
  view,
  form,
  municipalities,
}: Fields & { municipalities: readonly Municipality[] }): JSX.Element => (
  <Fieldset view={view} legend={words.matter}>
    <TriggerField view={view} form={form} />
    <Textarea
      view={view}
      form={form}
      name="need"
      label={words.need}
      hint={words.needHint}
      visibility="case_team"
      limit={NEED_LIMIT}
    />
    <Radios view={view} form={form} name="urgency" label={words.urgency} options={optionsOf('urgency')} />
    <Select
      view={view}
      form={form}
      name="municipality"
      label={words.municipality}
      hint={words.municipalityHint}
      options={[
        ...municipalities.map((each) => ({ value: each.code, text: each.name })),
        { value: 'unknown', text: words.municipalityUnknown },
        { value: 'protected', text: words.municipalityProtected },
      ]}
    />
  </Fieldset>
)

const TargetFields = ({ view, form, ageLimit }: Fields & { ageLimit: number }): JSX.Element => (
  <Fieldset view={view} legend={words.target}>
    <TextInput
      view={view}
      form={form}
      name="age"
      label={words.age}
      hint={words.ageHint}
      optional
      width={3}
      inputMode="numeric"
    />
    <TextInput view={view} form={form} name="ageOverrideReason" label={words.ageOverride(ageLimit)} optional />
    <Checkboxes
      view={view}
      form={form}
      name="criteria"
      label={words.criteria}
      hint={words.criteriaHint}
      optional
      options={optionsOf('target_criteria')}
    />
    <Details view={view} summary={words.reasonsSummary} open={form.values.reasons !== undefined}>
      <Checkboxes
        view={view}
        form={form}
        name="reasons"
        label={words.reasons}
        columns
        options={optionsOf('concern_reasons')}
      />
    </Details>
  </Fieldset>
)

const newReferralPage = formPage({
  path: '/referrals/new',
  read: readIntakeForm,
  submit: registerReferral,
  initial: (data) => ({
    receivedOn: formatDate(data.today, 'sv'),
    receivedTime: formatTime(data.time, 'sv'),
    discussion: 'without_identity',
  }),
  done: (result) => `/referrals/${result.referralId}`,
  render: ({ view, data, form, actor }) => (
    <Layout
      view={view}
      title={words.title}
      back={{ href: '/referrals', text: referralWords.backToList }}
      errors={form.errors}
      help={<RoleHelp view={view} actor={actor} screen="intake" />}
    >
      <Form view={view} form={form} submit={words.submit} secondary={{ href: '/referrals', text: words.cancel }}>
        <ContactFields view={view} form={form} />
        <MatterFields view={view} form={form} municipalities={data.municipalities} />
        <TargetFields view={view} form={form} ageLimit={data.ageLimit} />
        <Fieldset view={view} legend={words.identity}>
          <Details view={view} summary={words.identitySummary} open={identityTouched(form)}>
            <IdentityFields view={view} form={form} actor={actor} />
          </Details>
        </Fieldset>
      </Form>
    </Layout>
  ),
})

export const referralFormPages: readonly Page[] = [newReferralPage]
