import type { Mutant } from './list.ts'

type Equivalence = { readonly of: string; readonly says: readonly string[]; readonly because: string }

/**
 * Changes that cannot change an answer, each with why. `npm run assure -- --deep` asks them too: one that is caught after all, or that
 * is no change of today's text any longer, is a shortfall.
 */
const equivalences: readonly Equivalence[] = [
  {
    of: 'break_glass_read',
    says: ['without c.instance_id = break_glass.instance_id'],
    because: 'the policy of anchor_case lets only cases of the own instance be found',
  },
  {
    of: 'conflict_of_interest_read',
    says: ['without m.instance_id = (select app.instance_id())'],
    because: 'the policy of team_membership lets only those of the own instance be found',
  },
  {
    of: 'disclosure_received',
    says: ['without r.instance_id = disclosure.instance_id'],
    because: 'the policy of disclosure_rule lets only those of the own instance be found',
  },
  {
    of: 'feedback_tally_read',
    says: ['without instance_id = (select app.instance_id())', 'without r.instance_id = feedback_tally.instance_id'],
    because:
      'each of the two alone says the instance: the policy of feedback_result lets only those of the own be found',
  },
  {
    of: 'phenomenon_measure_read',
    says: [
      'without instance_id = (select app.instance_id())',
      'without p.instance_id = phenomenon_measure.instance_id',
    ],
    because: 'each of the two alone says the instance: the policy of phenomenon lets only those of the own be found',
  },
  {
    of: 'prevention_work_hours_read',
    says: [
      'without instance_id = (select app.instance_id())',
      'without w.instance_id = prevention_work_hours.instance_id',
    ],
    because:
      'each of the two alone says the instance: the policy of prevention_work lets only those of the own be found',
  },
  {
    of: 'induction_read',
    says: ['without m.instance_id = induction.instance_id'],
    because: 'the policy of team_membership lets only those of the own instance be found',
  },
  {
    of: 'induction_read',
    says: [
      '>= instead of > in elect app.coordinated_teams())::uuid[]) > 0 and exists ( select from team_m',
      'without cardinality((select app.coordinated_teams())::uuid[]) > 0',
    ],
    because: 'it only spares the question: no membership is of one of no teams',
  },
  {
    of: 'published_cell_read',
    says: ['without instance_id = (select app.instance_id())', 'without r.instance_id = published_cell.instance_id'],
    because:
      'each of the two alone says the instance: the policy of picture_release lets only those of the own be found',
  },
  {
    of: 'referral_read',
    says: ["without state = 'waiting'"],
    because: 'app.find_invited_referrals finds only contacts that wait',
  },
  {
    of: 'app.begin_request',
    says: ["<= instead of < in if found_session.last_seen_at < now() - interval '1 minute' then up"],
    because: 'it spares a write: how often a session is marked as seen',
  },
  {
    of: 'app.begin_request',
    says: [
      'or instead of and before professional_id = found_session.id) then perform set_co',
      'without instance_id = found_session.instance_id (3)',
      'without professional_id = found_session.id',
    ],
    because: 'it only spares app.find_invited_referrals, which finds nothing for whoever is not invited',
  },
  {
    of: 'app.begin_request',
    says: [
      'or instead of and before id = found_session.id; end if;',
      'without instance_id = found_session.instance_id',
      'without id = found_session.id',
    ],
    because: 'it marks the day on which somebody was here last and shows nothing',
  },
  {
    of: 'app.begin_request',
    says: ['without t.function <> all (found_session.functions)'],
    because: 'a function held twice is held',
  },
  {
    of: 'app.begin_request',
    says: [
      '>= instead of > in lity(found_session.required_inductions) > 0 and exists ( select from unnest(f',
      'without cardinality(found_session.required_inductions) > 0',
    ],
    because: 'it only spares the question: of no kinds none is missing',
  },
  {
    of: 'app.begin_request',
    says: ['without g.instance_id = found_session.instance_id'],
    because: 'the id was found by app.enter_case in the own instance; ids are unique',
  },
  {
    of: 'app.enter_case',
    says: [
      'or instead of and before professional_id = app.professional_id() and ended_at is nul',
      'without instance_id = app.instance_id()',
      'without professional_id = app.professional_id()',
      'or instead of and before ended_at is null) and p_case = any (app.conflicted_cas',
      'without ended_at is null',
      'without exists (select from conflict_of_interest where instance_id = app.instance_id() and professional_id = app.profe',
    ],
    because: 'it only spares app.conflicted_cases, which decides',
  },
  {
    of: 'app.enter_case',
    says: [
      'or instead of and before case_id = p_case and ended_at is null) and app.outside',
      'without instance_id = app.instance_id() (2)',
      'without case_id = p_case',
      'or instead of and before ended_at is null) and app.outside_circle(p_case) then',
      'without ended_at is null (2)',
      'without exists (select from case_restriction where instance_id = app.instance_id() and case_id = p_case and ended_at i',
    ],
    because: 'it only spares app.outside_circle, which decides',
  },
  {
    of: 'app.enter_case',
    says: [
      'or instead of and before id = p_case for no key update; end if; perform set_conf',
      'without instance_id = app.instance_id() (3)',
      'without id = p_case',
    ],
    because: 'it holds the row of the case against others and shows nothing; the races look at it',
  },
]

/** Why a mutant gives the same answers as the original; undefined when it must be caught. */
export const equivalenceOf = ({ of, says }: Mutant): string | undefined =>
  equivalences.find((each) => each.of === of && each.says.includes(says))?.because

/** Excuses for which there is no mutant any longer. */
export const staleExcuses = (mutants: readonly Mutant[]): string[] =>
  equivalences.flatMap(({ of, says }) =>
    says
      .filter((one) => !mutants.some((mutant) => mutant.of === of && mutant.says === one))
      .map((one) => `${of}: ${one}`),
  )
