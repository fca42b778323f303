import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { NotForThem } from '#casework/guardian-limit/not-for-them.tsx'
import { filePage } from '#http/files.ts'
import { formPage, type Page } from '#http/pages.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { accessPaper, template } from './access-paper.ts'
import { exportAccessPackage, readAccessPackage, releasePackageTexts } from './access-package.operations.ts'
import type { AccessPackage, PackageSection } from './access-package.ts'
import { columnText, tableText, valueText, words } from './access-package.words.ts'

const pathOf = (params: Readonly<Record<string, string>>): string =>
  `/cases/${params['caseId'] ?? ''}/rights/${params['rightsRequestId'] ?? ''}`

/** Facts that need nobody to read them through. */
const Facts = ({ view, section }: { view: View; section: PackageSection }): JSX.Element => (
  <ul class="govuk-list">
    {section.rows.map((row) => {
      const shown = row.cells.filter((cell) => cell.key === null && cell.class !== 'code')
      return shown.length === 0 ? null : (
        <li>
          {shown
            .map((cell) => `${view.t(columnText(cell.column))}: ${view.t(valueText(cell.column, cell.value))}`)
            .join(' · ')}
        </li>
      )
    })}
  </ul>
)

const waitingOf = (data: AccessPackage) =>
  data.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.key === null ? [] : [{ table: section.table, ...cell, key: cell.key }])),
    ),
  )

type BodyProps = { readonly view: View; readonly data: AccessPackage; readonly form: FormState; readonly back: string }

const Body = ({ view, data, form, back }: BodyProps): JSX.Element => {
  const texts = waitingOf(data)
  return (
    <>
      <InsetText>{view.t(words.intro)}</InsetText>
      {data.request.askedBy !== 'self' && <InsetText>{view.t(words.asksForAnother)}</InsetText>}
      <NotForThem view={view} kept={data.keptFrom} />
      {data.withheld.entries > 0 && <p class="govuk-body">{view.t(words.waitingEntries(data.withheld.entries))}</p>}
      {data.sections.length === 0 && <p class="govuk-body fl-empty">{view.t(words.empty)}</p>}
      {texts.length > 0 && data.can.includes('rights.answer') && (
        <Form
          view={view}
          form={form}
          submit={words.release}
          secondary={{ href: back, text: words.title }}
          version={data.request.version}
        >
          <Checkboxes
            view={view}
            form={form}
            name="released"
            label={words.onlyThePerson}
            options={texts.map((cell) => ({
              value: cell.key,
              text: valueText(cell.column, cell.value),
              hint: {
                sv: `${tableText(cell.table).sv}, ${columnText(cell.column).sv}`,
                fi: `${tableText(cell.table).fi}, ${columnText(cell.column).fi}`,
                en: `${tableText(cell.table).en}, ${columnText(cell.column).en}`,
              },
            }))}
          />
        </Form>
      )}
      {data.sections.map((section) => (
        <section>
          <h2 class="govuk-heading-s">{view.t(tableText(section.table))}</h2>
          <Facts view={view} section={section} />
        </section>
      ))}
    </>
  )
}

const reviewPage = formPage({
  path: '/cases/:caseId/rights/:rightsRequestId/package',
  read: readAccessPackage,
  submit: releasePackageTexts,
  initial: (data) => ({ released: data.request.released }),
  done: (_result, params) => `${pathOf(params)}/package`,
  draft: false,
  render: ({ view, data, form, params }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      back={{ href: pathOf(params), text: words.title }}
      errors={form.errors}
      actions={
        <ButtonRow>
          <ButtonLink href={`${pathOf(params)}/data.pdf`}>{view.t(words.asPdf)}</ButtonLink>
          <ButtonLink kind="secondary" href={`${pathOf(params)}/data.json`}>
            {view.t(words.asJson)}
          </ButtonLink>
        </ButtonRow>
      }
    >
      <Body view={view} data={data} form={form} back={pathOf(params)} />
    </CaseFrame>
  ),
})

const pdfFile = filePage({
  path: '/cases/:caseId/rights/:rightsRequestId/data.pdf',
  read: exportAccessPackage,
  name: 'fairlead-data.pdf',
  content: ({ data, view }) => ({ pdf: { template, data: accessPaper(data, view.language) } }),
})

const jsonFile = filePage({
  path: '/cases/:caseId/rights/:rightsRequestId/data.json',
  read: exportAccessPackage,
  name: 'fairlead-data.json',
  content: ({ data }) => ({
    json: {
      controller: data.controller,
      receivedOn: data.request.receivedOn,
      withheld: data.withheld.texts + data.withheld.entries > 0,
      data: Object.fromEntries(
        data.sections.map((section) => [
          section.table,
          section.rows.map((row) => Object.fromEntries(row.cells.map((cell) => [cell.column, cell.value]))),
        ]),
      ),
    },
  }),
})

export const accessPackagePages: readonly Page[] = [reviewPage, pdfFile, jsonFile]
