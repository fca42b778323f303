/** What a made-up steering group dealt with. `days` are from the day of the demo; `owner` is the key of an agency. */
export type MeetingSeed = {
  readonly days: number
  readonly state: 'planned' | 'writing' | 'signed' | 'confirmed'
  readonly items: readonly {
    readonly title: string
    readonly proposal?: string
    readonly minutes?: string
    readonly decided?: {
      readonly text: string
      readonly owner?: string
      readonly ownerName?: string
      readonly dueIn?: number
      readonly done?: string
    }
  }[]
}

export const vastraNylandMeetings: readonly MeetingSeed[] = [
  {
    days: -96,
    state: 'confirmed',
    items: [
      {
        title: 'Hur många kontakter teamen har',
        proposal: 'Koordinatorerna berättar om läget i de fyra teamen.',
        minutes: 'Läget antecknades. Lojo och Esbo har längst väntan till det första mötet.',
        decided: {
          text: 'Teamen tar upp väntetiden på varje teammöte och berättar om den på nästa styrgruppsmöte.',
          owner: 'county',
          ownerName: 'koordinatorerna',
          dueIn: 60,
          done: 'Väntetiden togs upp på alla teammöten och redovisades.',
        },
      },
      {
        title: 'Underskrifter som saknas',
        minutes: 'Fem parter har ännu inte undertecknat. Sekreteraren tar kontakt med dem.',
        decided: {
          text: 'Sekreteraren påminner de parter som inte har undertecknat avtalet.',
          owner: 'county',
          ownerName: 'sekreteraren',
          dueIn: 80,
        },
      },
    ],
  },
  {
    days: -34,
    state: 'signed',
    items: [
      {
        title: 'Specialungdomsarbetet i teamen',
        proposal: 'Kommunerna förhandlar om hur resursen fördelas inom varje team.',
        minutes: 'Kommunerna berättade hur långt förhandlingarna har kommit. Ärendet återkommer på nästa möte.',
        decided: {
          text: 'Kommunerna i Raseborgs team lämnar ett förslag om fördelningen.',
          owner: 'raseborg',
          dueIn: 40,
        },
      },
    ],
  },
  {
    days: -2,
    state: 'writing',
    items: [
      {
        title: 'Mobbning på nätet i skolorna',
        proposal: 'Teamen berättar vad de har sett i stort. Inga enskilda ärenden tas upp.',
        minutes: 'Fenomenet diskuterades. Skolorna har bett om gemensamma lektioner.',
        decided: { text: 'Polisen och ungdomsarbetet planerar en gemensam lektion.', owner: 'police', dueIn: 45 },
      },
      { title: 'Nästa års möten' },
    ],
  },
  {
    days: 26,
    state: 'planned',
    items: [
      {
        title: 'Fördelningen av specialungdomsarbetet',
        proposal: 'Styrgruppen behandlar kommunernas förslag.',
      },
    ],
  },
]

export const helsingforsMeetings: readonly MeetingSeed[] = [
  {
    days: -50,
    state: 'confirmed',
    items: [
      {
        title: 'Yhteistyöpöytäkirjan uusiminen',
        minutes: 'Todettiin, että yhteistyöpöytäkirja päättyy alkuvuodesta.',
        decided: {
          text: 'Kaupunki valmistelee ehdotuksen uudeksi yhteistyöpöytäkirjaksi.',
          owner: 'city',
          dueIn: 40,
        },
      },
    ],
  },
]
