/**
 * What somebody must be, beside being signed in, to stand in a relation of the permission table at all. Written down here a second
 * time: the product's own table is what is asked about. All others are workers.
 */
const needs: Readonly<Record<string, readonly string[]>> = {
  team_coordinator: ['coordinator'],
  referral_coordinator: ['coordinator'],
  leadership: ['leadership'],
  steering_group: ['steering_group'],
  data_protection_officer: ['data_protection_officer'],
  administrator: ['administrator'],
  national_coordinator: ['national_coordinator'],
  // Those who may look over a rule: whoever is responsible for data protection, or leads.
  rule_verifier: ['data_protection_officer', 'leadership'],
  // The chair sits in the steering group, the secretary coordinates a team (decision 0032).
  meeting_chair: ['steering_group'],
  meeting_secretary: ['coordinator'],
  // Of the board: who works in a team, who coordinates it, or either (decision 0033).
  phenomenon_lead: ['coordinator'],
  signal_keeper: ['worker', 'coordinator'],
  measure_owner: ['worker', 'coordinator'],
  // The report of a team is written by who coordinates it.
  report_writer: ['coordinator'],
}
// Whoever is of a police authority, whatever they do there; who is of another is asked by police-figure.test.ts.
const anybody = ['worker', 'coordinator', 'leadership', 'steering_group', 'administrator', 'data_protection_officer']
const worker = ['worker']

/** Functions one of which somebody needs to stand in a relation. */
export const functionsFor = (relation: string): readonly string[] =>
  relation === 'police_party' ? anybody : (needs[relation] ?? worker)
