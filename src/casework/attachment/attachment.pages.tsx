import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { WhoSees } from '#casework/entry/entry-fields.tsx'
import { EntryVisibility } from '#casework/entry/entry-visibility.tsx'
import { words as entryWords } from '#casework/entry/entry.words.ts'
import { FileRefused } from '#files/refusal.ts'
import { NotPossible } from '#http/errors.ts'
import { formPage, uploadPage, viewPage, type Page } from '#http/pages.ts'
import { perform } from '#http/perform.ts'
import { label } from '#kernel/codes.ts'
import { fileTypes, fileTypeServedAs } from '#kernel/file-types.ts'
import { formatDateTime, formatNumber } from '#kernel/format.ts'
import { fieldError } from '#kernel/input.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { FileInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import {
  attachFile,
  openAttachment,
  prepareAttachment,
  readAttachment,
  readAttachments,
  retractAttachment,
} from './attachment.operations.ts'
import { sizeText, type Attachment } from './attachment.ts'
import { kindText, words } from './attachment.words.ts'

const listOf = (caseId: string): string => `/cases/${caseId}/attachments`

const sizeIn = (view: View, bytes: number): string =>
  sizeText(bytes, (value, decimals) => formatNumber(value, view.language, decimals))

const stateTags = {
  quarantined: { kind: 'waiting', text: words.waits },
  refused: { kind: 'urgent', text: words.refusedTag },
} as const

/** The name, as a link where there is something to save. */
const FileName = ({ view, caseId, file }: { view: View; caseId: string; file: Attachment }): JSX.Element =>
  file.state === 'ready' ? (
    <a class="govuk-link" href={`${listOf(caseId)}/${file.id}/content`} download={file.name}>
      {file.name}
      <span class="govuk-visually-hidden"> ({view.t(words.save)})</span>
    </a>
  ) : (
    <>{file.name}</>
  )

const State = ({ view, file }: { view: View; file: Attachment }): JSX.Element | null =>
  file.state === 'ready' ? null : (
    <p class="fl-timeline__line">
      <StatusTag view={view} kind={stateTags[file.state].kind} text={stateTags[file.state].text} />{' '}
      {view.t(file.state === 'quarantined' ? words.stillWaits : words.wasRefused)}
    </p>
  )

/** One file: what it is, whose record, who attached it, and what became of it. */
const FileLine = ({ view, caseId, file, way }: { view: View; caseId: string; file: Attachment; way: boolean }) => (
  <>
    <div class="fl-timeline__head">
      <h2 class="fl-timeline__title">
        <FileName view={view} caseId={caseId} file={file} />
      </h2>
      <EntryVisibility view={view} entry={file} />
    </div>
    <p class="fl-timeline__line">
      {`${view.t(kindText(fileTypeServedAs(file.mediaType)?.id ?? ''))}, ${sizeIn(view, file.byteSize)} · `}
      <time dateTime={file.addedAt.toISOString()}>{formatDateTime(file.addedAt, view.language)}</time>
      {` · ${view.t(entryWords.by(file.authorName, view.t(label('professions', file.authorProfession))))}`}
      {file.registerKind !== 'shared' && ` · ${view.t(label('consent_categories', file.subject))}`}
    </p>
    <State view={view} file={file} />
    {file.retractedAt !== null && (
      <p class="fl-timeline__line">
        {view.t(entryWords.retracted(formatDateTime(file.retractedAt, view.language), file.retractionReason ?? ''))}
      </p>
    )}
    {way && (
      <p class="fl-timeline__line">
        <a class="govuk-link" href={`${listOf(caseId)}/${file.id}/retract`}>
          {view.t(words.retract)}
          <span class="govuk-visually-hidden">: {file.name}</span>
        </a>
      </p>
    )}
  </>
)

const listPage = viewPage({
  path: '/cases/:caseId/attachments',
  read: readAttachments,
  render: ({ view, data, actor }) => (
    <CaseFrame view={view} case={data.case} title={words.title}>
      {data.can.includes('attachment.add') && (
        <ButtonRow>
          <ButtonLink href={`${listOf(data.case.id)}/new`}>{view.t(words.attach)}</ButtonLink>
        </ButtonRow>
      )}
      {data.attachments.length === 0 ? (
        <p class="fl-empty">{view.t(words.none)}</p>
      ) : (
        <ol class="fl-timeline">
          {data.attachments.map((file) => (
            <li class="fl-timeline__entry">
              <FileLine
                view={view}
                caseId={data.case.id}
                file={file}
                way={file.authorId === actor.professionalId && file.retractedAt === null}
              />
            </li>
          ))}
        </ol>
      )}
    </CaseFrame>
  ),
})

const attachPage = uploadPage({
  path: '/cases/:caseId/attachments/new',
  read: prepareAttachment,
  submit: attachFile,
  done: (_result, params) => listOf(params.caseId ?? ''),
  refusal: (error) => (error instanceof FileRefused ? fieldError('file', error.refusal) : undefined),
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.attach}
      errors={form.errors}
      back={{ href: listOf(data.case.id), text: words.title }}
    >
      <Form
        view={view}
        form={form}
        submit={words.attachButton}
        withFile
        secondary={{ href: listOf(data.case.id), text: frameWords.cancel }}
      >
        <WhoSees view={view} form={form} actor={actor} asksSubject />
        <FileInput
          view={view}
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint(
            fileTypes.map((each) => kindText(each.id)),
            sizeIn(view, Math.max(...fileTypes.map((each) => each.mostBytes))),
          )}
          accept={fileTypes.flatMap((each) => [each.mediaType, ...each.extensions.map((ending) => `.${ending}`)])}
        />
      </Form>
    </CaseFrame>
  ),
})

const contentPage: Page = {
  path: '/cases/:caseId/attachments/:attachmentId/content',
  operations: [openAttachment],
  hands: 'attachments',
  get: async ({ door, asking, params }) => {
    const { result } = await perform(door, openAttachment, asking, params)
    // The folder is no part of the database: it may be older than it after a restore.
    if (!(await door.files.store.has(result.content))) throw new NotPossible('attachment_lost', words.lost)
    return { kind: 'attachment', name: result.name, type: result.mediaType, content: result.content }
  },
}

const retractPage = formPage({
  path: '/cases/:caseId/attachments/:attachmentId/retract',
  read: readAttachment,
  submit: retractAttachment,
  done: (_result, params) => listOf(params.caseId ?? ''),
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.retract}
      errors={form.errors}
      back={{ href: listOf(data.case.id), text: words.title }}
    >
      <FileLine view={view} caseId={data.case.id} file={data.attachment} way={false} />
      <p class="govuk-body">{view.t(words.retractHint)}</p>
      <Form
        view={view}
        form={form}
        submit={words.retract}
        version={data.attachment.version}
        warning
        secondary={{ href: listOf(data.case.id), text: frameWords.cancel }}
      >
        <TextInput view={view} form={form} name="reason" label={words.retractionReason} />
      </Form>
    </CaseFrame>
  ),
})

export const attachmentPages: readonly Page[] = [listPage, attachPage, contentPage, retractPage]
