import type { Text, Words } from '#kernel/language.ts'
import type { ThreatChannel } from './threat-notice.ts'

export const words = {
  title: { sv: 'Meddela polisen om ett hot', fi: 'Ilmoita poliisille uhasta', en: 'Tell the police of a threat' },
  form: {
    sv: 'Läs vad ett hotmeddelande vilar på',
    fi: 'Lue, mihin uhkailmoitus perustuu',
    en: 'Read what a threat notice rests on',
  },
  intro: {
    sv: 'Är någon i omedelbar fara, ring 112 först. Berätta bara det som är nödvändigt för att bedöma hotet eller hindra det.',
    fi: 'Jos joku on välittömässä vaarassa, soita ensin 112. Kerro vain se, mikä on välttämätöntä uhan arvioimiseksi tai estämiseksi.',
    en: 'If somebody is in immediate danger, call 112 first. Tell only what is necessary to judge the threat or to prevent it.',
  },
  threatened: {
    sv: 'Vem kan utsättas för våld?',
    fi: 'Kuka voi joutua väkivallan kohteeksi?',
    en: 'Who may be subjected to violence?',
  },
  threat: { sv: 'Vad är hotet?', fi: 'Mikä on uhka?', en: 'What is the threat?' },
  threatHint: {
    sv: 'Vad som har sagts eller gjorts, när och var. Inget annat om den unga.',
    fi: 'Mitä on sanottu tai tehty, milloin ja missä. Ei muuta nuoresta.',
    en: 'What has been said or done, when and where. Nothing else about the young person.',
  },
  date: { sv: 'Vilken dag berättade du?', fi: 'Minä päivänä kerroit?', en: 'On which day did you tell?' },
  time: { sv: 'Vilken tid?', fi: 'Mihin aikaan?', en: 'At what time?' },
  channel: { sv: 'Hur?', fi: 'Miten?', en: 'How?' },
  save: { sv: 'Anteckna meddelandet', fi: 'Kirjaa ilmoitus', en: 'Record the notice' },
  done: { sv: 'Meddelandet antecknades.', fi: 'Ilmoitus kirjattiin.', en: 'The notice was recorded.' },
  noRule: {
    sv: 'Rätten att meddela polisen om ett hot gäller social- och hälsovården (703/2023 62 §) och ungdomsarbetet (1285/2016 28 §). Ingen gällande regel nämner din myndighet.',
    fi: 'Oikeus ilmoittaa poliisille uhasta koskee sosiaali- ja terveydenhuoltoa (703/2023 62 §) ja nuorisotyötä (1285/2016 28 §). Mikään voimassa oleva sääntö ei mainitse viranomaistasi.',
    en: 'The right to tell the police of a threat is for social and health care (703/2023 § 62) and youth work (1285/2016 § 28). No rule in force names your authority.',
  },
  unverified: {
    sv: 'Regeln är inte bekräftad av en utsedd person ännu. Be dataskyddsombudet bekräfta den. Vid omedelbar fara: ring 112.',
    fi: 'Nimetty henkilö ei ole vielä vahvistanut sääntöä. Pyydä tietosuojavastaavaa vahvistamaan se. Välittömässä vaarassa: soita 112.',
    en: 'The rule has not been verified by a named person yet. Ask the data-protection officer to verify it. In immediate danger: call 112.',
  },
  told: (day: string, by: string): Text => ({
    sv: `berättat ${day}, ${by}`,
    fi: `kerrottu ${day}, ${by}`,
    en: `told ${day}, ${by}`,
  }),
  notice: {
    sv: 'Meddelande till polisen om ett hot',
    fi: 'Ilmoitus poliisille uhasta',
    en: 'Notice to the police of a threat',
  },
  about: { sv: 'Hotad:', fi: 'Uhattu:', en: 'Threatened:' },
} satisfies Words

export const threatChannelTexts: Readonly<Record<ThreatChannel, Text>> = {
  emergency_number: { sv: 'nödnumret 112', fi: 'hätänumero 112', en: 'emergency number 112' },
  phone: { sv: 'telefon', fi: 'puhelin', en: 'phone' },
  secure_mail: { sv: 'skyddad e-post', fi: 'suojattu sähköposti', en: 'secure mail' },
  on_site: { sv: 'på plats', fi: 'paikan päällä', en: 'in person' },
}
