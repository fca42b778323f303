import type { JSX } from 'preact'
import { PersonSearch } from '#casework/person-search/search-box.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { formatDateTime } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Select } from '#web/components/choices.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Pager } from '#web/components/pager.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { DataTable } from '#web/components/table.tsx'
import { say } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { listReferralsOperation } from './referral.operations.ts'
import { municipalityText, StateTag, Urgency } from './referral-tags.tsx'
import { channelTexts, stateTexts, words } from './referral.words.ts'
import type { ReferralListItem } from './referral.ts'

type Query = { readonly state: string; readonly team: string | null; readonly page?: number }

/** Address of a list: only what differs from the plain one. */
const listHref = ({ state, team, page = 1 }: Query): string => {
  const query = new URLSearchParams()
  if (state !== 'waiting') query.set('state', state)
  if (team !== null) query.set('team', team)
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/referrals' : `/referrals?${query.toString()}`
}

/** The table of contacts, also for other pages that list some of them. */
export const ReferralTable = ({
  view,
  items,
  caption,
}: {
  view: View
  items: readonly ReferralListItem[]
  caption: Text
}): JSX.Element => (
  <DataTable
    view={view}
    caption={caption}
    captionHidden
    headers={[words.number, words.received, words.urgency, words.municipality, words.team, words.state]}
    empty={words.empty}
    rows={items.map((item) => [
      <>
        <a class="govuk-link" href={`/referrals/${item.id}`}>
          {item.number}
        </a>
        {item.channel === 'web' && <small> {view.t(channelTexts.web)}</small>}
      </>,
      formatDateTime(item.receivedAt, view.language),
      <Urgency view={view} item={item} />,
      say(view, municipalityText(item)),
      view.t(item.teamName ?? words.manualQueue),
      <>
        <StateTag view={view} state={item.state} />
        {item.carriedOver > 0 && item.state === 'waiting' && (
          <small> {view.t(words.carriedOver(item.carriedOver))}</small>
        )}
      </>,
    ])}
  />
)

type ListData = {
  readonly state: ReferralListItem['state']
  readonly team: string | null
  readonly teams: readonly { readonly id: string; readonly name: Text }[]
}

const Filters = ({ view, data, coordinates }: { view: View; data: ListData; coordinates: boolean }): JSX.Element => {
  const { state, team } = data
  const form = { values: { state: state === 'waiting' ? '' : state, team: team ?? '' }, errors: [] }
  const teamName = team === 'none' ? words.manualQueue : data.teams.find((each) => each.id === team)?.name
  const chips = [
    ...(state === 'waiting' ? [] : [{ text: stateTexts[state], href: listHref({ state: 'waiting', team }) }]),
    ...(teamName === undefined ? [] : [{ text: teamName, href: listHref({ state, team: null }) }]),
  ]
  return (
    <FilterForm view={view} chips={chips}>
      <Select
        view={view}
        form={form}
        name="state"
        label={words.state}
        empty={stateTexts.waiting}
        options={(['selected', 'not_selected'] as const).map((each) => ({ value: each, text: stateTexts[each] }))}
      />
      {(coordinates || data.teams.length > 1) && (
        <Select
          view={view}
          form={form}
          name="team"
          label={words.team}
          empty={words.allTeams}
          options={[
            ...data.teams.map((each) => ({ value: each.id, text: each.name })),
            ...(coordinates ? [{ value: 'none', text: words.manualQueue }] : []),
          ]}
        />
      )}
    </FilterForm>
  )
}

const listPage = viewPage({
  path: '/referrals',
  read: listReferralsOperation,
  render: ({ view, data, actor }) => {
    const first = (data.page - 1) * data.pageSize + 1
    const last = first + data.referrals.length - 1
    const summary =
      data.total > data.countedAtMost
        ? words.shownOfMany(first, last, data.countedAtMost)
        : words.shown(first, last, data.total)
    return (
      <Layout
        view={view}
        title={words.listTitle}
        wide
        help={<RoleHelp view={view} actor={actor} screen="intake" />}
        actions={
          data.mayRegister && (
            <ButtonRow>
              <ButtonLink href="/referrals/new">{view.t(words.newReferral)}</ButtonLink>
              <ButtonLink kind="secondary" href="/referrals/import">
                {view.t(words.importReferrals)}
              </ButtonLink>
            </ButtonRow>
          )
        }
      >
        {actor.functions.includes('worker') && <PersonSearch view={view} />}
        <Filters view={view} data={data} coordinates={actor.coordinatedTeams.length > 0} />
        <ReferralTable view={view} items={data.referrals} caption={words.listTitle} />
        {data.referrals.length > 0 && (
          <Pager
            view={view}
            summary={summary}
            previous={data.page > 1 ? listHref({ ...data, page: data.page - 1 }) : undefined}
            next={data.total > data.page * data.pageSize ? listHref({ ...data, page: data.page + 1 }) : undefined}
          />
        )}
      </Layout>
    )
  },
})

export const referralListPages: readonly Page[] = [listPage]
