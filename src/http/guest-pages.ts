import type { VNode } from 'preact'
import type { z } from 'zod'
import type { GuestActor } from '#access/guest-actor.ts'
import type { Text } from '#kernel/language.ts'
import type { FormState, FormValues, View } from '#web/view.ts'
import { formToInput } from './form-body.ts'
import type { AnyGuestOperation, TypedGuestOperation } from './guest-operation.ts'
import { performAsGuest, type GuestDoor } from './guest-perform.ts'
import { formError, keptValues, type Params } from './pages.ts'
import type { Asking } from './perform.ts'

/** What the server hands to a page of a guest. */
export type GuestPageRequest = {
  readonly door: GuestDoor
  readonly asking: Asking
  readonly params: Params
  readonly typed: FormValues
  readonly view: (guest: GuestActor) => View
}

export type GuestPageReply =
  | { readonly kind: 'html'; readonly status: number; readonly page: VNode }
  | { readonly kind: 'redirect'; readonly to: string; readonly done: string }

/** A screen of a guest, below /mina. One with a `menu` stands on the front page of everybody who may read it. */
export type GuestPage = {
  readonly path: string
  readonly verbs: readonly AnyGuestOperation[]
  readonly menu?: { readonly text: Text; readonly about: Text }
  readonly get?: (request: GuestPageRequest) => Promise<GuestPageReply>
  readonly post?: (request: GuestPageRequest) => Promise<GuestPageReply>
}

type Shown<Data> = {
  readonly view: View
  readonly data: Data
  readonly params: Params
  readonly guest: GuestActor
}

/** A screen that only shows. */
export function guestViewPage<I extends z.ZodType, O extends z.ZodType>(spec: {
  readonly path: string
  readonly read: TypedGuestOperation<I, O>
  readonly menu?: GuestPage['menu']
  readonly render: (page: Shown<z.output<O>>) => VNode
}): GuestPage {
  return {
    path: spec.path,
    verbs: [spec.read],
    ...(spec.menu === undefined ? {} : { menu: spec.menu }),
    get: async ({ door, asking, params, view }) => {
      const { result, guest } = await performAsGuest(door, spec.read, asking, params)
      return { kind: 'html', status: 200, page: spec.render({ view: view(guest), data: result, params, guest }) }
    },
  }
}

/** A form on a page of its own: GET shows it, POST performs and redirects, or shows it again with every word that was typed. */
export function guestFormPage<
  RI extends z.ZodType,
  RO extends z.ZodType,
  WI extends z.ZodType,
  WO extends z.ZodType,
>(spec: {
  readonly path: string
  readonly read: TypedGuestOperation<RI, RO>
  readonly submit: TypedGuestOperation<WI, WO>
  readonly menu?: GuestPage['menu']
  readonly render: (page: Shown<z.output<RO>> & { readonly form: FormState }) => VNode
  readonly initial?: (data: z.output<RO>, params: Params) => FormValues
  readonly done: (result: z.output<WO>, params: Params) => string
}): GuestPage {
  const show = async (
    { door, asking, params, view }: GuestPageRequest,
    status: number,
    state?: FormState,
  ): Promise<GuestPageReply> => {
    const reading = { tokenHash: asking.tokenHash, requestId: asking.requestId }
    const { result, guest } = await performAsGuest(door, spec.read, reading, params)
    const form = state ?? { values: spec.initial?.(result, params) ?? {}, errors: [] }
    return { kind: 'html', status, page: spec.render({ view: view(guest), data: result, params, guest, form }) }
  }
  return {
    path: spec.path,
    verbs: [spec.read, spec.submit],
    ...(spec.menu === undefined ? {} : { menu: spec.menu }),
    get: (request) => show(request, 200),
    post: async (request) => {
      const { door, asking, params, typed } = request
      try {
        const { result } = await performAsGuest(door, spec.submit, asking, { ...formToInput(typed), ...params })
        return { kind: 'redirect', to: spec.done(result, params), done: spec.submit.name }
      } catch (error) {
        const wrong = formError(error)
        if (wrong === undefined) throw error
        return await show(request, wrong.status, { values: keptValues(typed, error), errors: wrong.errors })
      }
    },
  }
}

/** A button without a form of its own; what goes wrong is said on an error page. */
export function guestActionPage<WI extends z.ZodType, WO extends z.ZodType>(spec: {
  readonly path: string
  readonly submit: TypedGuestOperation<WI, WO>
  readonly done: (result: z.output<WO>, params: Params) => string
}): GuestPage {
  return {
    path: spec.path,
    verbs: [spec.submit],
    post: async ({ door, asking, params, typed }) => {
      const { result } = await performAsGuest(door, spec.submit, asking, { ...formToInput(typed), ...params })
      return { kind: 'redirect', to: spec.done(result, params), done: spec.submit.name }
    },
  }
}
