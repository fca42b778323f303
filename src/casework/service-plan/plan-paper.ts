import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import type { PlanSheet } from './plan-sheet.ts'
import { words } from './plan-sheet.words.ts'

/** How the plan of a family is laid out; what it says comes as data alone. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 12pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 22mm, y: 22mm))
#set par(leading: 0.7em, spacing: 0.9em)
#show heading: set block(above: 1.3em, below: 0.8em)
#show table.cell.where(y: 0): set text(weight: "bold")
= #paper.title
#for line in paper.to [#par[#line]]
#if paper.own != none [
  == #paper.own.at(0)
  #quote(block: true)[#set text(lang: paper.own.at(2)); #paper.own.at(1)]
]
== #paper.actions.at(0)
#table(
  columns: (2fr, 1.2fr, auto, 2fr),
  inset: 6pt,
  stroke: 0.5pt,
  table.header(..paper.actions.at(1)),
  ..paper.actions.at(2).flatten(),
)
#for note in paper.notes [#par[#note]]
`

/** The paper of one recipient, in one language. */
export function planPaper(sheet: PlanSheet, language: Language): object {
  const say = (text: Text): string => text[language]
  const day = (on: string): string => formatDate(on, language)
  const guardian = sheet.recipient?.role === 'guardian'
  const agreedBy = [...new Set(sheet.agreements.map((each) => say(label('consent_given_by', each.givenBy))))]
  return {
    language,
    title: say(words.title),
    to: [
      ...(sheet.youthName === null ? [] : [sheet.youthName]),
      ...(guardian ? [say(words.sheetFor(sheet.recipient?.name ?? say(words.unnamed)))] : []),
    ],
    own:
      sheet.ownGoal === null
        ? null
        : [say(guardian ? words.ownWordsOfYouth : words.ownWords), sheet.ownGoal, sheet.ownGoalLanguage ?? language],
    actions: [
      say(words.actions),
      [words.what, words.who, words.when, words.why].map(say),
      sheet.actions.map((each) => [each.what, each.who, day(each.dueOn), each.goal]),
    ],
    notes: [
      `${say(words.agreed(day(sheet.agreedOn)))} ${say(words.saidYes(agreedBy.join(', ')))}`,
      say(words.changeMind),
      say(words.contact(sheet.contactName, say(sheet.teamName))),
      say(words.number(sheet.caseNumber)),
      say(words.source(say(sheet.teamName), day(sheet.agreedOn))),
    ],
  }
}
