import { formatDate } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import type { AccessPackage } from './access-package.ts'
import { columnText, tableText, valueText, words } from './access-package.words.ts'

/** How the person's paper is laid out; what it says comes as data alone. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 11pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 22mm, y: 22mm))
#show heading: set block(above: 1.4em, below: 0.8em)
= #paper.title
#for fact in paper.facts [#par[#strong(fact.at(0)): #fact.at(1)]]
#for note in paper.notes [#par[#note]]
#for section in paper.sections [
  == #section.title
  #for row in section.rows [
    #block(above: 0.8em, below: 0.8em)[
      #for cell in row [#par[#strong(cell.at(0)): #cell.at(1)]]
    ]
  ]
]
`

/** The person's copy, as the template is given it. */
export function accessPaper(given: AccessPackage, language: Language): object {
  const say = (text: Text): string => text[language]
  return {
    language,
    title: say(words.paperTitle),
    facts: [
      [say(words.controller), say(given.controller)],
      [say(words.received), formatDate(given.request.receivedOn, language)],
    ],
    notes: [say(words.paperIntro), say(words.paperCodes), say(words.paperWithheld)],
    sections: given.sections
      .map((section) => ({
        title: say(tableText(section.table)),
        rows: section.rows
          .map((row) =>
            row.cells
              .filter((cell) => cell.class !== 'code')
              .map((cell) => [say(columnText(cell.column)), say(valueText(cell.column, cell.value))]),
          )
          .filter((cells) => cells.length > 0),
      }))
      .filter((section) => section.rows.length > 0),
  }
}
