/** @jsxImportSource preact */
import { confirmationOperations } from '../../capabilities/confirmation/contract.ts'
import { type WishForm, WindowPage } from '../../capabilities/confirmation/resident/window.tsx'
import { wishRefusal } from '../../capabilities/confirmation/resident/words.ts'
import type { MyCase } from '../../capabilities/intake/contract.ts'
import { grouped } from '../../capabilities/intake/resident/slip.tsx'
import { below } from '#platform/ui/resident'
import { cleanText } from '#platform/validators'
import { sendRefusalPage } from './errors.tsx'
import { commandIn, withMatter } from './follow.tsx'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, newCommandId, sendPage } from './site.ts'

/** `/c/{code}/confirmation`: what the court's confirmation is, by when and how, and one's own word for it. */
export function showConfirmation(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, (matter) => confirmationPage(asked, matter, { commandId: newCommandId(asked.site), typed: {}, refusal: undefined }))
}

/** A party's own word, with where the court may write to. The minute it arrives is kept. */
export function wishConfirmed(asked: Asked, code: string): Promise<unknown> {
  return withMatter(asked, code, async (matter) => {
    const fields = fieldsOf(asked.request.body)
    const form = { commandId: commandIn(fields).commandId ?? newCommandId(asked.site), typed: fields, refusal: undefined }
    if (fields['show'] !== undefined) return confirmationPage(showSetting(asked, fields['show']), matter, form)
    const [address, phone] = [typedIn(fields, 'address', 200), typedIn(fields, 'phone', 40)]
    const refused = address === '' ? wishRefusal('address-missing', {}) : phone === '' ? wishRefusal('phone-missing', {}) : undefined
    if (refused) return confirmationPage(asked, matter, { ...form, refusal: refused })
    const body = { wishes: true, service: { address, phone, electronic: fields['electronic'] === 'yes' } } as const
    const wished = await asked.site.call(confirmationOperations.wishConfirmation, asked.visitor, { body, commandId: form.commandId })
    if (!wished.ok) return confirmationPage(asked, matter, { ...form, refusal: wished.refusal })
    return asked.reply.redirect(below(asked.view, `/c/${grouped(matter.code)}/confirmation`), 303)
  })
}

const typedIn = (fields: Fields, name: string, most: number) => cleanText(fields[name] ?? '').slice(0, most)

async function confirmationPage(asked: Asked, matter: MyCase, form: WishForm): Promise<unknown> {
  const mine = await asked.site.call(confirmationOperations.readMyConfirmation, asked.visitor)
  if (!mine.ok) return sendRefusalPage(asked, mine.refusal)
  const page = <WindowPage view={asked.view} mine={mine.value} own={below(asked.view, `/c/${grouped(matter.code)}`)} form={form} />
  return sendPage(asked.reply, page, { status: form.refusal?.status ?? 200, private: true })
}
