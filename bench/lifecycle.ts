import { systemClock } from '#platform/time'
import { HttpConnection } from './client.ts'
import type { BenchDistrict } from './districts.ts'
import { benchMatter } from './intake.ts'
import type { Bench } from './main.ts'
import { quantile, say } from './measure.ts'

const CLIENTS = 8

const NO_GATE_FIRES = Object.fromEntries(
  Array.from({ length: 14 }, (_unused, index) => [`G-${String(index + 1).padStart(2, '0')}`, 'no']),
)
const CHECKS = { mediable: true, capacity: true, voluntary: true, lawful: true, 'no-harm-to-others': true }

type Who = keyof BenchDistrict['tokens']

type Ask = (step: string, who: Who, method: string, path: string, body?: object) => Promise<unknown>

/** One life over HTTP, from the counter to an oral agreement and a last look; every step is timed by its name. */
async function live(connection: HttpConnection, district: BenchDistrict, n: number, timed: (step: string, ms: number) => void): Promise<void> {
  const ask: Ask = async (step, who, method, path, body) => {
    const start = performance.now()
    const answer = await connection.request(method, `/api/d/${district.slug}${path}`, district.tokens[who], body)
    timed(step, performance.now() - start)
    if (answer.status >= 300) throw new Error(`${step} answered ${answer.status}: ${answer.body.slice(0, 300)}`)
    return JSON.parse(answer.body)
  }
  const minute = new Date(systemClock.now().getTime() + 8 * 3_600_000 - 60_000).toISOString().slice(0, 16)
  const { at, both } = await enter(ask, district, n)
  await accept(ask, at, both, minute)
  await settle(ask, at, both, minute, district)
  await ask('read', 'mediator', 'GET', at)
}

/** Registered at the counter, triaged, given to the mediator. Gives the case's path and its two parties. */
async function enter(ask: Ask, district: BenchDistrict, n: number): Promise<{ at: string; both: Both }> {
  const matter = (await ask('register', 'clerk', 'POST', '/cases', benchMatter(district, n))) as { caseId: string; applicantId: string; respondentId: string }
  const { caseId, applicantId, respondentId } = matter
  const at = `/cases/${caseId}`
  await ask('triage', 'dispatcher', 'POST', `${at}/triage`, { category: 'NBR-01', gates: NO_GATE_FIRES })
  await ask('assign', 'dispatcher', 'POST', `${at}/assignment`, { unitId: district.communityId, staffId: district.mediatorId })
  return { at, both: [applicantId, respondentId] }
}

type Both = readonly [applicant: string, respondent: string]

async function accept(ask: Ask, at: string, both: Both, minute: string): Promise<void> {
  const contact = { partyId: both[1], channel: 'phone', at: minute, reached: true, result: '愿意谈' }
  await ask('contact', 'mediator', 'POST', `${at}/contacts`, contact)
  const answers = both.map((partyId, index) => ({ partyId, given: true, by: 'self', ...(index === 0 ? { requests: ['修好漏水'] } : {}) }))
  const consents = { form: 'phone', at: minute, witness: '测速', answers }
  await ask('consents and acceptance', 'mediator', 'POST', `${at}/acceptance/together`, { initiative: 'application', scope: 'whole', notice: 'read-aloud', consents })
}

async function settle(ask: Ask, at: string, both: Both, minute: string, district: BenchDistrict): Promise<void> {
  const named = { mediatorIds: [district.mediatorId], chosenBy: 'parties', disclosure: 'none' }
  await ask('designate', 'head', 'POST', `${at}/mediators`, named)
  const [applicant, respondent] = both
  await ask('session', 'mediator', 'POST', `${at}/sessions`, {
    startedAt: `${minute.slice(0, 10)}T00:00`, endedAt: minute, mode: 'face-to-face', place: '调解室', isPublic: false, result: '谈成了', gates: NO_GATE_FIRES,
    present: [
      { name: '当事人甲', capacity: '申请人', partyId: applicant },
      { name: '当事人乙', capacity: '被申请人', partyId: respondent },
    ],
    statements: [{ speaker: '当事人甲', text: '天花板湿了。' }, { speaker: '当事人乙', text: '我来修。' }],
  })
  const owed = {
    debtorPartyId: respondent, creditorPartyId: applicant, kind: 'money', what: '赔偿', fen: 10_000, way: '现金', place: '调解室',
    dueOn: minute.slice(0, 10),
  }
  await ask('oral-agreement', 'mediator', 'POST', `${at}/oral-agreement`, {
    content: '乙方今天赔偿甲方一百元。', place: '调解室', noDocumentWanted: true, confirmedBy: both, checks: CHECKS, obligations: [owed],
  })
}

/** Lives and commands a second, and the p95 of each step, at one size of the database. */
export async function benchLives(bench: Bench, port: number, size: string): Promise<{ lives: number }> {
  const connections = Array.from({ length: CLIENTS }, () => new HttpConnection(port))
  const steps = new Map<string, number[]>()
  const warmUntil = performance.now() + Math.min(6_000, bench.seconds * 1_200)
  const until = warmUntil + bench.seconds * 2 * 1000
  let [lives, commands] = [0, 0]
  await Promise.all(
    connections.map(async (connection, client) => {
      for (let n = 0; performance.now() < until; n += 1) {
        const district = bench.districts[(client * 13 + n) % bench.districts.length]
        if (!district) throw new Error('there is a district')
        await live(connection, district, n, (step, ms) => {
          const now = performance.now()
          if (now < warmUntil || now > until) return
          commands += 1
          const times = steps.get(step)
          if (times) times.push(ms)
          else steps.set(step, [ms])
        })
        if (performance.now() > warmUntil && performance.now() < until) lives += 1
      }
    }),
  )
  for (const each of connections) each.close()
  const seconds = (until - warmUntil) / 1000
  say(`lifecycle.lives.${size}`, lives / seconds, 'lives/s')
  say(`lifecycle.commands.${size}`, commands / seconds, 'requests/s')
  for (const [step, times] of steps)
    say(
      `lifecycle.${step}.p95.${size}`,
      quantile(
        times.sort((left, right) => left - right),
        0.95,
      ),
      'ms',
    )
  return { lives: lives / seconds }
}
