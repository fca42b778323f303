const markup = /<\s*(!doctype|!entity|\?|[a-z][a-z0-9:-]*[\s/>])/i

/** Whether a content is plain text in UTF-8 without control characters, and no page, picture or script written as text. */
export function isPlainText(bytes: Buffer): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  return !/[^\P{Cc}\n\r\t\f]/u.test(text) && !markup.test(text) && !text.startsWith('#!')
}
