import type { JSX } from 'preact'
import type { z } from 'zod'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { Origin } from '#casework/entry/entry-origin.tsx'
import { entryKinds } from '#casework/entry/entry.ts'
import { kindTexts } from '#casework/entry/entry.words.ts'
import { NotForThem } from '#casework/guardian-limit/not-for-them.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { languages } from '#kernel/language.ts'
import { Card, InsetText } from '#web/components/panel.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Paragraphs, Quote } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { readClientCopy } from './client-copy.operations.ts'
import type { CopiedText } from './third-person.ts'
import { words } from './third-person.words.ts'

type Data = z.output<typeof readClientCopy.output>

const languageOf = (code: string | null) => languages.find((each) => each === code)

const Copied = ({ view, text, register }: { view: View; text: CopiedText; register: string }): JSX.Element => {
  const kind = entryKinds.find((each) => each === text.kind)
  return (
    <Card
      view={view}
      title={`${kind === undefined ? text.kind : view.t(kindTexts[kind])} ${formatDateTime(text.writtenAt, view.language)}`}
      id={`text-${text.id}`}
    >
      <p class="govuk-hint">
        {text.authorName}, {view.t(label('professions', text.authorProfession))} ·{' '}
        {text.shared ? view.t(words.copyShared) : register}
        {text.retracted && ` · ${view.t(words.copyRetracted)}`}
      </p>
      <Paragraphs text={text.body} lang={languageOf(text.language)} />
      {text.origin !== null && <Origin view={view} origin={text.origin} />}
    </Card>
  )
}

const OwnWords = ({ view, data }: { view: View; data: Data }): JSX.Element | null =>
  data.ownWords.length === 0 ? null : (
    <Card view={view} title={words.copyOwnWords} id="own-words">
      {data.ownWords.map((each) => (
        <Quote text={each.words} by={formatDateTime(each.at, view.language)} lang={languageOf(each.language)} />
      ))}
    </Card>
  )

/** On paper it goes to the young person: no head of the case, no tags, nothing about bans, conflicts or restrictions. */
const copyPage = viewPage({
  path: '/cases/:caseId/client-copy',
  read: readClientCopy,
  render: ({ view, data, actor }) => {
    const register = view.t(actor.ownRegisterName ?? words.copyShared)
    return (
      <Layout
        view={view}
        title={words.copyTitle}
        caption={data.case.number}
        back={{ href: `/cases/${data.case.id}`, text: frameWords.backToCase }}
        help={
          <div class="fl-screen-only">
            <InsetText>
              <p class="govuk-body">{view.t(words.copyExplain(register))}</p>
              <NotForThem view={view} kept={data.keptFrom} />
              {data.waiting > 0 && <p class="govuk-body">{view.t(words.copyWaiting(data.waiting))}</p>}
            </InsetText>
          </div>
        }
      >
        <OwnWords view={view} data={data} />
        {data.texts.map((each) => (
          <Copied view={view} text={each} register={register} />
        ))}
        <p class="govuk-body-s">{view.t(words.copySource(register, formatDate(view.today, view.language)))}</p>
        {data.texts.length === 0 && data.ownWords.length === 0 && <p class="fl-empty">{view.t(words.copyEmpty)}</p>}
      </Layout>
    )
  },
})

export const clientCopyPages: readonly Page[] = [copyPage]
