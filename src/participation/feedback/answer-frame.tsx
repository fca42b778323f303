import type { ComponentChildren, JSX } from 'preact'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { concernAssets } from '#web/assets.ts'
import { Mark } from '#web/components/icons.tsx'
import type { View } from '#web/view.ts'
import { words as webWords } from '#web/web.words.ts'
import { words } from './answer.words.ts'

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', fi: 'Suomi', en: 'English' }

type FrameProps = {
  readonly view: View
  readonly title: Text
  readonly heading?: string | undefined
  readonly wrong?: boolean | undefined
  /** Address of the same page in a language; left out where the form itself has the choice. */
  readonly addressOf?: ((language: Language) => string) | undefined
  readonly children: ComponentChildren
}

/** The frame for those who are no users of the system: no menu, no way to sign in, no script, and nothing that is remembered. The small stylesheet of the public form. */
export const AnswerFrame = ({ view, title, heading, wrong, addressOf, children }: FrameProps): JSX.Element => {
  const { css, icon } = concernAssets()
  const text = `${wrong === true ? view.t(webWords.errorPrefix) : ''}${view.t(title)}`
  return (
    <html lang={view.language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${text} – ${view.t(webWords.productName)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={css} />
        <link rel="icon" href={icon} type="image/svg+xml" />
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {view.t(webWords.skipToContent)}
        </a>
        <header class="cn-header">
          {view.mode === 'demo' && <p class="cn-demo">{view.t(webWords.demoBanner)}</p>}
          <div class="cn-width cn-header__bar">
            <span class="cn-brand">
              <Mark />
              <span>{view.t(webWords.productName)}</span>
            </span>
            {addressOf && <LanguageLinks view={view} addressOf={addressOf} />}
          </div>
        </header>
        <div class="cn-width">
          <main class="cn-main fl-answer" id="main" tabIndex={-1}>
            <h1 class="govuk-heading-l" id="title">
              {heading ?? view.t(title)}
            </h1>
            {children}
          </main>
        </div>
      </body>
    </html>
  )
}

const LanguageLinks = ({ view, addressOf }: { view: View; addressOf: (language: Language) => string }): JSX.Element => (
  <nav class="cn-languages" aria-label={view.t(words.languages)}>
    <ul>
      {languages.map((language) => (
        <li>
          {language === view.language ? (
            <span lang={language} aria-current="true">
              {languageNames[language]}
            </span>
          ) : (
            <a href={addressOf(language)} lang={language} hreflang={language} rel="alternate">
              {languageNames[language]}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
)
