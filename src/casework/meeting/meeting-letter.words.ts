import type { Text, Words } from '#kernel/language.ts'

/** The letter that asks one person to a meeting: short, and about nobody else. */
export const words = {
  read: {
    sv: 'Skriv ut en kallelse till en person',
    fi: 'Tulosta kutsu yhdelle henkilölle',
    en: 'Print a letter for one person',
  },
  letter: { sv: 'Kallelse', fi: 'Kutsu', en: 'Letter' },
  title: { sv: 'Välkommen till ett möte', fi: 'Tervetuloa tapaamiseen', en: 'Welcome to a meeting' },
  to: (name: string): Text => ({ sv: `Till ${name}`, fi: `Vastaanottaja: ${name}`, en: `To ${name}` }),
  whenProposed: { sv: 'Föreslagna tider', fi: 'Ehdotetut ajat', en: 'Proposed times' },
  answerTimes: (name: string): Text => ({
    sv: `Vilken tid passar dig? Berätta det för ${name}.`,
    fi: `Mikä aika sopii sinulle? Kerro se. Yhteyshenkilösi on ${name}.`,
    en: `Which time suits you? Tell ${name}.`,
  }),
  placeToldApart: (name: string): Text => ({
    sv: `Var vi träffas får du veta av ${name}.`,
    fi: `Tapaamispaikan saat tietää yhteyshenkilöltäsi. Hän on ${name}.`,
    en: `${name} tells you where we meet.`,
  }),
  asPdf: { sv: 'Kallelsen som PDF', fi: 'Kutsu PDF-tiedostona', en: 'The letter as PDF' },
  namesAddress: {
    sv: 'Mötets syfte verkar innehålla en adress, och någon i ärendet har skyddad identitet. Ändra mötet först.',
    fi: 'Tapaamisen tarkoituksessa näyttää olevan osoite, ja asiassa on turvakiellon alainen henkilö. Muuta ensin tapaamista.',
    en: 'The purpose of the meeting seems to hold an address, and somebody in the case has a protected identity. Change the meeting first.',
  },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  whom: { sv: 'Du träffar', fi: 'Tapaat', en: 'You meet' },
  cannotCome: (name: string, team: string): Text => ({
    sv: `Kan du inte komma, eller undrar du något? Kontakta ${name}, ${team}.`,
    fi: `Etkö pääse, tai onko kysyttävää? Yhteyshenkilösi on ${name}, ${team}.`,
    en: `Can you not come, or do you wonder about something? Contact ${name}, ${team}.`,
  }),
  number: (number: string): Text => ({ sv: `Nummer: ${number}`, fi: `Numero: ${number}`, en: `Number: ${number}` }),
  howToPrint: {
    sv: 'Kallelsen gäller bara den här personen. Skriv ut med webbläsaren och skicka eller ge den till personen själv.',
    fi: 'Kutsu koskee vain tätä henkilöä. Tulosta selaimella ja lähetä tai anna se henkilölle itselleen.',
    en: 'The letter is for this person only. Print with the browser and send or give it to the person themselves.',
  },
  safeContact: (how: string): Text => ({
    sv: `Så når du personen tryggt: ${how}`,
    fi: `Näin tavoitat henkilön turvallisesti: ${how}`,
    en: `How to reach the person safely: ${how}`,
  }),
  notPlanned: {
    sv: 'Mötet är inte längre planerat. Ingen kallas till det.',
    fi: 'Tapaaminen ei ole enää suunniteltu. Siihen ei kutsuta ketään.',
    en: 'The meeting is no longer planned. Nobody is asked to it.',
  },
  notAsked: {
    sv: 'Vårdnadshavaren kallas inte: en begränsning gäller. Ändra vilka som är med i mötet.',
    fi: 'Huoltajaa ei kutsuta: rajoitus on voimassa. Muuta tapaamisen osallistujia.',
    en: 'The guardian is not asked: a limit holds. Change who takes part in the meeting.',
  },
  namesOtherSide: (named: string): Text => ({
    sv: `Mötets syfte eller plats röjer något om den andra parten: ${named}. Parterna hålls isär: ändra mötet först.`,
    fi: `Tapaamisen tarkoitus tai paikka paljastaa jotakin toisesta osapuolesta: ${named}. Osapuolet pidetään erillään: muuta ensin tapaamista.`,
    en: `The purpose or the place of the meeting tells something about the other party: ${named}. The parties are kept apart: change the meeting first.`,
  }),
} satisfies Words
