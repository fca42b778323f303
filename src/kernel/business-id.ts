import library from 'finnish-business-ids'
import { z } from 'zod'

/** The business id of an organisation (Y-tunnus, FO-nummer): seven digits, a hyphen and a check digit. */
const isBusinessId = (text: string): boolean =>
  /^\d{7}-\d$/.test(text) && library.FinnishBusinessIds.isValidBusinessId(text)

/** A business id; an empty field is undefined. The code of what cannot be one is `business_id_invalid`. */
export const optionalBusinessIdInput = () =>
  z
    .string({ error: 'type_invalid' })
    .max(40, 'too_long')
    .transform((typed, context) => {
      const text = typed.replace(/\s/g, '').replace('–', '-')
      if (text === '' || isBusinessId(text)) return text === '' ? undefined : text
      context.addIssue({ code: 'custom', message: 'business_id_invalid' })
      return z.NEVER
    })
    .optional()
