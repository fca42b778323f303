import { z } from 'zod'
import { languages } from './language.ts'

/** Building blocks of operation outputs. What is not declared is not sent. */

/** A text in three languages. */
export const textOutput = z.object({ sv: z.string(), fi: z.string(), en: z.string() })
/** A moment; an ISO string on the wire. */
export const momentOutput = z.date()
/** A day, ISO `yyyy-mm-dd`. */
export const dayOutput = z.string()
/** As wide as what is taken in (idInput), and as the database: the log also keeps ids that were tried and never made. */
export const idOutput = z.guid()
export const languageOutput = z.enum(languages)
/** What may be done next: permissions the server would grant now. */
export const canOutput = z.array(z.string())
