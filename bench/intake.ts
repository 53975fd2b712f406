import type { StaffActor } from '#platform/access'
import { HttpConnection } from './client.ts'
import type { BenchDistrict } from './districts.ts'
import { type Measured, measure } from './measure.ts'

/** A leak as a counter registers it: words, place, category, two people, a phone. */
export function benchMatter(district: BenchDistrict, n: number) {
  return {
    text: `卧室天花板湿了一大片，楼上在漏水，已经第${n}天了。物业来看过，说是楼上卫生间的管子。`,
    channel: 'visit' as const,
    addressId: district.addressIds[n % district.addressIds.length] ?? '',
    category: 'NBR-01',
    noticeGiven: true,
    oralConfirmed: true,
    gates: { 'G-01': 'no', 'G-02': 'no', 'G-03': 'no', 'G-04': 'no' } as const,
    applicant: { name: '当事人甲', phone: '13800138000' },
    respondent: { name: '当事人乙' },
  }
}

export function clerkOf(district: BenchDistrict): StaffActor {
  return {
    kind: 'staff',
    district: district.id as never,
    id: district.mediatorId as never,
    name: '测速',
    role: 'clerk',
    postingId: district.mediatorId as never,
    unitId: district.communityId as never,
    unitPath: '1.1.1',
    unitName: { zh: '测速社区', en: 'Bench community' },
    sessionId: 'bench',
  }
}

/** Full registrations over HTTP: from the request to the durable answer. */
export async function measureIntake(
  port: number,
  districts: readonly BenchDistrict[],
  clients: number,
  seconds: number,
): Promise<Measured> {
  const connections = Array.from({ length: clients }, () => new HttpConnection(port))
  const measured = await measure(clients, seconds, async (client, n) => {
    const district = districts[(client * 7 + n) % districts.length]
    const connection = connections[client]
    if (!district || !connection) throw new Error('there is a district and a connection')
    const answer = await connection.request(
      'POST',
      `/api/d/${district.slug}/cases`,
      district.tokens.clerk,
      benchMatter(district, n),
    )
    if (answer.status !== 201) throw new Error(`registering answered ${answer.status}: ${answer.body.slice(0, 300)}`)
  })
  for (const each of connections) each.close()
  return measured
}
