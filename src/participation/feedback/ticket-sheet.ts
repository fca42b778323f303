import { renderSVG } from 'uqr'
import { formatDate } from '#kernel/format.ts'
import { batchLanguage, answerPath, spacedCode, type TicketBatch } from './ticket.ts'
import { paper as words } from './ticket.words.ts'
import { questionnaireOf } from './questionnaire.ts'

/** How the tickets are laid out, two on a page; what they say comes as data. */
export const template = `
#let paper = json(bytes(sys.inputs.data))
#set document(title: paper.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 11pt, lang: paper.language)
#set page(paper: "a4", margin: (x: 22mm, top: 16mm, bottom: 18mm))
#set par(leading: 0.65em)
#show heading: set block(above: 0pt, below: 0.8em)
#for (place, ticket) in paper.tickets.enumerate() [
  #block(height: 122mm, breakable: false, width: 100%)[
    = #paper.title
    #text(size: 13pt)[#paper.intro]
    #v(0.4em)
    #grid(columns: (48mm, 1fr), column-gutter: 8mm,
      image(bytes(ticket.square), format: "svg", width: 48mm, alt: ticket.alt),
      [
        #par[#paper.how]
        #par[#paper.orType]
        #text(size: 17pt, weight: "bold")[#ticket.code]
        #v(0.4em)
        #for line in paper.lines [
          #par[#line]
        ]
      ])
  ]
  #if calc.even(place) and place + 1 < paper.tickets.len() [
    #pdf.artifact(line(length: 100%, stroke: (dash: "dashed", thickness: 0.5pt)))
    #v(6mm)
  ] else if place + 1 < paper.tickets.len() [
    #pagebreak()
  ]
]
`

/** A square to photograph, as an image of its own: black on white whatever the paper is shown on. */
const squareOf = (address: string): string => renderSVG(address, { ecc: 'M', border: 2, pixelSize: 4 })

/**
 * What the template is given: the tickets of a batch in its language.
 * @param codes as they stand on the papers, without spaces.
 * @param origin the address of the installation, without a slash at the end.
 */
export function sheetOf(batch: TicketBatch, codes: readonly string[], origin: string): object {
  const language = batchLanguage(batch.language)
  const path = `${origin}${answerPath[language]}`
  const set = questionnaireOf(batch.audience)
  return {
    language,
    title: words.title[language],
    intro: set.intro[batch.easy ? 'easy' : 'standard'][language],
    how: words.how[language],
    orType: words.orType(path.replace(/^https?:\/\//, ''))[language],
    lines: [
      words.private[language],
      words.voluntary[language],
      words.until(formatDate(batch.validUntil, language))[language],
      `${batch.teamName[language]} · ${set.name[language]}`,
    ],
    tickets: codes.map((code) => ({
      code: spacedCode(code),
      alt: words.square(spacedCode(code))[language],
      square: squareOf(`${path}/${code}${batch.easy ? '?easy=1' : ''}`),
    })),
  }
}
