import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import { declineReasons, type OfferedCase } from './case-transfer.ts'
import { acceptOfferedCase, declineOfferedCase, listOfferedCases, readOfferedCase } from './case-transfer.operations.ts'
import { declineTexts, words } from './case-transfer.words.ts'

const LIST = '/case-transfers'
const toList = (): string => LIST
const back = { href: LIST, text: words.title }

const listPage = viewPage({
  path: LIST,
  read: listOfferedCases,
  render: ({ view, data }) => (
    <Layout view={view} title={words.title} wide>
      <InsetText>{view.t(words.intro)}</InsetText>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.fromTeam, words.toTeam, words.movedOn, words.asks, words.open]}
        empty={words.none}
        rows={data.offers.map((offer) => [
          view.t(offer.fromTeam),
          view.t(offer.toTeam),
          formatDate(offer.movedOn, view.language),
          view.t(words.by(offer.proposedByName, formatDate(offer.proposedAt, view.language))),
          <a class="govuk-link" href={`${LIST}/${offer.id}/accept`}>
            {view.t(words.open)}
            <span class="govuk-visually-hidden">: {view.t(offer.fromTeam)}</span>
          </a>,
        ])}
      />
    </Layout>
  ),
})

/** All that is known of an offered case. */
const Offer = ({ view, offer }: { view: View; offer: OfferedCase }) => (
  <SummaryList
    view={view}
    rows={[
      { key: words.fromTeam, value: view.t(offer.fromTeam) },
      { key: words.toTeam, value: view.t(offer.toTeam) },
      { key: words.movedOn, value: formatDate(offer.movedOn, view.language) },
      {
        key: words.asks,
        value: [offer.proposedByName, offer.proposedByPhone].filter((each) => each !== null).join(', '),
      },
      { key: words.asked, value: formatDate(offer.proposedAt, view.language) },
    ]}
  />
)

const acceptPage = formPage({
  path: '/case-transfers/:transferId/accept',
  read: readOfferedCase,
  submit: acceptOfferedCase,
  draft: false,
  done: toList,
  render: ({ view, data, form }) => {
    const options = data.takers.map((each) => ({
      value: each.professionalId,
      text: each.name,
      hint: label('professions', each.profession),
    }))
    return (
      <Layout view={view} title={words.accept} back={back} errors={form.errors}>
        <Offer view={view} offer={data.offer} />
        <InsetText>{view.t(words.acceptHint)}</InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href={`${LIST}/${data.offer.id}/decline`}>
            {view.t(words.decline)}
          </a>
        </p>
        <Form
          view={view}
          form={form}
          submit={words.accept}
          version={data.offer.version}
          secondary={{ href: LIST, text: words.title }}
        >
          <Radios
            view={view}
            form={form}
            name="responsibleId"
            label={words.responsible}
            hint={words.takersHint}
            options={options}
          />
          <Checkboxes view={view} form={form} name="memberIds" label={words.members} optional options={options} />
        </Form>
      </Layout>
    )
  },
})

const declinePage = formPage({
  path: '/case-transfers/:transferId/decline',
  read: readOfferedCase,
  submit: declineOfferedCase,
  draft: false,
  done: toList,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.decline} back={back} errors={form.errors}>
      <Offer view={view} offer={data.offer} />
      <Form
        view={view}
        form={form}
        submit={words.decline}
        version={data.offer.version}
        secondary={{ href: LIST, text: words.title }}
      >
        <Radios
          view={view}
          form={form}
          name="reason"
          label={words.declineWhy}
          options={declineReasons.map((each) => ({ value: each, text: declineTexts[each] }))}
        />
      </Form>
    </Layout>
  ),
})

export const caseTransferPages: readonly Page[] = [listPage, acceptPage, declinePage]
