import { isAbsolute } from 'node:path'
import type { Said } from './result.ts'
import { said } from './words.ts'

/** One line of the table of settings: the README prints it, the start reads it. */
export interface Setting<Value> {
  /** As the README shows it; `undefined` when the setting has none. */
  readonly standard: string
  /** What a wrong value is told to be instead. */
  readonly expected: Said
  readonly meaning: Said
  /** The meaning of the text, or undefined when it has none: then the start is refused. */
  readonly read: (text: string) => Value | undefined
}

/** The product reads nothing else from its environment. */
export const SETTINGS = {
  PORT: {
    standard: '8080',
    expected: said('1 至 65535 之间的整数', 'a whole number from 1 to 65535'),
    meaning: said('网页服务的端口', 'port of the web server'),
    read: wholeNumber(1, 65_535),
  },
  HOST: {
    standard: '127.0.0.1',
    expected: said(
      '本机的一个地址，例如 127.0.0.1 或 0.0.0.0',
      'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    ),
    meaning: said(
      '监听的地址；设为 0.0.0.0 时，同一网络里的手机也能打开',
      'address to listen on; 0.0.0.0 lets a phone on the same network reach it',
    ),
    read: hostName,
  },
  PUBLIC_URL: {
    standard: 'http://HOST:PORT',
    expected: said('http:// 或 https:// 开头的网址', 'an address that begins with http:// or https://'),
    meaning: said('居民看到的网址，印在每一个二维码里', 'address that residents see; it goes into every printed code'),
    read: webAddress,
  },
  DATA_DIR: {
    standard: '/var/lib/maplebridge (root), ~/.local/share/maplebridge',
    expected: said('绝对路径', 'an absolute path'),
    meaning: said(
      '数据目录：内置数据库、文件、密钥都在其中',
      'directory of everything written: embedded database, files, keys',
    ),
    read: (text) => (isAbsolute(text) ? text : undefined),
  },
  DATABASE_URL: {
    standard: '',
    expected: databaseExpected(),
    meaning: said(
      '自备 PostgreSQL（15 至 18）的应用账号；不设则使用内置数据库',
      'your own PostgreSQL (15 to 18), application role; unset: the embedded database',
    ),
    read: databaseAddress,
  },
  DATABASE_OWNER_URL: {
    standard: '',
    expected: databaseExpected(),
    meaning: said('属主账号：迁移、演示数据、核对使用', 'owner role: migrations, demonstration data, verification'),
    read: databaseAddress,
  },
  DATABASE_STEWARD_URL: {
    standard: '',
    expected: databaseExpected(),
    meaning: said('管护账号：依法销毁内容使用', 'steward role: lawful destruction of content'),
    read: databaseAddress,
  },
  DATABASE_QUEUE_URL: {
    standard: '',
    expected: databaseExpected(),
    meaning: said('任务队列账号：后台任务使用', 'queue role: background jobs'),
    read: databaseAddress,
  },
  DB_POOL: {
    standard: '16',
    expected: said('2 至 90 之间的整数', 'a whole number from 2 to 90'),
    meaning: said('应用账号的数据库连接数上限', 'most connections of the application role'),
    read: wholeNumber(2, 90),
  },
  DB_PREPARED: {
    standard: 'on',
    expected: onOrOff(),
    meaning: said(
      '使用具名预备语句；经由旧版连接池（pgbouncer 1.20 及以下）时设为 off',
      'named prepared statements; off behind an older pooler (pgbouncer 1.20 and below)',
    ),
    read: readSwitch,
  },
  DEMO: {
    standard: 'on; off with DATABASE_URL',
    expected: onOrOff(),
    meaning: said(
      '演示区与首页上的演示登录；正式使用必须为 off',
      'demonstration district and its sign-ins on the start page; off for real use',
    ),
    read: readSwitch,
  },
  LETTERS: {
    standard: 'file',
    expected: said('file 或 console', 'file or console'),
    meaning: said(
      '通知怎样送出：file 写入数据目录 letters，console 显示在终端（短信以后接入）',
      'how letters leave: file writes them to letters in the data directory, console prints them (SMS comes later)',
    ),
    read: (text: string) => (text === 'file' || text === 'console' ? text : undefined),
  },
  LOG_LEVEL: {
    standard: 'info',
    expected: said('error、warn、info 或 debug', 'error, warn, info or debug'),
    meaning: said('日志详细程度；任何级别都不含个人信息', 'detail of the log; no level holds personal data'),
    read: logLevel,
  },
  MASTER_KEY: {
    standard: 'DATA_DIR/master.key',
    expected: said('64 位十六进制数（32 字节）', '64 hexadecimal digits (32 bytes)'),
    meaning: said(
      '加密主密钥；不设则首次启动时生成文件（权限 0600），须另行备份',
      'master key of the encryption; unset: a file made at the first start (mode 0600), to be backed up apart',
    ),
    read: masterKey,
  },
  TURN_URLS: {
    standard: '',
    expected: said('以逗号分隔的 stun:、turn: 或 turns: 地址', 'addresses that begin with stun:, turn: or turns:, with commas between'),
    meaning: said(
      '远程调解的中转服务（如 coturn）；不设则只在同一个网络内接通',
      'relay for remote sessions, such as coturn; unset: they connect inside one network only',
    ),
    read: relayAddresses,
  },
  TURN_SECRET: {
    standard: '',
    expected: said('与中转服务共用的密钥', 'the secret shared with the relay'),
    meaning: said(
      '与中转服务共用的密钥（coturn 的 static-auth-secret），用来签发限时的登录',
      'secret shared with the relay (coturn: static-auth-secret), from which credentials of limited time are made',
    ),
    read: (text: string) => text,
  },
  MAP_TILES: {
    standard: '',
    expected: said(
      'http:// 或 https:// 开头、含 {z}、{x}、{y} 的瓦片地址',
      'an address of tiles that begins with http:// or https:// and holds {z}, {x} and {y}',
    ),
    meaning: said(
      '地图底图的瓦片地址（WGS-84，例如单位自建的）；不设则只画本区边界，不向任何地方取图',
      'tiles behind the map (WGS-84, such as your own server); unset: our own borders only, no picture is fetched from anywhere',
    ),
    read: tileAddress,
  },
  MAP_TILES_CREDIT: {
    standard: '',
    expected: said('一行来源和审图号', 'one line naming the source'),
    meaning: said('显示在地图下的来源和审图号；设置了 MAP_TILES 就必须有', 'source line shown below the map; required with MAP_TILES'),
    read: (text: string) => (text.trim().length >= 2 && text.length <= 200 ? text.trim() : undefined),
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>

export type SettingName = keyof typeof SETTINGS

function databaseExpected(): Said {
  return said('postgres://账号:口令@主机:端口/数据库', 'postgres://user:password@host:port/database')
}

function onOrOff(): Said {
  return said('on 或 off', 'on or off')
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? value : undefined
  }
}

function readSwitch(text: string): boolean | undefined {
  if (text === 'on') return true
  return text === 'off' ? false : undefined
}

function hostName(text: string): string | undefined {
  return /^[0-9A-Za-z.:-]+$/.test(text) ? text : undefined
}

function webAddress(text: string): string | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = address?.protocol === 'http:' || address?.protocol === 'https:'
  return isWeb ? text.replace(/\/+$/, '') : undefined
}

function tileAddress(text: string): string | undefined {
  const plain = text.replace(/\{[zxy]\}/g, '0')
  const whole = ['{z}', '{x}', '{y}'].every((part) => text.split(part).length === 2)
  return whole && webAddress(plain) !== undefined && !/[\s;,'"<>{}]/.test(plain) ? text : undefined
}

function databaseAddress(text: string): string | undefined {
  const address = URL.canParse(text) ? new URL(text) : undefined
  const isDatabase = address?.protocol === 'postgres:' || address?.protocol === 'postgresql:'
  return isDatabase && address.pathname.length > 1 ? text : undefined
}

export type LogLevel = 'error' | 'warn' | 'info' | 'debug'

function logLevel(text: string): LogLevel | undefined {
  const levels: readonly LogLevel[] = ['error', 'warn', 'info', 'debug']
  return levels.find((level) => level === text)
}

function masterKey(text: string): Buffer | undefined {
  return /^[0-9A-Fa-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : undefined
}

function relayAddresses(text: string): readonly string[] | undefined {
  const urls = text.split(',').map((each) => each.trim())
  return urls.every((each) => /^(stun|turns?):[0-9A-Za-z.:[\]-]+(\?transport=(udp|tcp))?$/.test(each)) ? urls : undefined
}
