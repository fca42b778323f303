/** Who follows a topic, through any server, and who wrote in it a moment ago. In memory: it is true only now, and is kept nowhere. */

/** How long after a text was saved its writer counts as writing. A page saves at least every four seconds while somebody types. */
const WRITING_MS = 6000
/** After so long without a word of another server, those who follow through it are gone. */
const ELSEWHERE_MS = 40_000

export type Present = { readonly here: readonly string[]; readonly writing: readonly string[] }

type Elsewhere = { readonly people: readonly string[]; readonly until: number }
type Topic = { readonly elsewhere: Map<string, Elsewhere>; readonly writing: Map<string, number> }

export type Presence = {
  readonly hear: (topic: string, server: string, people: readonly string[], now: number) => void
  readonly wrote: (topic: string, professionalId: string, now: number) => void
  /** Everybody, each once, in an order that does not tell who came first. */
  readonly of: (topic: string, own: Iterable<string>, now: number) => Present
  /** Nobody follows it through this server any more. */
  readonly forget: (topic: string) => void
}

export function presence(): Presence {
  const topics = new Map<string, Topic>()
  const topicOf = (name: string): Topic => {
    const known = topics.get(name) ?? { elsewhere: new Map<string, Elsewhere>(), writing: new Map<string, number>() }
    topics.set(name, known)
    return known
  }
  return {
    hear: (topic, server, people, now) => {
      const { elsewhere } = topicOf(topic)
      if (people.length === 0) elsewhere.delete(server)
      else elsewhere.set(server, { people, until: now + ELSEWHERE_MS })
    },
    wrote: (topic, professionalId, now) => void topicOf(topic).writing.set(professionalId, now + WRITING_MS),
    of: (topic, own, now) => {
      const { elsewhere, writing } = topicOf(topic)
      const live = [...elsewhere.values()].filter((each) => each.until > now)
      const here = new Set([...own, ...live.flatMap((each) => each.people)])
      return {
        here: [...here].sort(),
        writing: [...writing].flatMap(([who, until]) => (until > now && here.has(who) ? [who] : [])).sort(),
      }
    },
    forget: (topic) => void topics.delete(topic),
  }
}
