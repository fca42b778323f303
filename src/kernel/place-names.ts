/**
 * A place name made comparable (U-03): case, accents, hyphens and extra spaces do not matter, so that "kyrkslatt" typed on
 * a foreign keyboard finds Kyrkslätt. å, ä and ö fold to a and o: no two municipalities differ by them alone.
 * Only for matching, never for showing.
 */
export const normalisePlaceName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim()
