import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { mediationOperations } from '../../capabilities/mediation/contract.ts'
import { acceptedCase, aScan, contacted, mediatedCase, type Opened, openedCase, signedDraft } from '../../capabilities/mediation/house.testing.ts'
import type { Product } from '../../tools/testing/product.ts'
import { ADDRESSES, GRID, MICRO_GRID, PLATES, ROOM, STAFF, staffIdOf, TEST_PASSWORD, TEST_SLUG, UNITS } from '../../tools/testing/small-district.ts'
import type { Known } from './requests.ts'

export interface World {
  readonly known: Known
  /** Session tokens by login; `reporter` is somebody who opened their own case, `forged` a token nobody made. */
  readonly tokens: ReadonlyMap<string, string>
}

/** A case at every station of its life, so that requests get past the first door, and what stands in paths and bodies. */
export async function aSmallWorld(product: Product): Promise<World> {
  const opened = await openedCase(product)
  const asked = await openedCase(product)
  await contacted(product, asked)
  const accepted = await acceptedCase(product)
  const mediated = await mediatedCase(product)
  const signed = await mediatedCase(product)
  const draftId = await signedDraft(product, signed, '2026-03-30')
  const agreed = await agreedCase(product)
  const registered = await product.call(intakeOperations.registerCase, {
    as: 'clerk', body: { text: '夜里太吵', channel: 'phone', noticeGiven: true, addressId: ADDRESSES.flat301 },
  })
  const reported = (await product.call(intakeOperations.reportMatter, { body: { text: '漏水', addressToken: PLATES.flat301, danger: 'no', noticeGiven: true } })).value
  const mine = (await product.call(intakeOperations.openMyCase, { body: { code: reported.code, pin: reported.pin } })).value
  const cases = [registered.value.caseId, reported.caseId, ...[opened, asked, accepted, mediated, signed, agreed].map((each) => each.caseId)]
  const tokens = new Map([['reporter', mine.token], ['forged', '990001.00000000.forged']])
  for (const { role } of STAFF) tokens.set(role, await product.signIn(role))
  return { tokens, known: await knownValues(product, cases, { ...reported, draftId }) }
}

async function agreedCase(product: Product): Promise<Opened> {
  const opened = await mediatedCase(product)
  const draftId = await signedDraft(product, opened, '2026-03-16')
  const body = { draftId, password: TEST_PASSWORD }
  const sealed = await product.call(mediationOperations.sealAgreement, { params: { caseId: opened.caseId }, as: 'committee-head', body })
  if (sealed.value.state !== 'agreed') throw new Error('not sealed')
  return opened
}

async function knownValues(product: Product, cases: readonly string[], more: { code: string; pin: string; reporterId: string; draftId: string }): Promise<Known> {
  const ids = async (text: string) => (await product.rows<{ id: string }>(text)).map((row) => row.id)
  const staff = ['mediator', 'mediator-2', 'committee-head', 'community-officer', 'clerk'].map(staffIdOf)
  const parties = await ids('select id from people.party order by id limit 30')
  const scans = [await aScan(product), await aScan(product)]
  return {
    district: [TEST_SLUG], caseId: cases, into: cases, draftId: [more.draftId], code: [more.code], pin: [more.pin], reporterId: [more.reporterId],
    unitId: Object.values(UNITS), ownerUnitId: Object.values(UNITS), roomId: [ROOM], addressId: Object.values(ADDRESSES), gridId: [GRID], microGridId: [MICRO_GRID],
    addressToken: Object.values(PLATES), token: Object.values(PLATES), staffId: staff, mediatorIds: staff, mediatorId: staff, visitorId: staff,
    partyId: parties, partyIds: parties, debtorPartyId: parties, creditorPartyId: parties, agreedBy: parties, whose: [...parties, ...staff],
    postingId: await ids('select id from organisation.posting order by id limit 5'), unitPath: ['1', '1.1', '1.1.1'], category: ['NBR-01', 'NBR-02'],
    file: scans, photos: scans, phone: ['13800000001', '13900000002'], login: ['clerk', 'mediator'], password: [TEST_PASSWORD, 'wrong-password'],
    at: ['2026-03-16T10:00', '2026-03-16T00:20', '2027-01-01T00:00'], startedAt: ['2026-03-16T10:00'], endedAt: ['2026-03-16T11:00', '2026-03-16T09:00'],
    on: ['2026-03-16'], dueOn: ['2026-03-30', '2026-03-16'], from: ['2026-03-01'], to: ['2026-03-31'], day: ['2026-03-16', '2026-03-20'], year: ['2026', '2027'],
    kind: ['D01', 'D03', 'D09', 'money', 'act'], ref: ['1', '2'],
  }
}
