import { connect, type Socket } from 'node:net'

/** One answer of the server: status and body text. */
export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

/**
 * One keep-alive connection that sends a request and waits for its answer. Written on a plain socket so that the load
 * generator takes as little as it can of the two cores that it shares with what it measures.
 */
export class HttpConnection {
  private readonly socket: Socket
  private received: Buffer = Buffer.alloc(0)
  private settle: ((answer: HttpAnswer) => void) | undefined
  private fail: ((error: Error) => void) | undefined

  constructor(private readonly port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.socket.on('data', (chunk) => this.take(chunk))
    this.socket.on('error', (error) => this.fail?.(error))
    this.socket.on('close', () => this.fail?.(new Error('the server closed the connection')))
  }

  request(method: string, path: string, token: string, body?: object): Promise<HttpAnswer> {
    const text = body === undefined ? '' : JSON.stringify(body)
    const head = [
      `${method} ${path} HTTP/1.1`,
      `host: 127.0.0.1:${this.port}`,
      `authorization: Bearer ${token}`,
      ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
    ]
    return new Promise((resolve, reject) => {
      this.settle = resolve
      this.fail = reject
      this.socket.write(`${head.join('\r\n')}\r\n\r\n${text}`)
    })
  }

  close(): void {
    this.settle = undefined
    this.fail = undefined
    this.socket.destroy()
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk])
    const end = this.received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.received.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.received.length < end + 4 + length) return
    const body = this.received.toString('utf8', end + 4, end + 4 + length)
    this.received = this.received.subarray(end + 4 + length)
    this.settle?.({ status: Number(head.slice(9, 12)), body })
  }
}
