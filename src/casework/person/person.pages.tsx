import type { JSX } from 'preact'
import { openCaseHead } from '#casework/anchor-case/anchor-case.operations.ts'
import type { CasePerson } from '#casework/anchor-case/anchor-case.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { VisibilityLabel } from '#web/components/visibility.tsx'
import type { FormState, FormValues, View } from '#web/view.ts'
import { addPerson, editPerson, readPerson } from './person.operations.ts'
import { custodyTexts, roleTexts, words } from './person.words.ts'

const languageOptions = codeOptions('languages')

const DetailFields = ({ view, form, youth }: { view: View; form: FormState; youth: boolean }): JSX.Element => (
  <>
    <VisibilityLabel view={view} visibility="case_team" lead />
    <TextInput view={view} form={form} name="givenName" label={words.givenName} width="half" />
    <TextInput view={view} form={form} name="familyName" label={words.familyName} width="half" optional />
    {youth ? (
      <>
        <DateInput view={view} form={form} name="birthDate" label={words.birthDate} example="2012-05-26" optional />
        <TextInput view={view} form={form} name="school" label={words.school} width="half" optional />
      </>
    ) : (
      <Select
        view={view}
        form={form}
        name="custody"
        label={words.custody}
        optional
        options={Object.entries(custodyTexts).map(([value, text]) => ({ value, text }))}
      />
    )}
    <TextInput view={view} form={form} name="phone" label={words.phone} width={10} inputMode="tel" optional />
    <TextInput view={view} form={form} name="email" label={words.email} width="half" inputMode="email" optional />
    <TextInput view={view} form={form} name="address" label={words.address} optional />
    <Select
      view={view}
      form={form}
      name="contactLanguage"
      label={words.contactLanguage}
      options={languageOptions}
      optional
    />
    <Select view={view} form={form} name="motherTongue" label={words.motherTongue} options={languageOptions} optional />
    <Select
      view={view}
      form={form}
      name="interpreterLanguage"
      label={words.interpreterLanguage}
      options={languageOptions}
      optional
    />
  </>
)

/** Values of a person as a form shows them; the given name stands alone where only one name is known. */
function valuesOf(person: CasePerson, names: { given: string; family: string }): FormValues {
  return {
    givenName: names.given,
    familyName: names.family,
    birthDate: person.birthDate === null ? '' : formatDate(person.birthDate, 'sv'),
    school: person.school ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
    address: person.address ?? '',
    contactLanguage: person.contactLanguage ?? '',
    motherTongue: person.motherTongue ?? '',
    interpreterLanguage: person.interpreterLanguage ?? '',
    custody: person.custody ?? '',
  }
}

const editPage = formPage({
  path: '/cases/:caseId/persons/:personId/edit',
  read: readPerson,
  submit: editPerson,
  initial: ({ person }) => valuesOf(person, { given: person.givenName ?? '', family: person.familyName ?? '' }),
  done: (_result, params) => `/cases/${params.caseId ?? ''}`,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.edit} errors={form.errors}>
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={data.person.version}
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <DetailFields view={view} form={form} youth={data.person.role === 'youth'} />
      </Form>
    </CaseFrame>
  ),
})

const addPage = formPage({
  path: '/cases/:caseId/persons/new',
  read: openCaseHead,
  submit: addPerson,
  done: (_result, params) => `/cases/${params.caseId ?? ''}`,
  render: ({ view, data, form }) => (
    <CaseFrame view={view} case={data.case} title={words.add} errors={form.errors}>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="role"
          label={words.role}
          options={Object.entries(roleTexts).flatMap(([value, text]) => (value === 'youth' ? [] : [{ value, text }]))}
        />
        <DetailFields view={view} form={form} youth={false} />
      </Form>
    </CaseFrame>
  ),
})

export const personPages: readonly Page[] = [editPage, addPage]
