/** A field somebody who is not signed in sent; '' when it is missing, is no text, or is longer than any such field. */
export function typedField(body: unknown, name: string, most = 1000): string {
  const value = ((body ?? {}) as Record<string, unknown>)[name]
  return typeof value === 'string' && value.length <= most ? value : ''
}
