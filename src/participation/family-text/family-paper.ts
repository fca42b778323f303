import { directionOf } from '#kernel/family-texts.ts'
import { findCode } from '#kernel/codes.ts'

/** A part of a paper for a family. `language` is that of its own text: a part that falls back to another language is set as that one. */
export type PaperBlock =
  | { readonly kind: 'heading' | 'subheading' | 'text' | 'note'; readonly language: string; readonly body: string }
  | { readonly kind: 'quote'; readonly language: string; readonly body: string; readonly by: string }
  | { readonly kind: 'list'; readonly language: string; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly language: string; readonly facts: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'signatures'
      readonly language: string
      readonly heads: readonly string[]
      readonly rows: readonly string[]
    }

export type FamilyPaper = {
  readonly language: string
  readonly title: string
  readonly blocks: readonly PaperBlock[]
  /** Larger letters, as easy language is set. */
  readonly large?: boolean
}

/** How a paper for a family is laid out, in either writing direction; what it says comes as data alone. */
export const familyTemplate = `
#let paper = json(bytes(sys.inputs.data))
#let along(direction) = if direction == "rtl" { rtl } else { ltr }
#set document(title: paper.title, author: "Fairlead")
#set page(paper: "a4", margin: (x: 24mm, y: 24mm))
#set text(font: ("Source Sans 3", "Noto Naskh Arabic"), size: paper.size * 1pt, lang: paper.language, dir: along(paper.direction))
#set par(leading: 0.75em, spacing: 1.1em)
#show heading: set block(above: 1.5em, below: 0.8em)
#let paragraphs(body) = for part in body.split("\\n\\n") { par(part.split("\\n").map(line => [#line]).join(linebreak())) }
= #paper.title
#for block in paper.blocks {
  set text(lang: block.language, dir: along(block.direction))
  if block.kind == "heading" [== #block.body]
  else if block.kind == "subheading" [=== #block.body]
  else if block.kind == "text" { paragraphs(block.body) }
  else if block.kind == "note" { set text(size: 0.85em); paragraphs(block.body) }
  else if block.kind == "quote" {
    pad(x: 1em)[#text(size: 0.85em)[#block.by] #paragraphs(block.body)]
  }
  else if block.kind == "list" { list(..block.items.map(item => [#item])) }
  else if block.kind == "facts" { for fact in block.facts { par[#strong(fact.at(0)): #fact.at(1)] } }
  else if block.kind == "signatures" {
    table(
      columns: (1.4fr, 1fr, 1.6fr),
      inset: 8pt,
      table.header(..block.heads.map(head => strong(head))),
      ..block.rows.map(row => (table.cell[#v(1.6em) #row], [], [])).flatten(),
    )
  }
}
`

/** Language tag a PDF knows: those of the list that are no ISO 639-1 codes are left out, and the reader guesses from the letters. */
const tagOf = (language: string): string =>
  findCode('languages', language) !== undefined && language.length <= 3 ? language : 'sv'

const laidOut = (block: PaperBlock): object => ({
  ...block,
  language: tagOf(block.language),
  direction: directionOf(block.language),
})

/** A paper as the template is given it. */
export const familyPaper = ({ language, title, blocks, large }: FamilyPaper): object => ({
  language: tagOf(language),
  direction: directionOf(language),
  title,
  size: large ? 14 : 11.5,
  blocks: blocks.map(laidOut),
})
