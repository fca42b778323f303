import { formatDate } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import type { Receipt } from './receipt.ts'
import { words } from './receipt.words.ts'

/** How a receipt is laid out; what it says comes as data alone. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 12pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 25mm, y: 25mm))
#set par(leading: 0.75em, spacing: 1em)
#show heading: set block(above: 1.2em, below: 0.9em)
= #paper.title
#par[#paper.thanks]
#for fact in paper.facts [
  #block(above: 1.6em, below: 1.6em)[
    #set par(spacing: 0.7em)
    #par[#strong(fact.at(0))]
    #for line in fact.at(1) [#par[#line]]
  ]
]
#for note in paper.notes [#par[#note]]
`

/** How the team is reached, a line each. */
export const contactLines = (team: NonNullable<Receipt['team']>, say: (text: Text) => string): string[] => [
  say(team.name),
  ...(team.phone === null ? [] : [`${say(words.phone)}: ${team.phone}`]),
  ...(team.email === null ? [] : [`${say(words.email)}: ${team.email}`]),
  ...(team.hours === null ? [] : [`${say(words.hours)}: ${say(team.hours)}`]),
]

/** What stands on the paper, in one language: the facts with their headings, then what is the same on every receipt. */
export function receiptPaper({ receivedOn, handled, team }: Receipt, language: Language) {
  const say = (text: Text): string => text[language]
  const facts: (readonly [string, readonly string[]])[] = [
    ...(receivedOn === null ? [] : [[say(words.receivedOn), [formatDate(receivedOn, language)]] as const]),
    ...(handled === null ? [] : [[say(words.state), [say(handled ? words.handled : words.notYet)]] as const]),
    ...(team === null ? [] : [[say(words.whom), contactLines(team, say)] as const]),
  ]
  return {
    language,
    title: say(words.title),
    thanks: say(words.thanks),
    facts,
    notes: [words.secret, words.newFacts, words.danger].map(say),
  }
}
