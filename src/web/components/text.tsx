import type { JSX } from 'preact'
import type { Language } from '#kernel/language.ts'

type Block = { readonly kind: 'paragraph' | 'list'; readonly lines: readonly string[] }

/** Splits plain text: a blank line starts a new paragraph, lines that all begin with "- " are a list. */
const blocksOf = (text: string): Block[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(splitAtList)

const isItem = (line: string): boolean => line.trimStart().startsWith('- ')

/** "Vi kom överens:" followed directly by "- …" is a paragraph and a list, without a blank line between. */
const splitAtList = (lines: readonly string[]): Block[] => {
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  for (const line of lines) {
    const kind = isItem(line) ? 'list' : 'paragraph'
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else blocks.push({ kind, lines: [line] })
  }
  return blocks
}

const withBreaks = (lines: readonly string[]): (string | JSX.Element)[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))

const Blocks = ({ text }: { text: string }): JSX.Element => (
  <>
    {blocksOf(text).map((block) =>
      block.kind === 'paragraph' ? (
        <p class="govuk-body">{withBreaks(block.lines)}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {block.lines.map((line) => (
            <li>{line.trimStart().slice(2)}</li>
          ))}
        </ul>
      ),
    )}
  </>
)

/**
 * Text that a person typed. Plain: blank line = paragraph, "- " = list item; everything else is shown as typed, escaped.
 * `lang` is the language of the text when it is known, not the language of the interface.
 */
export const Paragraphs = ({ text, lang }: { text: string; lang?: Language | undefined }): JSX.Element => (
  <div class="fl-prose" lang={lang}>
    <Blocks text={text} />
  </div>
)

type QuoteProps = { readonly text: string; readonly by?: string | undefined; readonly lang?: Language | undefined }

/** The young person's or guardian's own words, set apart from what professionals wrote, in the language they were said. */
export const Quote = ({ text, by, lang }: QuoteProps): JSX.Element => (
  <figure class="fl-quote">
    <blockquote class="fl-quote__text" lang={lang}>
      <Blocks text={text} />
    </blockquote>
    {by !== undefined && <figcaption class="fl-quote__by">{by}</figcaption>}
  </figure>
)
