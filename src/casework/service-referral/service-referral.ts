import { z } from 'zod'
import { findCode } from '#kernel/codes.ts'
import { dueOn, getDeadlineRule } from '#kernel/deadline.ts'
import { fieldError, type InputFieldError } from '#kernel/input.ts'
import { dayOutput, idOutput, momentOutput } from '#kernel/output.ts'
import './service-referral.words.ts'

/** Longest note about an offered service, and longest reason of a step, in characters. */
export const NOTE_LIMIT = 2000
export const REASON_LIMIT = 1000
export const CONFIRMATION_LIMIT = 300

/** One step of a service: what happened, when, who confirmed it, why. What was recorded stands. */
export const ServiceStep = z.object({
  id: idOutput,
  /** Code of service_referral_statuses. */
  status: z.string(),
  happenedOn: dayOutput,
  /** Who confirmed that the service started, and how. */
  confirmedBy: z.string().nullable(),
  reason: z.string().nullable(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
})
export type ServiceStep = z.infer<typeof ServiceStep>

/** A service the team guided the young person or the family to (servicehandledning, C-20), with its steps, newest first. */
export const ServiceReferral = z.object({
  id: idOutput,
  /** Code of service_types. */
  serviceType: z.string(),
  provider: z.string(),
  /** Code of service_referral_statuses. */
  status: z.string(),
  statusAt: momentOutput,
  /** Day by which somebody should have confirmed that it started; null when nothing waits for a confirmation. */
  confirmBy: dayOutput.nullable(),
  note: z.string().nullable(),
  offeredByName: z.string(),
  version: z.number().int(),
  steps: z.array(ServiceStep),
})
export type ServiceReferral = z.infer<typeof ServiceReferral>

/** A service nobody has confirmed, on the way to Today. */
export const UnconfirmedService = ServiceReferral.pick({
  id: true,
  serviceType: true,
  provider: true,
  status: true,
}).extend({
  confirmBy: dayOutput,
  caseId: idOutput,
  caseNumber: z.string(),
})
export type UnconfirmedService = z.infer<typeof UnconfirmedService>

/** Statuses one may go to from a status: the state table is the code list service_referral_statuses itself. */
export const nextStatuses = (status: string): readonly string[] =>
  findCode('service_referral_statuses', status)?.next ?? []

/** Nobody has confirmed the start by the day it should have been: time to ask the family or the service. Days are ISO. */
export const isUnconfirmed = (service: { readonly confirmBy: string | null }, day: string): boolean =>
  service.confirmBy !== null && service.confirmBy <= day

/** It is not known how it went: neither started nor ended, refused or withdrawn. */
export const isUnsettled = (service: { readonly status: string }): boolean =>
  service.status !== 'started' && nextStatuses(service.status).length > 0

/** Day on which a service that goes on now started, or null when it does not. */
export const startedOn = (service: Pick<ServiceReferral, 'status' | 'steps'>): string | null =>
  service.status === 'started' ? (service.steps.find((step) => step.status === 'started')?.happenedOn ?? null) : null

type Shown = { readonly status: string; readonly unconfirmed: boolean }
const urgency = (service: Shown): number => (service.unconfirmed ? 0 : nextStatuses(service.status).length > 0 ? 1 : 2)

/** Order of a list: what nobody has confirmed, then what goes on, then what is over. Keeps the order within each. */
export const byUrgency = (left: Shown, right: Shown): number => urgency(left) - urgency(right)

/** Statuses that must say why. */
const needReason: readonly string[] = ['refused', 'not_started', 'withdrawn']

/** Statuses after which the start must be confirmed; being told that it still waits begins the time anew. */
const awaitConfirmation: readonly string[] = ['sent', 'waiting']

/** Day by which the start must be confirmed after a step (rule referral_confirmation, the teams' own practice), or null. */
export const confirmByAfter = (status: string, happenedOn: string): string | null =>
  awaitConfirmation.includes(status) ? dueOn(getDeadlineRule('referral_confirmation'), happenedOn) : null

/** Day to check that the help has taken hold, proposed when a service starts (rule follow_up_meeting); null for other steps. */
export const proposedFollowUp = (status: string, happenedOn: string): string | null =>
  status === 'started' ? dueOn(getDeadlineRule('follow_up_meeting'), happenedOn) : null

type NewStep = {
  readonly status: string
  readonly happenedOn: string
  readonly confirmedBy?: string | undefined
  readonly reason?: string | undefined
}

/**
 * What is wrong with a next step: a status the table does not lead to, a day in the future or before the step it follows,
 * a start nobody confirmed (C-20), an ending without a reason. Days are ISO `yyyy-mm-dd`.
 */
export function stepErrors(
  current: { readonly status: string; readonly happenedOn: string },
  step: NewStep,
  today: string,
): InputFieldError[] {
  const errors: InputFieldError[] = []
  if (!nextStatuses(current.status).includes(step.status)) errors.push(fieldError('status', 'service_status_not_next'))
  if (step.status === 'started' && step.confirmedBy === undefined)
    errors.push(fieldError('confirmedBy', 'service_start_unconfirmed'))
  if (step.happenedOn > today) errors.push(fieldError('happenedOn', 'date_in_future'))
  else if (step.happenedOn < current.happenedOn) errors.push(fieldError('happenedOn', 'service_step_before_previous'))
  if (needReason.includes(step.status) && step.reason === undefined)
    errors.push(fieldError('reason', 'service_reason_required'))
  return errors
}
