import type { JSX } from 'preact'

/** A mouth of each step: down, straight, up. */
const mouths: Readonly<Record<string, string>> = {
  bad: 'M20 46 Q32 34 44 46',
  so_so: 'M20 43 H44',
  good: 'M20 39 Q32 53 44 39',
}

/** A face drawn by ourselves. The word beside it says the same, so it is hidden from those who hear the page. */
export const Face = ({ step }: { step: string }): JSX.Element => (
  <svg class="fl-face" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
    <circle class="fl-face__head" cx="32" cy="32" r="29" />
    <circle class="fl-face__eye" cx="22" cy="26" r="3.5" />
    <circle class="fl-face__eye" cx="42" cy="26" r="3.5" />
    <path class="fl-face__mouth" d={mouths[step] ?? mouths['so_so']} />
  </svg>
)
