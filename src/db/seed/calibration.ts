/*
 * How many, who and how often: the numbers synthetic data are drawn from (S-09). Every figure says where it comes from;
 * `assumption: true` means that no published figure was found, so that nothing made here may be read as a fact about
 * young people. Gender is not stored and not drawn.
 */

type Figure<Value> = {
  readonly value: Value
  /** Where the figure comes from, or why it was chosen. */
  readonly source: string
  readonly assumption: boolean
}

const published = <const Value>(value: Value, source: string): Figure<Value> => ({ value, source, assumption: false })
const assumed = <const Value>(value: Value, source: string): Figure<Value> => ({ value, source, assumption: true })

/** Contacts of a team in a year, by the team's key. */
export const contactsPerTeamYear: Figure<Readonly<Record<string, number>>> = assumed(
  { lojo: 340, esbo: 420, kyrkslatt: 90, raseborg: 80, 'ankaret-helsingfors': 600 },
  'Lojo: 344 young people in assessment in 2024 (one unverified public text). The others by the number of young residents.',
)

/** Who makes contact (code list referral_sources). */
export const sources = assumed(
  {
    police: 0.5,
    social_services: 0.22,
    school: 0.15,
    educational_institution: 0.03,
    guardian_relative: 0.04,
    youth_services: 0.03,
    self: 0.01,
    health_services: 0.015,
    other: 0.005,
  },
  'Police, social services and schools make most contacts (cooperation agreement, national manual); the shares are inferred.',
)

/** Age in whole years when the contact comes. */
export const ages = assumed(
  { 10: 3, 11: 5, 12: 9, 13: 16, 14: 24, 15: 19, 16: 14, 17: 10 },
  'Modal age 14 among children under 15 suspected of assault in 2023 (Statistics Finland); the main group of the work is 13–17.',
)

/** Share of contacts that come from one incident with several young people, and how many they are. */
export const groupIncidents = assumed(
  { share: 0.125, smallest: 2, largest: 4 },
  '"Few do this alone" (a team to the press, 2023). Inferred share 10–15 %.',
)

/** Share of young people whose earlier case the new contact continues. */
export const returning = published(
  0.05,
  'Of children under 15 suspected of assault in 2023, 5 % had more than one suspicion (Statistics Finland).',
)

/** Relative frequency of what a contact is about, by the key of its story (demo-story.ts). */
export const stories = assumed(
  { shoplifting: 28, assault: 20, robbery: 5, substances: 15, online: 8, absence: 12, violence_at_home: 7, traffic: 5 },
  'Suspects under 18 in West Uusimaa in 2022: 729 petty thefts, 512 assaults, 103 robberies (police). The rest is assumed.',
)

/** Weight of a municipality inside its team: rough share of the region's residents under 18. */
export const municipalityWeights: Figure<Readonly<Record<string, number>>> = assumed(
  {
    '049': 0.62,
    '235': 0.02,
    '444': 0.095,
    '927': 0.065,
    '224': 0.017,
    '257': 0.095,
    '755': 0.014,
    '710': 0.05,
    '078': 0.013,
    '149': 0.011,
    '091': 1,
  },
  'Rough proportions; to be replaced by population statistics.',
)

/** Contact language of the family by municipality: Swedish, other than Finnish or Swedish; the rest is Finnish. */
export const languageShares: Figure<Readonly<Record<string, { readonly sv: number; readonly other: number }>>> =
  assumed(
    {
      '049': { sv: 0.07, other: 0.22 },
      '235': { sv: 0.32, other: 0.08 },
      '444': { sv: 0.04, other: 0.07 },
      '927': { sv: 0.02, other: 0.05 },
      '224': { sv: 0.02, other: 0.04 },
      '257': { sv: 0.16, other: 0.1 },
      '755': { sv: 0.27, other: 0.05 },
      '710': { sv: 0.6, other: 0.06 },
      '078': { sv: 0.45, other: 0.08 },
      '149': { sv: 0.52, other: 0.05 },
      '091': { sv: 0.06, other: 0.19 },
    },
    'In Raseborg, Hangö and Ingå about half speak Swedish; the rest is a rough guess by municipality.',
  )

/** Other languages of families, by frequency (code list languages). */
export const otherLanguages = assumed(
  { ru: 24, et: 16, ar: 15, so: 14, uk: 10, en: 8, sq: 7, ckb: 6 },
  'The largest groups in the capital region, rounded.',
)

/** Share of families with another language who need an interpreter. */
export const interpreterNeed = assumed(0.5, 'No figure found.')

/** Custody of the young person's guardians, and how often a second guardian is known. */
export const families = assumed(
  { joint: 0.72, sole: 0.22, unknown: 0.06, secondGuardian: 0.75 },
  'No figure found for families of the work.',
)

/** Weight of the months of a year, January first: quiet in July, most in May and in autumn. */
export const months = assumed(
  [0.95, 1, 1.05, 1.1, 1.25, 0.9, 0.55, 0.95, 1.2, 1.15, 1.05, 0.85],
  'Yearly swing of 20–50 % around the mean (situational-picture calibration); the shape follows the school year.',
)

/** What the team decides (code list screening_outcomes). */
export const outcomes = assumed(
  {
    selected: 0.62,
    advice_given: 0.14,
    referred_directly: 0.1,
    handled_elsewhere: 0.06,
    declined: 0.05,
    not_target_group: 0.03,
  },
  'No published selection rate was found.',
)

/** Meetings with the family in a case. */
export const meetingsPerCase = assumed(
  { 1: 0.45, 2: 0.35, 3: 0.2 },
  'One to three meetings a case (inferred from the manual: charting and referral, no long treatment).',
)

/** Why a case ends (code list closing_reasons). */
export const closingReasons = assumed(
  {
    referred_started: 0.48,
    no_need: 0.26,
    referred_not_started: 0.08,
    consent_withdrawn: 0.05,
    not_reached: 0.04,
    transferred: 0.03,
    moved: 0.03,
    turned_18: 0.03,
  },
  'No published distribution was found.',
)

/** Share of contacts that are urgent (code list urgency). */
export const urgencies = assumed({ normal: 0.82, prompt: 0.14, immediate: 0.04 }, 'No figure found.')
