import type { Language, Text } from '#kernel/language.ts'
import type { PackSection } from '#network/report-pack/report-pack.ts'
import { words as releaseWords } from '#picture/release/release.words.ts'
import { rateNotes, tablesOf, warningsOf } from './picture-files.ts'
import { chosenSentence, namesOf, ofAge, sentencesOf, teamSentences } from './picture-sentences.ts'
import type { RegionalPicture } from './regional-picture.ts'
import { findingWords } from './picture-findings.words.ts'
import { periodNameIn, words } from './regional-picture.words.ts'

/** The paper of the picture: what it says comes as data. Every number on it is published. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 11pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#set par(leading: 0.65em)
#show heading: set block(above: 1.3em, below: 0.6em)
= #paper.title
#par[#paper.subtitle]
#for warning in paper.warnings [#par[#warning]]
== #paper.findingsTitle
#par[#strong(paper.chosen)]
#list(..paper.findings)
#for section in paper.tables [
  == #section.title
  #for note in section.notes [#par[#note]]
  #table(
    columns: (1fr,) + (auto,) * (section.header.len() - 1),
    stroke: 0.4pt + luma(170),
    inset: 5pt,
    table.header(..section.header.map(cell => strong(cell))),
    ..section.rows.flatten(),
  )
]
== #paper.readingTitle
#list(..paper.reading)
`

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** How the numbers are to be read: stands on the page and on the paper. */
export const readingOf = (picture: RegionalPicture, language: Language): string[] => {
  const say = (text: Text): string => text[language]
  return [
    say(findingWords.changeRule),
    say(releaseWords.addsUp),
    say(releaseWords.frozen),
    say(releaseWords.closing),
    say(releaseWords.limit),
    ...(picture.unknownHome ? [say(words.unknownHome)] : []),
    ...(picture.releases[0]?.coarser === true ? [say(releaseWords.coarser)] : []),
  ]
}

/** What the template is given, in one language. */
export function paperOf(picture: RegionalPicture & { readonly instanceName: Text }, language: Language): object {
  const say = (text: Text): string => text[language]
  const { chosen } = picture
  const name = namesOf(picture)
  const about = [name(chosen.area), ofAge(picture, name(chosen.phenomenon)), periodNameIn(picture, chosen.period)].map(
    say,
  )
  return {
    language,
    title: say(words.title),
    subtitle: `${say(picture.instanceName)}. ${about.join(', ')}.`,
    warnings: warningsOf(picture, language),
    findingsTitle: say(findingWords.findings),
    chosen: chosenSentence(picture, language),
    findings: [...sentencesOf(picture, language), ...teamSentences(picture, language)],
    tables: tablesOf(picture, language).map(({ id, title, rows: [header = [], ...rows] }) => ({
      title: capital(title),
      notes: id === 'rates' ? rateNotes(picture, language) : [],
      header,
      rows,
    })),
    readingTitle: say(words.reading),
    reading: readingOf(picture, language),
  }
}

/** What a report pack says of the picture: its findings, the phenomena with their classes, and how sure they are. */
export function sectionOf(picture: RegionalPicture, language: Language): PackSection {
  const say = (text: Text): string => text[language]
  const [newest] = picture.releases
  if (newest === undefined) return { title: say(words.title), empty: say(words.nothing), entries: [], lines: [] }
  const period = periodNameIn(picture, picture.chosen.period)
  const phenomena = tablesOf(picture, language).find(({ id }) => id === 'phenomena')
  return {
    title: say(words.title),
    empty: null,
    entries: [
      {
        title: `${say(namesOf(picture)(picture.chosen.area))}, ${say(period)}`,
        texts: [{ label: null, parts: [chosenSentence(picture, language), ...warningsOf(picture, language)] }],
      },
      {
        title: say(findingWords.findings),
        texts: [{ label: null, parts: sentencesOf(picture, language) }],
      },
      {
        title: phenomena?.title ?? '',
        texts: (phenomena?.rows ?? []).slice(1).map(([name, size, certain]) => ({
          label: null,
          parts: [`${name ?? ''}: ${size ?? ''} (${say(words.certain)} ${certain ?? ''})`],
        })),
      },
    ],
    lines: [],
  }
}
