import type { JSX } from 'preact'
import { words as homeWords } from '#governance/governance.words.ts'
import { actionPage, formPage, viewPage, type Page, type Params } from '#http/pages.ts'
import { label, type CodeListId } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { EntryFields, kindOptions } from './directory-form.tsx'
import { STALE_AFTER_MONTHS, type DirectoryEntry } from './directory.ts'
import {
  addDirectoryEntry,
  changeDirectoryEntry,
  confirmDirectoryEntry,
  readDirectoryEntry,
  readDirectoryForm,
  searchDirectory,
} from './directory.operations.ts'
import { kindTexts, words } from './directory.words.ts'

const list = '/governance/directory'

const labelsOf = (view: View, codes: CodeListId, ids: readonly string[]): string =>
  ids.map((id) => view.t(label(codes, id))).join(', ')
const placesOf = (view: View, { municipalities }: DirectoryEntry): string =>
  municipalities.length === 0 ? view.t(words.wholeRegion) : municipalities.map((each) => view.t(each.name)).join(', ')
const agesOf = (view: View, { ageFrom, ageUntil }: DirectoryEntry): string =>
  view.t(ageFrom === null && ageUntil === null ? words.allAges : words.years(ageFrom, ageUntil))
const Stale = ({ view }: { view: View }): JSX.Element => <StatusTag view={view} kind="waiting" text={words.stale} />

const asked = ['q', 'municipality', 'language', 'age', 'topic', 'service', 'kind'] as const

/** What is filtered by, each with the address of the list without it. */
function chipsOf(
  view: View,
  params: Params,
  municipalities: readonly { code: string; name: { sv: string; fi: string; en: string } }[],
) {
  const textOf = (name: (typeof asked)[number], value: string): string => {
    if (name === 'municipality') {
      const found = municipalities.find((each) => each.code === value)
      return found === undefined ? value : view.t(found.name)
    }
    if (name === 'language') return view.t(label('languages', value))
    if (name === 'topic') return view.t(label('cause_categories', value))
    if (name === 'service') return view.t(label('service_types', value))
    if (name === 'kind') return view.t(kindTexts[value] ?? words.kind)
    return name === 'age' ? view.t(words.years(Number(value), Number(value))) : value
  }
  const given = asked.filter((name) => (params[name] ?? '') !== '')
  return given.map((name) => {
    const rest = new URLSearchParams(given.filter((each) => each !== name).map((each) => [each, params[each] ?? '']))
    return { text: textOf(name, params[name] ?? ''), href: rest.size === 0 ? list : `${list}?${rest.toString()}` }
  })
}

const listPage = viewPage({
  path: list,
  read: searchDirectory,
  render: ({ view, data: { entries, municipalities, staleCount, can }, params }) => {
    const form = { values: params, errors: [] }
    return (
      <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        <FilterForm view={view} chips={chipsOf(view, params, municipalities)}>
          <TextInput view={view} form={form} name="q" label={words.search} />
          <Select
            view={view}
            form={form}
            name="municipality"
            label={words.municipality}
            empty={words.any}
            options={municipalities.map((each) => ({ value: each.code, text: each.name }))}
          />
          <Select
            view={view}
            form={form}
            name="language"
            label={words.language}
            empty={words.any}
            options={codeOptions('languages')}
          />
          <TextInput view={view} form={form} name="age" label={words.ageAsked} width={3} inputMode="numeric" />
          <Select
            view={view}
            form={form}
            name="topic"
            label={words.topic}
            empty={words.any}
            options={codeOptions('cause_categories')}
          />
          <Select
            view={view}
            form={form}
            name="service"
            label={words.service}
            empty={words.any}
            options={codeOptions('service_types')}
          />
          <Select view={view} form={form} name="kind" label={words.kind} empty={words.any} options={kindOptions} />
        </FilterForm>
        {can.includes('directory.keep') && staleCount > 0 && (
          <InsetText>{view.t(words.staleCount(staleCount))}</InsetText>
        )}
        {can.length > 0 && (
          <ButtonRow>
            {can.includes('directory.keep') && <ButtonLink href={`${list}/new`}>{view.t(words.add)}</ButtonLink>}
            {can.includes('unmet_need.record') && (
              <ButtonLink kind="secondary" href="/governance/unmet-needs/new">
                {view.t(words.recordMissing)}
              </ButtonLink>
            )}
          </ButtonRow>
        )}
        <DataTable
          view={view}
          caption={words.found(entries.length)}
          headers={[words.name, words.services, words.municipalities, words.languages, words.ages]}
          empty={words.notFound}
          rows={entries.map((each) => [
            <>
              <a class="govuk-link" href={`${list}/${each.id}`}>
                {each.name}
              </a>{' '}
              {each.stale && <Stale view={view} />}
            </>,
            labelsOf(view, 'service_types', each.services),
            placesOf(view, each),
            labelsOf(view, 'languages', each.languages),
            agesOf(view, each),
          ])}
        />
      </Layout>
    )
  },
})

const entryPage = viewPage({
  path: `${list}/:directoryEntryId`,
  read: readDirectoryEntry,
  render: ({ view, data: { entry, can } }) => (
    <Layout
      view={view}
      title={entry.name}
      caption={words.title}
      back={{ href: list, text: words.back }}
      actions={
        can.includes('directory.keep') && (
          <ButtonLink kind="secondary" href={`${list}/${entry.id}/change`}>
            {view.t(words.change)}
          </ButtonLink>
        )
      }
    >
      {entry.ended && <StatusTag view={view} kind="closed" text={words.ended} />}
      {entry.stale && (
        <InsetText>
          <Stale view={view} /> {view.t(words.staleExplained(STALE_AFTER_MONTHS))}
        </InsetText>
      )}
      <SummaryList
        view={view}
        rows={[
          { key: words.kind, value: view.t(asHeading(kindTexts[entry.kind] ?? words.kind)) },
          { key: words.services, value: labelsOf(view, 'service_types', entry.services) },
          ...(entry.topics.length === 0
            ? []
            : [{ key: words.topics, value: labelsOf(view, 'cause_categories', entry.topics) }]),
          { key: words.municipalities, value: placesOf(view, entry) },
          { key: words.languages, value: labelsOf(view, 'languages', entry.languages) },
          { key: words.ages, value: agesOf(view, entry) },
          ...(entry.description === null
            ? []
            : [{ key: words.description, value: <Paragraphs text={entry.description} /> }]),
          ...(entry.contact === null ? [] : [{ key: words.contact, value: entry.contact }]),
          { key: words.owner, value: view.t(entry.ownerName) },
          { key: words.validFrom, value: formatDate(entry.validFrom, view.language) },
          ...(entry.validUntil === null
            ? []
            : [{ key: words.validUntil, value: formatDate(entry.validUntil, view.language) }]),
          { key: words.checkedOn, value: formatDate(entry.checkedOn, view.language) },
        ]}
      />
      {can.includes('directory.keep') && (
        <ActionButton view={view} action={`${list}/${entry.id}/confirm`} version={entry.version} text={words.confirm} />
      )}
    </Layout>
  ),
})

const confirmPage = actionPage({
  path: `${list}/:directoryEntryId/confirm`,
  submit: confirmDirectoryEntry,
  done: (result) => `${list}/${result.id}`,
})

const newPage = formPage({
  path: `${list}/new`,
  read: readDirectoryForm,
  submit: addDirectoryEntry,
  initial: (data) => ({ ownerAgencyId: data.ownAgencyId, validFrom: formatDate(data.today, 'sv') }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.add} errors={form.errors} back={{ href: list, text: words.back }}>
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.cancel }}>
        <EntryFields view={view} form={form} {...data} languages={[]} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:directoryEntryId/change`,
  read: readDirectoryEntry,
  submit: changeDirectoryEntry,
  initial: ({ entry }) => ({
    name: entry.name,
    kind: entry.kind,
    services: entry.services,
    topics: entry.topics,
    municipalities: entry.municipalities.map((each) => each.code),
    languages: entry.languages,
    ageFrom: String(entry.ageFrom ?? ''),
    ageUntil: String(entry.ageUntil ?? ''),
    description: entry.description ?? '',
    contact: entry.contact ?? '',
    ownerAgencyId: entry.ownerAgencyId,
    validFrom: formatDate(entry.validFrom, 'sv'),
    validUntil: entry.validUntil === null ? '' : formatDate(entry.validUntil, 'sv'),
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data: { entry, municipalities, owners }, form }) => (
    <Layout
      view={view}
      title={words.change}
      errors={form.errors}
      back={{ href: `${list}/${entry.id}`, text: entry.name }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={entry.version}
        secondary={{ href: `${list}/${entry.id}`, text: words.cancel }}
      >
        <EntryFields
          view={view}
          form={form}
          municipalities={municipalities}
          owners={owners}
          languages={entry.languages}
        />
      </Form>
    </Layout>
  ),
})

export const directoryPages: readonly Page[] = [listPage, newPage, entryPage, changePage, confirmPage]
