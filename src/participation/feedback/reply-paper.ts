import { formatDate } from '#kernel/format.ts'
import type { Language } from '#kernel/language.ts'
import { repliesPath } from './ticket.ts'
import { textFor, type FeedbackReply } from './reply.ts'
import { words } from './reply.words.ts'

/** The notice for the wall; what it says comes as data. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 14pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#set par(leading: 0.65em)
#show heading: set block(above: 1.1em, below: 0.6em)
= #paper.title
#par[#paper.intro]
#for entry in paper.entries [
  #block(breakable: false)[
    == #entry.said_title
    #text(lang: entry.said_language)[#entry.said]
    === #entry.done_title
    #text(lang: entry.done_language)[#entry.done]
    #par[#text(size: 10pt)[#entry.who]]
  ]
]
#par[#text(size: 11pt)[#paper.address]]
`

/** What the template is given: published entries in one language, or in the one they were written in. */
export function noticeOf(replies: readonly FeedbackReply[], origin: string, language: Language): object {
  return {
    language,
    title: words.title[language],
    intro: words.publicIntro[language],
    address: `${origin.replace(/^https?:\/\//, '')}${repliesPath[language]}`,
    entries: replies.map((reply) => {
      const said = textFor(reply.said, language)
      const done = textFor(reply.done, language)
      const whom = (reply.teamName ?? words.wholeRegion)[language]
      return {
        said_title: words.youSaid[language],
        done_title: words.weDid[language],
        said: said.text,
        said_language: said.language,
        done: done.text,
        done_language: done.language,
        who: `${whom}, ${reply.publishedOn === null ? '' : formatDate(reply.publishedOn, language)}`,
      }
    }),
  }
}
