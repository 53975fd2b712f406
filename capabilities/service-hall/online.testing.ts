import { describe, expect, test } from 'vitest'
import { fileToken } from '#platform/file-token'
import type { Product } from '../../tools/testing/product.ts'
import { TEST_DISTRICT } from '../../tools/testing/small-district.ts'
import { serviceHallOperations as ops } from './contract.ts'
import { aDraft, ELSEWHERE, published, WINDOW } from './house.testing.ts'
import { eraseEnded } from './sweep.ts'

const TODAY = '2026-03-16'
const as = 'clerk'

interface House extends Pick<typeof ops, 'handInService' | 'readApplicationFile'> {
  readonly product: Product
  readonly itemId: string
  readonly guidedId: string
}

/** What is handed in without coming, on the product of the hall's own tests: an item settled at the window alone, and a guided one, are there. */
export function handedInOnline(house: () => House): void {
  const product = () => house().product
  const read = async (id: string) => (await product().call(ops.readServiceApplication, { as, params: { id } })).value
  const FILE = Buffer.from('%PDF-1.4 示例').toString('base64')
  const online = aDraft(TODAY, { name: { zh: '灵活就业登记', en: 'Flexible work' }, guide: { ...aDraft(TODAY).guide, online: true, materials: [{ name: { zh: '身份证', en: 'Identity card' }, form: 'copy', when: { zh: '', en: '' } }] } })
  const upload = async () => {
    const kept = await product().services.files.keep(TEST_DISTRICT, Buffer.from(FILE, 'base64'), 'photos')
    if (!kept.ok) throw new Error(kept.refusal.code)
    return fileToken(product().services.keys, TEST_DISTRICT, kept.value)
  }

  describe('handed in online', () => {
    test('only where the version in force says so, after notice and consent; it lies in the window’s own queue, and its files go with the words', async () => {
      expect((await product().call(ops.draftServiceItem, { as, body: aDraft(TODAY, { guide: { ...online.guide, materials: aDraft(TODAY).guide.materials } }) })).refusal?.code).toBe('not-for-online')
      const id = await published(product(), online)
      const body = { itemId: id, facilityId: WINDOW, name: '当事人乙', note: '送外卖', noticeGiven: true, files: [await upload()], filesAgreed: true }
      const handIn = (more: object) => product().call(house().handInService, { body: { ...body, ...more } })
      for (const [more, code] of [[{ itemId: house().itemId }, 'not-online'], [{ itemId: house().guidedId }, 'guided-has-no-file'], [{ facilityId: ELSEWHERE }, 'no-such-point'], [{ noticeGiven: false }, 'notice-unread'], [{ filesAgreed: false }, 'files-consent'], [{ name: '110101199001011234' }, 'personal-data'], [{ note: '电话13912340009' }, 'note-personal'], [{ files: ['a.b'] }, 'file-unknown']] as const) {
        expect((await handIn(more)).refusal?.code).toBe(code)
      }
      const made = (await handIn({})).value
      expect(made.toldByOn).toBe('2026-03-23')
      expect((await handIn({})).refusal?.code).toBe('file-unknown')
      expect((await product().call(ops.listServiceApplications, { as })).value.applications).toContainEqual(expect.objectContaining({ id: made.id, online: true, state: 'received' }))
      const { files, applicant, note } = await read(made.id)
      expect([files.length, applicant?.name, note]).toEqual([1, '当事人乙', '送外卖'])
      const look = (who: string) => product().call(house().readApplicationFile, { as: who, params: { id: made.id, fileId: files[0]?.id ?? '' } })
      expect((await look(as)).raw.rawPayload.toString('base64')).toBe(FILE)
      expect((await look('clerk-elsewhere')).refusal?.code).toBe('no-such-file')
      expect(await product().rows(`select 1 from audit.access where action = 'service-hall.read-file' and reason = $1`, [made.id])).toHaveLength(1)
      expect((await product().call(ops.stopOwnService, { body: { code: made.code, pin: made.pin } })).value.application?.state).toBe('withdrawn')
      product().clock.set('2026-04-20 08:00')
      await eraseEnded(product().services)
      expect((await read(made.id)).files).toEqual([])
      expect(await product().rows('select 1 from files.file where released_at is null and id = $1', [files[0]?.id])).toEqual([])
      product().clock.set(`${TODAY} 10:00`)
    })

    test('on a page without a script: what is missing is said with everything that was typed; then number and PIN, once', async () => {
      const { items } = (await product().call(ops.findServices, { query: { q: '灵活就业登记' } })).value
      const page = `/d/shili/services/${items[0]?.id}`
      const send = async (fields: Record<string, string>) => {
        const form = new FormData()
        for (const [name, value] of Object.entries(fields)) form.set(name, value)
        form.set('file', new Blob([Buffer.from(FILE, 'base64')]), '材料.pdf')
        const encoded = new Response(form)
        return product().app.inject({ method: 'POST', url: `${page}/online`, headers: { 'accept-language': 'zh', 'content-type': encoded.headers.get('content-type') ?? '' }, payload: Buffer.from(await encoded.arrayBuffer()) })
      }
      const get = async (path: string) => (await product().app.inject({ url: path, headers: { 'accept-language': 'zh' } })).body
      expect(await get(page)).toContain(`${page}/online`)
      const empty = await get(`${page}/online`)
      expect(empty).not.toContain('<script')
      expect(await get(`/d/shili/services/${house().itemId}/online`)).toContain('不能在网上交')
      const typed = { facilityId: WINDOW, name: '当事人丙', noticeGiven: 'yes' }
      const refused = (await send(typed)).body
      expect(refused).toContain('个人信息保护法第29条')
      expect(refused).toContain('value="当事人丙"')
      const kept = /name="kept" value="([^"]+)"/.exec(refused)?.[1] ?? ''
      expect((await send({ ...typed, kept, go: 'remove-0' })).body).toMatch(/name="kept" value="[^" ]+"/)
      expect((await send({ ...typed, filesAgreed: 'yes' })).body).toMatch(/交上去了.*密码/s)
    })
  })
}
