import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Actor } from '#access/actor.ts'
import type { KeptFile } from '#files/file-store.ts'
import type { Text } from '#kernel/language.ts'
import type { FieldError, FormState, FormValues, View } from '#web/view.ts'
import { deleteDraft, readDraft } from './draft.operations.ts'
import { InvalidInput, NotPossible, Problem, Refused, StaleVersion } from './errors.ts'
import { formToInput } from './form-body.ts'
import type { TakenFile } from './taken-file.ts'
import type { AnyOperation, TypedOperation } from './operation.ts'
import { perform, type Asking, type Door } from './perform.ts'
import { receive, ReceivedFile, type FileCare } from '#files/receive.ts'
import type { ReceivedArchive } from '#files/receive-archive.ts'
import { purposeQuestion, wasAsked } from './purpose-question.tsx'
import { copyTexts, PurposeNeeded, type Copy } from './taking-out.ts'
import { refusalTexts, words } from './http.words.ts'

/** A file on its way to us: the name its sender gives it, and its bytes. */
export type SentFile = { readonly name: string; readonly source: AsyncIterable<Buffer> }

/** Path parameters and query of a page, as text. */
export type Params = Readonly<Record<string, string>>

type Shown<Data> = { readonly view: View; readonly data: Data; readonly params: Params; readonly actor: Actor }

type ViewSpec<I extends z.ZodType, O extends z.ZodType> = {
  readonly path: string
  readonly read: TypedOperation<I, O>
  readonly render: (page: Shown<z.output<O>>) => VNode
}

type FormSpec<RI extends z.ZodType, RO extends z.ZodType, WI extends z.ZodType, WO extends z.ZodType> = {
  readonly path: string
  /** What the form shows around its fields; performed again when something is wrong. */
  readonly read: TypedOperation<RI, RO>
  readonly submit: TypedOperation<WI, WO>
  readonly render: (page: Shown<z.output<RO>> & { readonly form: FormState }) => VNode
  /** Values a fresh form starts with: never ask twice (web rule 11). */
  readonly initial?: (data: z.output<RO>, params: Params) => FormValues
  /** Where one goes when it worked. */
  readonly done: (result: z.output<WO>, params: Params) => string
  /** Forms without free text need no draft. */
  readonly draft?: false
  /** Where a password or a code is typed: kept nowhere, and not shown again. */
  readonly secret?: true
  /** Shown once instead of going on: a link or a code that stands nowhere else. The same form sent again shows the same. */
  readonly once?: (page: Shown<z.output<WO>>) => VNode | undefined
  /** What of the typed fields the page needs to be the same page again when something is wrong. */
  readonly again?: (typed: FormValues) => Params
}

type ActionSpec<WI extends z.ZodType, WO extends z.ZodType> = {
  readonly path: string
  readonly submit: TypedOperation<WI, WO>
  readonly done: (result: z.output<WO>, params: Params) => string
}

/** What the server hands to a page: who asks, with which parameters, and how to build the view once the actor is known. */
export type PageRequest = {
  readonly door: Door
  readonly asking: Asking
  readonly params: Params
  readonly typed: FormValues
  readonly view: (actor: Actor) => View
  /** Concrete path, the key of drafts. */
  readonly path: string
  /** What was typed here before a fresh sign-in was asked for. */
  readonly typedBefore?: FormValues
}

export type PageReply =
  | { readonly kind: 'html'; readonly status: number; readonly page: VNode; readonly searchedFor?: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly done: string }
  /** Something to keep: the browser saves it under `name`. */
  | { readonly kind: 'file'; readonly file: TakenFile }
  /** What somebody attached: streamed, saved and never shown, whatever is in it. */
  | { readonly kind: 'attachment'; readonly name: string; readonly type: string; readonly content: KeptFile }

/** What somebody may follow, as the operation that allowed it found it: a topic within a case. */
export type Followed = { readonly actor: Actor; readonly caseId: string; readonly topic: string }

export type Page = {
  readonly path: string
  readonly operations: readonly AnyOperation[]
  /** False where what is typed is a secret: it is kept nowhere, not even when the session ends meanwhile. */
  readonly keepsText?: false
  /** It leaves the system, with a stamp on it (S-10). */
  readonly leavesAs?: 'paper' | 'file'
  readonly get?: (request: PageRequest) => Promise<PageReply>
  readonly post?: (request: PageRequest) => Promise<PageReply>
  /** A form with a file, as it comes; undefined when none was chosen. */
  readonly upload?: (request: PageRequest, file: SentFile | undefined) => Promise<PageReply>
  /** Hands out files people attached: never compressed, streamed as they lie. */
  readonly hands?: 'attachments'
  /** Followed as a stream of events instead of shown (live-stream.ts). Performs what allows it, as any read. */
  readonly follow?: (request: PageRequest) => Promise<Followed>
}

/** A screen that only shows. */
export function viewPage<I extends z.ZodType, O extends z.ZodType>(spec: ViewSpec<I, O>): Page {
  const show = async ({ door, asking, params, view }: PageRequest): Promise<PageReply> => {
    const { result, actor } = await perform(door, spec.read, asking, params)
    // A paper carries the stamp of the copy in its foot (Layout), whatever its page draws.
    const drawn = spec.read.takesOut === undefined ? view(actor) : withCopy(view(actor), result)
    return { kind: 'html', status: 200, page: spec.render({ view: drawn, data: result, params, actor }) }
  }
  return {
    path: spec.path,
    operations: [spec.read],
    ...(spec.read.takesOut === undefined ? {} : { leavesAs: 'paper' }),
    get: (request) => takingOut(spec.read, spec.path, request, () => show(request)),
  }
}

const withCopy = (view: View, result: unknown): View => ({
  ...view,
  copy: copyTexts((result as { readonly copy: Copy }).copy),
})

/** Does what takes something out, or asks what for. */
export async function takingOut(
  { takesOut }: AnyOperation,
  path: string,
  { params, view }: PageRequest,
  take: () => Promise<PageReply>,
): Promise<PageReply> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof PurposeNeeded) || takesOut === undefined) throw error
    const kept = Object.fromEntries(Object.entries(params).filter(([name]) => !path.split('/').includes(`:${name}`)))
    const page = purposeQuestion({ view: view(error.actor), takesOut, kept, needed: error })
    return { kind: 'html', status: wasAsked(kept) ? 400 : 200, page }
  }
}

/** The sentence on top of a form that was refused for another reason than its fields. */
export function formError(error: unknown): { status: number; errors: readonly FieldError[] } | undefined {
  if (error instanceof InvalidInput) return { status: 400, errors: error.errors }
  if (error instanceof StaleVersion) return { status: 412, errors: [{ field: '', text: words.staleForm }] }
  if (error instanceof NotPossible && error.text)
    return { status: 409, errors: [{ field: error.field, text: error.text }] }
  if (error instanceof Refused && error.status === 409)
    return { status: 409, errors: [{ field: '', text: refusalTexts[error.reason] }] }
  return undefined
}

/**
 * What was typed, with the version its writer read: a form shown again for a wrong field must not overwrite, unseen, what a
 * colleague saved meanwhile (U-06). After "somebody else changed this" the writer has been told, and the fresh version counts.
 */
export function keptValues(typed: FormValues, error: unknown): FormValues {
  if (!(error instanceof StaleVersion)) return typed
  const { version: _, ...rest } = typed
  return rest
}

/** A form on a page of its own: GET shows it (with one's draft), POST performs and redirects, or shows it again with what was typed. */
export function formPage<RI extends z.ZodType, RO extends z.ZodType, WI extends z.ZodType, WO extends z.ZodType>(
  spec: FormSpec<RI, RO, WI, WO>,
): Page {
  const keepsDraft = spec.draft !== false && spec.secret !== true
  const show = async (
    request: PageRequest,
    status: number,
    state?: Pick<FormState, 'values' | 'errors'>,
    again: Params = {},
  ): Promise<PageReply> => {
    const { door, asking, params, view, path } = request
    const { result, actor } = await perform(
      door,
      spec.read,
      { tokenHash: asking.tokenHash, requestId: asking.requestId },
      { ...params, ...again },
    )
    const draft = state === undefined && keepsDraft ? await readDraft(door, asking, path) : undefined
    const form: FormState = {
      values: state?.values ?? request.typedBefore ?? draft?.fields ?? spec.initial?.(result, params) ?? {},
      errors: state?.errors ?? [],
      ...(draft ? { draftSavedAt: draft.savedAt } : {}),
      ...(keepsDraft ? { draftKey: path } : {}),
    }
    return { kind: 'html', status, page: spec.render({ view: view(actor), data: result, params, actor, form }) }
  }
  return {
    path: spec.path,
    operations: [spec.read, spec.submit],
    ...(spec.secret === true ? { keepsText: false } : {}),
    get: (request) => show(request, 200),
    post: async (request) => {
      const { door, asking, params, typed, path, view } = request
      try {
        const { result, actor } = await perform(door, spec.submit, asking, { ...formToInput(typed), ...params })
        if (keepsDraft) await deleteDraft(door, asking, path)
        const once = spec.once?.({ view: view(actor), data: result, params, actor })
        if (once !== undefined) return { kind: 'html', status: 200, page: once }
        return { kind: 'redirect', to: spec.done(result, params), done: spec.submit.name }
      } catch (error) {
        const wrong = formError(error)
        if (wrong === undefined) throw error
        const values = spec.secret === true ? {} : keptValues(typed, error)
        return await show(request, wrong.status, { values, errors: wrong.errors }, spec.again?.(typed))
      }
    },
  }
}

type UploadSpec<RI extends z.ZodType, RO extends z.ZodType, WI extends z.ZodType, WO extends z.ZodType> = Omit<
  FormSpec<RI, RO, WI, WO>,
  'draft' | 'secret' | 'again' | 'once'
> & {
  /** Sentence for what is wrong with a file; undefined for an error that is none of the file's. */
  readonly refusal: (error: unknown) => (FieldError & { readonly code: string }) | undefined
  /** How the file is received, where it is none to keep beside others. */
  readonly receive?: (care: FileCare, sent: SentFile) => Promise<ReceivedFile | ReceivedArchive>
}

/**
 * A form with one file. Whether the person may attach anything here is asked before a byte of it is received; the file is received and
 * looked at before the change begins, so that no transaction waits for somebody's network.
 */
export function uploadPage<RI extends z.ZodType, RO extends z.ZodType, WI extends z.ZodType, WO extends z.ZodType>(
  spec: UploadSpec<RI, RO, WI, WO>,
): Page {
  const page = formPage({ ...spec, draft: false })
  const receiveSent = async (door: Door, sent: SentFile): Promise<ReceivedFile | ReceivedArchive> => {
    try {
      return await (spec.receive ?? receive)(door.files, sent)
    } catch (error) {
      const wrong = spec.refusal(error)
      throw wrong === undefined ? error : new InvalidInput([wrong])
    }
  }
  return {
    ...page,
    upload: async (request, sent) => {
      const { door, asking, params, typed } = request
      // Absent, denied and closed are told before anything about the file is.
      const reading = { tokenHash: asking.tokenHash, requestId: asking.requestId }
      await perform(door, spec.read, reading, params)
      let file: ReceivedFile | ReceivedArchive | undefined
      try {
        file = sent === undefined ? undefined : await receiveSent(door, sent)
        const { result } = await perform(door, spec.submit, asking, { ...formToInput(typed), ...params, file })
        return { kind: 'redirect', to: spec.done(result, params), done: spec.submit.name }
      } catch (error) {
        // Refused, so there is no row and nobody has its key. After any other failure there may be one: the upkeep will know.
        if (file instanceof ReceivedFile && error instanceof Problem) await door.files.store.remove(file.kept.file)
        const wrong = formError(error)
        if (wrong === undefined || page.get === undefined) throw error
        const { result, actor } = await perform(door, spec.read, reading, params)
        const form: FormState = { values: typed, errors: wrong.errors }
        const shown = spec.render({ view: request.view(actor), data: result, params, actor, form })
        return { kind: 'html', status: wrong.status, page: shown }
      }
    },
  }
}

type FollowSpec<I extends z.ZodType, O extends z.ZodType> = {
  readonly path: string
  readonly read: TypedOperation<I, O>
  /** The topic that is followed, by the parameters of the path. */
  readonly topic: (params: Params) => { readonly caseId: string; readonly topic: string }
}

/** A stream that says that something is new, and who else follows; what is new is read at the door like everything else. */
export function followPage<I extends z.ZodType, O extends z.ZodType>(spec: FollowSpec<I, O>): Page {
  return {
    path: spec.path,
    operations: [spec.read],
    follow: async ({ door, asking, params }) => {
      const { actor } = await perform(door, spec.read, asking, params)
      return { actor, ...spec.topic(params) }
    },
  }
}

/** A button without a form of its own; what goes wrong is said on an error page. */
export function actionPage<WI extends z.ZodType, WO extends z.ZodType>(spec: ActionSpec<WI, WO>): Page {
  return {
    path: spec.path,
    operations: [spec.submit],
    post: async ({ door, asking, params, typed }) => {
      const { result } = await perform(door, spec.submit, asking, { ...formToInput(typed), ...params })
      return { kind: 'redirect', to: spec.done(result, params), done: spec.submit.name }
    },
  }
}

/** Sentences shown after a redirect, by the operation that was performed. */
export const doneTexts = (pages: readonly Page[]): ReadonlyMap<string, Text> =>
  new Map(
    pages.flatMap((page) =>
      page.operations.flatMap((each): [string, Text][] => (each.done ? [[each.name, each.done]] : [])),
    ),
  )
