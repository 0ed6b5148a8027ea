/** Where a key is exchanged for a session. */
export const signIn = {
  title: 'Sign in',
  lede: 'Your key opens what it was granted for. It is exchanged once, and is kept nowhere in this browser.',
  key: 'Key',
  begin: 'Sign in',
  wrong: 'This key opens nothing: it may be mistyped, revoked or past its day.',
  ended: 'Your session has ended. Sign in again to go on.',
  lasts: 'A session lasts twelve hours, or as long as its key.',
  noKey: 'You have none? An operator of this service grants keys.',
} as const;
