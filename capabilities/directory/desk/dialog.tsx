import { Act, type ActProps } from '#platform/ui/desk'
import { deskWords } from './words.ts'

/** One form in a dialog; it says that it was saved and closes. */
export function Dialog<Values extends object>(props: ActProps<Values, unknown> & { readonly draftKey: string }) {
  return <Act<Values, unknown> {...props} draftKey={`directory.${props.draftKey}`} told={() => deskWords.saved} />
}
