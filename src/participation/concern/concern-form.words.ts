import type { Reporter } from '#intake/concern-answers/concern-answers.ts'
import type { Text, Words } from '#kernel/language.ts'
import { LINE_LIMIT, STORY_LIMIT, type Field, type Step } from './concern.ts'

/** Words of the questions of the public form, and of what can go wrong. Plain: at most 15 words a sentence. */
export const words = {
  goOn: { sv: 'Fortsätt', fi: 'Jatka', en: 'Continue' },
  notKnown: { sv: 'Vet inte', fi: 'En tiedä', en: 'Don’t know' },
  back: { sv: 'Tillbaka', fi: 'Takaisin', en: 'Back' },
  later: { sv: 'Spara och fortsätt senare', fi: 'Tallenna ja jatka myöhemmin', en: 'Save and continue later' },
  cancel: { sv: 'Avbryt och radera', fi: 'Keskeytä ja poista', en: 'Cancel and delete' },
  urgentHere: (number: string): Text => ({
    sv: `Bråttom? Ring 112 eller socialjouren, ${number}.`,
    fi: `Kiire? Soita 112 tai sosiaalipäivystykseen, ${number}.`,
    en: `Urgent? Call 112 or the social emergency service, ${number}.`,
  }),
  urgent: { sv: 'Är det bråttom? Ring 112.', fi: 'Onko kiire? Soita 112.', en: 'Is it urgent? Call 112.' },
  notifyToo: {
    sv: 'Kom ihåg: formuläret ersätter inte en barnskyddsanmälan.',
    fi: 'Muista: lomake ei korvaa lastensuojeluilmoitusta.',
    en: 'Remember: the form does not replace a child welfare notification.',
  },
  placeUnknown: {
    sv: 'Vet inte, eller en annan ort',
    fi: 'En tiedä, tai muu paikkakunta',
    en: 'Don’t know, or another place',
  },
  placeMissing: {
    sv: 'Välj en ort. Du kan också välja ”vet inte”.',
    fi: 'Valitse paikkakunta. Voit myös valita ”en tiedä”.',
    en: 'Choose a place. You can also choose “don’t know”.',
  },
  storyMissing: {
    sv: 'Skriv något, eller tryck på ”Vet inte”.',
    fi: 'Kirjoita jotakin tai paina ”En tiedä”.',
    en: 'Write something, or press “Don’t know”.',
  },
  storyTooLong: {
    sv: `Texten är för lång. Den får ha högst ${STORY_LIMIT} tecken. Allt du skrev finns kvar här nedanför. Korta den, eller ring teamet.`,
    fi: `Teksti on liian pitkä. Siinä saa olla enintään ${STORY_LIMIT} merkkiä. Kaikki kirjoittamasi on tallella alla. Lyhennä tekstiä tai soita tiimille.`,
    en: `The text is too long. It may have at most ${STORY_LIMIT} characters. All you wrote is still here below. Shorten it, or call the team.`,
  },
  lineTooLong: {
    sv: `Svaret är för långt. Det får ha högst ${LINE_LIMIT} tecken.`,
    fi: `Vastaus on liian pitkä. Siinä saa olla enintään ${LINE_LIMIT} merkkiä.`,
    en: `The answer is too long. It may have at most ${LINE_LIMIT} characters.`,
  },
  ageInvalid: {
    sv: 'Skriv åldern med siffror, eller lämna fältet tomt.',
    fi: 'Kirjoita ikä numeroina tai jätä kenttä tyhjäksi.',
    en: 'Write the age in numbers, or leave the field empty.',
  },
  tooMany: {
    sv: 'Just nu kommer väldigt mycket härifrån. Det du skrev finns kvar. Vänta några minuter och försök igen. Är det bråttom, ring 112.',
    fi: 'Juuri nyt täältä tulee hyvin paljon viestejä. Kirjoittamasi on tallella. Odota muutama minuutti ja yritä uudelleen. Jos on kiire, soita 112.',
    en: 'Very much is coming from here right now. What you wrote is still here. Wait a few minutes and try again. If it is urgent, call 112.',
  },
  tooManyCodes: {
    sv: 'Det har varit för många försök med fel kod. Vänta en kvart och försök igen.',
    fi: 'Vääriä koodeja on kokeiltu liian monta kertaa. Odota vartti ja yritä uudelleen.',
    en: 'There have been too many tries with a wrong code. Wait 15 minutes and try again.',
  },
  tooFast: {
    sv: 'Det gick väldigt fort. Inget är borta. Vänta ett ögonblick och tryck på Skicka igen.',
    fi: 'Se kävi hyvin nopeasti. Mitään ei kadonnut. Odota hetki ja paina Lähetä uudelleen.',
    en: 'That went very fast. Nothing is lost. Wait a moment and press Send again.',
  },
  trapFilled: {
    sv: 'Ett fält som ska vara tomt var ifyllt. Inget är borta. Tryck på Skicka igen.',
    fi: 'Kenttä, jonka pitää olla tyhjä, oli täytetty. Mitään ei kadonnut. Paina Lähetä uudelleen.',
    en: 'A field that must be empty was filled in. Nothing is lost. Press Send again.',
  },
  failed: {
    sv: 'Något gick fel hos oss. Det du skrev på den här sidan finns kvar. Försök igen om en stund.',
    fi: 'Meillä meni jokin vikaan. Tälle sivulle kirjoittamasi on tallella. Yritä hetken kuluttua uudelleen.',
    en: 'Something went wrong on our side. What you wrote on this page is still here. Try again in a while.',
  },
  offline: {
    sv: 'Det finns ingen kontakt med nätet. Det du skrev finns kvar här. Försök igen när nätet fungerar.',
    fi: 'Verkkoyhteys puuttuu. Kirjoittamasi on tallella tässä. Yritä uudelleen, kun verkko toimii.',
    en: 'There is no connection. What you wrote is still here. Try again when the connection works.',
  },
  tooMuch: {
    sv: 'Texten är för lång för att skickas. Det du skrev finns kvar här. Skriv kortare, eller ring teamet.',
    fi: 'Teksti on liian pitkä lähetettäväksi. Kirjoittamasi on tallella tässä. Lyhennä tekstiä tai soita tiimille.',
    en: 'The text is too long to be sent. What you wrote is still here. Make it shorter, or call the team.',
  },
  tooMuchTitle: { sv: 'Texten är för lång', fi: 'Teksti on liian pitkä', en: 'The text is too long' },
  tooMuchPage: {
    sv: 'Den togs inte emot, och inget skickades. Gå tillbaka till sidan innan. Skriv kortare, eller ring teamet.',
    fi: 'Sitä ei otettu vastaan, eikä mitään lähetetty. Palaa edelliselle sivulle. Lyhennä tekstiä tai soita tiimille.',
    en: 'It was not received, and nothing was sent. Go back to the page before. Make it shorter, or call the team.',
  },
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  notSure: { sv: 'Jag vet inte', fi: 'En ole varma', en: 'I am not sure' },
} satisfies Words

/** Heading of each question, as each writer reads it. */
export const headings: Readonly<Record<Reporter, Readonly<Record<Step | 'place', Text>>>> = {
  young_person: {
    place: { sv: 'Var bor du?', fi: 'Missä asut?', en: 'Where do you live?' },
    story: { sv: 'Vad vill du berätta?', fi: 'Mitä haluat kertoa?', en: 'What do you want to tell us?' },
    youth: { sv: 'Vem gäller det?', fi: 'Ketä asia koskee?', en: 'Who is it about?' },
    you: { sv: 'Hur når vi dig?', fi: 'Miten tavoitamme sinut?', en: 'How can we reach you?' },
  },
  relative: {
    place: { sv: 'Var bor den du är orolig för?', fi: 'Missä hän asuu?', en: 'Where do they live?' },
    story: { sv: 'Vad är du orolig för?', fi: 'Mistä olet huolissasi?', en: 'What are you worried about?' },
    youth: { sv: 'Vem är du orolig för?', fi: 'Kenestä olet huolissasi?', en: 'Who are you worried about?' },
    you: { sv: 'Vem är du?', fi: 'Kuka sinä olet?', en: 'Who are you?' },
  },
  professional: {
    place: {
      sv: 'Var bor barnet eller den unga?',
      fi: 'Missä lapsi tai nuori asuu?',
      en: 'Where does the child or young person live?',
    },
    story: {
      sv: 'Vad har du sett eller hört?',
      fi: 'Mitä olet nähnyt tai kuullut?',
      en: 'What have you seen or heard?',
    },
    youth: { sv: 'Vem gäller det?', fi: 'Ketä asia koskee?', en: 'Who is it about?' },
    you: { sv: 'Vem är du?', fi: 'Kuka sinä olet?', en: 'Who are you?' },
  },
}

/** A line under the heading. */
export const hints: Readonly<Record<Reporter, Readonly<Record<Step, Text>>>> = {
  young_person: {
    story: {
      sv: 'Skriv med egna ord. Det finns inget rätt eller fel. Teamet läser det precis som du skriver det.',
      fi: 'Kirjoita omin sanoin. Oikeaa tai väärää tapaa ei ole. Tiimi lukee sen juuri niin kuin kirjoitat.',
      en: 'Write in your own words. There is no right or wrong. The team reads it just as you write it.',
    },
    youth: { sv: 'Skriv det du vet.', fi: 'Kirjoita, mitä tiedät.', en: 'Write what you know.' },
    you: {
      sv: 'Du väljer vad du vill svara. Du kan lämna allt tomt.',
      fi: 'Päätät itse, mihin vastaat. Voit jättää kaiken tyhjäksi.',
      en: 'You choose what to answer. You can leave everything empty.',
    },
  },
  relative: {
    story: {
      sv: 'Berätta vad som har hänt och vad du är rädd för.',
      fi: 'Kerro, mitä on tapahtunut ja mitä pelkäät.',
      en: 'Tell us what has happened and what you fear.',
    },
    youth: {
      sv: 'Skriv det du vet. Du kan lämna fält tomma.',
      fi: 'Kirjoita, mitä tiedät. Voit jättää kenttiä tyhjiksi.',
      en: 'Write what you know. You can leave fields empty.',
    },
    you: {
      sv: 'Teamet ser dina uppgifter. Du kan lämna allt tomt.',
      fi: 'Tiimi näkee tietosi. Voit jättää kaiken tyhjäksi.',
      en: 'The team sees your details. You can leave everything empty.',
    },
  },
  professional: {
    story: {
      sv: 'Skriv bara det som teamet behöver veta. Följ din egen tystnadsplikt.',
      fi: 'Kirjoita vain se, mitä tiimin on tarpeen tietää. Noudata omaa vaitiolovelvollisuuttasi.',
      en: 'Write only what the team needs to know. Keep to your own duty of secrecy.',
    },
    youth: {
      sv: 'Får du inte berätta namnet kan du lämna det tomt.',
      fi: 'Jos et saa kertoa nimeä, jätä se tyhjäksi.',
      en: 'If you may not tell the name, leave it empty.',
    },
    you: {
      sv: 'Teamet kan behöva ringa dig.',
      fi: 'Tiimi saattaa tarvita sinulta lisätietoja.',
      en: 'The team may need to call you.',
    },
  },
}

type Labels = Readonly<Record<Field, Text>>

/** What each field asks. */
export const labels: Labels = {
  story: { sv: 'Din text', fi: 'Tekstisi', en: 'Your text' },
  givenName: { sv: 'Förnamn', fi: 'Etunimi', en: 'First name' },
  familyName: { sv: 'Efternamn', fi: 'Sukunimi', en: 'Last name' },
  age: { sv: 'Ålder, ungefär', fi: 'Ikä, suunnilleen', en: 'Age, roughly' },
  school: { sv: 'Skola', fi: 'Koulu', en: 'School' },
  told: {
    sv: 'Vet den unga eller familjen att du skriver?',
    fi: 'Tietääkö nuori tai perhe, että kirjoitat?',
    en: 'Does the young person or the family know that you write?',
  },
  name: { sv: 'Ditt namn', fi: 'Nimesi', en: 'Your name' },
  relation: { sv: 'Hur känner du hen?', fi: 'Miten tunnet hänet?', en: 'How do you know them?' },
  source: { sv: 'Var arbetar du?', fi: 'Missä työskentelet?', en: 'Where do you work?' },
  workplace: { sv: 'Arbetsplats och uppgift', fi: 'Työpaikka ja tehtävä', en: 'Workplace and task' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  reach: {
    sv: 'När och hur får vi höra av oss?',
    fi: 'Milloin ja miten saamme ottaa yhteyttä?',
    en: 'When and how may we contact you?',
  },
}

/** Other words for the young person who writes about themself. */
export const youngLabels: Readonly<Partial<Record<Field, Text>>> = {
  name: { sv: 'Vad ska vi kalla dig?', fi: 'Miksi saamme kutsua sinua?', en: 'What may we call you?' },
  age: { sv: 'Hur gammal är du?', fi: 'Kuinka vanha olet?', en: 'How old are you?' },
  phone: { sv: 'Ditt telefonnummer', fi: 'Puhelinnumerosi', en: 'Your phone number' },
  email: { sv: 'Din e-post', fi: 'Sähköpostisi', en: 'Your e-mail' },
}

/** A line under a field. */
export const fieldHints: Readonly<Partial<Record<Field, Text>>> = {
  reach: {
    sv: 'Till exempel: ring efter skolan, skicka inte meddelanden.',
    fi: 'Esimerkiksi: soittakaa koulun jälkeen, älkää lähettäkö viestejä.',
    en: 'For example: call after school, do not send messages.',
  },
}
