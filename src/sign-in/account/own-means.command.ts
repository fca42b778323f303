import type { Read } from '#db/transaction.ts'
import { meansOf } from './account.queries.ts'
import type { Means } from './account.ts'

/** What the actor signs in with: asked also beside the door, when somebody proves again who they are. */
export const ownMeans = (tx: Read): Promise<Means> => meansOf(tx, tx.actor.professionalId)
