import type { ComponentChildren, JSX } from 'preact'

/** Several short things under each other in one cell of a table. */
export const Lines = ({ lines }: { lines: readonly ComponentChildren[] }): JSX.Element => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
)
