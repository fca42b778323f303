import type { JSX } from 'preact'
import type { View } from '#web/view.ts'
import { say, type Wording } from './wording.ts'

/**
 * How a status asks for attention: `next` is the page's one accent (your turn), `urgent` is late or immediate,
 * `waiting` waits for somebody else, `done` is plain text, `closed` is over.
 */
export type StatusKind = 'next' | 'urgent' | 'waiting' | 'done' | 'closed'

/** A status in one or two words. Done work is plain text, undone work is coloured; the words carry the meaning alone. */
export const StatusTag = ({ view, kind, text }: { view: View; kind: StatusKind; text: Wording }): JSX.Element => (
  <strong class={`fl-tag fl-tag--${kind}`}>{say(view, text)}</strong>
)
