import { z } from 'zod'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import { saidKinds } from '#participation/released-text/released-text.ts'

/** What the guest has said of a released text; `body` is null where they only said that it is right. */
export const OwnRemark = z.object({
  id: idOutput,
  kind: z.enum(saidKinds),
  body: z.string().nullable(),
  language: z.string(),
  recordedAt: momentOutput,
})
export type OwnRemark = z.infer<typeof OwnRemark>

/** What an authority knows, as it has released it to the guest. */
export const OwnCardText = z.object({
  id: idOutput,
  /** Code of `consent_categories`. */
  subject: z.string(),
  body: z.string(),
  language: z.string(),
  releasedAt: momentOutput,
  fromName: textOutput,
  remarks: z.array(OwnRemark),
})
export type OwnCardText = z.infer<typeof OwnCardText>
