import type { Words } from '#kernel/language.ts'

export const words = {
  read: {
    sv: 'Skriv ut ett samtycke att underteckna på familjens språk',
    fi: 'Tulosta allekirjoitettava suostumus perheen kielellä',
    en: 'Print a consent to sign in the family’s language',
  },
  toSign: {
    sv: 'Samtycke att underteckna',
    fi: 'Allekirjoitettava suostumus',
    en: 'Consent to sign',
  },
  fallsBack: {
    sv: 'Uppgifterna ovan står på svenska, finska eller engelska också när förklaringen är på ett annat språk. Läs upp dem med tolk.',
    fi: 'Yllä olevat tiedot ovat suomeksi, ruotsiksi tai englanniksi, vaikka selitys on muulla kielellä. Lue ne tulkin kanssa.',
    en: 'The facts above are in Swedish, Finnish or English also where the explanation is in another language. Read them out with an interpreter.',
  },
  howToSign: {
    sv: 'Skriv ut och låt alla som ska säga ja underteckna. Anteckna sedan svaret här i ärendet.',
    fi: 'Tulosta ja pyydä kaikkien suostumuksen antajien allekirjoitus. Kirjaa sitten vastaus asiaan.',
    en: 'Print it and let everyone who is to say yes sign. Then record the answer in the case.',
  },
  backToConsent: { sv: 'Till samtycket', fi: 'Suostumukseen', en: 'To the consent' },
} satisfies Words
