import type { Words } from '#kernel/language.ts'

export const words = {
  readSummary: {
    sv: 'Läser teamets namn och plats för att ändra dem.',
    fi: 'Lukee tiimin nimen ja toimipaikan muuttamista varten.',
    en: 'Reads the name and place of a team to change them.',
  },
  changeSummary: {
    sv: 'Ändrar teamets namn och var det arbetar.',
    fi: 'Muuttaa tiimin nimeä ja toimipaikkaa.',
    en: 'Changes the name of a team and where it works.',
  },
  change: { sv: 'Ändra namn och plats', fi: 'Muuta nimeä ja toimipaikkaa', en: 'Change name and place' },
  intro: {
    sv: 'Det nya namnet visas överallt, också i det som redan är skrivet om teamet.',
    fi: 'Uusi nimi näkyy kaikkialla, myös siinä, mitä tiimistä on jo kirjoitettu.',
    en: 'The new name is shown everywhere, also in what has been written about the team.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  back: { sv: 'Teamet', fi: 'Tiimi', en: 'The team' },
  done: { sv: 'Teamet är ändrat.', fi: 'Tiimi on muutettu.', en: 'The team is changed.' },
} satisfies Words
