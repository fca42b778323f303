import type { RefusalReason } from '#access/decide.ts'
import type { Text, Words } from '#kernel/language.ts'
import { registerErrorTexts } from '#kernel/input.ts'

export const words = {
  staleForm: {
    sv: 'Någon annan hann ändra det här medan du skrev. Din text finns kvar. Läs igenom det nya och spara igen.',
    fi: 'Joku muu ehti muuttaa tätä sillä välin, kun kirjoitit. Tekstisi on tallella. Lue uusi versio ja tallenna uudelleen.',
    en: 'Somebody else changed this while you were writing. Your text is still here. Read what is new and save again.',
  },
  stepUp: {
    sv: 'Det här är känsligt. Visa först igen vem du är.',
    fi: 'Tämä on arkaluonteista. Osoita ensin uudelleen, kuka olet.',
    en: 'This is sensitive. First show again who you are.',
  },
  saveDraft: { sv: 'Spara ett utkast', fi: 'Tallenna luonnos', en: 'Save a draft' },
  deleteDraft: { sv: 'Ta bort ett utkast', fi: 'Poista luonnos', en: 'Delete a draft' },
  draftSaved: { sv: 'Utkastet sparades.', fi: 'Luonnos tallennettiin.', en: 'The draft was saved.' },
  draftDeleted: { sv: 'Utkastet togs bort.', fi: 'Luonnos poistettiin.', en: 'The draft was deleted.' },
} satisfies Words

/** Why something visible may not be done now, in plain words. */
export const refusalTexts: Readonly<Record<RefusalReason, Text>> = {
  not_your_role: {
    sv: 'Det här hör inte till din uppgift.',
    fi: 'Tämä ei kuulu tehtävääsi.',
    en: 'This is not part of your task.',
  },
  state_closed: { sv: 'Ärendet är avslutat.', fi: 'Asia on päätetty.', en: 'The case is closed.' },
  state_selected: {
    sv: 'Kontakten har redan blivit ett ärende.',
    fi: 'Yhteydenotosta on jo tullut asia.',
    en: 'The contact has already become a case.',
  },
  state_not_selected: {
    sv: 'Teamet har redan beslutat om kontakten.',
    fi: 'Tiimi on jo päättänyt yhteydenotosta.',
    en: 'The team has already decided about the contact.',
  },
  state_of_age: {
    sv: 'Den unga har fyllt 18. Välj först hur ärendet fortsätter: avsluta, för över till tjänster för vuxna eller slutför med motivering.',
    fi: 'Nuori on täyttänyt 18. Valitse ensin, miten asia jatkuu: päätä se, siirrä aikuisten palveluihin tai vie loppuun perustellen.',
    en: 'The young person has turned 18. First choose how the case goes on: close it, pass it to services for adults, or finish it with a reason.',
  },
  state_not_taking_part: {
    sv: 'Familjen är inte med. Det som bygger på deras ja väntar på ett nytt ja. Din myndighets egna uppgifter fortsätter i ert eget register.',
    fi: 'Perhe ei ole mukana. Heidän suostumukseensa perustuva työ odottaa uutta suostumusta. Viranomaisesi omat tehtävät jatkuvat omassa rekisterissänne.',
    en: 'The family takes no part. What rests on their yes waits for a new one. Your authority’s own tasks go on in its own register.',
  },
  state_no_agreement: {
    sv: 'Inget samarbetsavtal om Ankarverksamheten är i kraft. Därför kan nya kontakter och ärenden inte öppnas. Det som är öppet fortsätter och ingenting försvinner. Avtalen står under Nätverket.',
    fi: 'Mikään ankkuritoiminnan yhteistyösopimus ei ole voimassa. Siksi uusia yhteydenottoja ja asioita ei voi avata. Avoin työ jatkuu eikä mitään katoa. Sopimukset ovat kohdassa Verkosto.',
    en: 'No cooperation agreement on Anchor work is in force. New contacts and cases can therefore not be opened. What is open goes on and nothing is lost. The agreements are found under Network.',
  },
  state_ended: {
    sv: 'Arbetet i den här verksamheten har avslutats. Allt kan läsas, ingenting kan ändras.',
    fi: 'Työ tässä toiminnassa on päättynyt. Kaiken voi lukea, mitään ei voi muuttaa.',
    en: 'The work of this instance has ended. Everything can be read, nothing can be changed.',
  },
  state_not_now: {
    sv: 'Det går inte i det här skedet.',
    fi: 'Tämä ei onnistu tässä vaiheessa.',
    en: 'This is not possible at this stage.',
  },
}

registerErrorTexts({
  too_many: { sv: 'Det är för många rader.', fi: 'Rivejä on liikaa.', en: 'There are too many rows.' },
})
