import type { Read } from '#db/transaction.ts'
import { InvalidInput } from '#http/errors.ts'
import { fieldError } from '#kernel/input.ts'
import { looksLikeAddress } from './address-in-text.ts'
import { liveProtections } from './protected-identity.queries.ts'
import './protected-identity.words.ts'

/**
 * Asks before an address stands in a text of a case in which somebody is protected (661/2009 § 36).
 * @param reason why it is needed there, when the writer saves anyway.
 * @returns the reason to keep with the text; undefined when nothing looks like an address, or nobody is protected.
 * @throws InvalidInput until there is a reason.
 */
export async function addressReasonOf(
  tx: Read,
  caseId: string,
  text: string,
  reason: string | undefined,
): Promise<string | undefined> {
  if (!looksLikeAddress(text) || (await liveProtections(tx, caseId)).length === 0) return undefined
  if (reason === undefined) throw new InvalidInput([fieldError('addressReason', 'address_in_text')])
  return reason
}
