import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { asHeading } from '#kernel/language.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { findCode, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { codeOptions, Radios, Select, type Option } from '#web/components/choices.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DateInput, TextInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { WarningText } from '#web/components/panel.tsx'
import type { FormState, View } from '#web/view.ts'
import { CONFIRMATION_LIMIT, nextStatuses, NOTE_LIMIT, REASON_LIMIT, type ServiceReferral } from './service-referral.ts'
import { ServiceCard } from './service-card.tsx'
import {
  offerService,
  readService,
  readServiceOffer,
  readServices,
  updateService,
} from './service-referral.operations.ts'
import { words } from './service-referral.words.ts'

const toServices = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `/cases/${params.caseId ?? ''}/services`

const listPage = viewPage({
  path: '/cases/:caseId/services',
  read: readServices,
  render: ({ view, data, actor }) => {
    const unconfirmed = data.services.filter((each) => each.unconfirmed).length
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.title}
        part="services"
        help={<RoleHelp view={view} actor={actor} screen="services" />}
        actions={
          data.can.includes('service_referral.offer') ? (
            <ButtonLink href={`/cases/${data.case.id}/services/new`}>{view.t(words.offer)}</ButtonLink>
          ) : undefined
        }
      >
        {unconfirmed > 0 && data.case.closedAt === null && (
          <WarningText view={view}>{view.t(words.unconfirmed(unconfirmed))}</WarningText>
        )}
        {data.services.length === 0 && <p class="govuk-body">{view.t(words.empty)}</p>}
        {data.services.map((service) => (
          <ServiceCard view={view} caseId={data.case.id} service={service} can={data.can} />
        ))}
      </CaseFrame>
    )
  },
})

const offerPage = formPage({
  path: '/cases/:caseId/services/new',
  read: readServiceOffer,
  submit: offerService,
  done: toServices,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.offer}
      back={{ href: `/cases/${data.case.id}/services`, text: words.toServices }}
      errors={form.errors}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: `/cases/${data.case.id}/services`, text: frameWords.cancel }}
      >
        <Select
          view={view}
          form={form}
          name="serviceType"
          label={words.serviceType}
          options={codeOptions('service_types')}
        />
        <TextInput
          view={view}
          form={form}
          name="provider"
          label={words.provider}
          hint={words.providerHint}
          suggestions={data.providers.map(({ name, services }) => ({
            value: name,
            text: services.map((each) => view.t(label('service_types', each))).join(', '),
          }))}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/governance/directory">
            {view.t(words.directory)}
          </a>
        </p>
        <DateInput view={view} form={form} name="offeredOn" label={words.offeredOn} />
        <Textarea
          view={view}
          form={form}
          name="note"
          label={words.note}
          hint={words.noteHint}
          optional
          visibility="case_team"
          limit={NOTE_LIMIT}
          rows={4}
        />
      </Form>
    </CaseFrame>
  ),
})

const Confirmation = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <Textarea
    view={view}
    form={form}
    name="confirmedBy"
    label={words.confirmedBy}
    hint={words.confirmedByHint}
    visibility="case_team"
    limit={CONFIRMATION_LIMIT}
    rows={2}
  />
)

/** The statuses one may go to, each with its help; "started" asks at once who confirmed it. */
const stepOptions = (view: View, form: FormState, service: ServiceReferral): Option[] =>
  nextStatuses(service.status).map((status) => ({
    value: status,
    text: label('service_referral_statuses', status),
    hint: findCode('service_referral_statuses', status)?.help,
    ...(status === 'started' ? { reveal: <Confirmation view={view} form={form} /> } : {}),
  }))

const stepPage = formPage({
  path: '/cases/:caseId/services/:serviceReferralId/steps',
  read: readService,
  submit: updateService,
  initial: (data) => ({ happenedOn: formatDate(data.today, 'sv') }),
  done: toServices,
  render: ({ view, data, form }) => {
    const { service } = data
    const back = { href: `/cases/${data.case.id}/services`, text: words.toServices }
    const options = stepOptions(view, form, service)
    return (
      <CaseFrame view={view} case={data.case} title={words.step} back={back} errors={form.errors}>
        <p class="govuk-body">
          <strong>{view.t(asHeading(label('service_types', service.serviceType)))}</strong>, {service.provider}:{' '}
          {view.t(label('service_referral_statuses', service.status))}
        </p>
        {options.length === 0 && form.errors.length === 0 ? (
          <p class="govuk-body">{view.t(words.noNext)}</p>
        ) : (
          <Form
            view={view}
            form={form}
            submit={words.save}
            version={service.version}
            secondary={{ href: back.href, text: frameWords.cancel }}
          >
            <Radios view={view} form={form} name="status" label={words.status} options={options} />
            <DateInput view={view} form={form} name="happenedOn" label={words.happenedOn} />
            <Textarea
              view={view}
              form={form}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              optional
              visibility="case_team"
              limit={REASON_LIMIT}
              rows={3}
            />
          </Form>
        )}
      </CaseFrame>
    )
  },
})

export const serviceReferralPages: readonly Page[] = [listPage, offerPage, stepPage]
