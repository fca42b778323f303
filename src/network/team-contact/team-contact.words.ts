import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Kontakt för allmänheten', fi: 'Yhteystiedot yleisölle', en: 'Contact for the public' },
  readSummary: {
    sv: 'Läs hur allmänheten når ett team',
    fi: 'Lue, miten yleisö tavoittaa tiimin',
    en: 'Read how the public reaches a team',
  },
  changeSummary: {
    sv: 'Ändra hur allmänheten når ett team',
    fi: 'Muuta, miten yleisö tavoittaa tiimin',
    en: 'Change how the public reaches a team',
  },
  done: {
    sv: 'Kontaktuppgifterna sparades.',
    fi: 'Yhteystiedot tallennettiin.',
    en: 'The contact details were saved.',
  },
  where: {
    sv: 'Uppgifterna visas på kvittensen för dem som skriver i formuläret ”Jag är orolig”. Skriv inga namn.',
    fi: 'Tiedot näytetään kuittauksella niille, jotka kirjoittavat lomakkeella ”Olen huolissani”. Älä kirjoita nimiä.',
    en: 'The details are shown on the receipt to those who write in the form “I am worried”. Write no names.',
  },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  hours: { sv: 'När teamet svarar', fi: 'Milloin tiimi vastaa', en: 'When the team answers' },
  hoursSv: {
    sv: 'När teamet svarar, på svenska',
    fi: 'Milloin tiimi vastaa, ruotsiksi',
    en: 'When the team answers, in Swedish',
  },
  hoursFi: {
    sv: 'När teamet svarar, på finska',
    fi: 'Milloin tiimi vastaa, suomeksi',
    en: 'When the team answers, in Finnish',
  },
  hoursEn: {
    sv: 'När teamet svarar, på engelska',
    fi: 'Milloin tiimi vastaa, englanniksi',
    en: 'When the team answers, in English',
  },
  none: {
    sv: 'Inget är ifyllt. Den som skriver på webben ser då inget nummer.',
    fi: 'Mitään ei ole täytetty. Verkossa kirjoittava ei näe silloin numeroa.',
    en: 'Nothing is filled in. Who writes on the web sees no number.',
  },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  back: { sv: 'Till teamet', fi: 'Tiimiin', en: 'To the team' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
} satisfies Words
