import type { Text, Words } from '#kernel/language.ts'

/** Words of the forms that ask for a consent and record who says yes. */
export const words = {
  anew: {
    sv: 'Be den myndiga unga själv om ett samtycke som upphörde',
    fi: 'Pyydä täysi-ikäiseltä nuorelta itseltään päättynyt suostumus',
    en: 'Ask the adult young person for a consent that ended',
  },
  notEnded: {
    sv: 'Samtycket frågas på nytt först när den unga har fyllt 18 och det gamla har upphört.',
    fi: 'Suostumus kysytään uudelleen vasta, kun nuori on täyttänyt 18 ja vanha on päättynyt.',
    en: 'The consent is asked anew only when the young person has turned 18 and the old one has ended.',
  },
  ask: { sv: 'Fråga om samtycke', fi: 'Pyydä suostumus', en: 'Ask for consent' },
  askDone: {
    sv: 'Frågan är antecknad. Samtycket gäller när alla som bestämmer har sagt ja.',
    fi: 'Pyyntö on kirjattu. Suostumus on voimassa, kun kaikki päättäjät ovat suostuneet.',
    en: 'The question is recorded. The consent is in force when everyone who decides has said yes.',
  },
  prepare: {
    sv: 'Förbered en fråga om samtycke',
    fi: 'Valmistele suostumuspyyntö',
    en: 'Prepare a question for consent',
  },
  subjects: { sv: 'Vilka uppgifter får lämnas?', fi: 'Mitä tietoja saa antaa?', en: 'Which information may be told?' },
  subjectsHint: {
    sv: 'Välj bara det som behövs. Ett samtycke till allt är inget samtycke.',
    fi: 'Valitse vain tarpeellinen. Suostumus kaikkeen ei ole suostumus.',
    en: 'Choose only what is needed. A consent to everything is no consent.',
  },
  recipient: { sv: 'Till vem?', fi: 'Kenelle?', en: 'To whom?' },
  outside: { sv: 'Någon utanför teamet', fi: 'Tiimin ulkopuolinen', en: 'Somebody outside the team' },
  outsideKind: { sv: 'Vad för mottagare?', fi: 'Millainen vastaanottaja?', en: 'What kind of recipient?' },
  outsideName: {
    sv: 'Mottagarens namn',
    fi: 'Vastaanottajan nimi',
    en: 'Name of the recipient',
  },
  purpose: { sv: 'För vilket ändamål?', fi: 'Mihin tarkoitukseen?', en: 'For what purpose?' },
  explained: {
    sv: 'Hur förklarade du saken?',
    fi: 'Miten selitit asian?',
    en: 'How did you explain it?',
  },
  explainedHint: {
    sv: 'Vad som berättas, varför och vad som händer sedan. Säg att det är frivilligt och kan tas tillbaka när som helst.',
    fi: 'Mitä kerrotaan, miksi ja mitä sitten tapahtuu. Sano, että suostumus on vapaaehtoinen ja sen voi perua milloin tahansa.',
    en: 'What is told, why, and what happens then. Say that it is voluntary and can be withdrawn at any time.',
  },
  language: { sv: 'På vilket språk?', fi: 'Millä kielellä?', en: 'In which language?' },
  interpreter: { sv: 'Tolkspråk', fi: 'Tulkkauskieli', en: 'Language of the interpreter' },
  noInterpreter: { sv: 'Ingen tolk', fi: 'Ei tulkkia', en: 'No interpreter' },
  validUntil: { sv: 'Till vilken dag gäller det?', fi: 'Mihin päivään asti?', en: 'Until which day?' },
  validUntilHint: {
    sv: 'Lämna tomt om det gäller tills det återkallas. Vårdnadshavares samtycke gäller högst tills den unga fyller 18.',
    fi: 'Jätä tyhjäksi, jos se on voimassa, kunnes se perutaan. Huoltajan suostumus on voimassa enintään siihen asti, kun nuori täyttää 18.',
    en: 'Leave empty if it is valid until withdrawn. A guardian’s consent is valid at most until the young person turns 18.',
  },
  submit: { sv: 'Gå vidare till vem som bestämmer', fi: 'Jatka: kuka päättää', en: 'Go on to who decides' },
  whoDecides: {
    sv: 'Vem som bestämmer följer av bedömningen av den ungas mognad och av vårdnaden. Det visas på nästa sida.',
    fi: 'Se, kuka päättää, riippuu nuoren kypsyysarviosta ja huoltajuudesta. Se näkyy seuraavalla sivulla.',
    en: 'Who decides follows from the judgement of the young person’s maturity and from custody. The next page shows it.',
  },
  record: { sv: 'Anteckna ett ja', fi: 'Kirjaa suostumus', en: 'Record a yes' },
  recordDone: { sv: 'Svaret antecknades.', fi: 'Vastaus kirjattiin.', en: 'The answer was recorded.' },
  giver: { sv: 'Vem sade ja?', fi: 'Kuka suostui?', en: 'Who said yes?' },
  method: { sv: 'Hur?', fi: 'Miten?', en: 'How?' },
  givenOn: { sv: 'Vilken dag?', fi: 'Minä päivänä?', en: 'On which day?' },
  received: (name: string): Text => ({
    sv: `Du antecknas som den som tog emot svaret: ${name}.`,
    fi: `Sinut kirjataan vastauksen vastaanottajaksi: ${name}.`,
    en: `You are recorded as the one who received the answer: ${name}.`,
  }),
  alone: {
    sv: 'Om den andra vårdnadshavaren inte kan delta och ett dröjsmål skulle skada: varför?',
    fi: 'Jos toinen huoltaja ei voi osallistua ja viivytys haittaisi: miksi?',
    en: 'If the other guardian cannot take part and delay would do harm: why?',
  },
  aloneHint: {
    sv: 'Då räcker den ena vårdnadshavarens ja (361/1983 5 §). Gäller inte frågor med stor betydelse för barnets framtid.',
    fi: 'Silloin riittää yhden huoltajan suostumus (361/1983 5 §). Ei koske asioita, joilla on huomattava merkitys lapsen tulevaisuuden kannalta.',
    en: 'Then one guardian’s yes is enough (361/1983 § 5). Not in matters of great importance for the child’s future.',
  },
  nobodyLeft: {
    sv: 'Alla som bestämmer har redan sagt ja.',
    fi: 'Kaikki päättäjät ovat jo suostuneet.',
    en: 'Everyone who decides has already said yes.',
  },
  over: {
    sv: 'Samtycket gäller inte längre. Fråga på nytt (703/2023 58 §).',
    fi: 'Suostumus ei ole enää voimassa. Pyydä uusi (703/2023 58 §).',
    en: 'The consent is over. Ask again (703/2023 § 58).',
  },
  alreadySaid: {
    sv: 'Hens ja är redan antecknat.',
    fi: 'Hänen suostumuksensa on jo kirjattu.',
    en: 'Their yes has already been recorded.',
  },
  notTheirs: {
    sv: 'Hen bestämmer inte om det här. Vem som bestämmer står på samtyckets sida (703/2023 34 §).',
    fi: 'Hän ei päätä tästä. Päättäjät näkyvät suostumuksen sivulla (703/2023 34 §).',
    en: 'They do not decide about this. Who decides is on the page of the consent (703/2023 § 34).',
  },
} satisfies Words
