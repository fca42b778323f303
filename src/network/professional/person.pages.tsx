import type { ComponentChildren, JSX } from 'preact'
import type { z } from 'zod'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { InductionCard } from '#network/induction/induction-card.tsx'
import { RightHistory } from '#network/right/right-history.tsx'
import { termText } from '#network/term.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { nameOf, type Professional } from './professional.ts'
import { readProfessional } from './professional.operations.ts'
import { PEOPLE } from './professional.pages.tsx'
import { functionTexts, languageTexts, roleTexts, words } from './professional.words.ts'

type Person = z.output<typeof readProfessional.output>
type Part = { readonly view: View; readonly data: Person }

const FactsCard = ({ view, data }: Part): JSX.Element => {
  const person = data.professional
  const shown = (key: (typeof words)['name'], value: string | null) => (value === null ? [] : [{ key, value }])
  return (
    <Card
      view={view}
      id="facts"
      title={words.facts}
      {...(data.can.includes('professional.change')
        ? { action: { href: `${PEOPLE}/${person.id}/change`, text: words.change } }
        : {})}
    >
      <SummaryList
        view={view}
        rows={[
          { key: words.profession, value: view.t(label('professions', person.profession)) },
          { key: words.titleLabel, value: view.t(person.title) },
          ...shown(words.register, person.registerName && view.t(person.registerName)),
          { key: words.language, value: view.t(languageTexts[person.language]) },
          ...shown(words.phone, person.phone),
          {
            key: words.lastActive,
            value:
              person.lastActiveOn === null ? view.t(words.neverActive) : formatDate(person.lastActiveOn, view.language),
          },
          {
            key: words.status,
            value: (
              <StatusTag
                view={view}
                kind={person.active ? 'done' : 'closed'}
                text={person.active ? words.active : words.disabled}
              />
            ),
          },
        ]}
      />
    </Card>
  )
}

const endLink = (view: View, mayEnd: boolean, href: string, about: string): ComponentChildren =>
  mayEnd ? (
    <a class="govuk-link" href={href}>
      {view.t(words.end)}
      <span class="govuk-visually-hidden">: {about}</span>
    </a>
  ) : (
    ''
  )

const isRight = (each: Professional['functions'][number]): boolean => each.function !== 'worker'

function rightRows(view: View, person: Professional, data: Person): ComponentChildren[][] {
  const mayEnd = data.can.includes('right.end')
  const base = `${PEOPLE}/${person.id}`
  return [
    ...person.memberships.map((each) => {
      const what = view.t(words.roleIn(view.t(roleTexts[each.role]), view.t(each.teamName)))
      const own = !data.can.includes('right.give')
      return [what, termText(view, each), endLink(view, mayEnd && !own, `${base}/memberships/${each.id}`, what)]
    }),
    // To work cases is no right by itself: it opens nothing without a place in a team.
    ...person.functions.filter(isRight).map((each) => {
      const what = view.t(functionTexts[each.function])
      const { validFrom } = each
      return [
        what,
        validFrom === null ? view.t(words.fromStart) : termText(view, { ...each, validFrom }),
        endLink(view, mayEnd, `${base}/functions/end`, what),
      ]
    }),
    ...data.proposals.map((each) => [
      [view.t(functionTexts[each.function]), ...(each.teamName === null ? [] : [view.t(each.teamName)])].join(', '),
      termText(view, each),
      <a class="govuk-link" href={`/right-proposals/${each.id}`}>
        {view.t(words.waits)}
      </a>,
    ]),
  ]
}

const RightsCard = ({ view, data }: Part): JSX.Element => {
  const base = `${PEOPLE}/${data.professional.id}`
  return (
    <Card view={view} id="rights" title={words.rights}>
      <DataTable
        view={view}
        caption={words.rights}
        captionHidden
        headers={[words.what, words.term, { text: words.action, hidden: true }]}
        rows={rightRows(view, data.professional, data)}
        empty={words.noRights}
      />
      {data.can.includes('right.give') && data.professional.active && (
        <ButtonRow>
          {data.professional.registerKind !== null && (
            <ButtonLink href={`${base}/memberships/new`} kind="secondary">
              {view.t(words.giveTeam)}
            </ButtonLink>
          )}
          <ButtonLink href={`${base}/functions/new`} kind="secondary">
            {view.t(words.propose)}
          </ButtonLink>
        </ButtonRow>
      )}
    </Card>
  )
}

const personPage = viewPage({
  path: `${PEOPLE}/:professionalId`,
  read: readProfessional,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.person}
      heading={nameOf(data.professional)}
      wide
      back={{ href: PEOPLE, text: words.title }}
    >
      <FactsCard view={view} data={data} />
      <RightsCard view={view} data={data} />
      <InductionCard
        view={view}
        person={data.professional}
        required={data.requiredInductions}
        mayConfirm={data.can.includes('induction.confirm')}
      />
      <RightHistory view={view} history={data.history} />
      {data.can.includes('professional.change') && (
        <ButtonRow>
          {data.professional.registerKind !== null && (
            <ButtonLink href={`${PEOPLE}/${data.professional.id}/responsibilities`} kind="secondary">
              {view.t(words.cover)}
            </ButtonLink>
          )}
          {data.professional.active ? (
            <ButtonLink href={`${PEOPLE}/${data.professional.id}/disable`} kind="secondary">
              {view.t(words.disable)}
            </ButtonLink>
          ) : (
            <ButtonLink href={`${PEOPLE}/${data.professional.id}/enable`} kind="secondary">
              {view.t(words.enable)}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
    </Layout>
  ),
})

export const personPages: readonly Page[] = [personPage]
