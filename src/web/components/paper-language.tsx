import type { JSX } from 'preact'
import { isLanguage, languages, type Language } from '#kernel/language.ts'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'

const ownName: Readonly<Record<Language, string>> = { sv: 'svenska', fi: 'suomi', en: 'English' }

/**
 * The whole page in the language of a paper: what is printed has one language, also for those who hear it. The language links
 * of the frame leave the paper's own choice out, so that they change both.
 */
export const inPaperLanguage = (view: View, chosen: string | undefined, language: Language): View =>
  isLanguage(chosen) ? { ...view, language, query: '', t: (text) => text[language] } : { ...view, query: '' }

type PaperLanguageProps = {
  readonly view: View
  /** Address of the same paper in a language, where the address holds more than the language. */
  readonly addressOf?: (language: Language) => string
}

/** The same paper in another language; not printed. */
export const PaperLanguage = ({ view, addressOf }: PaperLanguageProps): JSX.Element => (
  <p class="govuk-body fl-screen-only">
    {view.t(words.languages)}:{' '}
    {languages.map((language, index) => (
      <>
        {index > 0 && ' · '}
        {language === view.language ? (
          <strong lang={language}>{ownName[language]}</strong>
        ) : (
          <a
            class="govuk-link"
            href={addressOf?.(language) ?? `${view.path}?language=${language}`}
            lang={language}
            hreflang={language}
          >
            {ownName[language]}
          </a>
        )}
      </>
    ))}
  </p>
)
