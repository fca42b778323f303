import { isRefused, receiveArchive } from '#files/receive-archive.ts'
import type { Refusal } from '#files/refusal.ts'
import { uploadPage, type Page } from '#http/pages.ts'
import { words as homeWords } from '#picture/national-region/national-region.words.ts'
import { FileInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { wrong } from './archive-manifest.ts'
import { readNationalDeliveryForm, receiveNationalDelivery } from './national-delivery.operations.ts'
import { words } from './national-delivery.words.ts'

/** What is wrong with a file that is no archive to read at all; everything else about it is a broken one. */
const sentences: Partial<Record<Refusal, string>> = {
  file_too_large: 'national_too_large',
  file_unpacks_too_large: 'national_too_large',
  file_active: 'national_leads_out',
  file_too_slow: 'file_too_slow',
  file_missing: 'file_missing',
}

const receivePage = uploadPage({
  path: '/national/deliveries/new',
  read: readNationalDeliveryForm,
  submit: receiveNationalDelivery,
  done: ({ regionId }) => `/national/regions/${regionId}`,
  refusal: (error) => (isRefused(error) ? wrong(sentences[error.refusal] ?? 'national_no_archive') : undefined),
  receive: receiveArchive,
  render: ({ view, data: { regions }, form }) => (
    <Layout view={view} title={words.receive} errors={form.errors} back={{ href: '/national', text: homeWords.title }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.replaces)}</p>
      {regions === 0 && <InsetText>{view.t(words.noRegions)}</InsetText>}
      <Form
        view={view}
        form={form}
        submit={words.receive}
        withFile
        secondary={{ href: '/national', text: homeWords.cancel }}
      >
        <FileInput
          view={view}
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept={['application/zip', '.zip']}
        />
      </Form>
    </Layout>
  ),
})

export const nationalDeliveryPages: readonly Page[] = [receivePage]
