import type { JSX } from 'preact'
import { words as homeWords } from '#governance/governance.words.ts'
import { filePage } from '#http/files.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatNumber } from '#kernel/format.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Details, InsetText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { FormState, View } from '#web/view.ts'
import { CSV_LIMIT, type ExternalIndicator, type ExternalValue } from './external-value.ts'
import {
  listExternalValues,
  readExternalValueForm,
  readExternalValues,
  readExternalValueTemplate,
  takeExternalValues,
  verifyExternalValues,
} from './external-value.operations.ts'
import { kindTexts, words } from './external-value.words.ts'

const list = '/governance/external-values'
const template = `${list}/template.csv`

/** "31 200", "12,5 %". */
export const externalText = (view: View, kind: ExternalIndicator['kind'], value: number): string =>
  kind === 'share' ? `${formatNumber(value, view.language, 1)}\u00a0%` : formatNumber(value, view.language, 0)

/** Source, its day, and whether somebody has compared the figure with it: stands beside every figure of others. */
export const SourceOf = ({ view, value }: { readonly view: View; readonly value: ExternalValue }): JSX.Element => (
  <>
    {value.source}, {formatDate(value.sourceDate, view.language)}
    {!value.verified && (
      <>
        {' '}
        <StatusTag view={view} kind="waiting" text={words.notVerified} />
      </>
    )}
  </>
)

const listPage = viewPage({
  path: list,
  read: listExternalValues,
  render: ({ view, data: { indicators, can } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      {can.includes('external_value.take') && (
        <ButtonRow>
          <ButtonLink href={`${list}/new`}>{view.t(words.take)}</ButtonLink>
        </ButtonRow>
      )}
      <DataTable
        view={view}
        caption={words.all}
        headers={[words.indicator, words.year, words.checked]}
        empty={words.none}
        rows={indicators.map(({ id, name, newest, unchecked }) => [
          <a class="govuk-link" href={`${list}/${id}`}>
            {view.t(name)}
          </a>,
          String(newest),
          unchecked > 0 ? <StatusTag view={view} kind="waiting" text={words.notVerified} /> : view.t(words.verified),
        ])}
      />
    </Layout>
  ),
})

type ToVerifyProps = { readonly view: View; readonly indicator: string; readonly values: readonly ExternalValue[] }

const ToVerify = ({ view, indicator, values }: ToVerifyProps): JSX.Element => (
  <>
    {[...new Set(values.filter(({ verified }) => !verified).map(({ source }) => source))].map((source) => (
      <InsetText>
        <p class="govuk-body">{source}</p>
        <ActionButton
          view={view}
          action={`${list}/${indicator}/verify`}
          text={words.verify}
          about={words.verifySource(source)}
          fields={{ source }}
        />
      </InsetText>
    ))}
  </>
)

const valuesPage = viewPage({
  path: `${list}/:externalIndicator`,
  read: readExternalValues,
  render: ({ view, data: { indicator, values, can } }) => (
    <Layout view={view} title={indicator.name} back={{ href: list, text: words.title }} wide>
      <DataTable
        view={view}
        caption={indicator.name}
        captionHidden
        headers={[words.municipality, words.year, { text: words.value, numeric: true }, words.source]}
        empty={words.noneChosen}
        rows={values.map((each) => [
          view.t(each.municipalityName ?? words.wholeRegion),
          String(each.year),
          externalText(view, indicator.kind, each.value),
          <SourceOf view={view} value={each} />,
        ])}
      />
      {can.includes('external_value.take') && <ToVerify view={view} indicator={indicator.id} values={values} />}
    </Layout>
  ),
})

const verifyPage = actionPage({
  path: `${list}/:externalIndicator/verify`,
  submit: verifyExternalValues,
  done: ({ indicator }) => `${list}/${indicator}`,
})

/** The box for the list; with scripts also a file that is read into it. */
const ListFields = ({ view, form }: { readonly view: View; readonly form: FormState }): JSX.Element => (
  <>
    <div
      class="govuk-form-group"
      data-file-into="field-csv"
      data-most={String(CSV_LIMIT)}
      data-read={view.t(words.fileRead)}
      data-too-big={view.t(words.fileTooBig)}
      hidden
    >
      <label class="govuk-label" for="external-file">
        {view.t(words.file)}
      </label>
      <div id="external-file-hint" class="govuk-hint">
        {view.t(words.fileHint)}
      </div>
      <input type="file" id="external-file" accept=".csv,text/csv,text/plain" aria-describedby="external-file-hint" />
      <p class="govuk-body" role="status" />
    </div>
    <Textarea view={view} form={form} name="csv" label={words.csv} hint={words.csvHint} rows={12} />
    <TextInput view={view} form={form} name="source" label={words.source} hint={words.sourceHint} />
    <DateInput view={view} form={form} name="sourceDate" label={words.sourceDate} hint={words.sourceDateHint} />
  </>
)

const takePage = formPage({
  path: `${list}/new`,
  read: readExternalValueForm,
  submit: takeExternalValues,
  done: () => list,
  render: ({ view, data: { indicators }, form }) => (
    <Layout view={view} title={words.take} errors={form.errors} back={{ href: list, text: words.title }}>
      <p class="govuk-body">{view.t(words.wholeList)}</p>
      <p class="govuk-body">{view.t(words.again)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={template} download>
          {view.t(words.template)}
        </a>
      </p>
      <Details view={view} summary={words.codes}>
        <p class="govuk-body">{view.t(words.codesUnverified)}</p>
        <DataTable
          view={view}
          caption={words.codes}
          captionHidden
          headers={[words.indicator, words.code, words.kind]}
          rows={indicators.map(({ id, name, kind }) => [view.t(name), <code>{id}</code>, view.t(kindTexts[kind])])}
        />
      </Details>
      <Form view={view} form={form} submit={words.take} secondary={{ href: list, text: homeWords.cancel }}>
        <ListFields view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const templatePage = filePage({
  path: template,
  read: readExternalValueTemplate,
  name: 'fairlead-external-values.csv',
  content: ({ data }) => ({ csv: data.rows }),
})

export const externalValuePages: readonly Page[] = [listPage, takePage, templatePage, valuesPage, verifyPage]
