import type { JSX } from 'preact'
import { findCode, label } from '#kernel/codes.ts'
import { directionOf } from '#kernel/family-texts.ts'
import { languages, type Language } from '#kernel/language.ts'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { ShownText } from './family-text.ts'
import { words } from './family-text.words.ts'

/** Paragraphs of a text for families in its own language and writing direction; a line break inside one is kept. */
const Body = ({ text }: { text: ShownText }): JSX.Element => (
  <>
    {text.body.split('\n\n').map((part) => (
      <p class="govuk-body">
        {part.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
)

/** Says that a text is a machine's draft, or in another language than the one asked for; nothing where all is well. */
export const TextWarning = ({
  view,
  text,
  asked,
}: {
  view: View
  text: ShownText
  asked: string
}): JSX.Element | null => {
  if (text.language !== asked)
    return <p class="govuk-hint">{view.t(words.otherLanguage(view.t(label('languages', text.language))))}</p>
  if (text.verified) return null
  return (
    <p class="govuk-body">
      <StatusTag view={view} kind="waiting" text={words.machineDrafted} />
    </p>
  )
}

/** A text for families with its heading, set in its own language and direction. */
export const TextInOwnLanguage = ({ text, heading }: { text: ShownText; heading: 'h2' | 'h3' | null }): JSX.Element => (
  <div class="fl-prose fl-family-text" lang={text.language} dir={directionOf(text.language)}>
    {heading === 'h2' && <h2 class="govuk-heading-m">{text.title}</h2>}
    {heading === 'h3' && <h3 class="govuk-heading-s">{text.title}</h3>}
    <Body text={text} />
  </div>
)

/** Where a language has no text: which of the country's languages, or English, stands instead. */
export const InsteadChoice = ({
  view,
  chosen,
  hrefOf,
}: {
  view: View
  chosen: Language
  hrefOf: (instead: Language) => string
}): JSX.Element => (
  <p class="govuk-body">
    {view.t(words.instead)}{' '}
    {languages.map((each, index) => (
      <>
        {index > 0 && ' · '}
        {each === chosen ? (
          <strong lang={each}>{findCode('languages', each)?.endonym}</strong>
        ) : (
          <a class="govuk-link" href={hrefOf(each)} lang={each} hreflang={each}>
            {findCode('languages', each)?.endonym}
          </a>
        )}
      </>
    ))}
  </p>
)
