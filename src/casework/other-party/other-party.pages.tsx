import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { readPerson } from '#casework/person/person.operations.ts'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { REASON_LIMIT } from './other-party.ts'
import { endOtherParty, markOtherParty } from './other-party.operations.ts'
import { words } from './other-party.words.ts'

const markPage = formPage({
  path: '/cases/:caseId/persons/:personId/other-party',
  read: readPerson,
  submit: markOtherParty,
  done: (_result, params) => `/cases/${params.caseId ?? ''}#persons`,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="restriction" />}
      view={view}
      case={data.case}
      title={words.mark}
      errors={form.errors}
    >
      <h2 class="govuk-heading-m">{data.person.name}</h2>
      <InsetText>{view.t(words.explanation)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          visibility="case_team"
          limit={REASON_LIMIT}
          rows={4}
        />
      </Form>
    </CaseFrame>
  ),
})

const endPage = actionPage({
  path: '/cases/:caseId/other-parties/:otherPartyId/end',
  submit: endOtherParty,
  done: (_result, params) => `/cases/${params.caseId ?? ''}/restriction`,
})

export const otherPartyPages: readonly Page[] = [markPage, endPage]
