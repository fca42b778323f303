import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Radios, Select } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { incidentRoles } from './incident.ts'
import { linkIncident, prepareIncidentLink, unlinkIncident } from './incident-link.operations.ts'
import { roleTexts, words } from './incident.words.ts'

const toLinks = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/links`

const linkPage = formPage({
  path: '/cases/:caseId/links/incidents/new',
  read: prepareIncidentLink,
  submit: linkIncident,
  draft: false,
  done: toLinks,
  render: ({ view, data, form, actor }) => {
    const secondary = { href: `/cases/${data.case.id}/links`, text: frameWords.cancel }
    return (
      <CaseFrame
        help={<RoleHelp view={view} actor={actor} screen="link" />}
        view={view}
        case={data.case}
        title={words.link}
        errors={form.errors}
      >
        {data.incidents.length === 0 ? (
          <InsetText>{view.t(words.noneToLink)}</InsetText>
        ) : (
          <Form view={view} form={form} submit={words.link} secondary={secondary}>
            <Select
              view={view}
              form={form}
              name="incident"
              label={words.chooseIncident}
              options={data.incidents.map((each) => ({
                value: each.id,
                text: [
                  formatDate(each.happenedOn, view.language),
                  view.t(label('phenomenon_types', each.type)),
                  view.t(label('phenomenon_areas', each.area)),
                ].join(', '),
              }))}
            />
            <Radios
              view={view}
              form={form}
              name="role"
              label={words.role}
              options={incidentRoles.map((role) => ({ value: role, text: roleTexts[role] }))}
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

const unlinkPage = actionPage({
  path: '/cases/:caseId/links/incidents/:participantId/end',
  submit: unlinkIncident,
  done: toLinks,
})

export const incidentLinkPages: readonly Page[] = [linkPage, unlinkPage]
