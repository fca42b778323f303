import type { JSX } from 'preact'
import { findCode } from '#kernel/codes.ts'
import { Quote } from '#web/components/text.tsx'

const marks = (language: string | null): readonly [string, string] => (language === 'en' ? ['“', '”'] : ['”', '”'])

type OwnWordsProps = {
  readonly words: string
  /** Code of `languages`: the language of the words, not of the interface. Null when it was not noted. */
  readonly language: string | null
}

/** Somebody's own words exactly as they were noted, in quotation marks, with their language and writing direction. */
export const OwnWords = ({ words, language }: OwnWordsProps): JSX.Element => {
  const [open, close] = marks(language)
  const rightToLeft = language !== null && findCode('languages', language)?.direction === 'rtl'
  return (
    <div lang={language ?? undefined} dir={rightToLeft ? 'rtl' : 'auto'}>
      <Quote text={`${open}${words}${close}`} />
    </div>
  )
}
