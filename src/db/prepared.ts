import type { Compilable, CompiledQuery } from 'kysely'

type Path = readonly (string | number)[]

const path = Symbol('path')

/** Stands for a value while a statement is built. */
class Blank {
  declare readonly [path]: Path
}

/** A stand-in for the value at a path of the arguments; its own properties are stand-ins as well. */
function blankAt(place: Path): Blank {
  return new Proxy(new Blank(), {
    get: (_target, name) => {
      if (name === path) return place
      if (typeof name === 'string') return blankAt([...place, name])
      if (name !== Symbol.toPrimitive) return undefined
      throw new Error('The text of a prepared statement must not depend on a value')
    },
  })
}

const valueAt = (values: unknown, place: Path): unknown =>
  place.reduce<unknown>((value, name) => (value as Readonly<Record<string | number, unknown>>)[name], values)

/**
 * Builds and compiles a statement once and runs it with other values each time: building one with Kysely takes as long as
 * PostgreSQL takes to answer it (docs/decisions/0005). `build` may only pass its arguments, or their properties, on as
 * parameters; a statement whose text depends on a value (an optional filter, an order) is built each time as usual.
 *
 *     const caseById = prepared((caseId: string) => db.selectFrom('anchor_case').select('number').where('id', '=', caseId))
 *     const row = await tx.find(caseById(caseId))
 *
 * @throws Error at the first use when the statement looks into a value.
 */
export function prepared<Values extends readonly unknown[], Output>(
  build: (...values: Values) => Compilable<Output>,
): (...values: Values) => Compilable<Output> {
  let made: CompiledQuery<Output> | undefined
  const compileOnce = (): CompiledQuery<Output> => {
    // The only place where a stand-in passes for a value.
    const blanks = Array.from({ length: build.length }, (_, index) => blankAt([index])) as readonly unknown[] as Values
    return (made ??= build(...blanks).compile())
  }
  return (...values) => ({
    compile: () => {
      const query = compileOnce()
      const parameters = query.parameters.map((each) => (each instanceof Blank ? valueAt(values, each[path]) : each))
      return { ...query, parameters }
    },
  })
}

/** Shapes of one statement that are kept; a shape beyond them is built each time. */
const MAX_SHAPES = 200

/**
 * `prepared` for a statement whose text depends on a few things, such as a filter: built once for each shape.
 *
 *     const listed = preparedFor((closed: boolean) => (caseId: string) => …)
 *     const rows = await tx.many(listed(true)(caseId))
 */
export function preparedFor<Shape, Values extends readonly unknown[], Output>(
  build: (shape: Shape) => (...values: Values) => Compilable<Output>,
): (shape: Shape) => (...values: Values) => Compilable<Output> {
  const made = new Map<string, (...values: Values) => Compilable<Output>>()
  return (shape) => {
    const key = JSON.stringify(shape)
    const known = made.get(key)
    if (known !== undefined) return known
    const statement = prepared(build(shape))
    if (made.size < MAX_SHAPES) made.set(key, statement)
    return statement
  }
}
