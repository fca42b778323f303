import type { Id, Part } from './facts.ts'
import { has, isMine, no, yes, type Verdict, type View } from './view.ts'

/*
 * What the region knows together: phenomena without a person (decision 0033), meetings of the steering group (0032), costs and goals
 * (0034). None of it leads to a case, and no case leads to it.
 */

/** What of a phenomenon, or of something seen, decides. */
export type PhenomenonRow = Part & { readonly confined?: boolean; readonly phenomenon_id?: Id; readonly work_id?: Id }

const works = (view: View): boolean => view.standing.teams.size > 0
const coordinates = (view: View): boolean => view.standing.coordinated.size > 0
const answers = (view: View): boolean => has(view, 'leadership') || has(view, 'steering_group')

/** The steering group, the leadership team and whoever coordinates a team: meetings and packs, costs, goals and their values. */
export const answering = (view: View): Verdict => {
  if (coordinates(view)) return yes('coordinator')
  return answers(view) ? yes('region') : no('other')
}

/** Those, and whoever works in some team: the board, and services that are missing. */
export const region = (view: View): Verdict => (works(view) ? yes('team') : answering(view))

/** G-23: what regions handed over, for whoever follows the work nationally and nobody else. */
export const nation = (view: View): Verdict => (has(view, 'national_coordinator') ? yes('region') : no('other'))

/** What belongs to one team: whoever works in it or coordinates it, and nobody else of the region. */
export const teamsOwn = (view: View, row: Part): Verdict => {
  if (view.standing.teams.has(row.team_id ?? '')) return yes('team')
  return view.standing.coordinated.has(row.team_id ?? '') ? yes('coordinator') : no('other')
}

/** F-01, F-02: the board is the region's; what is sensitive stays with its team. */
export const onBoard = (view: View, row: PhenomenonRow): Verdict =>
  row.confined === false ? region(view) : teamsOwn(view, row)

const parentOf = (view: View, table: string, instanceId: Id, id: Id | undefined): PhenomenonRow | undefined =>
  (view.world.parts[table] ?? []).find((each) => each.instance_id === instanceId && each.id === id)

/** A measure goes the way of its phenomenon. */
export const measure = (view: View, row: PhenomenonRow): Verdict => {
  const whole = parentOf(view, 'phenomenon', row.instance_id, row.phenomenon_id)
  return whole === undefined ? no('other') : onBoard(view, whole)
}

/** F-05: a notice is for who coordinates the team it was made for; of what stays in the team, for all of the team. */
export const spreadNotice = (view: View, row: PhenomenonRow): Verdict =>
  row.confined === true || view.standing.coordinated.has(row.team_id ?? '') ? teamsOwn(view, row) : no('other')

/** Hours go the way of the work they were spent on. */
export const hoursOfWork = (view: View, row: PhenomenonRow): Verdict => {
  const work = parentOf(view, 'prevention_work', row.instance_id, row.work_id)
  return work === undefined ? no('other') : teamsOwn(view, work)
}

type ReleaseRow = Part & { readonly release_id?: Id }

/** F-03: what is published is there for everybody; what is still being made, for those who make it. */
export const release = (view: View, row: ReleaseRow): Verdict => {
  if (row.state === 'published') return yes('published')
  return coordinates(view) ? yes('coordinator') : no('other')
}

/** F-03: numbers of published releases and of no other, whoever made them. */
export const publishedCell = (view: View, row: ReleaseRow): Verdict => {
  const whole = parentOf(view, 'picture_release', row.instance_id, row.release_id)
  return whole?.state === 'published' ? yes('published') : no('other')
}

/** What an authority counted in its own register: itself, and those who answer for the work. */
export const ownFigure = (view: View, row: Part): Verdict =>
  row.agency_id === view.standing.professional.agency_id ? yes('agency') : answering(view)

/** One's own wish and one's own time. */
export const ownOnly = (view: View, row: Part): Verdict =>
  isMine(view, row.professional_id) ? yes('own') : no('other')

/** Sealed things of the machinery and true counts: for nobody who is signed in. */
export const nobody = (): Verdict => no('other')
