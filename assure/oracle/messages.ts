import type { Id, Part } from './facts.ts'
import { shared } from './in-case.ts'
import { isMine, no, yes, type Verdict, type View } from './view.ts'

/** What of a thread decides. */
export type ThreadRow = Part & { readonly started_by?: Id; readonly thread_id?: Id }

const partsOf = (view: View, table: string): readonly ThreadRow[] => view.world.parts[table] ?? []

/** Whether one is named in a thread, as a participant in a case one is a member of. */
const takesPart = (view: View, instanceId: Id, threadId: Id): boolean =>
  partsOf(view, 'message_participant').some(
    (each) =>
      each.instance_id === instanceId &&
      each.thread_id === threadId &&
      isMine(view, each.professional_id ?? '') &&
      shared(view, each).allow,
  )

/** A thread: members of the case who are named in it, and who started it. */
export const thread = (view: View, row: ThreadRow): Verdict => {
  const member = shared(view, row)
  if (!member.allow || isMine(view, row.started_by ?? '')) return member
  return takesPart(view, row.instance_id, row.id ?? '') ? yes('shared') : no('other')
}

/** What is in a thread: members of the case who are named in it. */
export const inThread = (view: View, row: ThreadRow): Verdict => {
  const member = shared(view, row)
  return member.allow && !takesPart(view, row.instance_id, row.thread_id ?? '') ? no('other') : member
}
