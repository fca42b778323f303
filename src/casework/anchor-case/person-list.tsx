import type { JSX } from 'preact'
import { custodyTexts, roleTexts, words } from '#casework/person/person.words.ts'
import { words as protectedWords } from '#casework/protected-identity/protected-identity.words.ts'
import { words as safetyWords } from '#casework/safety-plan/safety-plan.words.ts'
import { words as otherPartyWords } from '#casework/other-party/other-party.words.ts'
import { words as comingOfAgeWords } from '#casework/coming-of-age/coming-of-age.words.ts'
import { words as moveWords } from '#casework/home-move/home-move.words.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Card } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { OpenedCase } from './anchor-case.operations.ts'
import type { CasePerson } from './anchor-case.ts'
import { words as caseWords } from './anchor-case.words.ts'

const language = (view: View, code: string | null): string | null =>
  code === null ? null : view.t(label('languages', code))

/** The facts of a person that are known; unknown ones are left out. */
function rowsOf(view: View, person: CasePerson): SummaryRow[] {
  const facts: [SummaryRow['key'], string | null][] = [
    [words.born, person.birthDate === null ? null : formatDate(person.birthDate, view.language)],
    [
      words.custody,
      person.custody === null ? null : view.t(custodyTexts[person.custody] ?? custodyTexts.unknown ?? words.custody),
    ],
    [words.school, person.school],
    [words.phone, person.phone],
    [words.email, person.email],
    [words.address, person.address],
    [words.contactAddress, person.contactAddress],
    [words.contactLanguage, language(view, person.contactLanguage)],
    [words.interpreterLanguage, language(view, person.interpreterLanguage)],
  ]
  return facts.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}

/** A case of violence in a close relationship, in which each person who is not the other party may have a safety plan. */
const isKeptApart = (data: OpenedCase): boolean =>
  data.case.restriction === 'domestic_violence' || data.persons.some((each) => each.otherParty)

/** The young person and the people close to them. */
export const PersonList = ({ view, data }: { view: View; data: OpenedCase }): JSX.Element => (
  <Card
    view={view}
    title={caseWords.persons}
    id="persons"
    action={
      data.can.includes('person.edit') ? { href: `/cases/${data.case.id}/persons/new`, text: words.add } : undefined
    }
  >
    <div class="fl-persons">
      {data.persons.map((person) => (
        <div>
          <h3 class="govuk-heading-s">
            {person.name ?? view.t(roleTexts[person.role] ?? words.role)}{' '}
            <span class="govuk-hint fl-inline">{view.t(roleTexts[person.role] ?? words.role)}</span>
          </h3>
          {person.otherParty && (
            <p class="govuk-body">
              <StatusTag view={view} kind="urgent" text={otherPartyWords.tag} /> {view.t(otherPartyWords.tagHint)}
            </p>
          )}
          {person.protectedIdentity && (
            <p class="govuk-body">
              <StatusTag view={view} kind="urgent" text={protectedWords.tag} />{' '}
              <a class="govuk-link" href={`/cases/${data.case.id}/protected-identities`}>
                {view.t(protectedWords.title)}
                <span class="govuk-visually-hidden">: {person.name}</span>
              </a>
            </p>
          )}
          <SummaryList view={view} rows={rowsOf(view, person)} />
          {data.case.restriction === 'domestic_violence' &&
            person.role !== 'youth' &&
            !person.otherParty &&
            data.can.includes('other_party.mark') && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/cases/${data.case.id}/persons/${person.id}/other-party`}>
                  {view.t(otherPartyWords.mark)}
                  <span class="govuk-visually-hidden">: {person.name}</span>
                </a>
              </p>
            )}
          {!person.otherParty && isKeptApart(data) && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/cases/${data.case.id}/persons/${person.id}/safety-plan`}>
                {view.t(safetyWords.one)}
                <span class="govuk-visually-hidden">: {person.name}</span>
              </a>
            </p>
          )}
          {!person.protectedIdentity && data.can.includes('protected_identity.record') && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/cases/${data.case.id}/protected-identities/new`}>
                {view.t(protectedWords.record)}
                <span class="govuk-visually-hidden">: {person.name}</span>
              </a>
            </p>
          )}
          {person.role === 'youth' && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/cases/${data.case.id}/identity`}>
                {view.t(words.identity)}
              </a>
              {' · '}
              <a class="govuk-link" href={`/cases/${data.case.id}/moves`}>
                {view.t(moveWords.link)}
              </a>
              {' · '}
              <a class="govuk-link" href={`/cases/${data.case.id}/coming-of-age`}>
                {view.t(comingOfAgeWords.toPage)}
              </a>
            </p>
          )}
          {person.role !== 'close_person' && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/cases/${data.case.id}/guest-links`}>
                {view.t(words.ownPage)}
                <span class="govuk-visually-hidden">: {person.name}</span>
              </a>
            </p>
          )}
          {data.can.includes('person.edit') && (
            <a class="govuk-link" href={`/cases/${data.case.id}/persons/${person.id}/edit`}>
              {view.t(words.edit)}
              <span class="govuk-visually-hidden">: {person.name}</span>
            </a>
          )}
        </div>
      ))}
    </div>
  </Card>
)
