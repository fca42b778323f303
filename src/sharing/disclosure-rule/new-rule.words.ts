import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

/** A rule the catalogue does not have yet. */
export const words = {
  title: { sv: 'Föreslå en ny regel', fi: 'Ehdota uutta sääntöä', en: 'Propose a new rule' },
  intro: {
    sv: 'Regeln börjar gälla när en annan person har granskat den, tidigast den dag du skriver. Det som redan är delat påverkas inte. Läs bestämmelsen i Finlex och skriv den som den står.',
    fi: 'Sääntö tulee voimaan, kun toinen henkilö on tarkistanut sen, aikaisintaan kirjoittamanasi päivänä. Se ei vaikuta jo jaettuun. Lue säännös Finlexistä ja kirjoita se sellaisena kuin se on.',
    en: 'The rule counts when another person has verified it, at the earliest on the day you write. What has been shared is not affected. Read the provision in Finlex and write it as it stands.',
  },
  kind: { sv: 'Vad gäller regeln?', fi: 'Mitä sääntö koskee?', en: 'What is the rule about?' },
  save: { sv: 'Spara förslaget', fi: 'Tallenna ehdotus', en: 'Save the proposal' },
  done: {
    sv: 'Regeln är föreslagen. Be en annan person granska den.',
    fi: 'Sääntö on ehdotettu. Pyydä toista henkilöä tarkistamaan se.',
    en: 'The rule is proposed. Ask another person to verify it.',
  },
} satisfies Words

/** What a rule can be about. */
export const kindTexts: Readonly<Record<'disclosure' | 'recording' | 'technical', Text>> = {
  disclosure: { sv: 'Att berätta för någon', fi: 'Jollekulle kertomista', en: 'Telling somebody' },
  recording: {
    sv: 'Att ta in det man har fått veta i eget register',
    fi: 'Saadun tiedon ottamista omaan rekisteriin',
    en: 'Taking what one was told into the own register',
  },
  technical: { sv: 'Teknisk överföring', fi: 'Tekninen siirto', en: 'Technical transfer' },
}

registerErrorTexts({
  rule_name_taken: {
    sv: 'Det finns redan en regel med det namnet. Föreslå en ny version av den i stället.',
    fi: 'Samanniminen sääntö on jo olemassa. Ehdota sen uutta versiota.',
    en: 'There is a rule of that name already. Propose a new version of it instead.',
  },
})
