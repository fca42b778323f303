import { boundsText, sumOf } from '#governance/case-indicator/case-indicator.ts'
import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import { readPoliceFigureForm, readPoliceFigures, recordPoliceFigure } from './police-figure.operations.ts'
import { words } from './police-figure.words.ts'

const list = '/governance/police-figures'

const listPage = viewPage({
  path: list,
  read: readPoliceFigures,
  render: ({ view, data: { figures, can } }) => (
    <Layout
      view={view}
      title={words.title}
      back={{ href: '/governance', text: homeWords.title }}
      actions={
        can.includes('police_figure.record') && <ButtonLink href={`${list}/new`}>{view.t(words.record)}</ButtonLink>
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[
          { text: words.year, numeric: true },
          { text: words.suspected, numeric: true },
          { text: words.followed, numeric: true },
          words.source,
        ]}
        empty={words.none}
        rows={figures.map((each) => [
          String(each.year),
          boundsText(sumOf(each.parts.slice(0, 1))),
          boundsText(sumOf(each.parts)),
          `${each.source} (${view.t(each.agencyName)}, ${formatDate(each.recordedAt, view.language)})`,
        ])}
      />
    </Layout>
  ),
})

const newPage = formPage({
  path: `${list}/new`,
  read: readPoliceFigureForm,
  submit: recordPoliceFigure,
  done: () => list,
  render: ({ view, form }) => (
    <Layout view={view} title={words.record} errors={form.errors} back={{ href: list, text: words.title }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Form view={view} form={form} submit={homeWords.save} secondary={{ href: list, text: homeWords.cancel }}>
        <TextInput view={view} form={form} name="year" label={words.year} width={4} inputMode="numeric" />
        <TextInput view={view} form={form} name="suspected" label={words.suspected} width={5} inputMode="numeric" />
        <TextInput view={view} form={form} name="followed" label={words.followed} width={5} inputMode="numeric" />
        <TextInput view={view} form={form} name="source" label={words.source} hint={words.sourceHint} />
      </Form>
    </Layout>
  ),
})

export const policeFigurePages: readonly Page[] = [listPage, newPage]
