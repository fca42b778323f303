import type { TextMark } from '#kernel/input-errors.ts'
import type { Language, Text } from '#kernel/language.ts'

/** What every page knows about the request it is drawn for. Passed down explicitly: pages are plain functions. */
export type View = {
  readonly language: Language
  /** Picks the text of the view's language. */
  readonly t: (text: Text) => string
  /** Path of this page without query, for language links and the active navigation item. */
  readonly path: string
  /** Query of this page without the language, e.g. `show=closed&page=2`. */
  readonly query: string
  readonly mode: 'demo' | 'production'
  /** Undefined when nobody is signed in. */
  readonly signedIn?: SignedIn
  /** Set on the pages of those who come by a one-time link; `open` while their session lasts. */
  readonly guest?: { readonly home: string; readonly close: string; readonly open: boolean }
  /** Token for the hidden field `_csrf` of every form; bound to the server-side session. */
  readonly csrf: string
  /** Fresh key for the hidden field `idempotencyKey`: a double click has one effect. */
  readonly idempotencyKey: string
  /** One-time notice after a redirect, e.g. "Mötet sparades." */
  readonly notice?: Text
  /** Current time, Europe/Helsinki day as ISO `yyyy-mm-dd`. */
  readonly today: string
  /** Time of day when the page was made, Europe/Helsinki, `HH:MM`. */
  readonly time: string
  /** Code of the purpose that was stated last, for the next search for a person (U-07). */
  readonly searchedFor?: string
  /** What a verb of the product does, by the name it has in the log; the name itself where there is none any more. */
  readonly verb: (operation: string) => Text
  /** On what leaves the system: whose copy it is, and when it was taken (S-10). */
  readonly copy?: Text
}

export type SignedIn = {
  readonly name: string
  readonly instanceName: Text
  readonly agencyName: Text
  readonly professionName: Text
  readonly navigation: readonly NavigationItem[]
  /** First day the instance can only be read, ISO `yyyy-mm-dd`; null while its work goes on. */
  readonly endedOn: string | null
}

export type NavigationItem = {
  readonly href: string
  readonly text: Text
  /** Under "Mer". */
  readonly aside: boolean
}

/** State of a form between GET, a refused POST and an autosaved draft. Values are what the person typed, never altered. */
export type FormState = {
  readonly values: FormValues
  readonly errors: readonly FieldError[]
  /** Set when the values come from the person's own saved draft. */
  readonly draftSavedAt?: Date
  /** Where the browser saves drafts of this form; absent for forms without text. */
  readonly draftKey?: string
}

/** Field name → typed value; repeated fields (checkboxes) are arrays. Nested input uses dotted names: `actions.0.what`. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** `field` is the dotted name of the input; empty for an error of the form as a whole. */
export type FieldError = { readonly field: string; readonly text: Text; readonly marks?: readonly TextMark[] }

/** Who will see what is written here: icon, words and border style, never colour alone. Four values at most. */
export type Visibility = 'own_register' | 'case_team' | 'family' | 'only_me'
