import type { ComponentChildren, JSX } from 'preact'
import { languages, type Language, type Text } from '#kernel/language.ts'
import { concernAssets } from '#web/assets.ts'
import { ErrorSummary } from '#web/components/error-summary.tsx'
import { Mark } from '#web/components/icons.tsx'
import { say, type Wording } from '#web/components/wording.ts'
import type { FieldError, View } from '#web/view.ts'
import { words as webWords } from '#web/web.words.ts'
import { pathOf } from './concern.ts'
import { words } from './concern.words.ts'

/** Id of the one form of a page, for buttons that stand outside it. */
export const FORM_ID = 'concern'

type FrameProps = {
  readonly view: View
  readonly title: Text
  readonly caption?: Wording | undefined
  readonly errors?: readonly FieldError[] | undefined
  /** The same page in each language. Left out on pages with something typed: there the language is a button of the form, and nothing is lost. */
  readonly inLanguage?: ((language: Language) => string) | undefined
  /** Goes back to the page before: a link, or a button of the form that keeps what was typed. */
  readonly back?: { readonly href: string; readonly text: Text } | { readonly text: Text } | undefined
  /** For the young person: a way out of the page at once. */
  readonly leave?: boolean | undefined
  readonly children: ComponentChildren
}

const ownName: Readonly<Record<Language, string>> = { sv: 'Svenska', fi: 'Suomi', en: 'English' }

const Languages = ({ view, inLanguage }: Pick<FrameProps, 'view' | 'inLanguage'>): JSX.Element => (
  <nav class="cn-languages" aria-label={view.t(words.languages)}>
    <ul>
      {languages.map((language) => (
        <li>
          {language === view.language ? (
            <span lang={language} aria-current="true">
              {ownName[language]}
            </span>
          ) : inLanguage === undefined ? (
            <button class="cn-plain" type="submit" form={FORM_ID} name="go" value={language} lang={language}>
              {ownName[language]}
            </button>
          ) : (
            <a href={inLanguage(language)} lang={language} hreflang={language} rel="alternate">
              {ownName[language]}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
)

const Back = ({ view, back }: { view: View; back: NonNullable<FrameProps['back']> }): JSX.Element =>
  'href' in back ? (
    <a class="govuk-back-link" href={back.href}>
      {view.t(back.text)}
    </a>
  ) : (
    <button class="cn-plain cn-back" type="submit" form={FORM_ID} name="go" value="back">
      {view.t(back.text)}
    </button>
  )

/** Leaves at once: a link that works without JavaScript; with it the page is gone before the next one comes. */
const Leave = ({ view }: { view: View }): JSX.Element => (
  <aside class="cn-leave" aria-label={view.t(words.leave)}>
    <a
      class="govuk-button govuk-button--warning"
      href={pathOf(view.language, 'leave')}
      data-leave
      aria-describedby="leave-hint"
    >
      {view.t(words.leave)}
    </a>
    <p class="govuk-hint" id="leave-hint">
      {view.t(words.leaveHint)}
    </p>
  </aside>
)

const Head = ({ title }: { title: string }): JSX.Element => {
  const { css, script, icon } = concernAssets()
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={css} />
      <link rel="icon" href={icon} type="image/svg+xml" />
      <script type="module" src={script} />
    </head>
  )
}

const titleOf = ({ view, title, errors = [] }: FrameProps): string =>
  `${errors.length > 0 ? view.t(webWords.errorPrefix) : ''}${view.t(title)} – ${view.t(webWords.productName)}`

/** The frame of every page of the public form: nothing of the staff's pages, no font, one small stylesheet and script. */
export const Frame = (page: FrameProps): JSX.Element => {
  const { view, errors = [] } = page
  return (
    <html lang={view.language} class="govuk-template">
      <Head title={titleOf(page)} />
      <body class="govuk-template__body">
        {page.inLanguage === undefined && (
          // Enter in a field presses the first button of the form in the page: it must be the one that goes on.
          <button
            class="cn-enter"
            type="submit"
            form={FORM_ID}
            name="go"
            value="next"
            tabIndex={-1}
            aria-hidden="true"
          />
        )}
        <a href="#main" class="govuk-skip-link">
          {view.t(words.skip)}
        </a>
        <header class="cn-header">
          {view.mode === 'demo' && <p class="cn-demo">{view.t(words.demo)}</p>}
          <div class="cn-width cn-header__bar">
            <a class="cn-brand" href={pathOf(view.language)}>
              <Mark />
              <span>{view.t(words.title)}</span>
            </a>
            <Languages view={view} inLanguage={page.inLanguage} />
          </div>
        </header>
        <div class="cn-width">
          <main class="cn-main" id="main" tabIndex={-1}>
            {page.back && <Back view={view} back={page.back} />}
            {errors.length > 0 && <ErrorSummary view={view} errors={errors} />}
            {page.caption !== undefined && <span class="cn-caption">{say(view, page.caption)}</span>}
            <h1 class="govuk-heading-l">{view.t(page.title)}</h1>
            {page.children}
          </main>
          {page.leave && <Leave view={view} />}
        </div>
        <footer class="cn-footer">
          <div class="cn-width">
            <p>{view.t(words.productLine)}</p>
          </div>
        </footer>
      </body>
    </html>
  )
}
