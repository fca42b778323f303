import { label } from '#kernel/codes.ts'
import { formatLongDateTime } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import type { MeetingLetter } from './meeting-letter.ts'
import { words } from './meeting-letter.words.ts'
import { placeTexts, words as meetingWords } from './meeting.words.ts'

/** How a letter is laid out; what it says comes as data alone. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 12pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 25mm, y: 25mm))
#set par(leading: 0.75em, spacing: 1em)
#show heading: set block(above: 1.2em, below: 0.9em)
= #paper.title
#if paper.to != none [#par[#text(size: 14pt)[#paper.to]]]
#for fact in paper.facts [
  #block(above: 1em, below: 1em)[
    #par[#strong(fact.at(0))]
    #for line in fact.at(1) [#par[#line]]
  ]
]
#for note in paper.notes [#par[#note]]
`

/** When it is; while times are proposed each of them, to be answered. */
const whenLines = (letter: MeetingLetter, language: Language, say: (text: Text) => string): string[] =>
  (letter.times.length > 0 ? letter.times : [letter.startsAt]).map((moment) =>
    say(meetingWords.whenFor(formatLongDateTime(moment, language), letter.minutes)),
  )

/** A letter as the template is given it, in one language. */
export function letterPaper(letter: MeetingLetter, language: Language): object {
  const say = (text: Text): string => text[language]
  const place = say(placeTexts[letter.placeKind])
  const proposed = letter.times.length > 0
  return {
    language,
    title: say(words.title),
    to: letter.name === null ? null : say(words.to(letter.name)),
    facts: [
      [say(proposed ? words.whenProposed : words.when), whenLines(letter, language, say)],
      [say(words.where), [letter.place === null ? place : `${place}: ${letter.place}`]],
      [say(words.why), [letter.purpose]],
      ...(letter.interpreterLanguage === null
        ? []
        : [[say(meetingWords.interpreter), [say(label('languages', letter.interpreterLanguage))]]]),
      ...(letter.professionals.length === 0
        ? []
        : [
            [
              say(words.whom),
              letter.professionals.map((each) => `${each.name}, ${say(label('professions', each.profession))}`),
            ],
          ]),
    ],
    notes: [
      ...(proposed ? [say(words.answerTimes(letter.contactName))] : []),
      ...(letter.placeToldApart ? [say(words.placeToldApart(letter.contactName))] : []),
      say(words.cannotCome(letter.contactName, say(letter.teamName))),
      say(words.number(letter.caseNumber)),
    ],
  }
}
