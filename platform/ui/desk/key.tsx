import type { ReactNode } from 'react'

/** The key that does the same as the button it stands in; read aloud it would only disturb the button's name. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <span className="kbd" aria-hidden="true">
      {children}
    </span>
  )
}
