import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { roleTexts } from '#casework/person/person.words.ts'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { FamilyParts } from '#participation/own-words/family-parts.tsx'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Card, Details } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { ReleasedBody } from './released-card.tsx'
import { releasedCardPages } from './released-card.pages.tsx'
import { releasingPages } from './releasing.pages.tsx'
import type { Reader, ReleasedText, ReleasedTexts } from './released-text.ts'
import { readReleasedTexts } from './released-text.operations.ts'
import { words } from './released-text.words.ts'

type Part = { readonly view: View; readonly data: ReleasedTexts }

const named = (view: View, { name, role }: Reader): string =>
  `${name ?? view.t(words.unnamed)}, ${view.t(roleTexts[role] ?? words.unnamed).toLocaleLowerCase(view.language)}`

const Shown = ({ view, data, text }: Part & { text: ReleasedText }): JSX.Element => {
  const base = `/cases/${data.case.id}/released-texts/${text.id}`
  return (
    <section>
      <ReleasedBody view={view} text={text} />
      <p class="govuk-hint">
        {view.t(
          words.releasedBy(
            text.releasedByName,
            view.t(label('professions', text.releasedByProfession)),
            formatDate(text.releasedAt, view.language),
          ),
        )}{' '}
        {text.endedAt !== null && view.t(words.endedOn(formatDate(text.endedAt, view.language)))}
      </p>
      {text.endedAt === null && (
        <ButtonRow>
          {data.can.includes('released_text.remark') && (
            <a class="govuk-link" href={`${base}/remarks/new`}>
              {view.t(words.remarkShort)}
              <span class="govuk-visually-hidden">: {text.body.slice(0, 40)}</span>
            </a>
          )}
          {data.can.includes('released_text.end') && (
            <a class="govuk-link" href={`${base}/end`}>
              {view.t(words.end)}
              <span class="govuk-visually-hidden">: {text.body.slice(0, 40)}</span>
            </a>
          )}
        </ButtonRow>
      )}
    </section>
  )
}

/** The card of one person, as the own authority has filled it. */
const ReaderCard = ({ view, data, reader, place }: Part & { reader: Reader; place: number }): JSX.Element => {
  const own = data.texts.filter((each) => each.personId === reader.id)
  const [live, over] = [own.filter((each) => each.endedAt === null), own.filter((each) => each.endedAt !== null)]
  return (
    <Card
      view={view}
      id={`card-${place}`}
      title={words.cardOf(named(view, reader))}
      action={
        live.length === 0
          ? undefined
          : { href: `/cases/${data.case.id}/released-texts/cards/${reader.id}`, text: words.card }
      }
    >
      {live.length === 0 && <p class="govuk-body">{view.t(words.cardEmpty)}</p>}
      {live.map((text) => (
        <Shown view={view} data={data} text={text} />
      ))}
      {over.length > 0 && (
        <Details view={view} summary={words.earlier}>
          {over.map((text) => (
            <Shown view={view} data={data} text={text} />
          ))}
        </Details>
      )}
    </Card>
  )
}

const page = viewPage({
  path: '/cases/:caseId/released-texts',
  read: readReleasedTexts,
  render: ({ view, data }) => (
    <CaseFrame view={view} case={data.case} title={words.title} part="family">
      <FamilyParts view={view} caseId={data.case.id} part="released_texts" />
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.onlyOwn)}</p>
      {data.can.includes('released_text.release') && (
        <ButtonLink href={`/cases/${data.case.id}/released-texts/new`}>{view.t(words.release)}</ButtonLink>
      )}
      {data.readers.map((reader, place) => (
        <ReaderCard view={view} data={data} reader={reader} place={place} />
      ))}
    </CaseFrame>
  ),
})

export const releasedTextPages: readonly Page[] = [page, ...releasingPages, ...releasedCardPages]
