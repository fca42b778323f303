/** Ends of street names in Swedish and Finnish, and the words that stand alone in names of several words. */
const streetEnds = [
  ...[
    'gatan',
    'gata',
    'vägen',
    'väg',
    'stigen',
    'stig',
    'gränden',
    'gränd',
    'allén',
    'torget',
    'svängen',
    'backen',
    'kajen',
    'stranden',
  ],
  ...[
    'katu',
    'tie',
    'kuja',
    'polku',
    'raitti',
    'tori',
    'aukio',
    'ranta',
    'rinne',
    'kaari',
    'penger',
    'esplanadi',
    'väylä',
  ],
]
const street = new RegExp(
  `(?<!\\p{L})\\p{L}[\\p{L}-]{1,40}(?:${streetEnds.join('|')})(?:n|lla|llä|lta|ltä|lle|s)?(?!\\p{L})`,
  'iu',
)
/** A name and a house number: "Solhaga 3 B", "Bulevardi 12". Days and hours have other words before the number. */
const houseNumber = /(?<!\p{L})\p{Lu}\p{Ll}{3,}\s+\d{1,3}\s?[A-Ha-h]?\s?\d{0,3}(?![\d.:/-])(?!\p{L})/u
/** A postal code with the place after it: five digits that are no part of a longer number. */
const postalCode = /(?<![\d-])\d{5}\s+\p{Lu}\p{Ll}+/u

/**
 * Whether something in a text looks like an address. Looks at the text alone, never at what is protected: a warning that knew the
 * address would tell it to whoever tries streets one by one. Finds rather one too many; the writer may save anyway, with a reason.
 */
export const looksLikeAddress = (text: string): boolean =>
  [street, houseNumber, postalCode].some((each) => each.test(text))
