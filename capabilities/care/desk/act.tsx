import { Act as FormDialog, type ActProps } from '#platform/ui/desk'
import { deskWords } from './words.ts'

/** One form in a dialog; it says that it was saved and closes. */
export function Act<Values extends object, Answer>(props: ActProps<Values, Answer>) {
  return <FormDialog<Values, Answer> told={() => deskWords.saved} {...props} draftKey={props.draftKey === null ? null : `care.${props.draftKey}`} />
}
