import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const colours = readFileSync(path.resolve(import.meta.dirname, '../theme/_colours.scss'), 'utf8')

/** The custom properties of a mixin, by name. */
function propertiesOf(mixin: 'light' | 'dark'): Map<string, string> {
  const from = colours.indexOf(`@mixin ${mixin}`)
  const block = colours.slice(from, colours.indexOf('\n}', from))
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2.2: (lighter + 0.05) / (darker + 0.05), from the relative luminances. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', '#ffffff'],
  ['dark', '#11191f'],
] as const)('the colours of charts (%s)', (scheme, ground) => {
  const properties = propertiesOf(scheme)
  const colour = (name: string): string => properties.get(name) ?? ''

  it.each([1, 2, 3, 4, 5])('leave the text on class %i readable', (level) => {
    expect(contrast(colour(`fl-class-${level}`), colour(`fl-class-ink-${level}`))).toBeGreaterThan(4.5)
  })

  it.each(['1', '2', '3', '4', 'change'])('let line and mark %s be seen on the ground', (kind) => {
    expect(contrast(colour(`fl-chart-${kind}`), ground)).toBeGreaterThan(3)
  })

  it('let hatching and the edges of tiles be seen', () => {
    expect(contrast(colour('fl-chart-quiet'), ground)).toBeGreaterThan(3)
    expect(contrast(colour('fl-chart-tile-edge'), ground)).toBeGreaterThan(2.5)
  })

  it('go evenly from the least class to the most', () => {
    const steps = [1, 2, 3, 4, 5].map((level) => contrast(colour(`fl-class-${level}`), ground))
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
    steps.slice(1).forEach((step, before) => expect(step / (steps[before] ?? 1)).toBeGreaterThan(1.2))
  })
})
