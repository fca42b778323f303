import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { codeOptions, Radios } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Details, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { View } from '#web/view.ts'
import { EXPLANATION_LIMIT, hoursOffered, type BreakGlass } from './break-glass.ts'
import { openBreakGlass, prepareBreakGlass } from './break-glass.operations.ts'
import { opensNotTexts, opensTexts, words } from './break-glass.words.ts'

const Sentences = ({ view, title, texts }: { view: View; title: Text; texts: readonly Text[] }): JSX.Element => (
  <>
    <h2 class="govuk-heading-s">{view.t(title)}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li>{view.t(text)}</li>
      ))}
    </ul>
  </>
)

const Own = ({ view, own }: { view: View; own: readonly BreakGlass[] }): JSX.Element | null =>
  own.length === 0 ? null : (
    <Details view={view} summary={words.own}>
      <DataTable
        view={view}
        caption={words.own}
        captionHidden
        headers={[words.when, words.until, words.why]}
        rows={own.map((each) => [
          formatDateTime(each.openedAt, view.language),
          formatDateTime(each.endsAt, view.language),
          view.t(label('break_glass_reasons', each.reason)),
        ])}
      />
    </Details>
  )

const openPage = formPage({
  path: '/break-glass',
  read: prepareBreakGlass,
  submit: openBreakGlass,
  // A draft would store the identity code.
  draft: false,
  initial: () => ({ hours: String(hoursOffered[0]) }),
  done: (result) => `/cases/${result.caseId}`,
  render: ({ view, data, form, actor }) => (
    <Layout
      help={<RoleHelp view={view} actor={actor} screen="emergency" />}
      view={view}
      title={words.title}
      errors={form.errors}
    >
      <Sentences view={view} title={words.opens} texts={opensTexts} />
      <Sentences view={view} title={words.opensNot} texts={opensNotTexts} />
      <WarningText view={view}>{view.t(words.alert)}</WarningText>
      <Form view={view} form={form} submit={words.open} warning secondary={{ href: '/cases', text: words.cancel }}>
        <TextInput view={view} form={form} name="about" label={words.about} hint={words.aboutHint} width={10} />
        <Radios
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          options={codeOptions('break_glass_reasons')}
        />
        <Textarea
          view={view}
          form={form}
          name="explanation"
          label={words.explanation}
          hint={words.explanationHint}
          visibility="own_register"
          register={words.readers}
          limit={EXPLANATION_LIMIT}
          rows={5}
        />
        <Radios
          view={view}
          form={form}
          name="hours"
          label={words.hours}
          options={hoursOffered.map((each) => ({ value: String(each), text: words.hoursOf(each) }))}
        />
      </Form>
      <Own view={view} own={data.own} />
    </Layout>
  ),
})

export const breakGlassPages: readonly Page[] = [openPage]
