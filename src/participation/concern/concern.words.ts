import type { Text, Words } from '#kernel/language.ts'

/** Words of the public form beside its questions: what one reads first, and what comes after. Plain: at most 15 words a sentence. */
export const words = {
  title: { sv: 'Jag är orolig', fi: 'Olen huolissani', en: 'I am worried' },
  productLine: {
    sv: 'Ankarverksamhet för barn och unga',
    fi: 'Ankkuritoimintaa lapsille ja nuorille',
    en: 'Anchor work for children and young people',
  },
  skip: { sv: 'Till innehållet', fi: 'Siirry sisältöön', en: 'Skip to the content' },
  languages: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  demo: {
    sv: 'Övning. Inget du skriver här når någon på riktigt.',
    fi: 'Harjoitus. Mikään täällä kirjoitettu ei oikeasti mene kenellekään.',
    en: 'Practice. Nothing you write here reaches anyone for real.',
  },
  lead: {
    sv: 'Här kan du skriva till ankarteamet. Det hjälper barn och unga under 18 år och deras familjer. Du kan skriva om dig själv eller om någon annan.',
    fi: 'Täällä voit kirjoittaa ankkuritiimille. Se auttaa alle 18-vuotiaita ja heidän perheitään. Voit kirjoittaa itsestäsi tai jostakusta toisesta.',
    en: 'Here you can write to the Anchor team. It helps children and young people under 18 and their families. You can write about yourself or someone else.',
  },

  urgent: { sv: 'Är det bråttom?', fi: 'Onko kiire?', en: 'Is it urgent?' },
  urgent112: {
    sv: 'Är någon i fara nu? Ring 112.',
    fi: 'Onko joku nyt vaarassa? Soita 112.',
    en: 'Is someone in danger now? Call 112.',
  },
  urgentSocial: {
    sv: 'Behöver ett barn hjälp genast? Ring socialjouren. Den har öppet dygnet runt.',
    fi: 'Tarvitseeko lapsi apua heti? Soita sosiaalipäivystykseen. Se on auki ympäri vuorokauden.',
    en: 'Does a child need help at once? Call the social emergency service. It is open day and night.',
  },
  notReadAtOnce: {
    sv: 'Vi läser formuläret på vardagar. Ingen läser det på natten.',
    fi: 'Luemme lomakkeita arkisin. Yöllä niitä ei lue kukaan.',
    en: 'We read the form on weekdays. Nobody reads it at night.',
  },
  socialNumbers: {
    sv: 'Socialjourens nummer',
    fi: 'Sosiaalipäivystyksen numerot',
    en: 'Numbers of the social emergency service',
  },
  numberUnknown: {
    sv: 'Vi har inte numret här. Ring 112, där får du också hjälp att nå socialjouren.',
    fi: 'Meillä ei ole numeroa. Soita 112, niin saat yhteyden myös sosiaalipäivystykseen.',
    en: 'We do not have the number here. Call 112, they can also reach the social emergency service.',
  },
  numberUnconfirmed: {
    sv: 'Numret är inte bekräftat. Ring 112 om ingen svarar.',
    fi: 'Numeroa ei ole vahvistettu. Soita 112, jos kukaan ei vastaa.',
    en: 'The number is not confirmed. Call 112 if nobody answers.',
  },
  elsewhere: { sv: 'Andra orter', fi: 'Muut paikkakunnat', en: 'Other places' },

  whoReads: { sv: 'Vem läser det du skriver?', fi: 'Kuka lukee kirjoittamasi?', en: 'Who reads what you write?' },
  whoReadsTeam: {
    sv: 'Ankarteamet på din ort läser. I teamet finns polis, socialvård, hälsovård och ungdomsarbete. Ingen annan får läsa. Alla har tystnadsplikt.',
    fi: 'Paikkakuntasi ankkuritiimi lukee sen. Tiimissä on poliisi, sosiaalihuolto, terveydenhuolto ja nuorisotyö. Kukaan muu ei saa lukea sitä. Kaikilla on vaitiolovelvollisuus.',
    en: 'The Anchor team where you live reads it. The team has police, social services, health care and youth work. No one else may read it. All of them must keep it secret.',
  },
  whoReadsDuty: {
    sv: 'Ibland måste teamet göra något. Polisen måste utreda vissa brott. Socialvården måste hjälpa ett barn som far illa.',
    fi: 'Joskus tiimin on pakko toimia. Poliisin on tutkittava tietyt rikokset. Sosiaalihuollon on autettava lasta, joka voi huonosti.',
    en: 'Sometimes the team must act. The police must investigate certain crimes. Social services must help a child who is being harmed.',
  },

  whatHappens: { sv: 'Vad händer sedan?', fi: 'Mitä sitten tapahtuu?', en: 'What happens then?' },
  whatWeAsk: { sv: 'Vad frågar vi?', fi: 'Mitä kysymme?', en: 'What do we ask?' },
  whatWeAskText: {
    sv: 'Vi ställer några få frågor. Det tar ungefär två minuter. Du kan svara ”vet inte” på allt. Du behöver inte säga vad du heter.',
    fi: 'Kysymme vain vähän. Se vie noin kaksi minuuttia. Voit vastata kaikkeen ”en tiedä”. Sinun ei tarvitse kertoa nimeäsi.',
    en: 'We ask only a few questions. It takes about two minutes. You can answer “don’t know” to everything. You do not have to say your name.',
  },

  professionals: {
    sv: 'Du som skriver i ditt arbete',
    fi: 'Sinä, joka kirjoitat työssäsi',
    en: 'If you write at work',
  },
  professionalsText: {
    sv: 'Formuläret är ingen barnskyddsanmälan. Din anmälningsplikt är inte uppfylld när du har skickat det. Gör anmälan direkt till socialvården där barnet bor.',
    fi: 'Lomake ei ole lastensuojeluilmoitus. Sen lähettäminen ei täytä ilmoitusvelvollisuuttasi. Tee ilmoitus suoraan sosiaalihuoltoon siellä, missä lapsi asuu.',
    en: 'The form is not a child welfare notification. Sending it does not fulfil your duty to notify. Notify social services directly where the child lives.',
  },

  begin: { sv: 'Vem skriver?', fi: 'Kuka kirjoittaa?', en: 'Who is writing?' },
  young_person: { sv: 'Jag skriver om mig själv', fi: 'Kirjoitan itsestäni', en: 'I write about myself' },
  relative: {
    sv: 'Jag är orolig för någon jag känner',
    fi: 'Olen huolissani jostakusta tutusta',
    en: 'I am worried about someone I know',
  },
  professional: { sv: 'Jag skriver i mitt arbete', fi: 'Kirjoitan työssäni', en: 'I write at work' },
  haveCode: { sv: 'Har du redan en kod?', fi: 'Onko sinulla jo koodi?', en: 'Do you already have a code?' },
  toResume: { sv: 'Fortsätt skriva', fi: 'Jatka kirjoittamista', en: 'Continue writing' },
  toStatus: { sv: 'Se hur det går', fi: 'Katso, miten asia etenee', en: 'See how it goes' },

  cookie: {
    sv: 'Sidan använder en enda kaka. Den håller ihop dina svar medan du skriver. Ingen följer dig, och inga andra företag ser vad du gör.',
    fi: 'Sivu käyttää yhtä evästettä. Se pitää vastauksesi koossa, kun kirjoitat. Kukaan ei seuraa sinua, eikä mikään muu yritys näe, mitä teet.',
    en: 'The page uses a single cookie. It keeps your answers together while you write. Nobody tracks you, and no other company sees what you do.',
  },
  leave: { sv: 'Lämna sidan', fi: 'Poistu sivulta', en: 'Leave the page' },
  leaveHint: {
    sv: 'Öppnar en vädersida. Det du skrev går sedan inte att öppna på den här datorn. Besöket syns i webbläsarens historik.',
    fi: 'Avaa sääsivun. Kirjoittamaasi ei sen jälkeen voi avata tällä laitteella. Käynti näkyy selaimen historiassa.',
    en: 'Opens a weather page. What you wrote cannot be opened on this device after that. The visit shows in the browser’s history.',
  },
} satisfies Words

/** What happens when it has been sent, in order. */
export const happens: readonly Text[] = [
  {
    sv: 'Du får en kod och teamets kontaktuppgifter.',
    fi: 'Saat koodin ja tiimin yhteystiedot.',
    en: 'You get a code and the team’s contact details.',
  },
  {
    sv: 'Teamet läser och funderar på vem som kan hjälpa.',
    fi: 'Tiimi lukee ja miettii, kuka voi auttaa.',
    en: 'The team reads it and thinks about who can help.',
  },
  {
    sv: 'Lämnar du ett nummer kan teamet kontakta dig.',
    fi: 'Jos annat numeron, tiimi voi ottaa sinuun yhteyttä.',
    en: 'If you leave a number, the team can contact you.',
  },
  {
    sv: 'Med koden ser du om teamet har behandlat din kontakt. Vi berättar inget om någon annan.',
    fi: 'Koodilla näet, onko tiimi käsitellyt yhteydenottosi. Emme kerro mitään muista.',
    en: 'With the code you see if the team has dealt with it. We tell nothing about others.',
  },
]
