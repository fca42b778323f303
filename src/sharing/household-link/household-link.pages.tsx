import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { Radios, Select } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { householdKinds } from './household-link.ts'
import { endHouseholdLink, makeHouseholdLink, prepareHouseholdLink } from './household-link.operations.ts'
import { kindTexts, words } from './household-link.words.ts'

const toLinks = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/links`

const newPage = formPage({
  path: '/cases/:caseId/links/household/new',
  read: prepareHouseholdLink,
  submit: makeHouseholdLink,
  draft: false,
  done: toLinks,
  render: ({ view, data, form, actor }) => {
    const secondary = { href: `/cases/${data.case.id}/links`, text: frameWords.cancel }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="link" />}
        view={view}
        case={data.case}
        title={words.make}
        errors={form.errors}
      >
        <p class="govuk-body">{view.t(words.hint)}</p>
        {data.cases.length === 0 ? (
          <InsetText>{view.t(words.noOther)}</InsetText>
        ) : (
          <Form view={view} form={form} submit={words.make} secondary={secondary}>
            <Select
              view={view}
              form={form}
              name="otherCase"
              label={words.otherCase}
              hint={words.otherCaseHint}
              options={data.cases.map((each) => ({
                value: each.id,
                text: [each.number, each.youthName].filter((part) => part !== null).join(' – '),
              }))}
            />
            <Radios
              view={view}
              form={form}
              name="kind"
              label={words.kind}
              options={householdKinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))}
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

const endPage = actionPage({
  path: '/cases/:caseId/links/household/:linkId/end',
  submit: endHouseholdLink,
  done: toLinks,
})

export const householdLinkPages: readonly Page[] = [newPage, endPage]
