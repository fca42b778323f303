import type { Text, Words } from '#kernel/language.ts'

/** Why something may not be told, each with the provision it rests on. The sentence also goes out in the API. */
export const words = {
  notOwnRegister: {
    sv: 'Texten står redan i den gemensamma arbetsytan, där alla i ärendet läser den. Bara anteckningar i ditt eget register delas (703/2023 4 §).',
    fi: 'Teksti on jo yhteisessä työtilassa, jossa kaikki asian jäsenet lukevat sitä. Vain oman rekisterisi muistiinpanoja jaetaan (703/2023 4 §).',
    en: 'The text already stands in the shared workspace, where everyone in the case reads it. Only notes of your own register are shared (703/2023, section 4).',
  },
  retracted: {
    sv: 'Anteckningen är återtagen och kan inte delas. Skriv en ny anteckning om uppgiften stämmer (703/2023 39 §).',
    fi: 'Muistiinpano on peruttu, eikä sitä voi jakaa. Kirjoita uusi muistiinpano, jos tieto pitää paikkansa (703/2023 39 §).',
    en: 'The note is retracted and cannot be shared. Write a new note if the information is right (703/2023, section 39).',
  },
  received: {
    sv: 'Uppgiften kommer från en annan myndighet. Sekretessen följer den och den delas inte vidare (703/2023 48 §). Be mottagaren fråga den myndighet som uppgiften kommer från.',
    fi: 'Tieto on saatu toiselta viranomaiselta. Salassapito seuraa sitä, eikä sitä jaeta edelleen (703/2023 48 §). Pyydä vastaanottajaa kysymään viranomaiselta, jolta tieto on peräisin.',
    en: 'The information comes from another authority. Secrecy follows it and it is not shared on (703/2023, section 48). Ask the recipient to ask the authority it came from.',
  },
  ownAuthority: {
    sv: 'Din egen myndighet läser redan anteckningen i sitt register. Välj en annan myndighet (703/2023 9 §).',
    fi: 'Oma viranomaisesi lukee muistiinpanon jo rekisteristään. Valitse toinen viranomainen (703/2023 9 §).',
    en: 'Your own authority already reads the note in its register. Choose another authority (703/2023, section 9).',
  },
  notInCase: {
    sv: 'Mottagaren arbetar inte med det här ärendet. Uppgifter ges bara till den vars uppgift kräver dem (906/2019 16 §, 703/2023 9 §). Lägg först till personen i ärendet.',
    fi: 'Vastaanottaja ei työskentele tämän asian parissa. Tietoja annetaan vain sille, jonka tehtävä edellyttää niitä (906/2019 16 §, 703/2023 9 §). Lisää henkilö ensin asiaan.',
    en: 'The recipient does not work with this case. Information is given only to somebody whose task requires it (906/2019, section 16; 703/2023, section 9). Add the person to the case first.',
  },
  leftTeam: (name: string): Text => ({
    sv: `${name} arbetar inte längre i teamet. Uppgifter ges bara till den vars uppgift kräver dem (906/2019 16 §, 703/2023 9 §). Välj en annan mottagare.`,
    fi: `${name} ei enää työskentele tiimissä. Tietoja annetaan vain sille, jonka tehtävä edellyttää niitä (906/2019 16 §, 703/2023 9 §). Valitse toinen vastaanottaja.`,
    en: `${name} no longer works in the team. Information is given only to somebody whose task requires it (906/2019, section 16; 703/2023, section 9). Choose another recipient.`,
  }),
  wrongProfession: (name: string, profession: Text, subject: Text): Text => ({
    sv: `${name} (${profession.sv}) läser inte uppgifter av slaget ”${subject.sv}” i sin myndighet (906/2019 16 §, 703/2023 9 §). Välj en person vars uppgift kräver dem.`,
    fi: `${name} (${profession.fi}) ei lue viranomaisessaan tietoja, joiden aihe on ”${subject.fi}” (906/2019 16 §, 703/2023 9 §). Valitse henkilö, jonka tehtävä edellyttää niitä.`,
    en: `${name} (${profession.en}) does not read information of the kind “${subject.en}” in their authority (906/2019, section 16; 703/2023, section 9). Choose a person whose task requires it.`,
  }),
  guardianNotTold: (name: string): Text => ({
    sv: `Uppgiften kan inte ges till ${name}. En vårdnadshavares rätt att få veta kan vara begränsad (703/2023 40 §, 361/1983 5 §). Fråga den som ansvarar för ärendet.`,
    fi: `Tietoa ei voi antaa henkilölle ${name}. Huoltajan oikeus saada tietoa voi olla rajoitettu (703/2023 40 §, 361/1983 5 §). Kysy asian vastuutyöntekijältä.`,
    en: `The information cannot be given to ${name}. A guardian’s right to know may be limited (703/2023, section 40; 361/1983, section 5). Ask the responsible worker.`,
  }),
  outsideAgreement: (authority: Text): Text => ({
    sv: `${authority.sv} är inte part i samarbetsavtalet om Ankarverksamheten. Dela bara med avtalets parter (621/1999 29 §), eller anteckna ett utlämnande utanför systemet.`,
    fi: `${authority.fi} ei ole ankkuritoiminnan yhteistyösopimuksen osapuoli. Jaa vain sopimuksen osapuolille (621/1999 29 §) tai kirjaa luovutus järjestelmän ulkopuolelle.`,
    en: `${authority.en} is no party to the cooperation agreement on Anchor work. Share with its parties only (621/1999, section 29), or record a disclosure outside the system.`,
  }),
  agreementEnded: (authority: Text, agreement: Text, day: string): Text => ({
    sv: `${agreement.sv} upphörde för ${authority.sv} ${day}. Dela inte i systemet innan avtalet gäller igen (621/1999 29 §).`,
    fi: `${agreement.fi} päättyi (${authority.fi}) ${day}. Älä jaa järjestelmässä, ennen kuin sopimus on taas voimassa (621/1999 29 §).`,
    en: `${agreement.en} ended for ${authority.en} ${day}. Do not share in the system before the agreement is in force again (621/1999, section 29).`,
  }),
  purposeMissing: {
    sv: 'Välj vad mottagaren får använda uppgiften till. Utan ändamål får den inte lämnas ut (703/2023 39 §; dataskyddsförordningen artikel 5.1 b).',
    fi: 'Valitse, mihin vastaanottaja saa käyttää tietoa. Ilman käyttötarkoitusta sitä ei saa luovuttaa (703/2023 39 §; tietosuoja-asetuksen 5 artiklan 1 kohdan b alakohta).',
    en: 'Choose what the recipient may use the information for. Without a purpose it may not be disclosed (703/2023, section 39; GDPR Article 5(1)(b)).',
  },
  purposeNotTheirs: (authority: Text, purpose: Text): Text => ({
    sv: `${authority.sv} får inte använda uppgifter till ändamålet ”${purpose.sv}” (dataskyddsförordningen artikel 5.1 b, 703/2023 48 §). Välj ett ändamål som hör till mottagarens uppgift.`,
    fi: `${authority.fi} ei saa käyttää tietoja tarkoitukseen ”${purpose.fi}” (tietosuoja-asetuksen 5 artiklan 1 kohdan b alakohta, 703/2023 48 §). Valitse vastaanottajan tehtävään kuuluva tarkoitus.`,
    en: `${authority.en} may not use information for the purpose “${purpose.en}” (GDPR Article 5(1)(b); 703/2023, section 48). Choose a purpose that belongs to the recipient’s task.`,
  }),
  noRule: {
    sv: 'Ingen regel i katalogen låter dig berätta det här för mottagaren. Uppgiften är hemlig om inte lagen eller ett samtycke häver sekretessen (621/1999 26 och 29 §, 703/2023 6 §).',
    fi: 'Mikään luettelon sääntö ei anna sinun kertoa tätä vastaanottajalle. Tieto on salassa pidettävä, jollei laki tai suostumus poista salassapitoa (621/1999 26 ja 29 §, 703/2023 6 §).',
    en: 'No rule of the catalogue lets you tell this to the recipient. The information is secret unless the law or consent lifts secrecy (621/1999, sections 26 and 29; 703/2023, section 6).',
  },
  notAllowed: (rule: Text, why: Text, citations: Text, instead: Text): Text => ({
    sv: `${rule.sv}: det är inte tillåtet. ${why.sv} (${citations.sv}) I stället: ${instead.sv}`,
    fi: `${rule.fi}: tämä ei ole sallittua. ${why.fi} (${citations.fi}) Sen sijaan: ${instead.fi}`,
    en: `${rule.en}: this is not allowed. ${why.en} (${citations.en}) Instead: ${instead.en}`,
  }),
  ruleNotInForce: (rule: Text, citations: Text, from: string, until: string): Text => ({
    sv: `Den versionen av regeln ”${rule.sv}” gäller inte i dag (gäller ${from}–${until}; ${citations.sv}). Välj en regel som gäller nu.`,
    fi: `Säännön ”${rule.fi}” tämä versio ei ole tänään voimassa (voimassa ${from}–${until}; ${citations.fi}). Valitse nyt voimassa oleva sääntö.`,
    en: `This version of the rule “${rule.en}” is not in force today (in force ${from}–${until}; ${citations.en}). Choose a rule that is in force now.`,
  }),
  ruleAnnulled: (rule: Text, citations: Text): Text => ({
    sv: `Regeln ”${rule.sv}” är ogiltigförklarad: den har visat sig vara fel (${citations.sv}). Välj en annan grund.`,
    fi: `Sääntö ”${rule.fi}” on mitätöity: se on osoittautunut vääräksi (${citations.fi}). Valitse toinen peruste.`,
    en: `The rule “${rule.en}” is annulled: it was found to be wrong (${citations.en}). Choose another basis.`,
  }),
  ruleUnverified: (rule: Text, citations: Text): Text => ({
    sv: `Ingen har ännu granskat regeln ”${rule.sv}” (${citations.sv}). Dela inte på den innan en namngiven person har verifierat den.`,
    fi: `Kukaan ei ole vielä tarkistanut sääntöä ”${rule.fi}” (${citations.fi}). Älä jaa sen perusteella, ennen kuin nimetty henkilö on vahvistanut sen.`,
    en: `Nobody has reviewed the rule “${rule.en}” yet (${citations.en}). Do not share on it before a named person has verified it.`,
  }),
  ruleOther: (rule: Text, citations: Text): Text => ({
    sv: `Regeln ”${rule.sv}” gäller inte den här uppgiften och mottagaren (${citations.sv}). Välj en grund i listan.`,
    fi: `Sääntö ”${rule.fi}” ei koske tätä tietoa ja vastaanottajaa (${citations.fi}). Valitse peruste luettelosta.`,
    en: `The rule “${rule.en}” does not cover this information and recipient (${citations.en}). Choose a basis in the list.`,
  }),
  consentMissing: (why: Text, citations: Text, instead: Text): Text => ({
    sv: `Den här grunden kräver samtycke. ${why.sv} (${citations.sv}) ${instead.sv}`,
    fi: `Tämä peruste edellyttää suostumusta. ${why.fi} (${citations.fi}) ${instead.fi}`,
    en: `This basis requires consent. ${why.en} (${citations.en}) ${instead.en}`,
  }),
  consentWithdrawn: (day: string): Text => ({
    sv: `Samtycket återkallades ${day}. Det gäller inte längre, och inget nytt får berättas med stöd av det (703/2023 58 §, 621/1999 26 §).`,
    fi: `Suostumus peruttiin ${day}. Se ei ole enää voimassa, eikä sen nojalla saa kertoa mitään uutta (703/2023 58 §, 621/1999 26 §).`,
    en: `The consent was withdrawn ${day}. It no longer holds, and nothing new may be told on it (703/2023, section 58; 621/1999, section 26).`,
  }),
  consentExpired: (day: string): Text => ({
    sv: `Samtycket gällde till ${day}. Be om ett nytt (621/1999 26 §, 703/2023 58 §).`,
    fi: `Suostumus oli voimassa ${day} saakka. Pyydä uusi (621/1999 26 §, 703/2023 58 §).`,
    en: `The consent held until ${day}. Ask for a new one (621/1999, section 26; 703/2023, section 58).`,
  }),
  consentNotGiven: {
    sv: 'Alla som ska samtycka har inte gjort det än (361/1983 5 §, 621/1999 26 §). Vänta tills samtycket är givet.',
    fi: 'Kaikki, joiden suostumus tarvitaan, eivät ole vielä suostuneet (361/1983 5 §, 621/1999 26 §). Odota, kunnes suostumus on annettu.',
    en: 'Not everyone who must consent has done so yet (361/1983, section 5; 621/1999, section 26). Wait until the consent is given.',
  },
  consentOther: {
    sv: 'Samtycket gäller en annan mottagare, ett annat ändamål eller en annan sorts uppgift (703/2023 58 §, 621/1999 26 §). Be om ett samtycke som gäller just det här.',
    fi: 'Suostumus koskee toista vastaanottajaa, toista tarkoitusta tai toisenlaista tietoa (703/2023 58 §, 621/1999 26 §). Pyydä juuri tätä koskeva suostumus.',
    en: 'The consent covers another recipient, purpose or kind of information (703/2023, section 58; 621/1999, section 26). Ask for a consent that covers exactly this.',
  },
  consentNotWritten: (citations: Text): Text => ({
    sv: `Den här grunden kräver ett skriftligt samtycke (${citations.sv}).`,
    fi: `Tämä peruste edellyttää kirjallista suostumusta (${citations.fi}).`,
    en: `This basis requires a written consent (${citations.en}).`,
  }),
  exceptionOrConsent: (unless: Text, citations: Text): Text => ({
    sv: `Den här grunden kräver samtycke, om inte detta gäller: ${unless.sv} (${citations.sv}) Välj ett samtycke eller motivera i fältet om nödvändighet.`,
    fi: `Tämä peruste edellyttää suostumusta, jollei seuraava päde: ${unless.fi} (${citations.fi}) Valitse suostumus tai perustele välttämättömyyden kentässä.`,
    en: `This basis requires consent unless this holds: ${unless.en} (${citations.en}) Choose a consent, or give the reason in the field on necessity.`,
  }),
  revokedAlready: (day: string, name: string): Text => ({
    sv: `${name} återtog det redan ${day}. Det kan inte återtas igen; anteckningen om utlämnandet finns kvar (703/2023 10 och 39 §).`,
    fi: `${name} perui sen jo ${day}. Sitä ei voi perua uudelleen; merkintä luovutuksesta säilyy (703/2023 10 ja 39 §).`,
    en: `${name} already took it back ${day}. It cannot be taken back again; the record of the disclosure remains (703/2023, sections 10 and 39).`,
  }),
  takenInAlready: {
    sv: 'Texten är redan intagen i ert register. En kopia räcker (703/2023 48 §).',
    fi: 'Teksti on jo otettu rekisteriinne. Yksi kopio riittää (703/2023 48 §).',
    en: 'The text has already been taken into your register. One copy is enough (703/2023, section 48).',
  },
  answeredAlready: {
    sv: 'Texten är redan mottagen (703/2023 39 §).',
    fi: 'Teksti on jo otettu vastaan (703/2023 39 §).',
    en: 'The text has already been accepted (703/2023, section 39).',
  },
  requestRefused: {
    sv: 'Begäran är redan avslagen. Den som frågade kan göra en ny begäran (621/1999 29 §).',
    fi: 'Pyyntö on jo hylätty. Pyytäjä voi tehdä uuden pyynnön (621/1999 29 §).',
    en: 'The request has already been refused. The one who asked can make a new request (621/1999, section 29).',
  },
  requestAnswered: {
    sv: 'Begäran är redan besvarad (621/1999 29 §).',
    fi: 'Pyyntöön on jo vastattu (621/1999 29 §).',
    en: 'The request has already been answered (621/1999, section 29).',
  },
  requestOther: {
    sv: 'Begäran kommer från en annan myndighet än mottagaren, eller för ett annat ändamål (703/2023 39 §).',
    fi: 'Pyyntö on muulta viranomaiselta kuin vastaanottajalta tai muuta tarkoitusta varten (703/2023 39 §).',
    en: 'The request comes from another authority than the recipient, or for another purpose (703/2023, section 39).',
  },
} satisfies Words
