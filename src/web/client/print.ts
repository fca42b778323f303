import { clock } from './clock.ts'

/** Hook: `[data-print-clock]`. The time in the stamp of who printed becomes the time of printing. */
export const stampPrintedPages = (): void => {
  const stamp = document.querySelector<HTMLElement>('[data-print-clock]')
  if (stamp === null) return
  addEventListener('beforeprint', () => {
    stamp.textContent = clock.format(new Date())
  })
}
