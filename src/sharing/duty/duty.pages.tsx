import type { JSX } from 'preact'
import { formPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { cancelDuty, DutyFrame, toDuties } from './duty-frame.tsx'
import { Child, noticePage } from './duty-notice.pages.tsx'
import { readNotificationForm, readOffenceForm } from './duty-list.operations.ts'
import { dismissChildWelfare, judgeOffenceAgainstChild, notifyChildWelfare } from './duty.operations.ts'
import {
  channels,
  familyKnows,
  NEW_FACTS_LIMIT,
  NOT_INFORMED_LIMIT,
  offenceAnswers,
  REASON_LIMIT,
  type DutyForm,
} from './duty.ts'
import { answerTexts, channelTexts, familyTexts, mannerTexts, words } from './duty.words.ts'

type FieldsProps = { readonly view: View; readonly form: FormState; readonly data: DutyForm }

/** What the case asks and what was done before. */
export const Before = ({ view, data }: Omit<FieldsProps, 'form'>): JSX.Element => (
  <>
    {data.prompts.map((each) => (
      <p class="govuk-body">
        {view.t(words.because)} {each.because.map((text) => view.t(text)).join(', ')}
      </p>
    ))}
    {data.earlier !== null && (
      <WarningText view={view}>
        {view.t(words.earlier(data.earlier.byName, formatDate(data.earlier.on, view.language)))}
      </WarningText>
    )}
  </>
)

/** Day and way of sending, and what is new when it has been done before. */
export const Sent = ({ view, form, data, optional }: FieldsProps & { readonly optional?: boolean }): JSX.Element => (
  <>
    <DateInput
      view={view}
      form={form}
      name="sentOn"
      label={words.sentOn}
      {...(optional ? { hint: words.optionalUnlessDuty } : {})}
    />
    <Radios
      view={view}
      form={form}
      name="channel"
      label={words.channel}
      options={channels.map((each) => ({ value: each, text: asHeading(channelTexts[each]) }))}
    />
    {(data.earlier !== null || form.errors.some((each) => each.field === 'newFacts')) && (
      <Textarea
        view={view}
        form={form}
        name="newFacts"
        label={words.newFacts}
        hint={words.newFactsHint}
        limit={NEW_FACTS_LIMIT}
        rows={3}
        visibility="own_register"
        optional
      />
    )}
  </>
)

const notifyPage = formPage({
  path: '/cases/:caseId/child-welfare-notifications/new',
  read: readNotificationForm,
  submit: notifyChildWelfare,
  done: (result, params) => `/cases/${params.caseId ?? ''}/duties/${result.id}`,
  render: ({ view, data, form, actor }) => {
    const register = actor.ownRegisterName ?? undefined
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.startWelfare} errors={form.errors}>
        <InsetText>{view.t(words.formIntro)}</InsetText>
        <Before view={view} data={data} />
        <p class="govuk-body">
          <a class="govuk-link" href={`/cases/${data.case.id}/child-welfare-notifications/dismiss`}>
            {view.t(words.dismissWelfare)}
          </a>
        </p>
        <Child view={view} child={data.child} />
        <p class="govuk-hint">{view.t(words.childHint)}</p>
        <Form view={view} form={form} submit={words.record} secondary={cancelDuty(data.case.id)}>
          <Radios
            view={view}
            form={form}
            name="manner"
            label={words.manner}
            options={data.manners.map(({ manner }) => ({ value: manner, text: mannerTexts[manner] }))}
          />
          <Textarea
            view={view}
            form={form}
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            limit={REASON_LIMIT}
            visibility="own_register"
            register={register}
          />
          <Radios
            view={view}
            form={form}
            name="family"
            label={words.family}
            options={familyKnows.map((each) => ({ value: each, text: familyTexts[each] }))}
          />
          <Textarea
            view={view}
            form={form}
            name="notInformedReason"
            label={words.notInformedReason}
            limit={NOT_INFORMED_LIMIT}
            rows={2}
            visibility="own_register"
            register={register}
            optional
          />
          <Sent view={view} form={form} data={data} />
        </Form>
      </DutyFrame>
    )
  },
})

const dismissPage = formPage({
  path: '/cases/:caseId/child-welfare-notifications/dismiss',
  read: readNotificationForm,
  submit: dismissChildWelfare,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.dismissWelfare} errors={form.errors}>
        <Before view={view} data={data} />
        <Form view={view} form={form} submit={words.dismiss} secondary={cancelDuty(data.case.id)}>
          <Textarea
            view={view}
            form={form}
            name="reason"
            label={words.dismissReason}
            limit={REASON_LIMIT}
            visibility="own_register"
            register={actor.ownRegisterName ?? undefined}
          />
        </Form>
      </DutyFrame>
    )
  },
})

/** The two questions of 417/2007 § 25, subsection 3. */
const Questions = ({ view, form }: Omit<FieldsProps, 'data'>): JSX.Element => (
  <>
    {(['sexualOffence', 'lifeOrHealth'] as const).map((name) => (
      <Radios
        view={view}
        form={form}
        name={name}
        label={words[name]}
        options={offenceAnswers.map((each) => ({ value: each, text: answerTexts[each] }))}
      />
    ))}
  </>
)

const offencePage = formPage({
  path: '/cases/:caseId/offence-judgements/new',
  read: readOffenceForm,
  submit: judgeOffenceAgainstChild,
  done: toDuties,
  render: ({ view, data, form, actor }) => {
    return (
      <DutyFrame view={view} actor={actor} case={data.case} title={words.startOffence} errors={form.errors}>
        {data.manners.length === 0 ? (
          <p class="govuk-body">{view.t(words.policeReceive)}</p>
        ) : (
          <>
            <InsetText>{view.t(words.offenceIntro)}</InsetText>
            <Before view={view} data={data} />
            <Form view={view} form={form} submit={words.recordOffence} secondary={cancelDuty(data.case.id)}>
              <Questions view={view} form={form} />
              <Textarea
                view={view}
                form={form}
                name="reason"
                label={words.offenceReason}
                limit={REASON_LIMIT}
                visibility="own_register"
                register={actor.ownRegisterName ?? undefined}
              />
              <p class="govuk-body">{view.t(words.offenceSent)}</p>
              <Sent view={view} form={form} data={data} optional />
            </Form>
          </>
        )}
      </DutyFrame>
    )
  },
})

export const dutyPages: readonly Page[] = [notifyPage, dismissPage, offencePage, noticePage]
