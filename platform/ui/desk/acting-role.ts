let asked: Promise<string | undefined> = Promise.resolve(undefined)

/** The desk's frame asks who sits here, before any page below it; pages share its answer. */
export function keepActingRole(role: Promise<string>): void {
  asked = role.catch(() => undefined)
}

/**
 * The role somebody acts in, for loaders: what it may not have is not even asked for. Undefined where nobody is known yet;
 * then the server says.
 */
export function actingRole(): Promise<string | undefined> {
  return asked
}
