import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** What is wrong with a meeting as typed. */
export const words = {
  added_value_missing: {
    sv: 'Skriv vad personen tillför mötet, eller ta bort krysset.',
    fi: 'Kirjoita, mitä henkilö tuo tapaamiseen, tai poista valinta.',
    en: 'Write what the person adds to the meeting, or untick them.',
  },
  nobody_asked: {
    sv: 'Välj minst en person som är med på mötet.',
    fi: 'Valitse vähintään yksi tapaamiseen osallistuva.',
    en: 'Choose at least one person who takes part in the meeting.',
  },
  meeting_date_passed: {
    sv: 'Dagen har redan varit. Skriv en kommande dag, eller kryssa för att mötet redan har hållits.',
    fi: 'Päivä on jo mennyt. Kirjoita tuleva päivä tai merkitse, että tapaaminen on jo pidetty.',
    en: 'The day has already passed. Write a coming day, or tick that the meeting has already been held.',
  },
  meeting_time_passed: {
    sv: 'Klockslaget har redan varit i dag. Skriv en senare tid, eller kryssa för att mötet redan har hållits.',
    fi: 'Kellonaika on tänään jo mennyt. Kirjoita myöhempi aika tai merkitse, että tapaaminen on jo pidetty.',
    en: 'The time has already passed today. Write a later time, or tick that the meeting has already been held.',
  },
  meeting_not_begun: {
    sv: 'Mötet har inte börjat ännu. Rätta tiden, eller ta bort krysset för att mötet redan har hållits.',
    fi: 'Tapaaminen ei ole vielä alkanut. Korjaa aika tai poista merkintä, että tapaaminen on jo pidetty.',
    en: 'The meeting has not begun yet. Correct the time, or untick that the meeting has already been held.',
  },
  place_missing: {
    sv: 'Skriv var mötet hålls.',
    fi: 'Kirjoita, missä tapaaminen pidetään.',
    en: 'Write where the meeting is held.',
  },
  interpreter_reason_missing: {
    sv: 'Tolk behövs men är inte bokad. Boka tolk, eller skriv varför mötet hålls utan.',
    fi: 'Tulkki tarvitaan, mutta sitä ei ole tilattu. Tilaa tulkki tai kirjoita, miksi tapaaminen pidetään ilman.',
    en: 'An interpreter is needed but not booked. Book one, or write why the meeting is held without.',
  },
  guardian_reason_missing: {
    sv: 'Vårdnaden är gemensam men alla vårdnadshavare är inte bjudna. Bjud in båda, eller skriv varför inte.',
    fi: 'Huolto on yhteinen, mutta kaikkia huoltajia ei ole kutsuttu. Kutsu molemmat tai kirjoita, miksi ei.',
    en: 'Custody is joint but not every guardian is asked. Ask both, or write why not.',
  },
  guardian_of_adult: ({ name }: Readonly<Partial<Record<string, string | number>>>) => ({
    sv: `Den unga har fyllt 18 år: ${String(name)} bjuds inte som vårdnadshavare. Vill den unga ha med hen, lägg till hen i ärendet som närstående.`,
    fi: `Nuori on täyttänyt 18 vuotta: huoltajaa (${String(name)}) ei kutsuta huoltajana. Jos nuori haluaa hänet mukaan, lisää hänet asiaan läheisenä.`,
    en: `The young person has turned 18: ${String(name)} is not asked as a guardian. If the young person wants them there, add them to the case as somebody close.`,
  }),
  attendance_missing: {
    sv: 'Välj för varje deltagare om hen var med.',
    fi: 'Valitse jokaisesta osallistujasta, oliko hän paikalla.',
    en: 'Choose for each participant whether they were there.',
  },
  absence_reason_missing: {
    sv: 'Skriv varför personen inte var med.',
    fi: 'Kirjoita, miksi henkilö ei ollut paikalla.',
    en: 'Write why the person was not there.',
  },
  substitute_missing: {
    sv: 'Skriv ersättarens namn.',
    fi: 'Kirjoita sijaisen nimi.',
    en: 'Write the name of the substitute.',
  },
} satisfies Words

registerErrorTexts(words)
