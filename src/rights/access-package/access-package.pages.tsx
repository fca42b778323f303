import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { perform } from '#http/perform.ts'
import { formPage, type Page, type PageRequest } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { accessPaper } from './access-paper.ts'
import { exportAccessPackage, readAccessPackage, releasePackageTexts } from './access-package.operations.ts'
import type { AccessPackage, PackageSection } from './access-package.ts'
import { columnText, tableText, words } from './access-package.words.ts'

const pathOf = (params: Readonly<Record<string, string>>): string =>
  `/cases/${params['caseId'] ?? ''}/rights/${params['rightsRequestId'] ?? ''}`

/** Facts that need nobody to read them through. */
const Facts = ({ view, section }: { view: View; section: PackageSection }): JSX.Element => (
  <ul class="govuk-list">
    {section.rows.map((row) => {
      const shown = row.cells.filter((cell) => cell.key === null && cell.class !== 'code')
      return shown.length === 0 ? null : (
        <li>{shown.map((cell) => `${view.t(columnText(cell.column))}: ${cell.value}`).join(' · ')}</li>
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
              text: cell.value,
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

const released = async ({ door, asking, params }: PageRequest) => {
  const input = { caseId: params['caseId'] ?? '', rightsRequestId: params['rightsRequestId'] ?? '' }
  return await perform(door, exportAccessPackage, asking, input)
}

const pdfFile: Page = {
  path: '/cases/:caseId/rights/:rightsRequestId/data.pdf',
  operations: [exportAccessPackage],
  get: async (request) => {
    const { result, actor } = await released(request)
    const view = request.view(actor)
    const now = request.door.clock()
    const by = `${actor.givenName} ${actor.familyName}`
    const stamp = view.t(words.printedBy(by, formatDateTime(now, view.language)))
    const body = accessPaper(result, view.language, stamp, now)
    return { kind: 'file', name: 'fairlead-data.pdf', type: 'application/pdf', body }
  },
}

const jsonFile: Page = {
  path: '/cases/:caseId/rights/:rightsRequestId/data.json',
  operations: [exportAccessPackage],
  get: async (request) => {
    const { result, actor } = await released(request)
    const now = request.door.clock()
    const body = JSON.stringify(
      {
        madeBy: `${actor.givenName} ${actor.familyName}`,
        madeAt: now.toISOString(),
        controller: result.controller,
        receivedOn: result.request.receivedOn,
        withheld: result.withheld.texts + result.withheld.entries > 0,
        data: Object.fromEntries(
          result.sections.map((section) => [
            section.table,
            section.rows.map((row) => Object.fromEntries(row.cells.map((cell) => [cell.column, cell.value]))),
          ]),
        ),
      },
      null,
      2,
    )
    return { kind: 'file', name: 'fairlead-data.json', type: 'application/json; charset=utf-8', body }
  },
}

export const accessPackagePages: readonly Page[] = [reviewPage, pdfFile, jsonFile]
