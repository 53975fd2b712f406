/** The frame, fields and dates of pages for residents: rendered on the server, without JavaScript in the browser. */
export { dayWords, momentWords } from './resident/dates.ts'
export { CheckBox, Choices, Input, Next, RefusalNote, TextArea } from './resident/form.tsx'
export { Marked } from './resident/marked.tsx'
export { moneyWords } from './resident/money.ts'
export { Page, STEP_FORM } from './resident/page.tsx'
export { QrCode } from './resident/qr.tsx'
export { below, type View } from './resident/view.ts'
export { pageWords } from './resident/words.ts'
