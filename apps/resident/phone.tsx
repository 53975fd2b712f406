/** @jsxImportSource preact */
import { peopleOperations } from '../../capabilities/people/contract.ts'
import { intakeOperations } from '../../capabilities/intake/contract.ts'
import { grouped } from '../../capabilities/intake/resident/slip.tsx'
import { ownWords } from '../../capabilities/intake/resident/words.ts'
import type { Refusal } from '#platform/result'
import { dayOf } from '#platform/time'
import { below, dayWords, Input, Next, Page, RefusalNote, STEP_FORM } from '#platform/ui/resident'
import { cleanText } from '#platform/validators'
import { showSetting } from './settings.ts'
import { type Asked, type Fields, fieldsOf, keepsCookies, probeCookies, reporterOf, sendPage } from './site.ts'
import { formRefusal, phoneWords as words } from './words.ts'

/** `/d/{slug}/phone`: only where codes can be sent, or in the demonstration; otherwise the page says so (decision 16). */
export function askForPhone(asked: Asked, typed: Fields = {}, refusal?: Refusal): unknown {
  const { view, site } = asked
  const { language } = view
  probeCookies(asked)
  return sendPage(asked.reply, (
    <Page view={view} title={words.title} back={below(view, '/c')} inForm={site.services.demonstration}>
      <h1>{words.title[language]}</h1>
      <p class="why">{words.why[language]}</p>
      <RefusalNote refusal={refusal} language={language} />
      {site.services.demonstration ? (
        <form id={STEP_FORM} method="post" action={below(view, '/phone')} noValidate>
          <Input name="phone" label={words.phone} value={typed['phone']} maxLength={40} inputMode="tel" autoComplete="tel" refusal={refusal} language={language} />
          <Next label={words.get} language={language} />
        </form>
      ) : <p class="note info">{ownWords.noSender[language]}</p>}
      <p class="field"><a class="text-link" href={below(view, '/c')}>{words.other[language]}</a></p>
    </Page>
  ), { status: refusal?.status ?? 200, private: true })
}

/** A phone alone asks for a code; a phone with a code opens the list of one's own reports. */
export async function takePhone(asked: Asked): Promise<unknown> {
  const fields = fieldsOf(asked.request.body)
  const phone = cleanText(fields['phone'] ?? '').slice(0, 40)
  if (fields['show'] !== undefined) return showAgain(showSetting(asked, fields['show']), phone, fields)
  if (fields['code'] === undefined) return sendCode(asked, phone)
  const code = cleanText(fields['code']).slice(0, 20)
  const opened = await asked.site.call(peopleOperations.signInWithCode, asked.visitor, { body: { phone, code } })
  if (!opened.ok) return codePage(asked, { phone, code, shownCode: '' }, opened.refusal)
  if (!keepsCookies(asked)) return askForPhone(asked, { phone }, formRefusal('cookies-needed', {}))
  return asked.reply.redirect(below(asked.view, '/own'), 303)
}

async function sendCode(asked: Asked, phone: string): Promise<unknown> {
  const sent = await asked.site.call(peopleOperations.requestCode, asked.visitor, { body: { phone } })
  return sent.ok ? codePage(asked, { phone, code: '', shownCode: sent.value.shownCode }) : askForPhone(asked, { phone }, sent.refusal)
}

/** Another language or letter size in the middle of it: the same page, as it was typed. */
function showAgain(asked: Asked, phone: string, fields: Fields): unknown {
  const { code, shown = '' } = fields
  return code === undefined ? askForPhone(asked, { phone }) : codePage(asked, { phone, code: cleanText(code).slice(0, 20), shownCode: cleanText(shown).slice(0, 6) })
}

function codePage(asked: Asked, { phone, code, shownCode }: { phone: string; code: string; shownCode: string }, refusal?: Refusal): unknown {
  const { view } = asked
  const { language } = view
  return sendPage(asked.reply, (
    <Page view={view} title={words.codeTitle} back={below(view, '/phone')} inForm>
      <h1>{words.codeTitle[language]}</h1>
      <p class="why">{words.codeWhy[language]}</p>
      {shownCode === '' ? null : <p class="note info" role="status">{words.shown(shownCode)[language]}</p>}
      <RefusalNote refusal={refusal} language={language} />
      <form id={STEP_FORM} method="post" action={below(view, '/phone')} noValidate>
        <input type="hidden" name="phone" value={phone} />
        {shownCode === '' ? null : <input type="hidden" name="shown" value={shownCode} />}
        <Input name="code" label={words.code} value={code} maxLength={20} inputMode="numeric" autoComplete="one-time-code" short refusal={refusal} language={language} />
        <Next label={words.open} language={language} />
      </form>
    </Page>
  ), { status: refusal?.status ?? 200, private: true })
}

/** `/d/{slug}/own`: what was reported with this phone, newest first. */
export async function listOwn(asked: Asked): Promise<unknown> {
  const { view, district } = asked
  const { language } = view
  const own = await asked.site.call(peopleOperations.listOwnReports, asked.visitor)
  if (!own.ok) return askForPhone(asked)
  return sendPage(asked.reply, (
    <Page view={view} title={words.list} back={below(view, '')}>
      <h1>{words.list[language]}</h1>
      {own.value.reports.length === 0 ? <p class="note info">{words.none[language]}</p> : null}
      <div class="list">
        {own.value.reports.map((each) => (
          <form method="post" action={below(view, '/own')} key={each.caseId}>
            <input type="hidden" name="caseId" value={each.caseId} />
            <button class="button second" type="submit">{words.reportedOn(dayWords(dayOf(each.reportedAt, district.zone)))[language]}</button>
          </form>
        ))}
      </div>
    </Page>
  ), { private: true })
}

/** Opens one of one's own reports; the phone has proved itself, so the PIN is not asked for. */
export async function openOwn(asked: Asked): Promise<unknown> {
  const caseId = fieldsOf(asked.request.body)['caseId'] ?? ''
  const opened = await asked.site.call(peopleOperations.openOwnReport, asked.visitor, { params: { caseId } })
  if (!opened.ok) return askForPhone(asked, {}, opened.refusal)
  const visitor = { ...asked.visitor, actor: await reporterOf(asked.site, opened.value.token, asked.district) }
  const own = await asked.site.call(intakeOperations.readMyCase, visitor)
  return asked.reply.redirect(below(asked.view, own.ok ? `/c/${grouped(own.value.code)}` : '/c'), 303)
}
