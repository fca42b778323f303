/** How something leaves, and for whom. */
export type TakesOut = {
  /** Says something of a person, also by an id. */
  readonly persons: boolean
  /**
   * `own`: a copy of the one who takes it, who is named on it. `family`: given to the young person, a guardian or whoever asked, or
   * handed on to another authority; it names the authority alone (docs/decisions/0021, 0038). `nobody`: an empty form.
   */
  readonly copyFor: 'own' | 'family' | 'nobody'
  /** Codes of `stated-purposes.json` that may be stated. One alone is stated by taking it; none where it is about no persons. */
  readonly purposes: readonly string[]
}
