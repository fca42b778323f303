import { words as http, refusalTexts } from '#http/http.words.ts'
import type { Text, Words } from '#kernel/language.ts'
import { findPurpose } from '#kernel/stated-purpose.ts'

const words = {
  restricted: {
    sv: 'Läst fast uppgiften är begränsad.',
    fi: 'Luettu, vaikka tietoa on rajoitettu.',
    en: 'Read although the information is restricted.',
  },
  notPossible: {
    sv: 'Något saknades eller hindrade just då.',
    fi: 'Jokin puuttui tai esti juuri silloin.',
    en: 'Something was missing or in the way just then.',
  },
  purpose: { sv: 'Ändamål', fi: 'Tarkoitus', en: 'Purpose' },
  answer: { sv: 'Svaret', fi: 'Vastaus', en: 'The answer' },
} satisfies Words

/** What was read of it on one of the grounds that remain (2016/679 article 18 (2)). */
const restricted: readonly string[] = [
  'restricted_checking',
  'restricted_legal_claim',
  'restricted_rights_of_another',
  'restricted_consent',
]

const refusals = new Map<string, Text>([...Object.entries(refusalTexts), ['step_up', http.stepUp]])

/** What a row of the access log says of its why, for those who review it: a sentence, and the code where the sentence says less than it. */
export type LogReason = { readonly text: Text; readonly code?: string }

const labelled = (label: Text, text: Text): Text => ({
  sv: `${label.sv}: ${text.sv}`,
  fi: `${label.fi}: ${text.fi}`,
  en: `${label.en}: ${text.en}`,
})

/**
 * The reason of a row in words: of what was allowed the purpose that was stated (S-10, U-07, X-22), of a refusal what the person was answered.
 * @returns undefined for what did not exist, which the result of the row says already
 */
export function logReason(code: string): LogReason | undefined {
  if (code === 'not_found') return undefined
  const purpose = findPurpose(code)
  if (purpose !== undefined) return { text: labelled(words.purpose, purpose.label) }
  const refusal = refusals.get(code)
  if (refusal !== undefined) return { text: labelled(words.answer, refusal) }
  return { text: restricted.includes(code) ? words.restricted : words.notPossible, code }
}
