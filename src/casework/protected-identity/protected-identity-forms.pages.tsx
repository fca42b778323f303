import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, type Page } from '#http/pages.ts'
import { Radios, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { grantProtected } from './protected-grant.operations.ts'
import { GRANT_DAYS, periodLabel, protectedSlots, protectionPeriods, protectionSources } from './protected-identity.ts'
import { changeProtectedDetails, protectIdentity, readProtections } from './protected-identity.operations.ts'
import { slotTexts, sourceTexts, words } from './protected-identity.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/protected-identities`
const toList = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

type Fields = { readonly view: View; readonly form: FormState }

const DetailFields = ({ view, form }: Fields): JSX.Element => (
  <>
    <TextInput
      view={view}
      form={form}
      name="contactAddress"
      label={words.contactAddress}
      hint={words.contactAddressHint}
      optional
    />
    <h2 class="govuk-heading-m">{view.t(words.detailsLegend)}</h2>
    {protectedSlots.map((slot) => (
      <TextInput view={view} form={form} name={slot} label={slotTexts[slot]} width="half" optional />
    ))}
  </>
)

const newPage = formPage({
  path: '/cases/:caseId/protected-identities/new',
  read: readProtections,
  submit: protectIdentity,
  done: toList,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.record}
      back={{ href: pathOf(data.case.id), text: words.toList }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.detailsHint)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="personId"
          label={words.person}
          options={data.persons
            .filter((each) => !each.protected)
            .map((each) => ({ value: each.id, text: each.name ?? view.t(words.unnamed) }))}
        />
        <Radios
          view={view}
          form={form}
          name="period"
          label={words.period}
          options={protectionPeriods.map((each) => ({ value: each, text: periodLabel(each) }))}
        />
        <DateInput view={view} form={form} name="decidedOn" label={words.decidedOn} example="2026-05-26" />
        <DateInput
          view={view}
          form={form}
          name="until"
          label={words.until}
          hint={words.untilHint}
          example="2031-05-26"
          optional
        />
        <Radios
          view={view}
          form={form}
          name="source"
          label={words.source}
          options={protectionSources.map((each) => ({ value: each, text: sourceTexts[each] }))}
        />
        <DetailFields view={view} form={form} />
      </Form>
    </CaseFrame>
  ),
})

const changePage = formPage({
  path: '/cases/:caseId/protected-identities/:protectionId/change',
  read: readProtections,
  submit: changeProtectedDetails,
  done: toList,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.change}
      back={{ href: pathOf(data.case.id), text: words.toList }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.changeHint)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <DetailFields view={view} form={form} />
      </Form>
    </CaseFrame>
  ),
})

const grantPage = formPage({
  path: '/cases/:caseId/protected-identities/:protectionId/grants/new',
  read: readProtections,
  submit: grantProtected,
  initial: () => ({ days: '14' }),
  done: toList,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.grant}
      back={{ href: pathOf(data.case.id), text: words.toList }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.grantHint)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Select
          view={view}
          form={form}
          name="professionalId"
          label={words.whom}
          options={data.members.map((each) => ({ value: each.professionalId, text: each.name }))}
        />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          visibility="case_team"
          limit={500}
          rows={3}
        />
        <TextInput
          view={view}
          form={form}
          name="days"
          label={words.days}
          hint={words.daysHint(GRANT_DAYS)}
          width={4}
          inputMode="numeric"
        />
      </Form>
    </CaseFrame>
  ),
})

export const protectedIdentityForms: readonly Page[] = [newPage, changePage, grantPage]
