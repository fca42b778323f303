import type { Text } from '#kernel/language.ts'
import type { View } from '#web/view.ts'

/** What a component shows: a word in three languages, or a string that is already data (a name, a place, a number). */
export type Wording = Text | string

/** The wording in the language of the view. */
export const say = (view: View, wording: Wording): string => (typeof wording === 'string' ? wording : view.t(wording))
