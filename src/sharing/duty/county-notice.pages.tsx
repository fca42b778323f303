import { formPage, type Page } from '#http/pages.ts'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { cancelDuty, DutyFrame, toDuties } from './duty-frame.tsx'
import { dismissCountyNotice, giveCountyNotice, readCountyNoticeForm } from './county-notice.operations.ts'
import { Child } from './duty-notice.pages.tsx'
import { Before, Sent } from './duty.pages.tsx'
import { REASON_LIMIT } from './duty.ts'
import { words } from './duty.words.ts'

const noticePage = formPage({
  path: '/cases/:caseId/county-notices/new',
  read: readCountyNoticeForm,
  submit: giveCountyNotice,
  done: (result, params) => `/cases/${params.caseId ?? ''}/duties/${result.id}`,
  render: ({ view, data, form, actor }) => (
    <DutyFrame view={view} actor={actor} case={data.case} title={words.startCounty} errors={form.errors}>
      <InsetText>{view.t(words.countyIntro)}</InsetText>
      <Before view={view} data={data} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/cases/${data.case.id}/county-notices/dismiss`}>
          {view.t(words.dismissCounty)}
        </a>
      </p>
      <Child view={view} child={data.child} />
      <Form view={view} form={form} submit={words.record} secondary={cancelDuty(data.case.id)}>
        <TextInput view={view} form={form} name="recipient" label={words.recipient} width="half" />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.countyReason}
          limit={REASON_LIMIT}
          visibility="own_register"
          register={actor.ownRegisterName ?? undefined}
        />
        <Sent view={view} form={form} data={data} />
      </Form>
    </DutyFrame>
  ),
})

const dismissPage = formPage({
  path: '/cases/:caseId/county-notices/dismiss',
  read: readCountyNoticeForm,
  submit: dismissCountyNotice,
  done: toDuties,
  render: ({ view, data, form, actor }) => (
    <DutyFrame view={view} actor={actor} case={data.case} title={words.dismissCounty} errors={form.errors}>
      <Before view={view} data={data} />
      <Form view={view} form={form} submit={words.dismiss} secondary={cancelDuty(data.case.id)}>
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.dismissCountyReason}
          limit={REASON_LIMIT}
          visibility="own_register"
          register={actor.ownRegisterName ?? undefined}
        />
      </Form>
    </DutyFrame>
  ),
})

export const countyNoticePages: readonly Page[] = [noticePage, dismissPage]
