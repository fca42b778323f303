import { z } from 'zod'
import type { GuestRead } from '#db/transaction.ts'
import { NotPossible } from '#http/errors.ts'
import { guestReadOperation, guestWriteOperation, type AnyGuestOperation } from '#http/guest-operation.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { code, idInput, longText } from '#kernel/input.ts'
import { idOutput } from '#kernel/output.ts'
import { REMARK_LIMIT, remarkKinds } from '#participation/released-text/released-text.ts'
import { OwnCardText } from './own-card.ts'
import { insertOwnRemark, ownCardOf, type KeptCardText } from './own-card.queries.ts'
import { words } from './own-card.words.ts'
import { MOST_A_DAY } from './own-words.ts'

/** The "tell it once" card: what each authority has released to the guest and may still show. */
export const readOwnCard = guestReadOperation({
  name: 'readOwnCard',
  summary: words.title,
  guestPermission: 'own_card.read',
  input: z.object({}),
  output: z.object({ texts: z.array(OwnCardText) }),
  log: (result) => ({ objectKind: 'released_text', objectIds: result.texts.map((each) => each.id) }),
  handle: async ({ tx }) => ({ texts: await ownCardOf(tx) }),
})

const oneText = async (tx: GuestRead, input: { readonly textId: string }) => {
  const text = (await ownCardOf(tx)).find((each) => each.id === input.textId)
  return text === undefined ? null : { kind: 'released_text', id: text.id, text }
}
const ofText = { textId: idInput() }

/** One text of the card, before something is said of it. */
export const readOwnCardText = guestReadOperation({
  name: 'readOwnCardText',
  summary: words.one,
  guestPermission: 'own_card.read',
  input: z.object(ofText),
  output: z.object({ text: OwnCardText, contactLanguage: z.string().nullable() }),
  target: oneText,
  log: (_result, input) => ({ objectKind: 'released_text', objectId: input.textId }),
  handle: ({ guest, target: { text } }) => Promise.resolve({ text, contactLanguage: guest.contactLanguage }),
})

/** So many as anybody needs, counted over every text of the card. */
async function mayStillSay(tx: GuestRead, today: string): Promise<void> {
  const said = (await ownCardOf(tx)).flatMap((each) => each.remarks)
  if (said.filter((each) => helsinkiDay(each.recordedAt) === today).length >= MOST_A_DAY)
    throw new NotPossible('too_many_words', words.tooMany)
}

const isConfirmed = (text: KeptCardText): boolean => text.remarks.some((each) => each.kind === 'confirmation')

/** Says that a text is right. @throws NotPossible `text_confirmed` the second time */
export const confirmOwnCardText = guestWriteOperation({
  name: 'confirmOwnCardText',
  summary: words.right,
  guestPermission: 'own_card.remark',
  input: z.object(ofText),
  output: z.object({ id: idOutput }),
  target: oneText,
  log: (result) => ({ objectKind: 'released_remark', objectId: result.id }),
  done: words.rightDone,
  handle: async ({ tx, guest, input, target }) => {
    await tx.lock(`released_text:${input.textId}`)
    const fresh = (await oneText(tx, input))?.text ?? target.text
    if (isConfirmed(fresh)) throw new NotPossible('text_confirmed', words.alreadyRight)
    return { id: await insertOwnRemark(tx, fresh, { kind: 'confirmation', body: null, language: guest.language }) }
  },
})

/** Says what is wrong in a text, or what is missing, in the guest's own words. @throws NotPossible `too_many_words` */
export const remarkOwnCardText = guestWriteOperation({
  name: 'remarkOwnCardText',
  summary: words.remark,
  guestPermission: 'own_card.remark',
  input: z.object({
    ...ofText,
    kind: z.enum(remarkKinds, { error: 'choose_one' }),
    body: longText(REMARK_LIMIT),
    language: code('languages'),
  }),
  output: z.object({ id: idOutput }),
  target: oneText,
  log: (result) => ({ objectKind: 'released_remark', objectId: result.id }),
  done: words.remarkDone,
  handle: async ({ tx, input, target, today }) => {
    await mayStillSay(tx, today)
    const { kind, body, language } = input
    return { id: await insertOwnRemark(tx, target.text, { kind, body, language }) }
  },
})

export const ownCardOperations: readonly AnyGuestOperation[] = [
  readOwnCard,
  readOwnCardText,
  confirmOwnCardText,
  remarkOwnCardText,
]
