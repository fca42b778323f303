/** govuk-frontend 6 ships no types; this is the part of it that we use. */
declare module 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs' {
  export class CharacterCount {
    static readonly moduleName: string
    constructor(root: Element)
  }
}
declare module 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs' {
  export class ErrorSummary {
    static readonly moduleName: string
    constructor(root: Element)
  }
}
