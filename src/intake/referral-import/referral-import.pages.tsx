import type { ComponentChildren, JSX } from 'preact'
import type { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import { InvalidInput } from '#http/errors.ts'
import { filePage } from '#http/files.ts'
import type { Page, PageReply, PageRequest } from '#http/pages.ts'
import { perform, type Answer } from '#http/perform.ts'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { Details, InsetText } from '#web/components/panel.tsx'
import type { FieldError, FormState, View } from '#web/view.ts'
import { CheckOutcome, ColumnGuide, ImportOutcome, ListFields } from './import-sections.tsx'
import {
  checkReferralImport,
  importReferrals,
  readImportTemplate,
  readReferralImport,
} from './referral-import.operations.ts'
import { ROWS_LIMIT, type ImportCheck } from './referral-import.ts'
import { words } from './referral-import.words.ts'

const path = '/referrals/import'

type Around = {
  readonly view: View
  readonly actor?: Actor
  readonly errors?: readonly FieldError[]
  readonly children: ComponentChildren
}

const Frame = ({ view, actor, errors = [], children }: Around): JSX.Element => (
  <Layout
    view={view}
    title={words.title}
    errors={errors}
    back={{ href: '/referrals', text: words.back }}
    help={actor && <RoleHelp view={view} actor={actor} screen="intake" />}
  >
    {children}
  </Layout>
)

const html = (status: number, page: JSX.Element): PageReply => ({ kind: 'html', status, page })

type Shown = { readonly view: View; readonly actor: Actor; readonly form: FormState }

const AskPage = ({ view, actor, form }: Shown): JSX.Element => (
  <Frame view={view} actor={actor} errors={form.errors}>
    <p class="govuk-body">{view.t(words.intro)}</p>
    <p class="govuk-body">{view.t(words.limits(ROWS_LIMIT))}</p>
    {actor.ownRegisterName !== null && <InsetText>{view.t(words.names(view.t(actor.ownRegisterName)))}</InsetText>}
    <p class="govuk-body">
      <a class="govuk-link" href={`${path}/template.csv?language=${view.language}`} download>
        {view.t(words.template)}
      </a>
    </p>
    <Details view={view} summary={words.columnsTitle}>
      <ColumnGuide view={view} />
    </Details>
    <Form
      view={view}
      form={form}
      action={path}
      submit={words.check}
      secondary={{ href: '/referrals', text: words.back }}
    >
      <ListFields view={view} form={form} />
    </Form>
  </Frame>
)

const CheckedPage = ({ view, form, check }: Omit<Shown, 'actor'> & { readonly check: ImportCheck }): JSX.Element => (
  <Frame view={view}>
    <CheckOutcome view={view} check={check} />
    {check.good > 0 && (
      <Form
        view={view}
        form={{ values: {}, errors: [] }}
        action={path}
        submit={words.importGood(check.good)}
        hidden={{ step: 'import', csv: typedList(form) }}
        secondary={{ href: path, text: words.another }}
      >
        {null}
      </Form>
    )}
    <Details view={view} summary={words.correct} open={check.good === 0}>
      <Form view={view} form={form} action={path} submit={words.checkAgain}>
        <ListFields view={view} form={form} />
      </Form>
    </Details>
  </Frame>
)

const typedList = (form: Pick<FormState, 'values'>): string => {
  const typed = form.values['csv']
  return typeof typed === 'string' ? typed : ''
}

/** The page of the form, also when the list as a whole was refused. */
async function ask(request: PageRequest, status: number, form: FormState): Promise<PageReply> {
  const { door, asking, view } = request
  const { actor } = await perform(
    door,
    readReferralImport,
    { tokenHash: asking.tokenHash, requestId: asking.requestId },
    {},
  )
  return html(status, <AskPage view={view(actor)} actor={actor} form={form} />)
}

type Verb = typeof checkReferralImport | typeof importReferrals

/** Performs a verb with the list; a list that is refused as a whole is shown again as it was typed. */
async function withList<Of extends Verb>(
  request: PageRequest,
  verb: Of,
  show: (answer: Answer<z.output<Of['output']>>, form: FormState) => PageReply,
): Promise<PageReply> {
  const form: FormState = { values: { csv: typedList({ values: request.typed }) }, errors: [] }
  try {
    const answer = await perform<Of['input'], Of['output']>(request.door, verb, request.asking, {
      csv: typedList(form),
    })
    return show(answer, form)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return await ask(request, 400, { ...form, errors: error.errors })
  }
}

/**
 * Two steps on one page: the list is checked and nothing is saved; then its good rows are imported. The answer is shown at once
 * instead of after a redirect: the key of the form makes a repeat harmless and gives the same answer.
 */
const importPage: Page = {
  path,
  operations: [readReferralImport, checkReferralImport, importReferrals],
  get: (request) => ask(request, 200, { values: {}, errors: [] }),
  post: (request) =>
    request.typed['step'] === 'import'
      ? withList(request, importReferrals, ({ result, actor }) => {
          const view = request.view(actor)
          return html(
            200,
            <Frame view={view}>
              <ImportOutcome view={view} result={result} />
              <ButtonRow>
                <ButtonLink href="/referrals">{view.t(words.toList)}</ButtonLink>
                <ButtonLink href={path} kind="secondary">
                  {view.t(words.more)}
                </ButtonLink>
              </ButtonRow>
            </Frame>,
          )
        })
      : withList(request, checkReferralImport, ({ result, actor }, form) =>
          html(200, <CheckedPage view={request.view(actor)} form={form} check={result} />),
        ),
}

/** The template as a file. */
const templatePage = filePage({
  path: `${path}/template.csv`,
  read: readImportTemplate,
  name: 'fairlead-contacts.csv',
  content: ({ data }) => ({ csv: data.rows }),
})

export const referralImportPages: readonly Page[] = [importPage, templatePage]
