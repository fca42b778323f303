import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Utbildningar', fi: 'Koulutukset', en: 'Trainings' },
  summary: {
    sv: 'Visar vilka utbildningar som finns och hur det står till med dem.',
    fi: 'Näyttää, mitä koulutuksia on ja mikä niiden tilanne on.',
    en: 'Shows which trainings there are and how it stands with them.',
  },
  intro: {
    sv: 'Du ser dina egna utbildningar. Koordinatorer ser sina team, ledning och administratörer sin egen myndighet. En administratör bekräftar; ingen bekräftar sin egen.',
    fi: 'Näet omat koulutuksesi. Koordinaattorit näkevät tiiminsä, johto ja järjestelmänvalvojat oman viranomaisensa. Järjestelmänvalvoja vahvistaa; kukaan ei vahvista omaansa.',
    en: 'You see your own trainings. Coordinators see their teams, leaders and administrators their own authority. An administrator confirms; nobody confirms their own.',
  },
  which: { sv: 'Utbildningar som finns', fi: 'Koulutukset', en: 'Trainings there are' },
  training: { sv: 'Utbildning', fi: 'Koulutus', en: 'Training' },
  renewed: { sv: 'Förnyas', fi: 'Uusitaan', en: 'Renewed' },
  once: { sv: 'En gång räcker', fi: 'Kerta riittää', en: 'Once is enough' },
  every: (months: number): Text => ({
    sv: `Efter ${months} månader`,
    fi: `${months} kuukauden kuluttua`,
    en: `After ${months} months`,
  }),
  source: { sv: 'Källa', fi: 'Lähde', en: 'Source' },
  uncertain: { sv: 'Inte bekräftat', fi: 'Ei vahvistettu', en: 'Not confirmed' },
  who: { sv: 'Vem som har gått vilken', fi: 'Kuka on käynyt minkä', en: 'Who has done which' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  nobody: {
    sv: 'Här finns ingen i något team som du får se.',
    fi: 'Täällä ei ole ketään tiimissä, jonka saat nähdä.',
    en: 'There is nobody in a team here whom you may see.',
  },
  lacking: (lacking: number, all: number): Text => ({
    sv: lacking === 0 ? 'Alla har det som behövs.' : `${lacking} av ${all} saknar någon utbildning.`,
    fi: lacking === 0 ? 'Kaikilla on tarvittavat.' : `${lacking}/${all} henkilöltä puuttuu jokin koulutus.`,
    en: lacking === 0 ? 'Everybody has what is needed.' : `${lacking} of ${all} lack a training.`,
  }),
  doneOn: (day: string): Text => ({ sv: `Klar ${day}`, fi: `Valmis ${day}`, en: `Done ${day}` }),
  missing: { sv: 'Saknas', fi: 'Puuttuu', en: 'Missing' },
  forGood: { sv: 'Tills vidare', fi: 'Toistaiseksi', en: 'For good' },
  endsSoon: (day: string): Text => ({
    sv: `Förnyas före ${day}`,
    fi: `Uusittava ennen ${day}`,
    en: `Renew before ${day}`,
  }),
  ended: (day: string): Text => ({ sv: `Gick ut ${day}`, fi: `Vanheni ${day}`, en: `Ended ${day}` }),
  lacks: (kinds: string): Text => ({
    sv: `Utbildning saknas: ${kinds}`,
    fi: `Koulutus puuttuu: ${kinds}`,
    en: `Training missing: ${kinds}`,
  }),
} satisfies Words
