import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { collate } from '#kernel/format.ts'
import { words as networkWords } from '#network/network.words.ts'
import { TextInput } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { words as assigning } from './assigning.words.ts'
import type { MunicipalityWithTeam } from './municipality.ts'
import { findMunicipalities } from './municipality.operations.ts'
import { words } from './municipality.words.ts'

/** Names in the other languages and other spellings, without the one already shown. */
const otherNames = (view: View, { name, aliases }: MunicipalityWithTeam): string =>
  [...new Set([name.sv, name.fi, ...aliases])].filter((each) => each !== view.t(name)).join(', ')

const row = (view: View, municipality: MunicipalityWithTeam, isChanged: boolean): readonly (JSX.Element | string)[] => [
  view.t(municipality.name),
  otherNames(view, municipality),
  municipality.code,
  municipality.team === null ? (
    <StatusTag view={view} kind="waiting" text={words.noTeam} />
  ) : (
    <a class="govuk-link" href={`/network/teams/${municipality.team.id}`}>
      {view.t(municipality.team.name)}
    </a>
  ),
  ...(isChanged
    ? [
        <a class="govuk-link" href={`/network/municipalities/${municipality.code}`}>
          {view.t(assigning.change)}
          <span class="govuk-visually-hidden"> – {view.t(municipality.name)}</span>
        </a>,
      ]
    : []),
]

export const municipalitiesPage: Page = viewPage({
  path: '/network/municipalities',
  read: findMunicipalities,
  render: ({ view, data, params }) => {
    const order = collate(view.language)
    const isChanged = data.can.includes('team.form')
    return (
      <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
        <FilterForm view={view} chips={params.q ? [{ text: params.q, href: view.path }] : []}>
          <TextInput
            view={view}
            form={{ values: params, errors: [] }}
            name="q"
            label={words.search}
            hint={words.searchHint}
          />
        </FilterForm>
        <DataTable
          view={view}
          caption={words.title}
          captionHidden
          headers={[words.name, words.otherNames, words.code, words.team, ...(isChanged ? [assigning.change] : [])]}
          rows={data.municipalities
            .toSorted((one, other) => order(view.t(one.name), view.t(other.name)))
            .map((each) => row(view, each, isChanged))}
          empty={words.notFound}
        />
      </Layout>
    )
  },
})
