import type { Words } from '#kernel/language.ts'

/** Headings of what the screening has come to, on the page of a contact. */
export const sectionWords = {
  stances: { sv: 'Myndigheternas ståndpunkter', fi: 'Viranomaisten kannat', en: 'Stances of the authorities' },
  invitedExpert: { sv: 'inbjuden expert', fi: 'kutsuttu asiantuntija', en: 'invited expert' },
  decisions: { sv: 'Teamets beslut', fi: 'Tiimin päätökset', en: 'Decisions of the team' },
  tookPart: { sv: 'Deltog', fi: 'Osallistuivat', en: 'Took part' },
  panelTitle: { sv: 'Urvalspanelen', fi: 'Valintaryhmä', en: 'Selection panel' },
  panelWaiting: { sv: 'Inte ännu', fi: 'Ei vielä', en: 'Not yet' },
  panelSelects: { sv: 'Väljer', fi: 'Valitsee', en: 'Selects' },
  profession: { sv: 'Profession', fi: 'Ammattiala', en: 'Profession' },
  stance: { sv: 'Ståndpunkt', fi: 'Kanta', en: 'Stance' },
} satisfies Words
