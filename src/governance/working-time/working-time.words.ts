import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

const monthNames: readonly Text[] = [
  { sv: 'januari', fi: 'tammikuu', en: 'January' },
  { sv: 'februari', fi: 'helmikuu', en: 'February' },
  { sv: 'mars', fi: 'maaliskuu', en: 'March' },
  { sv: 'april', fi: 'huhtikuu', en: 'April' },
  { sv: 'maj', fi: 'toukokuu', en: 'May' },
  { sv: 'juni', fi: 'kesäkuu', en: 'June' },
  { sv: 'juli', fi: 'heinäkuu', en: 'July' },
  { sv: 'augusti', fi: 'elokuu', en: 'August' },
  { sv: 'september', fi: 'syyskuu', en: 'September' },
  { sv: 'oktober', fi: 'lokakuu', en: 'October' },
  { sv: 'november', fi: 'marraskuu', en: 'November' },
  { sv: 'december', fi: 'joulukuu', en: 'December' },
]

/** "november 2026" of `2026-11`. */
export function monthText(month: string): Text {
  const name = monthNames[Number(month.slice(5, 7)) - 1] ?? { sv: month, fi: month, en: month }
  const year = month.slice(0, 4)
  return { sv: `${name.sv} ${year}`, fi: `${name.fi} ${year}`, en: `${name.en} ${year}` }
}

export const words = {
  title: { sv: 'Arbetstid i regionen', fi: 'Työaika alueella', en: 'Working time in the region' },
  ownTitle: { sv: 'Min arbetstid', fi: 'Oma työaikani', en: 'My working time' },
  sumsSummary: {
    sv: 'Visar ett års arbetstid per verksamhet, part och profession.',
    fi: 'Näyttää vuoden työajan toiminnan, osapuolen ja ammattialan mukaan.',
    en: 'Shows a year’s working time by activity, party and profession.',
  },
  ownSummary: {
    sv: 'Visar de egna månaderna.',
    fi: 'Näyttää omat kuukaudet.',
    en: 'Shows one’s own months.',
  },
  monthSummary: { sv: 'Visar en egen månad.', fi: 'Näyttää oman kuukauden.', en: 'Shows a month of one’s own.' },
  recordSummary: {
    sv: 'Antecknar egna timmar en månad.',
    fi: 'Kirjaa omat tunnit kuukaudelta.',
    en: 'Records one’s own hours of a month.',
  },
  ownIntro: {
    sv: 'Skriv timmarna i stort en gång i månaden. Inget ärende och ingen person nämns. Andra ser bara summor.',
    fi: 'Kirjoita tunnit suunnilleen kerran kuussa. Asiaa tai henkilöä ei mainita. Muut näkevät vain summat.',
    en: 'Write the hours roughly once a month. No case and no person is named. Others see only sums.',
  },
  sumsIntro: {
    sv: 'Timmar som de anställda själva har antecknat, i grupper utan ärenden.',
    fi: 'Tunnit, jotka työntekijät ovat itse kirjanneet, ryhmissä ilman asioita.',
    en: 'Hours that staff recorded themselves, in categories without cases.',
  },
  month: { sv: 'Månad', fi: 'Kuukausi', en: 'Month' },
  hours: { sv: 'Timmar', fi: 'Tunnit', en: 'Hours' },
  hoursHint: {
    sv: 'Timmar, till exempel 12,5. Lämna tomt där du inte har arbetat.',
    fi: 'Tunteina, esimerkiksi 12,5. Jätä tyhjäksi, jos et ole tehnyt sitä.',
    en: 'In hours, for example 12.5. Leave empty what you did not do.',
  },
  nothing: { sv: 'Inget antecknat', fi: 'Ei kirjattu', en: 'Nothing recorded' },
  activity: { sv: 'Verksamhet', fi: 'Toiminta', en: 'Activity' },
  profession: { sv: 'Profession', fi: 'Ammattiala', en: 'Profession' },
  byParty: { sv: 'Per verksamhet och part', fi: 'Toiminnan ja osapuolen mukaan', en: 'By activity and party' },
  byProfession: {
    sv: 'Per profession och verksamhet',
    fi: 'Ammattialan ja toiminnan mukaan',
    en: 'By profession and activity',
  },
  total: { sv: 'Tillsammans', fi: 'Yhteensä', en: 'Together' },
  year: { sv: 'År', fi: 'Vuosi', en: 'Year' },
  none: {
    sv: 'Ingen har antecknat timmar för året.',
    fi: 'Vuodelle ei ole kirjattu tunteja.',
    en: 'Nobody has recorded hours for the year.',
  },
  saved: { sv: 'Timmarna är sparade.', fi: 'Tunnit on tallennettu.', en: 'The hours are saved.' },
} satisfies Words

registerErrorTexts({
  month_invalid: {
    sv: 'Månaden finns inte. Välj en av månaderna i listan.',
    fi: 'Kuukautta ei ole. Valitse jokin luettelon kuukausista.',
    en: 'The month does not exist. Choose one of the months in the list.',
  },
  month_closed: {
    sv: 'Månaden går inte längre att ändra, eller har inte börjat.',
    fi: 'Kuukautta ei voi enää muuttaa, tai se ei ole alkanut.',
    en: 'The month can no longer be changed, or has not begun.',
  },
})
