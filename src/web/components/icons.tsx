import type { JSX } from 'preact'
import type { Visibility } from '#web/view.ts'

/** The mark: a line that comes in, runs through the fairlead's eye and goes down to the anchor's arms. */
export const Mark = (): JSX.Element => (
  <svg class="fl-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <circle cx="16" cy="10" r="6" class="fl-mark__eye" />
    <path d="M2 4c7 0 14 1.5 14 9v16" class="fl-mark__line" />
    <path d="M5 20c1 6 5 9 11 9s10-3 11-9" class="fl-mark__arms" />
  </svg>
)

const outlines: Readonly<Record<Visibility, string>> = {
  own_register: 'M5.5 9V6.500a4.5 4.5 0 0 1 9 0V9M4 9h12v8H4zM10 12v2',
  case_team:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.5 17v-2.500a5.5 4 0 0 1 11 0V17M13 3.500a3 3 0 0 1 0 5.300M15 11.500a5 4 0 0 1 3.5 3.500v2',
  family: 'M10 17.5 3.2 10.600a4.2 4.2 0 0 1 6-5.900l.8.8.8-.8a4.2 4.2 0 0 1 6 5.900z',
  only_me: 'M10 9.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17.500v-2a6.5 4.5 0 0 1 13 0v2',
}

/** Padlock, people, heart, one person: each audience has a shape of its own, so that colour is never needed. */
export const VisibilityIcon = ({ visibility }: { visibility: Visibility }): JSX.Element => (
  <svg class="fl-icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={outlines[visibility]} />
  </svg>
)

/** A tick for what is done. */
export const Tick = (): JSX.Element => (
  <svg class="fl-icon" viewBox="0 0 20 20" width="12" height="12" aria-hidden="true" focusable="false">
    <path d="M4 10.500l4 4L16 6" />
  </svg>
)
