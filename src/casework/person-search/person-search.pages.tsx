import type { JSX } from 'preact'
import type { z } from 'zod'
import { roleTexts } from '#casework/person/person.words.ts'
import { InvalidInput } from '#http/errors.ts'
import type { Page, PageReply, PageRequest } from '#http/pages.ts'
import { perform } from '#http/perform.ts'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import { HITS_LIMIT } from './person-search.ts'
import { preparePersonSearch, searchPersons } from './person-search.operations.ts'
import { words } from './person-search.words.ts'
import { SearchBox } from './search-box.tsx'

type Found = z.output<typeof searchPersons.output>

const Hits = ({ view, found }: { view: View; found: Found }): JSX.Element => (
  <section aria-live="polite">
    <h2 class="govuk-heading-m">{view.t(words.found(found.hits.length))}</h2>
    {found.more && <p class="govuk-body">{view.t(words.more(HITS_LIMIT))}</p>}
    <DataTable
      view={view}
      caption={words.title}
      captionHidden
      headers={[words.name, words.role, words.where]}
      empty={words.nobody}
      rows={found.hits.map((hit) => [
        hit.name,
        view.t(roleTexts[hit.role] ?? words.role),
        <a class="govuk-link" href={`/${hit.kind === 'case' ? 'cases' : 'referrals'}/${hit.id}`}>
          {view.t(words[hit.kind])} {hit.number}
        </a>,
      ])}
    />
  </section>
)

type Screen = { readonly view: View; readonly form: FormState; readonly found?: Found }

const screen = ({ view, form, found }: Screen): JSX.Element => (
  <Layout view={view} title={words.title} errors={form.errors} back={{ href: '/cases', text: words.cancel }}>
    <SearchBox view={view} form={form} />
    {found && <Hits view={view} found={found} />}
  </Layout>
)

async function ask(request: PageRequest, status: number, form: FormState): Promise<PageReply> {
  const { tokenHash, requestId } = request.asking
  const { actor } = await perform(request.door, preparePersonSearch, { tokenHash, requestId }, {})
  return { kind: 'html', status, page: screen({ view: request.view(actor), form }) }
}

/** The name is sent in the body and shown on the answer: it stands in no address and no history (ASVS 14.2.1). */
const searchPage: Page = {
  path: '/search',
  operations: [preparePersonSearch, searchPersons],
  keepsText: false,
  get: (request) => ask(request, 200, { values: {}, errors: [] }),
  post: async (request) => {
    const { sought, purpose } = request.typed
    const form = { values: { ...(sought && { sought }), ...(purpose && { purpose }) }, errors: [] }
    try {
      // Without a key: nothing is changed, and no answer with names is kept for a repeat.
      const { tokenHash, requestId } = request.asking
      const { result, actor } = await perform(
        request.door,
        searchPersons,
        { tokenHash, requestId },
        { sought, purpose },
      )
      const page = screen({ view: request.view(actor), form, found: result })
      return { kind: 'html', status: 200, page, searchedFor: String(purpose) }
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      return await ask(request, 400, { ...form, errors: error.errors })
    }
  },
}

export const personSearchPages: readonly Page[] = [searchPage]
