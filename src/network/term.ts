import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import type { View } from '#web/view.ts'
import { words } from './network.words.ts'

type Term = { readonly validFrom: string; readonly validUntil: string | null }

/** A half-open term as people read it: "från 1.1.2025", or with its last day, "1.1.2025–31.12.2026". */
export function termText(view: View, { validFrom, validUntil }: Term): string {
  const first = formatDate(validFrom, view.language)
  return view.t(
    validUntil === null ? words.since(first) : words.period(first, formatDate(addDays(validUntil, -1), view.language)),
  )
}
