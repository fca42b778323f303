import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { languages, type Language } from '#kernel/language.ts'
import { PersonCheck } from '#phenomena/free-text/person-check.tsx'
import { words as homeWords } from '#governance/governance.words.ts'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { formats, TEXT_LIMIT, type Narrative, type ReportCopy } from './annual-report.ts'
import {
  listAnnualReports,
  makeAnnualReport,
  readAnnualReport,
  readNarrative,
  takeAnnualReport,
  writeNarrative,
} from './annual-report.operations.ts'
import { formatNames, words } from './annual-report.words.ts'

const home = '/annual-reports'

const copyText = (view: View, copy: ReportCopy): string =>
  view.t(
    words.copyOf(
      formatNames[copy.format],
      view.t(words.inLanguage[copy.language]),
      formatDateTime(copy.madeAt, view.language),
      copy.madeByName,
    ),
  )

const CopyList = ({ view, copies }: { view: View; copies: readonly ReportCopy[] }): JSX.Element =>
  copies.length === 0 ? (
    <p class="govuk-body fl-empty">{view.t(words.noCopies)}</p>
  ) : (
    <ul class="govuk-list">
      {copies.map((copy) => (
        <li>
          <a class="govuk-link" href={`/annual-report-copies/${copy.id}/report.${copy.format}`}>
            {view.t(words.ofYear(view.t(copy.teamName), copy.year))}: {copyText(view, copy)}
          </a>
          <br />
          <span class="govuk-hint fl-break">{view.t(words.hash(copy.sha256))}</span>
        </li>
      ))}
    </ul>
  )

const listPage = viewPage({
  path: home,
  read: listAnnualReports,
  render: ({ view, data: { teams, years, copies } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.choose}
        headers={[words.choose, ...years.map((year) => ({ text: { sv: `${year}`, fi: `${year}`, en: `${year}` } }))]}
        rows={teams.map((team) => [
          view.t(team.name),
          ...years.map((year) => (
            <a class="govuk-link" href={`${home}/${team.id}/${year}`}>
              {year}
              <span class="govuk-visually-hidden">: {view.t(team.name)}</span>
            </a>
          )),
        ])}
      />
      <Card view={view} title={words.copies} id="copies" count={copies.length}>
        <CopyList view={view} copies={copies} />
      </Card>
    </Layout>
  ),
})

type NarrativeProps = {
  readonly view: View
  readonly language: Language
  readonly narrative: Narrative | undefined
  readonly href: string | null
}

const NarrativeCard = ({ view, language, narrative, href }: NarrativeProps): JSX.Element => (
  <Card
    view={view}
    title={{
      sv: `${words.narrative.sv} ${words.inLanguage[language].sv}`,
      fi: `${words.narrative.fi} ${words.inLanguage[language].fi}`,
      en: `${words.narrative.en} ${words.inLanguage[language].en}`,
    }}
    id={`text-${language}`}
  >
    {narrative === undefined ? (
      <p class="govuk-body fl-empty">{view.t(words.notWritten)}</p>
    ) : (
      <div lang={language}>
        {[narrative.summary, narrative.learnt, narrative.ahead].flatMap((text) =>
          text === null ? [] : [<p class="govuk-body fl-written">{text}</p>],
        )}
      </div>
    )}
    {narrative !== undefined && (
      <p class="govuk-hint">
        {view.t(words.written(narrative.writtenByName, formatDateTime(narrative.writtenAt, view.language)))}
      </p>
    )}
    {href !== null && (
      <a class="govuk-link" href={href}>
        {view.t(words.write)} {view.t(words.inLanguage[language])}
      </a>
    )}
  </Card>
)

const reportPage = viewPage({
  path: `${home}/:teamId/:year`,
  read: readAnnualReport,
  render: ({ view, data: { team, year, narratives, copies, can } }) => {
    const mayWrite = can.includes('annual_report.write')
    const at = `${home}/${team.id}/${year}`
    return (
      <Layout
        view={view}
        title={words.ofYear(view.t(team.name), year)}
        caption={words.title}
        back={{ href: home, text: words.title }}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        {languages
          .filter((language) => language !== 'en' || narratives.some((each) => each.language === 'en'))
          .map((language) => (
            <NarrativeCard
              view={view}
              language={language}
              narrative={narratives.find((each) => each.language === language)}
              href={mayWrite ? `${at}/text/${language}` : null}
            />
          ))}
        <Card view={view} title={words.copies} id="copies" count={copies.length}>
          <CopyList view={view} copies={copies} />
        </Card>
        {mayWrite && (
          <Card view={view} title={words.make} id="make">
            <p class="govuk-body">{view.t(words.makeIntro)}</p>
            {(['sv', 'fi'] as const).map((language) => (
              <ButtonRow>
                {formats.map((format) => (
                  <ActionButton
                    view={view}
                    action={`${at}/copies`}
                    text={words.makeAs(formatNames[format], view.t(words.inLanguage[language]))}
                    fields={{ language, format }}
                  />
                ))}
              </ButtonRow>
            ))}
          </Card>
        )}
      </Layout>
    )
  },
})

const textPage = formPage({
  path: `${home}/:teamId/:year/text/:reportLanguage`,
  read: readNarrative,
  submit: writeNarrative,
  initial: ({ narrative }) => ({
    summary: narrative?.summary ?? '',
    learnt: narrative?.learnt ?? '',
    ahead: narrative?.ahead ?? '',
  }),
  done: ({ teamId, year }) => `${home}/${teamId}/${year}`,
  render: ({ view, data: { teamId, teamName, year, narrative }, params, form }) => {
    const language = languages.find((each) => each === params['reportLanguage']) ?? 'sv'
    const back = `${home}/${teamId}/${year}`
    return (
      <Layout
        view={view}
        title={words.narrative}
        caption={words.ofYear(view.t(teamName), year)}
        errors={form.errors}
        back={{ href: back, text: words.ofYear(view.t(teamName), year) }}
      >
        <p class="govuk-body">
          {view.t(words.write)} {view.t(words.inLanguage[language])}. {view.t(words.textHint)}
        </p>
        <Form view={view} form={form} submit={words.save} secondary={{ href: back, text: words.cancel }}>
          <input type="hidden" name="seen" value={String(narrative?.version ?? 0)} />
          {(['summary', 'learnt', 'ahead'] as const).map((name) => (
            <Textarea view={view} form={form} name={name} label={words[name]} limit={TEXT_LIMIT} rows={8} />
          ))}
          <PersonCheck view={view} form={form} />
        </Form>
      </Layout>
    )
  },
})

const makePage = actionPage({
  path: `${home}/:teamId/:year/copies`,
  submit: makeAnnualReport,
  done: ({ teamId, year }) => `${home}/${teamId}/${year}#copies`,
})

const pdfFile = filePage({
  path: '/annual-report-copies/:annualReportCopyId/report.pdf',
  read: takeAnnualReport,
  name: 'fairlead-annual-report.pdf',
  content: ({ data }) => ({ archivedPdf: Buffer.from(data.content, 'base64') }),
})

const docxFile = filePage({
  path: '/annual-report-copies/:annualReportCopyId/report.docx',
  read: takeAnnualReport,
  name: 'fairlead-annual-report.docx',
  content: ({ data }) => ({ archivedDocx: Buffer.from(data.content, 'base64') }),
})

export const annualReportPages: readonly Page[] = [listPage, reportPage, textPage, makePage, pdfFile, docxFile]
