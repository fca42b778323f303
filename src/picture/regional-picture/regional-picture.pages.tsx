import type { JSX } from 'preact'
import { words as externalWords } from '#governance/external-value/external-value.words.ts'
import { filePage } from '#http/files.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { Select } from '#web/components/choices.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, Details, InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { BesideTable } from './picture-beside.tsx'
import { PictureCharts } from './picture-charts.pages.tsx'
import { csvRows, tablesOf, warningsOf } from './picture-files.ts'
import { paperOf, readingOf, template } from './picture-paper.ts'
import { chosenSentence, namesOf, ofAge, sentencesOf, teamSentences } from './picture-sentences.ts'
import { readPicture, sharePicture, takePicture } from './regional-picture.operations.ts'
import type { RegionalPicture } from './regional-picture.ts'
import { findingWords } from './picture-findings.words.ts'
import { bandText, periodNameIn, words } from './regional-picture.words.ts'

const path = '/picture'

type PictureProps = { readonly view: View; readonly picture: RegionalPicture }

/** Choices are nodes of what is published, the newest time first. */
const Choices = ({ view, picture }: PictureProps): JSX.Element => {
  const form: FormState = { values: picture.chosen, errors: [] }
  const periods = [...picture.quarters.toReversed(), ...picture.years.toReversed().map(({ code }) => code)]
  return (
    <FilterForm view={view}>
      <Select
        view={view}
        form={form}
        name="area"
        label={words.area}
        empty={words.region}
        options={picture.areas
          .filter(({ kind }) => kind !== 'region')
          .map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        view={view}
        form={form}
        name="phenomenon"
        label={words.phenomenon}
        empty={words.allPhenomena}
        options={picture.phenomena
          .filter(({ form: shape }) => shape !== 'all')
          .map(({ code, name }) => ({ value: code, text: asHeading(name) }))}
      />
      <Select
        view={view}
        form={form}
        name="period"
        label={words.period}
        options={periods.map((code) => ({ value: code, text: asHeading(periodNameIn(picture, code)) }))}
      />
      {picture.ageBands.length > 0 && (
        <Select
          view={view}
          form={form}
          name="ageBand"
          label={words.age}
          empty={words.allAges}
          options={picture.ageBands.map((code) => ({ value: code, text: asHeading(bandText(code)) }))}
        />
      )}
    </FilterForm>
  )
}

const Findings = ({ view, picture }: PictureProps): JSX.Element => {
  const { language } = view
  return (
    <Card view={view} id="findings" title={findingWords.findings} accent>
      <p class="govuk-body">
        <strong>{chosenSentence(picture, language)}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {[...sentencesOf(picture, language), ...teamSentences(picture, language)].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Card>
  )
}

const queryOf = ({ chosen }: RegionalPicture): string => new URLSearchParams(chosen).toString()

const TakeAlong = ({ view, picture }: PictureProps): JSX.Element => (
  <Card view={view} id="take" title={words.take}>
    <ul class="govuk-list">
      {(
        [
          ['numbers.csv', words.csv],
          ['numbers.xlsx', words.xlsx],
          ['paper.pdf', words.paper],
        ] as const
      ).map(([file, text]) => (
        <li>
          <a class="govuk-link" href={`${path}/${file}?${queryOf(picture)}`} download>
            {view.t(text)}
          </a>
        </li>
      ))}
    </ul>
    <p class="govuk-hint">{view.t(words.paperHint)}</p>
  </Card>
)

const Beside = ({ view, picture }: PictureProps): JSX.Element => (
  <Card
    view={view}
    id="beside"
    title={words.beside}
    action={{ href: '/governance/external-values', text: words.allBeside }}
  >
    <p class="govuk-body">{view.t(words.besideIntro)}</p>
    <BesideTable view={view} values={picture.beside} />
  </Card>
)

const Nothing = ({ view }: { readonly view: View }): JSX.Element => (
  <Layout view={view} title={words.title}>
    <p class="govuk-body">{view.t(words.intro)}</p>
    <InsetText>
      {view.t(words.nothing)} {view.t(words.nothingWhy)}
    </InsetText>
    <p class="govuk-body">
      <a class="govuk-link" href="/governance/external-values">
        {view.t(externalWords.title)}
      </a>
    </p>
  </Layout>
)

const picturePage = viewPage({
  path,
  read: readPicture,
  render: ({ view, data: picture }) => {
    const [newest] = picture.releases
    if (newest === undefined) return <Nothing view={view} />
    const name = namesOf(picture)
    const { chosen } = picture
    return (
      <Layout
        view={view}
        title={words.title}
        caption={`${view.t(ofAge(picture, name(chosen.area)))}, ${view.t(periodNameIn(picture, chosen.period))}`}
        wide
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <Choices view={view} picture={picture} />
        <Findings view={view} picture={picture} />
        <InsetText>{warningsOf(picture, view.language).join(' ')}</InsetText>
        <PictureCharts view={view} picture={picture} />
        <Beside view={view} picture={picture} />
        <Details view={view} summary={words.reading}>
          <ul class="govuk-list govuk-list--bullet">
            {readingOf(picture, view.language).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <p class="govuk-body">
            {view.t(
              words.publishedOn(periodNameIn(picture, newest.period), formatDate(newest.publishedOn, view.language)),
            )}
          </p>
        </Details>
        <TakeAlong view={view} picture={picture} />
      </Layout>
    )
  },
})

const csvPage = filePage({
  path: `${path}/numbers.csv`,
  read: takePicture,
  name: 'fairlead-picture.csv',
  content: ({ data, view }) => ({ csv: csvRows(data, view.language) }),
})

const xlsxPage = filePage({
  path: `${path}/numbers.xlsx`,
  read: takePicture,
  name: 'fairlead-picture.xlsx',
  content: ({ data, view }) => ({
    xlsx: tablesOf(data, view.language).map(({ title, rows }) => ({ name: title, rows })),
  }),
})

const paperPage = filePage({
  path: `${path}/paper.pdf`,
  read: sharePicture,
  name: 'fairlead-picture.pdf',
  content: ({ data, view }) => ({ pdf: { template, data: paperOf(data, view.language) } }),
})

export const regionalPicturePages: readonly Page[] = [picturePage, csvPage, xlsxPage, paperPage]
