import { registerErrorTexts } from '#kernel/input.ts'
import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Avtalets mål', fi: 'Sopimuksen tavoitteet', en: 'Goals of the agreement' },
  listSummary: {
    sv: 'Visar avtalets mål med mått och senaste värde.',
    fi: 'Näyttää sopimuksen tavoitteet mittareineen ja viimeisimpine arvoineen.',
    en: 'Shows goals of the agreement with indicators and last values.',
  },
  formSummary: {
    sv: 'Visar vad ett nytt mål behöver.',
    fi: 'Näyttää, mitä uusi tavoite tarvitsee.',
    en: 'Shows what a new goal needs.',
  },
  readSummary: { sv: 'Visar ett mål.', fi: 'Näyttää tavoitteen.', en: 'Shows a goal.' },
  setSummary: { sv: 'Sätter ett mål.', fi: 'Asettaa tavoitteen.', en: 'Sets a goal.' },
  changeSummary: { sv: 'Ändrar ett mål.', fi: 'Muuttaa tavoitetta.', en: 'Changes a goal.' },
  indicatorsSummary: {
    sv: 'Visar måtten med formel, nämnare och senaste värde.',
    fi: 'Näyttää mittarit kaavoineen, nimittäjineen ja viimeisimpine arvoineen.',
    en: 'Shows the indicators with formula, denominator and last value.',
  },
  indicatorSummary: {
    sv: 'Visar ett mått och dess värden.',
    fi: 'Näyttää mittarin arvoineen.',
    en: 'Shows an indicator and its values.',
  },
  recordSummary: {
    sv: 'Antecknar ett värde för ett mått.',
    fi: 'Kirjaa mittarille arvon.',
    en: 'Records a value of an indicator.',
  },
  intro: {
    sv: 'Vad parterna vill nå, och vad som visar hur det går. Varje mål har minst ett mått.',
    fi: 'Mihin osapuolet pyrkivät ja mikä kertoo, miten siinä onnistutaan. Jokaisella tavoitteella on vähintään yksi mittari.',
    en: 'What the parties want to reach, and what shows how it goes. Each goal has at least one indicator.',
  },
  none: { sv: 'Inget mål har satts.', fi: 'Tavoitteita ei ole asetettu.', en: 'No goal has been set.' },
  set: { sv: 'Sätt ett mål', fi: 'Aseta tavoite', en: 'Set a goal' },
  change: { sv: 'Ändra målet', fi: 'Muuta tavoitetta', en: 'Change the goal' },
  goal: { sv: 'Mål', fi: 'Tavoite', en: 'Goal' },
  description: { sv: 'Vad det betyder', fi: 'Mitä se tarkoittaa', en: 'What it means' },
  descriptionHint: {
    sv: 'Vad parterna ska göra, i stort. Inga namn.',
    fi: 'Mitä osapuolet tekevät, yleisesti. Ei nimiä.',
    en: 'What the parties are to do, in general. No names.',
  },
  agreement: { sv: 'Avtal', fi: 'Sopimus', en: 'Agreement' },
  indicators: { sv: 'Mått', fi: 'Mittarit', en: 'Indicators' },
  indicator: { sv: 'Mått', fi: 'Mittari', en: 'Indicator' },
  allIndicators: {
    sv: 'Alla mått och vad de betyder',
    fi: 'Kaikki mittarit ja niiden merkitys',
    en: 'All indicators and what they mean',
  },
  validFrom: { sv: 'Följs från', fi: 'Seurataan alkaen', en: 'Followed from' },
  validUntil: { sv: 'Slutar följas', fi: 'Seuranta päättyy', en: 'No longer followed from' },
  lastValue: { sv: 'Senaste värde', fi: 'Viimeisin arvo', en: 'Last value' },
  noValue: { sv: 'Inget värde än', fi: 'Ei vielä arvoa', en: 'No value yet' },
  period: { sv: 'Tid', fi: 'Jakso', en: 'Period' },
  onDay: (day: string): Text => ({ sv: `läget ${day}`, fi: `tilanne ${day}`, en: `as of ${day}` }),
  between: (first: string, last: string): Text => ({
    sv: `${first}–${last}`,
    fi: `${first}–${last}`,
    en: `${first}–${last}`,
  }),
  formula: { sv: 'Vad som räknas', fi: 'Mitä lasketaan', en: 'What is counted' },
  denominator: { sv: 'Av vad (nämnare)', fi: 'Mistä (nimittäjä)', en: 'Of what (denominator)' },
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  sourceHint: {
    sv: 'Till exempel teamets verksamhetsberättelse 2025.',
    fi: 'Esimerkiksi tiimin toimintakertomus 2025.',
    en: 'For example the team’s annual report 2025.',
  },
  ownSource: { sv: 'Räknas av Fairlead', fi: 'Fairlead laskee', en: 'Worked out by Fairlead' },
  syntheticSource: { sv: 'Påhittat exempel', fi: 'Keksitty esimerkki', en: 'Invented example' },
  unverified: {
    sv: 'Definitionerna är projektets förslag och har inte bekräftats.',
    fi: 'Määritelmät ovat hankkeen ehdotus, eikä niitä ole vahvistettu.',
    en: 'The definitions are the project’s proposal and have not been confirmed.',
  },
  values: { sv: 'Värden', fi: 'Arvot', en: 'Values' },
  value: { sv: 'Värde', fi: 'Arvo', en: 'Value' },
  record: { sv: 'Anteckna ett värde', fi: 'Kirjaa arvo', en: 'Record a value' },
  firstDay: { sv: 'Från och med', fi: 'Alkaen', en: 'From' },
  lastDay: { sv: 'Till och med', fi: 'Päättyen', en: 'Until' },
  numerator: { sv: 'Antal eller summa', fi: 'Määrä tai summa', en: 'Number or sum' },
  denominatorNumber: { sv: 'Nämnare', fi: 'Nimittäjä', en: 'Denominator' },
  saved: { sv: 'Målet är sparat.', fi: 'Tavoite on tallennettu.', en: 'The goal is saved.' },
  valueSaved: { sv: 'Värdet är sparat.', fi: 'Arvo on tallennettu.', en: 'The value is saved.' },
  notRecorded: {
    sv: 'Måttet räknas av det som redan finns. Inget värde skrivs in.',
    fi: 'Mittari lasketaan olemassa olevista tiedoista. Arvoa ei kirjata.',
    en: 'The indicator is worked out from what there is. No value is typed in.',
  },
  countedByOthers: {
    sv: 'Räknas av andra, för hela regionen',
    fi: 'Muiden laskema, koko alueelta',
    en: 'Counted by others, of the whole region',
  },
} satisfies Words

/** A value with its unit, already written as a number. */
export const unitTexts: Readonly<Record<string, (value: string) => Text>> = {
  percent: (value) => ({ sv: `${value} %`, fi: `${value} %`, en: `${value} %` }),
  number: (value) => ({ sv: value, fi: value, en: value }),
  days: (value) => ({ sv: `${value} dagar`, fi: `${value} päivää`, en: `${value} days` }),
  euro: (value) => ({ sv: `${value} euro`, fi: `${value} euroa`, en: `${value} euros` }),
}

registerErrorTexts({
  too_many_indicators: {
    sv: 'Välj högst tio mått.',
    fi: 'Valitse enintään kymmenen mittaria.',
    en: 'Choose at most ten indicators.',
  },
  goal_ends_too_early: {
    sv: 'Slutet är inte efter början. Kontrollera datumen.',
    fi: 'Loppu ei ole alun jälkeen. Tarkista päivämäärät.',
    en: 'The end is not after the beginning. Check the dates.',
  },
  period_backwards: {
    sv: 'Den sista dagen är före den första. Kontrollera datumen.',
    fi: 'Viimeinen päivä on ennen ensimmäistä. Tarkista päivämäärät.',
    en: 'The last day is before the first. Check the dates.',
  },
  denominator_zero: {
    sv: 'Nämnaren är noll. Då finns inget värde att visa.',
    fi: 'Nimittäjä on nolla. Silloin arvoa ei voi näyttää.',
    en: 'The denominator is zero. Then there is no value to show.',
  },
  numerator_too_large: {
    sv: 'Antalet är större än nämnaren. Kontrollera talen.',
    fi: 'Määrä on nimittäjää suurempi. Tarkista luvut.',
    en: 'The number is larger than the denominator. Check the numbers.',
  },
  value_of_few: ({ least }: ErrorParams): Text => ({
    sv: `Värdet berättar om färre än ${String(least)} personer och kan därför inte sparas. Ta en längre tid.`,
    fi: `Arvo kertoo alle ${String(least)} ihmisestä, joten sitä ei voi tallentaa. Valitse pidempi jakso.`,
    en: `The value tells of fewer than ${String(least)} people and can therefore not be saved. Take a longer period.`,
  }),
})
