import { viewPage, type Page } from '#http/pages.ts'
import { filePage } from '#http/files.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading, type Language, type Text } from '#kernel/language.ts'
import { familyPaper, familyTemplate } from '#participation/family-text/family-paper.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { inPaperLanguage, PaperLanguage } from '#web/components/paper-language.tsx'
import { ReleasedBody } from './released-card.tsx'
import { readReleasedCard } from './released-text.operations.ts'
import { remarkTexts, words } from './released-text.words.ts'

const cardPage = viewPage({
  path: '/cases/:caseId/released-texts/cards/:personId',
  read: readReleasedCard,
  render: ({ view: own, data, params }) => {
    const view = inPaperLanguage(own, params.language, data.language)
    return (
      <Layout
        view={view}
        title={words.cardTitle}
        back={{ href: `/cases/${data.caseId}/released-texts`, text: words.title }}
        actions={<PaperLanguage view={view} />}
      >
        <div class="fl-heading__actions">
          <InsetText>
            <p class="govuk-body">{view.t(words.howToPrint)}</p>
            <ButtonLink
              kind="secondary"
              href={`/cases/${data.caseId}/released-texts/cards/${data.reader.id}/card.pdf?language=${view.language}`}
            >
              {view.t(words.asPdf)}
            </ButtonLink>
          </InsetText>
        </div>
        <p class="govuk-body-l">{data.reader.name ?? view.t(words.unnamed)}</p>
        <p class="govuk-body">{view.t(words.cardIntro)}</p>
        <h2 class="govuk-heading-m">{view.t(words.cardFrom(view.t(data.registerName)))}</h2>
        {data.texts.length === 0 && <p class="govuk-body">{view.t(words.cardEmpty)}</p>}
        {data.texts.map((text) => (
          <ReleasedBody view={view} text={text} />
        ))}
        <p class="govuk-body-s">{view.t(words.number(data.caseNumber))}</p>
      </Layout>
    )
  },
})

const cardFile = filePage({
  path: '/cases/:caseId/released-texts/cards/:personId/card.pdf',
  read: readReleasedCard,
  name: 'fairlead-card.pdf',
  content: ({ data }) => {
    const language: Language = data.language
    const say = (text: Text): string => text[language]
    return {
      pdf: {
        template: familyTemplate,
        data: familyPaper({
          language,
          title: say(words.cardTitle),
          blocks: [
            { kind: 'text', language, body: `${data.reader.name ?? say(words.unnamed)}\n\n${say(words.cardIntro)}` },
            { kind: 'heading', language, body: say(words.cardFrom(data.registerName[language])) },
            ...data.texts.flatMap((text) => [
              {
                kind: 'subheading',
                language,
                body: say(asHeading(label('consent_categories', text.subject))),
              } as const,
              { kind: 'text', language: text.language, body: text.body } as const,
              ...text.remarks.map((each) => {
                const by = `${say(remarkTexts[each.kind])}, ${formatDate(each.recordedAt, language)}`
                return each.body === null
                  ? ({ kind: 'note', language, body: by } as const)
                  : ({ kind: 'quote', language: each.language, body: each.body, by } as const)
              }),
            ]),
            { kind: 'note', language, body: say(words.number(data.caseNumber)) },
          ],
        }),
      },
    }
  },
})

export const releasedCardPages: readonly Page[] = [cardPage, cardFile]
