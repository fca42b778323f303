/**
 * Words a sentence in plain texts, on average. A line without an end counts as a sentence of its own; numbers and codes are words.
 * @returns 0 for no text.
 */
export function wordsASentence(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) =>
    text
      .split(/(?<=[.!?:])\s+|\n+/)
      .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)
      .filter((count) => count > 0),
  )
  return sentences.length === 0 ? 0 : sentences.reduce((sum, count) => sum + count, 0) / sentences.length
}
