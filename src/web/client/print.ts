import { clock } from './clock.ts'

/** Hook: `[data-print-clock]`. Adds the clock time to the stamp of who printed, at the moment of printing. */
export const stampPrintedPages = (): void => {
  const stamp = document.querySelector<HTMLElement>('[data-print-clock]')
  if (stamp === null) return
  const printedBy = stamp.textContent
  addEventListener('beforeprint', () => {
    stamp.textContent = `${printedBy} ${stamp.dataset['printClock'] ?? ''} ${clock.format(new Date())}`
  })
}
