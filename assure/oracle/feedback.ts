import { has, no, yes, type Verdict, type View } from './view.ts'

type TeamRow = { readonly instance_id: string; readonly team_id: string }
type TallyRow = { readonly instance_id: string; readonly result_id: string }

/** P-05: tickets, for who works in the team or coordinates it; which are left, nobody reads. */
export const ticketBatch = (view: View, { team_id }: TeamRow): Verdict => {
  if (view.standing.coordinated.has(team_id)) return yes('coordinator')
  return view.standing.teams.has(team_id) ? yes('team') : no('other')
}

/** P-05: results, for the team's coordinator and those who answer for the region. */
export const feedbackResult = (view: View, { team_id }: TeamRow): Verdict => {
  if (view.standing.coordinated.has(team_id)) return yes('coordinator')
  return has(view, 'leadership') || has(view, 'steering_group') ? yes('region') : no('other')
}

/** Numbers of a result: as the result. */
export const feedbackTally = (view: View, row: TallyRow): Verdict => {
  const results = (view.world.parts['feedback_result'] ?? []) as unknown as readonly (TeamRow & {
    readonly id: string
  })[]
  const result = results.find((each) => each.instance_id === row.instance_id && each.id === row.result_id)
  return result === undefined ? no('other') : feedbackResult(view, result)
}

/** Free answers: not for the leadership. */
export const feedbackText = (view: View, { team_id }: TeamRow): Verdict => {
  if (view.standing.coordinated.has(team_id)) return yes('coordinator')
  return has(view, 'steering_group') ? yes('region') : no('other')
}
