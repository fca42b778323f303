import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#access/actor.ts'
import type { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { FieldError, View } from '#web/view.ts'
import { words } from './duty.words.ts'

const dutiesHref = (caseId: string): string => `/cases/${caseId}/duties`

/** Where a form about a duty goes when it is sent. */
export const toDuties = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  dutiesHref(params.caseId ?? '')

/** The way out of a form about a duty without sending it. */
export const cancelDuty = (caseId: string): { href: string; text: Wording } => ({
  href: dutiesHref(caseId),
  text: frameWords.cancel,
})

type DutyFrameProps = {
  readonly view: View
  readonly actor: Actor
  readonly case: CaseHead
  readonly title: Wording
  readonly heading?: Wording
  readonly errors?: readonly FieldError[]
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** Frame of every page about one duty of a case: back to the duties, and what the reader's role has to do here. */
export const DutyFrame = ({ view, actor, case: head, ...page }: DutyFrameProps): JSX.Element => (
  <CaseFrame
    {...page}
    view={view}
    case={head}
    help={<RoleHelp view={view} actor={actor} screen="duty" />}
    back={{ href: dutiesHref(head.id), text: words.toDuties }}
  />
)
