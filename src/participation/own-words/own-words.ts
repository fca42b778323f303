import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { FamilyView, ViewOfPerson } from '#casework/assessment/family-view.ts'
import { canOutput } from '#kernel/output.ts'

/** Everything the family of a case has said in their own words, each person apart (P-02, P-03). */
export const OwnWordsOfCase = z.object({ case: CaseHead, family: z.array(ViewOfPerson), can: canOutput })
export type OwnWordsOfCase = z.infer<typeof OwnWordsOfCase>

/** What one of them said, once, with whose words they are. */
export const RecordedWords = z.object({ case: CaseHead, of: ViewOfPerson, recorded: FamilyView })
