import type { LogAnswer } from './log-answer.ts'
import { words } from './log-answer.words.ts'

/** How the answer is laid out; what it says comes as data. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 10pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 20mm, y: 20mm))
#set par(leading: 0.65em)
#show heading: set block(above: 1.2em, below: 0.8em)
= #paper.title
#grid(columns: (45mm, 1fr), row-gutter: 0.6em,
  ..paper.facts.map(fact => (strong(fact.at(0)), [#fact.at(1)])).flatten())
#v(0.6em)
#for note in paper.notes [
  #par[#note]
]
#if paper.rows.len() > 0 {
  table(
    columns: (28mm, 42mm, 40mm, 1fr),
    stroke: (x, y) => (bottom: 0.5pt + luma(70%)),
    inset: (x: 3pt, y: 4pt),
    table.header(..paper.columns.map(column => strong(column))),
    ..paper.rows.map(row => row.map(cell => [#cell])).flatten()
  )
}
`

/** What the template is given. */
export function paperOf(answer: LogAnswer): object {
  const { language, title, notes, columns } = answer
  return {
    language,
    title,
    notes,
    columns,
    facts: [
      [words.controller[language], answer.controller],
      [words.askedBy[language], answer.askedBy],
      [words.receivedOn[language], answer.receivedOn],
      [words.answeredOn[language], answer.answeredOn],
      [words.period[language], answer.period],
    ],
    rows: answer.rows.map((row) => [
      row.time,
      [row.name, row.role, row.authority].filter((each) => each !== null).join(', '),
      row.what,
      `${row.purpose} (${row.basis})`,
    ]),
  }
}
