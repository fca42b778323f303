import { z } from 'zod'
import type { Read } from '#db/transaction.ts'
import { InvalidInput, NotPossible, StaleVersion } from '#http/errors.ts'
import { readOperation, writeOperation, type AnyOperation } from '#http/operation.ts'
import { formatDate } from '#kernel/format.ts'
import { newId } from '#kernel/ids.ts'
import { dateInput, fieldError, flag, idInput, shortText } from '#kernel/input.ts'
import { dayOutput, idOutput, textOutput } from '#kernel/output.ts'
import { findTeam, listTeams } from '#network/team/team.queries.ts'
import { MergerPreview } from './team-merger.ts'
import { mergeTeamsNow, previewMerger } from './team-merger.queries.ts'
import { words } from './team-merger.words.ts'

const path = '/network/teams/:teamId/merger'
const kind = 'team_merger'
const Named = z.object({ id: idOutput, name: textOutput })
const teamInput = z.object({ teamId: idInput('team') })
const log = (_result: unknown, { teamId }: { readonly teamId: string }) => ({ objectKind: kind, objectId: teamId })

/** A team that works today; one that has ended is merged no more. */
async function liveTeam(tx: Read, { teamId }: { readonly teamId: string }) {
  const [team, live] = await Promise.all([findTeam(tx, teamId), listTeams(tx)])
  return team !== undefined && live.some((each) => each.id === team.id) ? { kind, id: team.id, team } : null
}

/** What merging a team would move, and into which it can go (U-13). Numbers alone. */
export const readTeamMerger = readOperation({
  name: 'readTeamMerger',
  summary: words.previewSummary,
  path,
  permission: 'team_merger.make',
  input: teamInput,
  output: z.object({ team: Named, others: z.array(Named), preview: MergerPreview, today: dayOutput }),
  target: liveTeam,
  log,
  handle: async ({ tx, target: { team }, today }) => {
    const [preview, live] = await Promise.all([previewMerger(tx, team.id), listTeams(tx)])
    if (preview === undefined) throw new NotPossible('not_administrator', words.changed)
    return {
      team: { id: team.id, name: team.name },
      others: live.filter((each) => each.id !== team.id).map(({ id, name }) => ({ id, name })),
      preview,
      today,
    }
  },
})

/**
 * Merges the team into another from a day of this quarter that has come: municipalities, terms, open cases and waiting contacts, in one
 * transaction. Every case and contact that moves has a row of its own in the log, written with the move.
 */
export const mergeTeams = writeOperation({
  name: 'mergeTeams',
  summary: words.mergeSummary,
  path,
  permission: 'team_merger.make',
  stepUp: true,
  input: teamInput.extend({
    intoTeamId: idInput('team'),
    mergedOn: dateInput(),
    reason: shortText(500).min(3, 'too_short'),
    understood: flag(),
  }),
  output: z.object({ intoTeamId: idOutput }),
  target: liveTeam,
  log,
  done: words.done,
  hold: () => 'team-merger',
  handle: async ({ tx, input, target: { team }, today, requestId }) => {
    const [preview, live] = await Promise.all([previewMerger(tx, team.id), listTeams(tx)])
    if (preview === undefined) throw new StaleVersion()
    if (preview.own) throw new NotPossible('own_team', words.own)
    const into = live.find((each) => each.id === input.intoTeamId && each.id !== team.id)
    const errors = [
      ...(into === undefined ? [fieldError('intoTeamId', 'choose_one')] : []),
      ...(input.mergedOn > today ? [fieldError('mergedOn', 'date_in_future')] : []),
      ...(input.understood ? [] : [fieldError('understood', 'required')]),
    ]
    if (errors.length > 0) throw new InvalidInput(errors)
    if (input.mergedOn < preview.earliest)
      throw new NotPossible(
        'merged_too_early',
        words.tooEarly((language) => formatDate(preview.earliest, language)),
        'mergedOn',
      )
    const { intoTeamId, mergedOn, reason } = input
    const merged = await mergeTeamsNow(tx, {
      ...{ id: newId(), fromTeamId: team.id, intoTeamId, mergedOn, reason, requestId },
    })
    if (!merged) throw new NotPossible('merger_not_possible', words.changed)
    return { intoTeamId }
  },
})

export const teamMergerOperations: readonly AnyOperation[] = [readTeamMerger, mergeTeams]
