import type { JSX } from 'preact'
import { FileRefused } from '#files/refusal.ts'
import { NotPossible } from '#http/errors.ts'
import { actionPage, uploadPage, type Page } from '#http/pages.ts'
import { perform } from '#http/perform.ts'
import { fileTypes, MOST_BYTES } from '#kernel/file-types.ts'
import { formatDate, formatNumber } from '#kernel/format.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { fieldError } from '#kernel/input.ts'
import type { Text } from '#kernel/language.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { FileInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { sizeOf, type NetworkFile } from './network-file.ts'
import {
  attachToAgreement,
  attachToDecision,
  attachToStartUp,
  openNetworkFile,
  prepareAgreementFile,
  prepareDecisionFile,
  prepareStartUpFile,
  removeNetworkFile,
} from './network-file.operations.ts'
import { words } from './network-file.words.ts'

const sizeIn = (view: View, bytes: number): string =>
  sizeOf(bytes, (value, decimals) => formatNumber(value, view.language, decimals))

type Listed = { readonly view: View; readonly files: readonly NetworkFile[]; readonly addHref: string | null }

/** Papers of an agreement, decision or step of the start-up; `addHref` is null for those who may not attach. */
export const FilesCard = ({ view, files, addHref }: Listed): JSX.Element => (
  <Card
    view={view}
    title={words.title}
    id="files"
    count={files.length}
    action={addHref === null ? undefined : { href: addHref, text: words.attach }}
  >
    {files.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
    <ul class="govuk-list">
      {files.map((file) => (
        <li>
          <a class="govuk-link" href={`/network/files/${file.id}/content`} download={file.name}>
            {file.name}
          </a>{' '}
          {`(${sizeIn(view, file.byteSize)}), ${view.t(words.addedBy(file.addedByName, formatDate(helsinkiDay(file.addedAt), view.language)))}`}
          {addHref !== null && (
            <ActionButton
              view={view}
              action={`/network/files/${file.id}/remove`}
              text={words.remove}
              about={file.name}
              kind="link"
              version={file.version}
            />
          )}
        </li>
      ))}
    </ul>
  </Card>
)

type UploadForm = { readonly view: View; readonly form: FormState; readonly name: Text; readonly back: string }

const Upload = ({ view, form, name, back }: UploadForm): JSX.Element => (
  <Layout view={view} title={words.attach} caption={name} errors={form.errors} back={{ href: back, text: name }}>
    <Form view={view} form={form} submit={words.attachButton} withFile secondary={{ href: back, text: words.cancel }}>
      <FileInput
        view={view}
        form={form}
        name="file"
        label={words.file}
        hint={words.fileHint(sizeIn(view, MOST_BYTES))}
        accept={fileTypes.flatMap((each) => [each.mediaType, ...each.extensions.map((ending) => `.${ending}`)])}
      />
    </Form>
  </Layout>
)

const refusal = (error: unknown) => (error instanceof FileRefused ? fieldError('file', error.refusal) : undefined)

const agreementFilePage = uploadPage({
  path: '/network/agreements/:agreementId/files/new',
  read: prepareAgreementFile,
  submit: attachToAgreement,
  done: (_result, params) => `/network/agreements/${params.agreementId ?? ''}`,
  refusal,
  render: ({ view, data, form, params }) => (
    <Upload view={view} form={form} name={data.name} back={`/network/agreements/${params.agreementId ?? ''}`} />
  ),
})

const decisionFilePage = uploadPage({
  path: '/network/decisions/:decisionId/files/new',
  read: prepareDecisionFile,
  submit: attachToDecision,
  done: (_result, params) => `/network/decisions/${params.decisionId ?? ''}`,
  refusal,
  render: ({ view, data, form, params }) => (
    <Upload view={view} form={form} name={data.name} back={`/network/decisions/${params.decisionId ?? ''}`} />
  ),
})

const startUpFilePage = uploadPage({
  path: '/network/start-up/:step/files/new',
  read: prepareStartUpFile,
  submit: attachToStartUp,
  done: (_result, params) => `/network/start-up/${params.step ?? ''}`,
  refusal,
  render: ({ view, data, form, params }) => (
    <Upload view={view} form={form} name={data.name} back={`/network/start-up/${params.step ?? ''}`} />
  ),
})

const contentPage: Page = {
  path: '/network/files/:networkFileId/content',
  operations: [openNetworkFile],
  hands: 'attachments',
  get: async ({ door, asking, params }) => {
    const { result } = await perform(door, openNetworkFile, asking, params)
    // The folder is no part of the database: it may be older than it after a restore.
    if (!(await door.files.store.has(result.content))) throw new NotPossible('attachment_lost', words.lost)
    return { kind: 'attachment', name: result.name, type: result.mediaType, content: result.content }
  },
}

const removePage = actionPage({
  path: '/network/files/:networkFileId/remove',
  submit: removeNetworkFile,
  done: ({ agreementId, decisionId, startUpStep }) =>
    agreementId !== null
      ? `/network/agreements/${agreementId}`
      : decisionId !== null
        ? `/network/decisions/${decisionId}`
        : `/network/start-up/${startUpStep ?? ''}`,
})

export const networkFilePages: readonly Page[] = [
  agreementFilePage,
  decisionFilePage,
  startUpFilePage,
  contentPage,
  removePage,
]
