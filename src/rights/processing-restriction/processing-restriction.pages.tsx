import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Checkboxes } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import {
  liftRestriction,
  readRestrictedText,
  readRestrictedTexts,
  restrictProcessing,
} from './processing-restriction.operations.ts'
import { purposeTexts, restrictionPurposes } from './processing-restriction.ts'
import { words } from './processing-restriction.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/restricted-texts`

const listPage = viewPage({
  path: '/cases/:caseId/restricted-texts',
  read: readRestrictedTexts,
  render: ({ view, data, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={words.listTitle}
      back={{ href: `/cases/${data.case.id}/rights`, text: words.listTitle }}
    >
      <InsetText>{view.t(words.intro)}</InsetText>
      <DataTable
        view={view}
        caption={words.listTitle}
        captionHidden
        headers={[words.written, words.since]}
        empty={words.empty}
        rows={data.texts.map((each) => [
          <a class="govuk-link" href={`${pathOf(data.case.id)}/${each.id}`}>
            {formatDate(each.writtenAt, view.language)}
          </a>,
          formatDate(each.restrictedAt, view.language),
        ])}
      />
    </CaseFrame>
  ),
})

const textPage = formPage({
  path: '/cases/:caseId/restricted-texts/:entryId',
  read: readRestrictedText,
  submit: restrictProcessing,
  done: (_result, params) => pathOf(params['caseId'] ?? ''),
  draft: false,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="consent" />}
      view={view}
      case={data.case}
      title={data.restricted ? words.title : words.restrict}
      back={{ href: pathOf(data.case.id), text: words.listTitle }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.intro)}</InsetText>
      <Paragraphs text={data.body} />
      {data.can.includes('processing_restriction.set') &&
        (data.restricted ? (
          <ActionButton
            view={view}
            action={`${pathOf(data.case.id)}/${data.id}/lift`}
            text={words.lift}
            version={data.version}
          />
        ) : (
          <Form view={view} form={form} submit={words.restrict} version={data.version}>
            <Checkboxes
              view={view}
              form={form}
              name="purposes"
              label={words.purposes}
              options={restrictionPurposes
                .filter((each) => each !== 'checking')
                .map((each) => ({ value: each, text: asHeading(purposeTexts[each]) }))}
            />
          </Form>
        ))}
    </CaseFrame>
  ),
})

const liftPage = actionPage({
  path: '/cases/:caseId/restricted-texts/:entryId/lift',
  submit: liftRestriction,
  done: (_result, params) => pathOf(params['caseId'] ?? ''),
})

export const processingRestrictionPages: readonly Page[] = [listPage, textPage, liftPage]
