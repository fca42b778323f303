import type { Language, Text, Words } from '#kernel/language.ts'
import type { AskerRelation, HandoutManner, IdentityShown, PartState } from './log-request.ts'

export const words = {
  ofAge: {
    sv: 'Den unga har fyllt 18 år: en vårdnadshavare frågar inte längre för hen. Den unga frågar själv.',
    fi: 'Nuori on täyttänyt 18 vuotta: huoltaja ei enää pyydä hänen puolestaan. Nuori pyytää itse.',
    en: 'The young person has turned 18: a guardian no longer asks for them. They ask themself.',
  },
  list: { sv: 'Begäran om logguppgifter', fi: 'Lokitietopyynnöt', en: 'Requests for the log' },
  intro: {
    sv: 'Den unga, en vårdnadshavare eller en företrädare kan fråga vem som har läst om den unga i Fairlead. Varje myndighet i ärendet svarar för sina egna anställda.',
    fi: 'Nuori, huoltaja tai edustaja voi kysyä, kuka on lukenut nuoren tietoja Fairleadissa. Jokainen asian viranomainen vastaa omista työntekijöistään.',
    en: 'The young person, a guardian or a representative may ask who has read about the young person in Fairlead. Each authority of the case answers for its own staff.',
  },
  register: { sv: 'Registrera en begäran', fi: 'Kirjaa pyyntö', en: 'Register a request' },
  registerDone: {
    sv: 'Begäran är registrerad. Tiden att svara räknas från den dag den kom.',
    fi: 'Pyyntö on kirjattu. Vastausaika lasketaan saapumispäivästä.',
    en: 'The request is registered. The time to answer runs from the day it came.',
  },
  empty: {
    sv: 'Ingen har begärt logguppgifter.',
    fi: 'Lokitietoja ei ole pyydetty.',
    en: 'Nobody has asked for the log.',
  },
  about: { sv: 'Vems uppgifter gäller det?', fi: 'Kenen tietoja pyyntö koskee?', en: 'Whose information is it about?' },
  askedBy: { sv: 'Vem begär? Namn', fi: 'Kuka pyytää? Nimi', en: 'Who asks? Name' },
  relation: { sv: 'I vilken egenskap?', fi: 'Missä ominaisuudessa?', en: 'In what capacity?' },
  identityShown: {
    sv: 'Hur har personen visat vem hen är?',
    fi: 'Miten henkilöllisyys on todettu?',
    en: 'How was their identity shown?',
  },
  receivedOn: { sv: 'När kom begäran?', fi: 'Milloin pyyntö saapui?', en: 'When did the request come?' },
  language: {
    sv: 'På vilket språk vill de ha svaret?',
    fi: 'Millä kielellä vastaus halutaan?',
    en: 'In which language do they want the answer?',
  },
  specialReason: {
    sv: 'Särskilt skäl för uppgifter äldre än två år (om de begärs)',
    fi: 'Erityinen syy yli kaksi vuotta vanhoille tiedoille (jos niitä pyydetään)',
    en: 'Special reason for information older than two years (if asked for)',
  },
  reasonTooShort: {
    sv: 'Skriv skälet med minst tio tecken.',
    fi: 'Kirjoita syy vähintään kymmenellä merkillä.',
    en: 'Write the reason in at least ten characters.',
  },
  inFuture: {
    sv: 'Dagen kan inte ligga i framtiden.',
    fi: 'Päivä ei voi olla tulevaisuudessa.',
    en: 'The day cannot be in the future.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  dueOn: { sv: 'Svar senast', fi: 'Vastattava viimeistään', en: 'Answer by' },
  overdue: { sv: 'tiden har gått ut', fi: 'määräaika on ohi', en: 'overdue' },
  controller: { sv: 'Myndighet', fi: 'Viranomainen', en: 'Authority' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  answerSummary: {
    sv: 'Läs svaret på en begäran om logguppgifter',
    fi: 'Lue vastaus lokitietopyyntöön',
    en: 'Read the answer to a request for the log',
  },
  asPdf: { sv: 'Svaret som PDF', fi: 'Vastaus PDF-tiedostona', en: 'The answer as PDF' },
  asJson: { sv: 'Svaret för maskiner (JSON)', fi: 'Vastaus koneille (JSON)', en: 'The answer for machines (JSON)' },
  handOut: {
    sv: 'Anteckna att svaret lämnats ut',
    fi: 'Merkitse vastaus annetuksi',
    en: 'Record that the answer was handed out',
  },
  handOutDone: {
    sv: 'Det är antecknat att svaret har lämnats ut.',
    fi: 'Vastaus on merkitty annetuksi.',
    en: 'It is recorded that the answer was handed out.',
  },
  manner: { sv: 'Hur lämnades svaret ut?', fi: 'Miten vastaus annettiin?', en: 'How was the answer handed out?' },
  handedOut: { sv: 'Lämnat ut', fi: 'Annettu', en: 'Handed out' },
  notDecided: {
    sv: 'Dataskyddsombudet har inte beslutat än.',
    fi: 'Tietosuojavastaava ei ole vielä päättänyt.',
    en: 'The data-protection officer has not decided yet.',
  },

  desk: { sv: 'Begäranden om logguppgifter', fi: 'Lokitietopyynnöt', en: 'Requests for the log' },
  deskIntro: {
    sv: 'Den begäran vars tid går ut först står överst. Tiden är två månader från den dag begäran kom (703/2023 11 §).',
    fi: 'Ensimmäisenä on pyyntö, jonka määräaika päättyy ensin. Aika on kaksi kuukautta saapumispäivästä (703/2023 11 §).',
    en: 'The request whose time runs out first stands on top. The time is two months from the day it came (703/2023, section 11).',
  },
  readSummary: { sv: 'Läs en begäran om logguppgifter', fi: 'Lue lokitietopyyntö', en: 'Read a request for the log' },
  decide: { sv: 'Besluta om logguppgifter', fi: 'Päätä lokitiedoista', en: 'Decide about the log' },
  decideDone: {
    sv: 'Beslutet är sparat. Teamet kan lämna ut svaret.',
    fi: 'Päätös on tallennettu. Tiimi voi antaa vastauksen.',
    en: 'The decision is saved. The team can hand out the answer.',
  },
  decision: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  give: {
    sv: 'Lämna ut svaret som det visas nedan',
    fi: 'Anna vastaus alla näytetyssä muodossa',
    en: 'Give the answer as shown below',
  },
  refuse: { sv: 'Lämna inte ut något', fi: 'Älä anna mitään', en: 'Give nothing' },
  refusal: {
    sv: 'Skäl till att inget lämnas ut (sägs till den som begär)',
    fi: 'Syy olla antamatta (kerrotaan pyytäjälle)',
    en: 'Why nothing is given (told to whoever asks)',
  },
  refusalNeedsReason: {
    sv: 'Skriv varför inget lämnas ut.',
    fi: 'Kirjoita, miksi mitään ei anneta.',
    en: 'Write why nothing is given.',
  },
  withOlder: {
    sv: 'Ta med uppgifter som är äldre än två år',
    fi: 'Sisällytä yli kaksi vuotta vanhat tiedot',
    en: 'Include what is older than two years',
  },
  noSpecialReason: {
    sv: 'Begäran har inget särskilt skäl för äldre uppgifter.',
    fi: 'Pyynnössä ei ole erityistä syytä vanhemmille tiedoille.',
    en: 'The request gives no special reason for older information.',
  },
  otherController: {
    sv: 'Myndigheten har ett eget dataskyddsombud, som beslutar.',
    fi: 'Viranomaisella on oma tietosuojavastaava, joka päättää.',
    en: 'The authority has a data-protection officer of its own, who decides.',
  },
  alreadyDecided: { sv: 'Det är redan beslutat.', fi: 'Asia on jo päätetty.', en: 'It has already been decided.' },
  withhold: {
    sv: 'Håll inne läsning under en tid',
    fi: 'Jätä jonkin ajan lukeminen kertomatta',
    en: 'Withhold reading in a time',
  },
  withholdDone: {
    sv: 'Beslutet att hålla inne är sparat.',
    fi: 'Päätös kertomatta jättämisestä on tallennettu.',
    en: 'The decision to withhold is saved.',
  },
  withholdIntro: {
    sv: 'Det som hålls inne syns inte i svaret, och svaret ser likadant ut som om det inte fanns. Beslutet gäller till en viss dag.',
    fi: 'Kertomatta jätettävä ei näy vastauksessa, ja vastaus on samanlainen kuin sitä ei olisi. Päätös on voimassa tiettyyn päivään.',
    en: 'What is withheld is not in the answer, and the answer looks as if it did not exist. The decision holds until a day.',
  },
  withheldNow: (n: number): Text => ({
    sv: `${n} rader hålls inne`,
    fi: `${n} riviä jätetään kertomatta`,
    en: `${n} rows are withheld`,
  }),
  from: { sv: 'Från och med dag', fi: 'Alkaen päivästä', en: 'From day' },
  fromTime: { sv: 'Klockan', fi: 'Kellonaika', en: 'Time' },
  until: { sv: 'Till dag', fi: 'Päivään asti', en: 'Until day' },
  untilTime: { sv: 'Klockan', fi: 'Kellonaika', en: 'Time' },
  ground: { sv: 'Grund', fi: 'Peruste', en: 'Ground' },
  reason: { sv: 'Skäl', fi: 'Perustelut', en: 'Reasons' },
  endsOn: { sv: 'Beslutet gäller till', fi: 'Päätös on voimassa', en: 'The decision holds until' },
  endsBefore: {
    sv: 'Slutet måste komma efter början.',
    fi: 'Lopun on oltava alun jälkeen.',
    en: 'The end must come after the beginning.',
  },
  endsInPast: {
    sv: 'Beslutet måste gälla till en kommande dag.',
    fi: 'Päätöksen on oltava voimassa tulevaan päivään.',
    en: 'The decision must hold until a coming day.',
  },
  unverified: { sv: 'inte granskad av jurist', fi: 'lakimies ei ole tarkistanut', en: 'not checked by a lawyer' },
  sourceUnverified: (source: Text): Text => ({
    sv: `${source.sv}, inte granskad av jurist`,
    fi: `${source.fi}, lakimies ei ole tarkistanut`,
    en: `${source.en}, not checked by a lawyer`,
  }),
  setNames: {
    sv: 'Besluta om namn på anställda',
    fi: 'Päätä työntekijöiden nimistä',
    en: 'Decide about names of staff',
  },
  setNamesDone: {
    sv: 'Beslutet om namn är sparat.',
    fi: 'Päätös nimistä on tallennettu.',
    en: 'The decision about names is saved.',
  },
  named: {
    sv: 'Lämnas namn på anställda ut?',
    fi: 'Annetaanko työntekijöiden nimet?',
    en: 'Are names of staff given?',
  },
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: {
    sv: 'Nej, bara yrke och myndighet',
    fi: 'Ei, vain ammatti ja viranomainen',
    en: 'No, only profession and authority',
  },
  validFrom: { sv: 'Gäller från', fi: 'Voimassa alkaen', en: 'Valid from' },
  preview: {
    sv: 'Svaret som det är i dag',
    fi: 'Vastaus sellaisena kuin se on tänään',
    en: 'The answer as it is today',
  },
} satisfies Words

export const relationTexts: Readonly<Record<AskerRelation, Text>> = {
  self: { sv: 'Den unga själv', fi: 'Nuori itse', en: 'The young person' },
  guardian: { sv: 'Vårdnadshavare', fi: 'Huoltaja', en: 'Guardian' },
  representative: { sv: 'Företrädare med fullmakt', fi: 'Valtuutettu edustaja', en: 'Representative with a mandate' },
}
export const identityTexts: Readonly<Record<IdentityShown, Text>> = {
  document: { sv: 'Identitetsbevis', fi: 'Henkilöllisyystodistus', en: 'Identity document' },
  strong_identification: { sv: 'Stark autentisering', fi: 'Vahva tunnistautuminen', en: 'Strong identification' },
  known_in_person: { sv: 'Personligen känd', fi: 'Henkilökohtaisesti tuttu', en: 'Known in person' },
}
export const mannerTexts: Readonly<Record<HandoutManner, Text>> = {
  in_person: { sv: 'Vid ett möte', fi: 'Tapaamisessa', en: 'In person' },
  post: { sv: 'Per post', fi: 'Postitse', en: 'By post' },
  secure_message: { sv: 'I ett skyddat meddelande', fi: 'Suojatulla viestillä', en: 'In a secure message' },
}
export const stateTexts: Readonly<Record<PartState, Text>> = {
  waiting: { sv: 'väntar på beslut', fi: 'odottaa päätöstä', en: 'waits for a decision' },
  given: { sv: 'får lämnas ut', fi: 'saa antaa', en: 'may be handed out' },
  refused: { sv: 'lämnas inte ut', fi: 'ei anneta', en: 'not given' },
}

export const languageTexts: Readonly<Record<Language, Text>> = {
  sv: { sv: 'Svenska', fi: 'Ruotsi', en: 'Swedish' },
  fi: { sv: 'Finska', fi: 'Suomi', en: 'Finnish' },
  en: { sv: 'Engelska', fi: 'Englanti', en: 'English' },
}
