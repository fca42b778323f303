import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverBefore } from '#testing/door.ts'
import { openWorld, type Visitor, type World } from '#testing/world.ts'
import { patience } from './unreadable.ts'

let world: World
let police: Visitor
let port: number
beforeAll(async () => {
  world = await openWorld()
  police = await world.signIn({ team: 'Raseborgs ankarteam', profession: 'police' })
  await world.server.listen({ port: 0, host: '127.0.0.1' })
  port = (world.server.server.address() as AddressInfo).port
})
afterAll(async () => {
  await world.close()
})

/** What comes back on a connection of its own, until the server closes it. */
const say = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')))
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')))
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
    socket.setTimeout(5000, () => socket.destroy(new Error(`still open after: ${heard.slice(0, 40)}`)))
  })

describe('an address that cannot be read', () => {
  it.each(['%', '%C3%28', '%F0%9F', '%ZZ'])('with %s answers as one that is not there', async (part) => {
    for (const [path, absent] of [
      [`/cases/${part}`, '/-'],
      [`/api/v1/cases/${part}`, '/api/-'],
    ] as const) {
      const answer = await police.page(path)
      expect([answer.status, answer.body]).toEqual([404, (await police.page(absent)).body])
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  it('because a part of it is too long is one that is not there', async () => {
    const answer = await police.page(`/cases/${'x'.repeat(3000)}`)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toMatch(/FST_|xxxx/)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('is not told of together with a body of no known kind', async () => {
    const headers = { cookie: police.cookie, 'content-type': 'nothing/known' }
    const answer = await world.visit({ method: 'PATCH', url: '/nowhere', headers, payload: 'x' })
    expect(answer.status).toBeLessThan(500)
    expect(answer.body).not.toMatch(/FST_|Unsupported Media/)
  })
})

describe('what is no HTTP', () => {
  it.each([
    ['nonsense', 'HELO fairlead\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'a length and pieces',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(20_000)}\r\n`, 431],
    ['no host', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n', 400],
    ['an expectation nobody meets', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: anything\r\nConnection: close\r\n\r\n', 417],
  ])('%s gets a bare answer, and the connection is closed', async (_, text, status) => {
    const heard = await say(text)
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1)
    expect(heard).toMatch(/x-content-type-options: nosniff/i)
    expect(heard).toMatch(/content-security-policy: default-src 'none'/i)
    expect(heard.split('\r\n\r\n')[1]).toBe('')
  })

  it('is answered also while it still sends', async () => {
    const heard = await new Promise<string>((resolve, reject) => {
      let text = ''
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`PUT /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n`)
        setTimeout(() => socket.write('y'.repeat(100_000)), 50)
        setTimeout(() => socket.write('y'.repeat(100_000)), 150)
        setTimeout(() => socket.resume(), 250)
      })
      // As a client that sends the whole of it before it reads.
      socket.pause()
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    expect(heard).toMatch(/^HTTP\/1\.1 431 /)
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  it('does not keep a connection that goes on sending', async () => {
    const ended = new Promise<string>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
        socket.write(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\n`)
        const sending = setInterval(() => socket.write('y'.repeat(1000)), 50)
        socket.once('close', () => {
          clearInterval(sending)
          resolve('closed')
        })
      })
      socket.on('error', () => socket.destroy())
    })
    expect(await ended).toBe('closed')
  })

  it('but wants to speak something else is answered in HTTP, and the connection is closed', async () => {
    const heard = await say('GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n')
    expect(heard).toMatch(/^HTTP\/1.1 200 /)
    expect(heard).toMatch(/\r\nconnection: close\r\n/i)
  })

  it('is waited for only so long', () => {
    const { server } = world.server
    expect([server.headersTimeout, server.requestTimeout]).toEqual([patience.headersMs, patience.requestMs])
    expect(patience.headersMs).toBeLessThanOrEqual(30_000)
    expect(patience.requestMs).toBeLessThanOrEqual(120_000)
  })
})

describe('a host that is not ours', () => {
  it('gets nothing in production, whatever machines between us say; whoever watches the process does', async () => {
    const { server, close } = await serverBefore(world, { mode: 'production' })
    const answerTo = async (host: string, url = '/sign-in') =>
      (await server.inject({ method: 'GET', url, headers: { host, 'x-forwarded-host': 'localhost' } })).statusCode
    const strangers = ['evil.example', 'localhost.evil.example', 'localhost:3001', 'evil.example/localhost', ':80']
    for (const host of strangers) expect([host, await answerTo(host)]).toEqual([host, 421])
    expect([await answerTo('localhost'), await answerTo('localhost:80')]).toEqual([200, 200])
    expect(await answerTo('10.0.0.1', '/health/live')).toBe(200)
    await close()
  })
})
