import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import { approveInstanceExport, askInstanceExport, readInstanceExports } from './instance-export.operations.ts'
import { PURPOSE_LIMIT } from './instance-export.ts'
import { words } from './instance-export.words.ts'

const LIST = '/instance-exports'

const listPage = viewPage({
  path: LIST,
  read: readInstanceExports,
  render: ({ view, data, actor }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={<ButtonLink href={`${LIST}/new`}>{view.t(words.ask)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.asked, words.purpose, words.approved, words.written]}
        empty={words.empty}
        rows={data.exports.map((each) => [
          `${formatDateTime(each.askedAt, view.language)}, ${each.askedByName}`,
          each.purpose,
          each.approvedByName ??
            (each.askedById === actor.professionalId ? (
              view.t(words.notYet)
            ) : (
              <ActionButton
                view={view}
                action={`${LIST}/${each.id}/approve`}
                text={words.approve}
                about={formatDateTime(each.askedAt, view.language)}
                version={each.version}
              />
            )),
          each.writtenAt === null ? (
            view.t(words.notYet)
          ) : (
            <>
              {formatDateTime(each.writtenAt, view.language)}{' '}
              <code class="fl-code">{(each.manifestHash ?? '').slice(0, 16)}</code>
            </>
          ),
        ])}
      />
    </Layout>
  ),
})

const askPage = formPage({
  path: `${LIST}/new`,
  read: readInstanceExports,
  submit: askInstanceExport,
  done: () => LIST,
  render: ({ view, form }) => (
    <Layout view={view} title={words.ask} back={{ href: LIST, text: words.title }} errors={form.errors}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Form view={view} form={form} submit={words.save} secondary={{ href: LIST, text: words.cancel }}>
        <Textarea
          view={view}
          form={form}
          name="purpose"
          label={words.purpose}
          visibility="own_register"
          register={words.readers}
          limit={PURPOSE_LIMIT}
          rows={3}
        />
      </Form>
    </Layout>
  ),
})

const approvePage = actionPage({ path: `${LIST}/:exportId/approve`, submit: approveInstanceExport, done: () => LIST })

export const instanceExportPages: readonly Page[] = [listPage, askPage, approvePage]
