import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Kopplingar', fi: 'Yhteydet', en: 'Links' },
  readSummary: { sv: 'Ärendets kopplingar', fi: 'Asian yhteydet', en: 'Links of the case' },
  incidents: { sv: 'Händelser', fi: 'Tapaukset', en: 'Incidents' },
  incidentsHint: {
    sv: 'Vad den unga var i en händelse. Andra unga i händelsen syns inte här.',
    fi: 'Mikä nuori oli tapauksessa. Muut tapauksen nuoret eivät näy tässä.',
    en: 'What the young person was in an incident. Other young people in it do not show here.',
  },
  incidentsEmpty: { sv: 'Ingen händelse är kopplad.', fi: 'Tapauksia ei ole liitetty.', en: 'No incident is linked.' },
} satisfies Words
