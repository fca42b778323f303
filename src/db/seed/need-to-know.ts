import type { AuthorityRegister } from '#access/actor.ts'

/** Day the act on client data in social and health care (703/2023) entered into force: the acts below all stood then. */
export const NEED_TO_KNOW_SINCE = '2024-01-01'

/**
 * Purposes an authority may use information for, each from its own act. A controller confirms them before production.
 * police: 872/2011 1:1, 616/2019 §§ 5–8; social care: 1301/2014, 417/2007, 703/2023 § 63; health care: 785/1992, 703/2023 § 62;
 * youth work: 1285/2016 §§ 2, 28. All take part in what the team does together with the young person.
 */
export const registerPurposes: Readonly<Record<AuthorityRegister, readonly string[]>> = {
  police: ['joint_support', 'crime_prevention', 'crime_investigation', 'prevent_threat', 'proceedings'],
  social_care: ['joint_support', 'child_protection', 'care', 'prevent_threat', 'proceedings'],
  health_care: ['joint_support', 'care', 'prevent_threat'],
  youth_work: ['joint_support', 'prevent_threat'],
}

type SubjectReader = { readonly registerKind: AuthorityRegister; readonly subject: string; readonly profession: string }

const read = (registerKind: AuthorityRegister, subjects: readonly string[], professions: readonly string[]) =>
  subjects.flatMap((subject) => professions.map((profession): SubjectReader => ({ registerKind, subject, profession })))

/**
 * Inside one authority, the professions that read a subject (703/2023 § 9: only what one's own task requires). A subject that
 * is not named is read by every profession of the register. Mental health: the psychiatric nurse of the team, not every
 * employee of health care. Assessments and client data: those who do the social work. Material of an investigation and of crime
 * prevention: police officers, not other staff of the department (616/2019 § 15).
 */
export const subjectReaders: readonly SubjectReader[] = [
  ...read('health_care', ['mental_health'], ['psychiatric_nursing']),
  ...read('social_care', ['social_assessment', 'social_client'], ['social_work', 'social_counselling']),
  ...read('police', ['investigation_material', 'police_prevention'], ['police']),
]
