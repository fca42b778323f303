import { connect, type Socket } from 'node:net'
import type { Place } from '../siege/place.ts'
import type { Check, How } from './check.ts'

const HALF_OPEN = 200
const IDLE = 200
const ASKED = 120
/** What others wait while the server is held by the slow, against what they wait without. */
const RATIO = 5
const CLOSED_AFTER_MS = 40_000

const opened = (port: number, text: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text)
      resolve(socket)
    })
    socket.on('error', reject)
  })

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

async function waits({ client, people }: Place): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < ASKED; turn++)
    times.push(
      (await client.send({ method: 'GET', path: '/api/v1/today', headers: { cookie: people[0]?.cookie ?? '' } }))
        .milliseconds,
    )
  return middle(times)
}

/** Connections that never finish what they say: others are served meanwhile, and the slow are let go. */
async function run(place: Place, { short }: How) {
  const wrong: string[] = []
  const alone = await waits(place)
  const beginnings = [
    'GET /cases HTTP/1.1\r\nHost: 127.0.0.1\r\nX-',
    'POST /api/v1/referrals HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
    '',
  ]
  const sockets: Socket[] = []
  for (let made = 0; made < HALF_OPEN + IDLE; made++)
    sockets.push(await opened(place.port, made < HALF_OPEN ? (beginnings[made % 2] ?? '') : ''))
  const beside = await waits(place)
  if (beside > alone * RATIO && beside - alone > 50)
    wrong.push(`others wait ${(beside / alone).toFixed(1)} times as long`)
  if (!short) {
    const begun = performance.now()
    const halfOpen = sockets.filter((_socket, place_) => place_ < HALF_OPEN && place_ % 2 === 0)
    await Promise.race([
      Promise.all(halfOpen.map((socket) => new Promise((resolve) => socket.on('close', resolve).resume()))),
      new Promise((resolve) => setTimeout(resolve, CLOSED_AFTER_MS)),
    ])
    const left = halfOpen.filter((socket) => !socket.closed).length
    if (left > 0)
      wrong.push(
        `${left} of ${halfOpen.length} half-open connections live after ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      )
  }
  for (const socket of sockets) socket.destroy()
  return { asked: HALF_OPEN + IDLE + 2 * ASKED, routes: 1, wrong }
}

export const slowClients: Check = { name: 'slow-clients', asvs: ['15.2.2', '2.4.1'], run }
