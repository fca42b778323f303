import type { JSX } from 'preact'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { Frame } from './concern-frame.tsx'
import { pathOf, type Ended } from './concern.ts'
import { words } from './concern-ended.words.ts'
import { words as startWords } from './concern.words.ts'

type Props = { readonly view: View; readonly ended: Ended }

/** On the first page: where nobody reads any longer, and where to turn. */
export const EndedNote = ({ view, ended }: Props): JSX.Element => (
  <InsetText>
    <p class="govuk-body">{view.t(words.ended(ended.instance))}</p>
    <Paragraphs text={view.t(ended.turnTo)} />
  </InsetText>
)

/** Instead of the form, for whoever chose a place where the work has ended. Nothing is taken from them. */
export const EndedPage = ({ view, ended }: Props): JSX.Element => (
  <Frame view={view} title={words.title} inLanguage={(language) => pathOf(language)} leave>
    <p class="govuk-body-l">{view.t(words.ended(ended.instance))}</p>
    <p class="govuk-body">{view.t(words.notSent)}</p>
    <h2 class="govuk-heading-m">{view.t(words.turnTo)}</h2>
    <Paragraphs text={view.t(ended.turnTo)} />
    <WarningText view={view}>{view.t(startWords.urgent112)}</WarningText>
    <p class="govuk-body">
      <a class="govuk-link" href={pathOf(view.language)}>
        {view.t(words.toStart)}
      </a>
    </p>
  </Frame>
)
